import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { catalogueRoutes } from "./catalogue-routes.ts";
import { datasetRoutes } from "./dataset-routes.ts";
import { withdrawRoutes } from "./withdraw-routes.ts";

/** Addresses that say what they are stand before those with a name in them. */
export const openDataRoutes: readonly Route<View>[] = [
	...catalogueRoutes,
	...datasetRoutes,
	...withdrawRoutes,
];

import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { askRoutes } from "./ask-routes.ts";
import { deskRoutes } from "./desk-routes.ts";
import { mineRoutes } from "./mine-routes.ts";

/** Help is asked for, followed by code, and arranged at the desk. */
export const accommodationsRoutes: readonly Route<View>[] = [
	...askRoutes,
	...mineRoutes,
	...deskRoutes,
];

import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { letterRoutes } from "./letter/letter-routes.ts";
import { lettersRoutes as certificateRoutes } from "./routes.ts";

/** Certificates and letters. */
export const lettersRoutes: readonly Route<View>[] = [
	...certificateRoutes,
	...letterRoutes,
];

import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { askRoutes } from "./asking/ask-routes.ts";
import { caseRoutes } from "./desk/case-routes.ts";
import { deskRoutes } from "./desk/desk-routes.ts";
import { mineRoutes } from "./mine/mine-routes.ts";
import { startRoutes } from "./start/start-routes.ts";

/** Asking for something, how it goes, and working on it. Fixed words stand before names. */
export const requestsRoutes: readonly Route<View>[] = [
	...mineRoutes,
	...deskRoutes,
	...caseRoutes,
	...startRoutes,
	...askRoutes,
];

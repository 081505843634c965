import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { certificateRoutes } from "./certificate-routes.ts";
import { checkInRoutes } from "./check-in-routes.ts";
import { deskRoutes } from "./desk-routes.ts";
import { doorRoutes } from "./door-routes.ts";
import { issueRoutes } from "./issue-routes.ts";
import { materialsRoutes } from "./materials-routes.ts";
import { mineRoutes } from "./mine-routes.ts";
import { planRoutes } from "./plan-routes.ts";
import { presenceRoutes } from "./presence-routes.ts";
import { publicRoutes } from "./public-routes.ts";
import { registerRoutes } from "./register-routes.ts";
import { removeRoutes } from "./remove-routes.ts";
import { reportRoutes } from "./report-routes.ts";

/** Events: for everybody, and for the offices that invite to them. */
export const eventsRoutes: readonly Route<View>[] = [
	...publicRoutes,
	...certificateRoutes,
	...registerRoutes,
	...mineRoutes,
	// Before the page of one: `baru` is no event.
	...planRoutes,
	...deskRoutes,
	...checkInRoutes,
	...removeRoutes,
	...doorRoutes,
	...presenceRoutes,
	...issueRoutes,
	...materialsRoutes,
	...reportRoutes,
];

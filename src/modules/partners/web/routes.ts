import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { activityRoutes } from "./activity-routes.ts";
import { agreementRoutes } from "./agreement-routes.ts";
import { deskRoutes } from "./desk-routes.ts";
import { organisationRoutes } from "./organisation-routes.ts";
import { paperRoutes } from "./paper-routes.ts";
import { publicRoutes } from "./public-routes.ts";

/** Who works with whom: for everybody, and for the offices that do. */
export const partnersRoutes: readonly Route<View>[] = [
	...publicRoutes,
	...organisationRoutes,
	...agreementRoutes,
	...paperRoutes,
	...activityRoutes,
	...deskRoutes,
];

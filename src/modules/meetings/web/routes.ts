import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { deedRoutes } from "./deed-routes.ts";
import { listRoutes } from "./list-routes.ts";
import { minutesRoutes } from "./minutes-routes.ts";
import { planRoutes } from "./plan-routes.ts";

/** Meetings of offices, for their own people and for those who are invited. */
export const meetingsRoutes: readonly Route<View>[] = [
	...listRoutes,
	...planRoutes,
	...minutesRoutes,
	...deedRoutes,
];

import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { calendarAdminRoutes } from "./admin-routes.ts";
import type { Mounting } from "./mounting.ts";
import { calendarPublicRoutes } from "./public-routes.ts";

export const calendarRoutes = (mounting: Mounting): readonly Route<View>[] => [
	...calendarPublicRoutes,
	...calendarAdminRoutes(mounting),
];

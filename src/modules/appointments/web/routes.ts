import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { bookRoutes } from "./book-routes.ts";
import { deskRoutes } from "./desk-routes.ts";
import { mineRoutes } from "./mine-routes.ts";

/** Hours are booked, followed by code, and kept at the desk. */
export const appointmentsRoutes: readonly Route<View>[] = [
	...bookRoutes,
	...mineRoutes,
	...deskRoutes,
];

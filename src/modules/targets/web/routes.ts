import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { boardRoutes } from "./board/board-routes.ts";
import { reminderRoutes } from "./reminders/reminder-routes.ts";
import { reportRoutes } from "./report/report-routes.ts";
import { targetRoutes } from "./target-routes.ts";

/** Targets of regions, the board of all regions, reminders, and quarterly reports. */
export const targetsRoutes: readonly Route<View>[] = [
	...targetRoutes,
	...reminderRoutes,
	...reportRoutes,
	...boardRoutes,
];

import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { certificateRoutes } from "./certificates/certificate-routes.ts";
import { issueRoutes } from "./certificates/issue-routes.ts";
import { deskRoutes } from "./desk-routes.ts";
import { calendarRoutes } from "./feed/calendar-routes.ts";
import { materialsRoutes } from "./materials/materials-routes.ts";
import { planRoutes } from "./plan/plan-routes.ts";
import { checkInRoutes } from "./presence/check-in-routes.ts";
import { doorRoutes } from "./presence/door-routes.ts";
import { lineCodeRoutes } from "./presence/line-code-routes.ts";
import { presenceRoutes } from "./presence/presence-routes.ts";
import { type Mounting, publicRoutes } from "./public-routes.ts";
import { reachRoutes } from "./reach/reach-routes.ts";
import { mineRoutes } from "./registering/mine-routes.ts";
import { registerRoutes } from "./registering/register-routes.ts";
import { removeRoutes } from "./registering/remove-routes.ts";
import { reportRoutes } from "./report/report-routes.ts";
import { testRoutes } from "./test/test-routes.ts";

/** Events: for everybody, and for the offices that invite to them. */
export const eventsRoutes = (house: Mounting): readonly Route<View>[] => [
	// Before the calendar of one: `saya` and `jangkauan` are no events.
	...reachRoutes,
	...calendarRoutes,
	...publicRoutes(house),
	...certificateRoutes,
	...registerRoutes,
	...mineRoutes,
	// Before the page of one: `baru` is no event.
	...planRoutes,
	...deskRoutes(house),
	...checkInRoutes,
	...lineCodeRoutes,
	...removeRoutes,
	...doorRoutes,
	...presenceRoutes,
	...issueRoutes,
	...materialsRoutes,
	...reportRoutes,
	...testRoutes,
];

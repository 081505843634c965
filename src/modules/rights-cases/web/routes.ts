import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { deskRoutes } from "./desk/desk-routes.ts";
import { lendingRoutes } from "./lending/lending-routes.ts";
import { mineRoutes } from "./mine/mine-routes.ts";
import { numbersRoutes } from "./numbers/numbers-routes.ts";
import { recordRoutes } from "./record/record-routes.ts";
import { referralRoutes } from "./referral/referral-routes.ts";
import { retentionRoutes } from "./retention/retention-routes.ts";
import { safetyRoutes } from "./safety/safety-routes.ts";
import { compareRoutes } from "./telling/compare-routes.ts";
import { noteRoutes } from "./telling/note-routes.ts";
import { tellingRoutes } from "./telling/telling-routes.ts";

/** The room: its addresses name nothing of what is told in it. */
export const rightsCasesRoutes: readonly Route<View>[] = [
	...tellingRoutes,
	...compareRoutes,
	...noteRoutes,
	...mineRoutes,
	...deskRoutes,
	...recordRoutes,
	...lendingRoutes,
	...referralRoutes,
	...safetyRoutes,
	...retentionRoutes,
	...numbersRoutes,
];

import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { answerRoutes } from "./answer-routes.ts";
import { appealsRoutes } from "./appeals-routes.ts";
import { correctRoutes } from "./correct-routes.ts";
import { deskRoutes } from "./desk-routes.ts";
import { gatheringRoutes } from "./gathering-routes.ts";
import { lookRoutes } from "./look-routes.ts";
import { mineRoutes } from "./mine-routes.ts";
import { planRoutes } from "./plan-routes.ts";
import { publicRoutes } from "./public-routes.ts";
import { speakRoutes } from "./speak-routes.ts";

/** Consultations: for everybody, by the code of a receipt, and for the offices that ask. */
export const consultationsRoutes: readonly Route<View>[] = [
	...publicRoutes,
	...speakRoutes,
	...mineRoutes,
	// Before the page of one: `baru` is no consultation.
	...planRoutes,
	...deskRoutes,
	...answerRoutes,
	...correctRoutes,
	...gatheringRoutes,
	...appealsRoutes,
	...lookRoutes,
];

import type { Endpoint } from "#platform/http/endpoint.ts";
import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { againRoutes } from "./again/again-routes.ts";
import { conflictRoutes } from "./allotment/conflict-routes.ts";
import { drawRoutes } from "./allotment/draw-routes.ts";
import { bulkRoutes } from "./bulk/bulk-routes.ts";
import { copyRoutes } from "./copies/copy-routes.ts";
import { twinRoutes } from "./crosswalk/twin-routes.ts";
import { decideRoutes } from "./decide-routes.ts";
import { deskRoutes } from "./desk-routes.ts";
import { evidenceRoutes } from "./evidence-routes.ts";
import { factRoutes } from "./facts/fact-routes.ts";
import { choiceRoutes } from "./field/choice-routes.ts";
import { doorRoutes } from "./field/door-routes.ts";
import { offlineRoutes } from "./field/offline-routes.ts";
import { type BesideItem, itemRoutes } from "./item-routes.ts";
import { laneRoutes } from "./lane/lane-routes.ts";
import { answerRoutes } from "./objections/answer-routes.ts";
import { unitObjectionRoutes } from "./objections/unit-objection-routes.ts";
import { ownerRoutes } from "./owners/owner-routes.ts";
import { preflightRoutes } from "./preflight/preflight-routes.ts";
import { aboutRoutes } from "./proof/about-routes.ts";
import { uploadEndpoint } from "./proof/upload-endpoint.ts";
import { receiptRoutes } from "./receipt/receipt-routes.ts";
import { resultRoutes } from "./result-routes.ts";
import { takeBackRoutes } from "./returns/take-back-routes.ts";
import { roundRoutes } from "./round-routes.ts";
import { secondLookRoutes } from "./second-look/second-look-routes.ts";
import { unitRoutes } from "./unit-routes.ts";
import { verifyRoutes } from "./verify-routes.ts";
import { trialRoutes } from "./what-if/trial-routes.ts";

export const assessmentsEndpoints: Endpoint<View>[] = [uploadEndpoint];

/** All pages; higher modules say beside an item what they know of it. */
export const assessmentsRoutes = ({
	besideItem,
}: {
	readonly besideItem: BesideItem;
}): Route<View>[] => [
	...deskRoutes,
	...unitRoutes,
	...ownerRoutes,
	...itemRoutes(besideItem),
	...factRoutes,
	...twinRoutes,
	...bulkRoutes,
	...receiptRoutes,
	...choiceRoutes,
	...doorRoutes,
	...offlineRoutes,
	...againRoutes,
	...preflightRoutes,
	...evidenceRoutes,
	...aboutRoutes,
	...laneRoutes,
	...secondLookRoutes,
	...conflictRoutes,
	...verifyRoutes,
	...takeBackRoutes,
	...drawRoutes,
	...unitObjectionRoutes,
	...answerRoutes,
	...copyRoutes,
	...decideRoutes,
	...resultRoutes,
	...roundRoutes,
	...trialRoutes,
];

import { notFound, page } from "#platform/http/answer.ts";
import type { Route } from "#platform/http/route.ts";
import { withVisit } from "#receipts/web";
import type { View } from "#ui/view.ts";
import { unitById } from "#units";
import { progressOf, subjectKind } from "../../index.ts";
import { MinePage } from "./mine-page.tsx";
import { trackingExamples as shown } from "./tracking-examples.ts";

/** What the person who told it sees and does, by the code of the receipt. */
export const trackingRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/pengaduan/saya",
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withVisit(ask, subjectKind, async (visit) => {
				const { cx, view } = ask;
				const progress = await progressOf(cx, {
					unitId: visit.unitId,
					id: visit.subjectId,
				});
				const unit = await unitById(cx, visit.unitId);
				return progress && unit
					? page(MinePage({ view, unit, progress }))
					: notFound;
			}),
		examples: shown.mine,
	},
];

import {
	emptyForm,
	type FormState,
	typedIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { type Answer, page, seeOther, wrong } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { unitBySlug } from "#units";
import {
	deleteRemark,
	indicatorOffers,
	type LanePlace,
	myRemarks,
	placesOf,
	saveRemark,
	secondLooksWaiting,
	workQueue,
} from "../../index.ts";
import { problemAt } from "../words.ts";
import { laneExamples as shown } from "./lane-examples.ts";
import { lastDecisions } from "./last-decisions.ts";
import { RemarksPage } from "./remarks-page.tsx";
import { LaneStartPage } from "./start-page.tsx";

const may = "assessment.verify";

export const startRoutes: Route<View>[] = [
	{
		method: "GET",
		path: "/verifikasi/jalur",
		may,
		trail: "none",
		handle: showStart,
		examples: shown.start,
	},
	{
		method: "GET",
		path: "/verifikasi/jalur/kalimat",
		may,
		trail: "none",
		handle: async (ask) => page(await remarksPage(ask, emptyForm)),
		examples: shown.remarks,
	},
	{
		method: "POST",
		path: "/verifikasi/jalur/kalimat",
		may,
		trail: "none",
		handle: changeRemarks,
		examples: shown.changeRemarks,
	},
];

/** So many units stand on the first page; the others are in the queue. */
const unitsShown = 10;

async function showStart(ask: Ask<View>): Promise<Answer> {
	const { cx, view } = ask;
	const queue = await workQueue(cx, {
		permission: may,
		states: ["verifying"],
	});
	const units = queue.rows.filter(({ judged, of }) => judged < of);
	const offers = await indicatorOffers(cx);
	const waits = ({ instrument, year, way, subject }: LanePlace): boolean =>
		way === "indikator"
			? offers.some(
					(offer) =>
						offer.code === subject &&
						offer.instrument === instrument &&
						offer.year === year &&
						offer.waiting > 0,
				)
			: queue.total > 0;
	const places = (await placesOf(cx)).filter(waits);
	const names = new Map<string, string>();
	for (const { way, subject } of places)
		if (way === "unit") {
			const unit = await unitBySlug(cx, subject);
			if (unit) names.set(subject, unit.name);
		}
	return page(
		LaneStartPage({
			view,
			places: places.slice(0, 5),
			offers,
			units: units.slice(0, unitsShown),
			unitsInAll: queue.total,
			unitNames: names,
			recent: await lastDecisions(ask, 10),
			secondLooks: await secondLooksWaiting(cx),
			remarks: (await myRemarks(cx)).length,
		}),
	);
}

const remarksPage = async ({ cx, view }: Ask<View>, state: FormState) =>
	RemarksPage({
		view,
		state,
		remarks: await myRemarks(cx),
		once: cx.newId(),
	});

async function changeRemarks(ask: Ask<View>): Promise<Answer> {
	const { cx, view } = ask;
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const gone = typedValue(state, "hapus");
	const here = to("/verifikasi/jalur/kalimat", {});
	if (gone) {
		await deleteRemark(cx, gone);
		return seeOther(here, view.t("assessments.remarks-deleted"));
	}
	const saved = await saveRemark(cx, typedValue(state, "kalimat"));
	return saved.ok
		? seeOther(here, view.t("assessments.remarks-saved"))
		: wrong(
				await remarksPage(
					ask,
					withProblems(state, problemAt(view, "kalimat", saved.problem)),
				),
			);
}

import { type Answer, notFound, seeOther } from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { draftKeyGone, draftKeyOf } from "#receipts/web";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	type AskedOffice,
	dropFilingDraft,
	filingDraft,
	type Step,
	stepNumbered,
} from "../../index.ts";
import { alikeTo } from "../joining/alike.ts";
import { answerStep } from "./answer-step.ts";
import { drawStep } from "./draw-step.ts";
import { stateOf, withOffice } from "./filing-state.ts";
import { stepExamples as shown } from "./step-examples.ts";

const path = "/pengaduan/ke/:unit/langkah/:step";

/** Telling it one thing at a time. What was answered is kept for a day, under a key that only this browser holds. */
export const stepRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may: "anyone",
		trail: "none",
		records: true,
		handle: (ask) =>
			onStep(ask, async (office, step) => {
				const draft = await filingDraft(ask.cx, draftKeyOf(ask));
				// Forgotten after a day, or by a browser that keeps nothing: then all is asked on one page.
				if (!draft && step !== "what")
					return seeOther(
						to("/pengaduan/ke/:unit", { unit: office.unit.slug }),
						ask.view.t("complaints.step.forgotten"),
					);
				const state = stateOf(ask, draft, office);
				return drawStep(ask, office, step, state, {
					draft,
					alike:
						step === "check" ? await alikeTo(ask.cx, office.unit, state) : [],
					mending: ask.query.get("dari") === "periksa",
				});
			}),
		examples: shown.step,
	},
	{
		method: "POST",
		path,
		may: "anyone",
		trail: "none",
		records: true,
		handle: (ask) =>
			onStep(ask, (office, step) => answerStep(ask, office, step)),
		examples: shown.answer,
	},
	{
		method: "POST",
		path: "/pengaduan/ke/:unit/hapus",
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withOffice(ask, async ({ unit }) => {
				await dropFilingDraft(ask.cx, draftKeyOf(ask));
				return {
					kind: "see-other",
					to: to("/pengaduan/ke/:unit/langkah/:step", {
						unit: unit.slug,
						step: "1",
					}),
					flash: ask.view.t("complaints.let-go.done"),
					cookies: [draftKeyGone],
				};
			}),
		examples: shown.letGo,
	},
];

function onStep(
	ask: Ask<View>,
	then: (office: AskedOffice, step: Step) => Promise<Answer> | Answer,
): Promise<Answer> | Answer {
	const step = stepNumbered(param(ask, "step"));
	return step ? withOffice(ask, (office) => then(office, step)) : notFound;
}

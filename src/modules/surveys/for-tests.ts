import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import type { Mixed } from "./counting/mix.ts";
import { questionnairesOf } from "./questionnaire/load-questionnaires.ts";
import { surveysIn } from "./tables.ts";

export { keep } from "./counting/keep.ts";
export type { Mixed } from "./counting/mix.ts";

/** A survey of a unit that runs from this day on, whoever may open it. */
export const runForTests = (cx: Context, unitId: string, instrument: string) =>
	surveysIn(cx.db)
		.insertInto("surveys.survey")
		.values({
			unit_id: unitId,
			instrument,
			questionnaire: questionnairesOf(instrument).at(-1)?.id ?? "",
			door: "open",
			opened_on: dayOf(cx.now),
			closed_on: null,
			by_id: null,
			at: cx.now,
		})
		.execute();

/** An answer of the day, in words of themselves and levels, as it is when it was mixed. */
export const answerForTests = (
	cx: Context,
	unitId: string,
	more: Pick<Mixed, "answers" | "groups"> & Partial<Mixed>,
): Mixed => ({
	unitId,
	instrument: "skm-2017",
	questionnaire: questionnairesOf("skm-2017").at(-1)?.id ?? "",
	day: dayOf(cx.now),
	serviceId: null,
	channel: "home",
	slice: "citizen",
	flags: [],
	language: "id",
	own: {},
	needs: [],
	outcome: null,
	whyNot: null,
	remark: null,
	...more,
});

import { actionsOf } from "#actions";
import type { FactSource } from "#facts";
import type { Said } from "#kernel/text.ts";
import { unitById } from "#units";
import { fromSurvey } from "../improvement/element-origin.ts";
import { countedDays, daysBetween, noSuchUnit } from "./surveys-asked.ts";

/** Of the actions on survey results that a unit opened in the last year, how many were done by the day. */
export const actionsDone: FactSource = {
	fact: "survey-actions-done",
	find: async (cx, unitId, day) => {
		const unit = await unitById(cx, unitId, day);
		if (!unit) return { of: "", notKnown: noSuchUnit };
		const of = unit.name;
		const opened = (await actionsOf(cx, unitId, fromSurvey)).filter(
			({ openedOn }) =>
				openedOn <= day && daysBetween(openedOn, day) <= countedDays,
		);
		if (opened.length === 0) return { of, notKnown: nothingOpened };
		const rows = opened.map(({ title, origin, state, endedOn, outcome }) => {
			const ended = endedOn !== null && endedOn <= day;
			return {
				what: title.id,
				counts: ended && state === "done" ? ("yes" as const) : ("no" as const),
				because: ended && outcome !== null ? { id: outcome } : underWay,
				since: ended ? endedOn : null,
				paper: null,
				link: origin.path,
				contested: null,
			};
		});
		return {
			of,
			numerator: String(rows.filter(({ counts }) => counts === "yes").length),
			denominator: String(rows.length),
			rows,
		};
	},
};

const underWay: Said = {
	id: "Belum berakhir pada hari itu.",
	en: "Had not ended on that day.",
};
const nothingOpened: Said = {
	id: "Dalam setahun terakhir belum ada tindak lanjut survei yang dibuka.",
	en: "No action on survey results was opened in the last year.",
};

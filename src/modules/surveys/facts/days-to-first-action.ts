import { type Action, actionsOf } from "#actions";
import type { FactSource } from "#facts";
import type { Said } from "#kernel/text.ts";
import { elementOf, fromSurvey } from "../improvement/element-origin.ts";
import { daysBetween, noSuchUnit, publishedBy } from "./surveys-asked.ts";

/** Days from the closing of the last quarter that has an action done, to the first of them. */
export const daysToFirstAction: FactSource = {
	fact: "survey-days-to-first-action",
	find: async (cx, unitId, day) => {
		const found = await publishedBy(cx, unitId, day);
		if (!found) return { of: "", notKnown: noSuchUnit };
		const { of, quarters } = found;
		const done = (await actionsOf(cx, unitId, fromSurvey)).filter(
			({ state, endedOn }) =>
				state === "done" && endedOn !== null && endedOn <= day,
		);
		for (const { instrument, quarter, closedOn, path, name } of quarters
			.toSorted((a, b) => a.quarter.period - b.quarter.period)
			.toReversed()) {
			const first = firstOf(done, instrument.id, quarter.period);
			if (!first?.endedOn) continue;
			const { endedOn } = first;
			return {
				of,
				// What was done before the quarter closed took no day.
				numerator: String(Math.max(0, daysBetween(closedOn, endedOn))),
				denominator: null,
				rows: [
					{
						what: first.title.id,
						counts: "yes",
						because: doneAfter(name, closedOn),
						since: endedOn,
						paper: null,
						link: path,
						contested: null,
					},
				],
			};
		}
		return { of, notKnown: nothingDone };
	},
};

function firstOf(
	done: readonly Action[],
	instrument: string,
	period: number,
): Action | undefined {
	return done
		.filter(({ origin }) => {
			const element = elementOf(origin);
			return element?.instrument === instrument && element.period === period;
		})
		.sort((a, b) => ((a.endedOn ?? "") < (b.endedOn ?? "") ? -1 : 1))[0];
}

const doneAfter = (name: Said, closed: string): Said => ({
	id: `${name.id} ditutup ${closed}.`,
	en: `${name.en} closed on ${closed}.`,
});
const nothingDone: Said = {
	id: "Belum ada tindak lanjut survei yang selesai.",
	en: "No action on survey results is done yet.",
};

import type { Action } from "#actions";
import type { FactRow, FactSource } from "#facts";
import { type Said, say } from "#kernel/text.ts";
import { type Day, daysAfter } from "#territory";
import { unitById } from "#units";
import { ofVoices } from "./of-office.ts";
import { promisedDays } from "./promise.ts";

/** The fact looks back so many days from its own. */
const countedDays = 365;

/** Whether an action counts on a day, and how: its outcome was said, or the promised days passed without one, within the year before. */
export function keptOn(
	{ openedOn, endedOn }: Pick<Action, "openedOn" | "endedOn">,
	day: Day,
	days: number,
): "yes" | "no" | null {
	const promised = daysAfter(openedOn, days);
	const from = daysAfter(day, 1 - countedDays);
	if (openedOn > day) return null;
	if (endedOn !== null && endedOn <= day)
		return endedOn < from ? null : endedOn <= promised ? "yes" : "no";
	return promised < day ? "no" : null;
}

/** Of what an office does because people spoke, the share whose outcome was said within the days that we promise. */
export const outcomeInTime: FactSource = {
	fact: "voices-outcome-in-time",
	find: async (cx, unitId, day) => {
		const unit = await unitById(cx, unitId, day);
		if (!unit) return { of: "", notKnown: noSuchUnit };
		const days = await promisedDays(cx);
		const rows = (await ofVoices(cx, unitId)).flatMap((action) => {
			const counts = keptOn(action, day, days);
			return counts ? [rowOf(action, counts, day)] : [];
		});
		return {
			of: unit.name,
			numerator: String(rows.filter(({ counts }) => counts === "yes").length),
			denominator: String(rows.length),
			rows,
		};
	},
};

export const factSources: readonly FactSource[] = [outcomeInTime];

const rowOf = (
	{ title, openedOn, endedOn, origin }: Action,
	counts: FactRow["counts"],
	day: Day,
): FactRow => ({
	what: say(title, "id"),
	counts,
	because:
		endedOn !== null && endedOn <= day
			? said(openedOn, endedOn)
			: stillWaits(openedOn),
	since: endedOn !== null && endedOn <= day ? endedOn : null,
	paper: null,
	link: origin.path,
	contested: null,
});

const said = (from: Day, on: Day): Said => ({
	id: `Dibuka ${from}, hasilnya dikatakan ${on}.`,
	en: `Opened on ${from}, its outcome said on ${on}.`,
});
const stillWaits = (from: Day): Said => ({
	id: `Dibuka ${from}, hasilnya belum dikatakan.`,
	en: `Opened on ${from}, its outcome not said.`,
});
const noSuchUnit: Said = {
	id: "Unit ini tidak ada pada hari itu.",
	en: "This unit did not exist on that day.",
};

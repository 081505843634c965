import { type Instrument, instrumentNamed } from "#instruments";
import type { Said } from "#kernel/text.ts";
import { at, type Context } from "#platform/context.ts";
import type { Day } from "#territory";
import { unitById } from "#units";
import {
	type ClosedQuarter,
	closedQuarters,
} from "../improvement/closed-quarters.ts";
import { quarterAddress, quarterSaid } from "../improvement/element-origin.ts";
import { surveysOf } from "../queries.ts";
import { closedOn } from "../survey.ts";

/** A closed quarter of a survey of a unit, as it stood on a day. */
export interface Published {
	readonly instrument: Instrument;
	readonly quarter: ClosedQuarter;
	readonly closedOn: Day;
	readonly name: Said;
	/** Of its page, without language. */
	readonly path: string;
}

/** What a fact counts of: so many days up to its own day. */
export const countedDays = 365;

export const daysBetween = (from: Day, to: Day): number =>
	Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Every quarter of every survey of a unit that had closed by a day and is told; the unit's name, or null where there is no such unit. */
export async function publishedBy(
	cx: Context,
	unitId: string,
	day: Day,
): Promise<{ readonly of: string; readonly quarters: Published[] } | null> {
	const unit = await unitById(cx, unitId, day);
	if (!unit) return null;
	// By the end of that day in Jakarta.
	const then = at(cx, new Date(`${day}T23:59:59+07:00`));
	const quarters: Published[] = [];
	for (const { instrument: id, door } of await surveysOf(cx, unitId)) {
		// What is asked after a case is no survey of those who were served.
		if (door === "handed") continue;
		const instrument = instrumentNamed(id);
		if (!instrument) continue;
		for (const quarter of await closedQuarters(then, unitId, instrument))
			quarters.push({
				instrument,
				quarter,
				closedOn: closedOn(quarter.period),
				name: quarterSaid(instrument, quarter.period),
				path: `/survei/${unit.slug}/${id}/hasil/${quarterAddress(quarter.period)}`,
			});
	}
	return { of: unit.name, quarters };
}

export const noSuchUnit: Said = {
	id: "Unit ini tidak ada pada hari itu.",
	en: "This unit did not exist on that day.",
};

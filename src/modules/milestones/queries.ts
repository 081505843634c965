import { isUuid } from "#kernel/id.ts";
import type { Context } from "#platform/context.ts";
import type { Day } from "#territory";
import { addedDate, type Dated, datesIn, shippedDate } from "./dated.ts";
import type { Entry } from "./entry.ts";
import { occurrenceNamed, occurrencesIn } from "./milestone.ts";
import { shippedMilestones } from "./shipped.ts";
import { entriesOn, entryById, standingEntries } from "./store.ts";

/** A letter may put a date into another year. */
const around = 1;

/** What the programme asks for from one day to another, in the nation and in one province. */
export async function datesBetween(
	cx: Context,
	span: { readonly from: Day; readonly until: Day },
	province: string | null,
): Promise<readonly Dated[]> {
	const first = Number(span.from.slice(0, 4)) - around;
	const last = Number(span.until.slice(0, 4)) + around;
	const years = Array.from({ length: last - first + 1 }, (_, n) => first + n);
	return datesIn(
		years.flatMap((year) => occurrencesIn(shippedMilestones(), year)),
		await standingEntries(cx),
		{ ...span, province },
	);
}

/** One date with every letter on it, those that were taken back too. */
export interface WholeDate {
	readonly date: Dated;
	readonly history: readonly Entry[];
}

/** The date of a key; `null` where there is none, nor was one. */
export async function dateNamed(
	cx: Context,
	key: string,
): Promise<WholeDate | null> {
	const shipped = occurrenceNamed(shippedMilestones(), key);
	if (shipped) {
		const history = await entriesOn(cx, key);
		const standing = history.filter(({ takenBack }) => takenBack === null);
		return { date: shippedDate(shipped, standing), history };
	}
	const entry = isUuid(key) ? await entryById(cx, key) : null;
	return entry && entry.key === null
		? { date: addedDate(entry), history: [entry] }
		: null;
}

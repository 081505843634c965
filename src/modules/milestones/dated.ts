import type { Day } from "#territory";
import type { Entry } from "./entry.ts";
import type { Occurrence } from "./milestone.ts";

/** A date of the programme as it stands: a shipped one, moved or not, or one that a letter added. */
export type Dated = {
	readonly key: string;
	readonly on: Day;
	/** The letters on it that stand, the last first. */
	readonly letters: readonly Entry[];
} & (
	| { readonly of: "shipped"; readonly shipped: Occurrence }
	| { readonly of: "letter"; readonly entry: Entry }
);

/**
 * The dates of a span in order: a shipped date stands where the last letter on it has put it, also from or into another
 * year; one that was added is there for its province, or for all.
 */
export function datesIn(
	shipped: readonly Occurrence[],
	entries: readonly Entry[],
	{
		from,
		until,
		province,
	}: {
		readonly from: Day;
		readonly until: Day;
		readonly province: string | null;
	},
): readonly Dated[] {
	const standing = entries.filter(({ takenBack }) => takenBack === null);
	const moving = Map.groupBy(standing, ({ key }) => key);
	return [
		...shipped.map((one) => shippedDate(one, moving.get(one.key) ?? [])),
		...standing
			.filter(
				(entry) =>
					entry.key === null &&
					(entry.province === null || entry.province === province),
			)
			.map(addedDate),
	]
		.filter(({ on }) => from <= on && on <= until)
		.sort((a, b) => a.on.localeCompare(b.on) || a.key.localeCompare(b.key));
}

export function shippedDate(
	shipped: Occurrence,
	letters: readonly Entry[],
): Dated {
	const inOrder = letters.toSorted(
		(a, b) =>
			b.enteredAt.getTime() - a.enteredAt.getTime() || (a.id < b.id ? 1 : -1),
	);
	return {
		of: "shipped",
		key: shipped.key,
		on: inOrder[0]?.on ?? shipped.on,
		letters: inOrder,
		shipped,
	};
}

export const addedDate = (entry: Entry): Dated => ({
	of: "letter",
	key: entry.id,
	on: entry.on,
	letters: [entry],
	entry,
});

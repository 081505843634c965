import { type Day, includes, type Span, shared } from "#territory";

/** What changes in a unit's time: its names, the units above it, the provinces around it. */
export interface Changes<Place> {
	/** From the opening to the closing. */
	readonly life: Span;
	/** Oldest first; each lasts until the next one. */
	readonly names: readonly { readonly from: Day; readonly name: string }[];
	readonly memberships: readonly (Span & { readonly parentId: string })[];
	readonly places: readonly (Span & Place)[];
}

export type Stretch<Place> = Span & {
	readonly name: string;
	readonly parentId: string | null;
	readonly place: Place;
};

/**
 * A unit's life, cut on every day on which something changes: between two cuts one row holds. Where no
 * place is on record (before our record begins) there is no row.
 */
export function stretchesOf<Place>({
	life,
	names,
	memberships,
	places,
}: Changes<Place>): Stretch<Place>[] {
	const cuts = new Set<Day>([life.from]);
	for (const { from } of names) cuts.add(from);
	for (const { from, until } of [...memberships, ...places]) {
		cuts.add(from);
		if (until !== null) cuts.add(until);
	}
	const days = [...cuts].sort();
	return days.flatMap((from, at) => {
		const span = shared({ from, until: days[at + 1] ?? null }, life);
		const name = names.findLast((named) => named.from <= from)?.name;
		const place = places.find((one) => includes(one, from));
		if (span === null || name === undefined || place === undefined) return [];
		const parentId =
			memberships.find((one) => includes(one, from))?.parentId ?? null;
		return [{ ...span, name, parentId, place }];
	});
}

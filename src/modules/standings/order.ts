import { Exact, exact } from "#kernel/decimal.ts";
import { coverageOf, type Figures, meanOf } from "./figures.ts";
import type { PlaceRow, UnitRow } from "./queries.ts";

export type Direction = "up" | "down";

/** What a row is worth in an order. Scores and means are exact: floats part equals, and join what differs. */
type Worth = string | number | Exact;

/** What the rows of places can be sorted by. */
export const placeOrders = {
	name: null,
	units: ({ units }) => units,
	takingPart: ({ takingPart }) => takingPart,
	declared: ({ declared }) => declared,
	submitted: ({ submitted }) => submitted,
	verified: ({ verified }) => verified,
	withPredicate: ({ withPredicate }) => withPredicate,
	coverage: coverageOf,
	scored: ({ scored }) => scored,
	mean: meanOf,
} as const satisfies Record<
	string,
	((figures: Figures) => Worth | null) | null
>;
export type PlaceOrder = keyof typeof placeOrders;

/** What the rows of units can be sorted by. */
export const unitOrders = {
	name: null,
	kind: ({ kind }) => kind,
	takingPart: ({ requestedOn }) => requestedOn,
	declared: ({ declaredOn }) => declaredOn,
	submitted: ({ submittedOn }) => submittedOn,
	verified: ({ verifiedOn }) => verifiedOn,
	score: ({ score }) => (score === null ? null : exact(score)),
	withPredicate: ({ figures, predicate }) =>
		predicate && `${figures.withPredicate}${predicate.from}`,
} as const satisfies Record<string, ((row: UnitRow) => Worth | null) | null>;
export type UnitOrder = keyof typeof unitOrders;

// The database sorts by bytes everywhere; people are served here.
const { compare } = new Intl.Collator("id", { numeric: true });

/** Rows of places in order; what is not known comes last either way, and equals come by name. */
export const sortPlaces = (
	rows: readonly PlaceRow[],
	by: PlaceOrder,
	direction: Direction,
): readonly PlaceRow[] => {
	const value = placeOrders[by];
	return sorted(rows, value && (({ figures }) => value(figures)), direction);
};

export const sortUnits = (
	rows: readonly UnitRow[],
	by: UnitOrder,
	direction: Direction,
): readonly UnitRow[] => sorted(rows, unitOrders[by], direction);

function sorted<Row extends { readonly name: string }>(
	rows: readonly Row[],
	value: ((row: Row) => Worth | null) | null,
	direction: Direction,
): readonly Row[] {
	const sign = direction === "up" ? 1 : -1;
	return rows.toSorted((one, other) => {
		const byName = compare(one.name, other.name);
		if (!value) return sign * byName;
		const [a, b] = [value(one), value(other)];
		if (a === null || b === null)
			return Number(a === null) - Number(b === null) || byName;
		return sign * compareWorth(a, b) || byName;
	});
}

const compareWorth = (a: Worth, b: Worth): number => {
	if (a instanceof Exact && b instanceof Exact) return a.comparedTo(b);
	return a < b ? -1 : a > b ? 1 : 0;
};

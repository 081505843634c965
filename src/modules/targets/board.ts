import type { State } from "#assessments";
import type { Context } from "#platform/context.ts";
import { type StateCount, statesByProvince } from "#standings";
import { dayOf, provincesAt } from "#territory";

/** Where a unit stands, as the board counts it. */
export const columns = [
	"not-taking-part",
	"in-work",
	"returned",
	"handed-in",
	"verified",
	"decided",
] as const;
export type BoardColumn = (typeof columns)[number];

const columnOf = {
	preparing: "in-work",
	evaluating: "in-work",
	answering: "in-work",
	correcting: "returned",
	verifying: "handed-in",
	deciding: "verified",
	awarded: "decided",
	refused: "decided",
	"took-part": "decided",
} as const satisfies Record<State, BoardColumn>;

export const columnOfState = (state: string | null): BoardColumn =>
	state === null ? "not-taking-part" : columnOf[state as State];

export type BoardFigures = Readonly<Record<BoardColumn, number>> & {
	readonly units: number;
	/** Of those decided: who holds the predicate today. */
	readonly holding: number;
};

export interface BoardRow {
	readonly code: string;
	readonly name: string;
	readonly figures: BoardFigures;
}

const none: BoardFigures = {
	"not-taking-part": 0,
	"in-work": 0,
	returned: 0,
	"handed-in": 0,
	verified: 0,
	decided: 0,
	units: 0,
	holding: 0,
};

export const addFigures = (all: readonly BoardFigures[]): BoardFigures => {
	const sum = { ...none };
	for (const one of all)
		for (const key of Object.keys(none) as (keyof BoardFigures)[])
			sum[key] += one[key];
	return sum;
};

/** One count of the database as figures of the board. */
export const figuresOf = ({
	state,
	units,
	withPredicate,
}: Pick<StateCount, "state" | "units" | "withPredicate">): BoardFigures => ({
	...none,
	[columnOfState(state)]: units,
	units,
	holding: withPredicate,
});

/** Every province, by code, with how far its units are today in a round. Who is not asked is not counted. */
export async function boardOf(
	cx: Context,
	round: { readonly instrument: string; readonly year: number },
): Promise<BoardRow[]> {
	const day = dayOf(cx.now);
	const counts = Map.groupBy(
		await statesByProvince(cx, { ...round, day }),
		({ province }) => province,
	);
	return (await provincesAt(cx, day)).map(({ code, name }) => ({
		code,
		name,
		figures: addFigures((counts.get(code) ?? []).map(figuresOf)),
	}));
}

export type BoardOrder = "name" | "units" | "holding" | BoardColumn;

/** Own regions stand first, whatever the order; equal figures keep the order of names. */
export const sortBoard = (
	rows: readonly BoardRow[],
	order: BoardOrder,
	direction: "up" | "down",
	own: readonly string[],
): BoardRow[] => {
	const byName = (a: BoardRow, b: BoardRow) => (a.name < b.name ? -1 : 1);
	const sign = direction === "up" ? 1 : -1;
	const first = ({ code }: BoardRow) => (own.includes(code) ? 0 : 1);
	return [...rows].sort(
		(a, b) =>
			first(a) - first(b) ||
			(order === "name"
				? sign * byName(a, b)
				: sign * (a.figures[order] - b.figures[order]) || byName(a, b)),
	);
};

/** For whom a key lies ready, as its row says it. */
export interface Row {
	readonly kind: string;
	readonly holderId: string;
	readonly number: number;
	readonly secondId: string | null;
	readonly secondNumber: number | null;
}

/** Who can open something, from the easiest to none. */
export const ways = [
	"one-person",
	"two-key-holders",
	"reporter",
	"nobody",
] as const;
export type Way = (typeof ways)[number];

/** Whether the pair of this number can still be opened by somebody whose duty it is. */
export interface Opens {
	readonly person: (id: string, number: number) => boolean;
	readonly office: (id: string, number: number) => boolean;
	/** One of two who keep keys together. */
	readonly keeper: (id: string, number: number) => boolean;
}

/** The easiest way that these rows leave. */
export function wayInto(rows: readonly Row[], opens: Opens): Way {
	const found = new Set(rows.flatMap((row) => wayOf(row, opens) ?? []));
	return ways.find((way) => found.has(way)) ?? "nobody";
}

function wayOf(
	{ kind, holderId, number, secondId, secondNumber }: Row,
	opens: Opens,
): Way | null {
	if (kind === "reporter") return "reporter";
	if (kind === "person")
		return opens.person(holderId, number) ? "one-person" : null;
	if (kind === "office")
		return opens.office(holderId, number) ? "one-person" : null;
	return opens.keeper(holderId, number) &&
		secondId !== null &&
		opens.keeper(secondId, secondNumber ?? 0)
		? "two-key-holders"
		: null;
}

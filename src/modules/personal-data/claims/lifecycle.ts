/** Where a claim stands. */
export const states = [
	"asked",
	"granted",
	"done",
	"refused",
	"withdrawn",
] as const;
export type State = (typeof states)[number];

/** Every deed on a claim, from which states, where it leads, and whose it is. What is not here cannot happen. */
export const moves = {
	grant: { from: ["asked"], to: "granted", by: "officer" },
	refuse: { from: ["asked"], to: "refused", by: "officer" },
	"carry-out": { from: ["granted"], to: "done", by: "officer" },
	/** What stood in the way of doing it showed only then. */
	"take-back": { from: ["granted"], to: "asked", by: "officer" },
	withdraw: { from: ["asked", "granted"], to: "withdrawn", by: "person" },
} as const satisfies Record<
	string,
	{
		readonly from: readonly State[];
		readonly to: State;
		readonly by: "officer" | "person";
	}
>;
export type Move = keyof typeof moves;

/** The state after a deed, or null where the table does not allow it. */
export function step(state: State, move: Move): State | null {
	const from: readonly State[] = moves[move].from;
	return from.includes(state) ? moves[move].to : null;
}

/** Whether somebody still waits. */
export const isOpen = (state: State): boolean =>
	Object.values(moves).some(({ from }) =>
		(from as readonly State[]).includes(state),
	);

/** Where an action stands. The last two are ends. */
export const states = ["open", "doing", "done", "dropped"] as const;
export type State = (typeof states)[number];

/** Every deed there is, from which states, and where it leads; `same` stays. What is not here cannot happen. */
export const moves = {
	assign: { from: ["open", "doing"], to: "same" },
	report: { from: ["open", "doing"], to: "doing" },
	finish: { from: ["doing"], to: "done" },
	drop: { from: ["open", "doing"], to: "dropped" },
} as const satisfies Record<
	string,
	{ readonly from: readonly State[]; readonly to: State | "same" }
>;
export type Move = keyof typeof moves;

/** The state after a deed, or null where the table does not allow it. */
export function step(state: State, move: Move): State | null {
	const from: readonly State[] = moves[move].from;
	if (!from.includes(state)) return null;
	const { to } = moves[move];
	return to === "same" ? state : to;
}

/** Whether nothing more can be done with it. */
export const hasEnded = (state: State): boolean =>
	Object.keys(moves).every((move) => step(state, move as Move) === null);

/** Where a consultation stands. Whether people may speak is told by its days. */
export const states = ["draft", "open", "ended"] as const;
export type State = (typeof states)[number];

/** Every deed there is, from which states, and where it leads; `same` stays. What is not here cannot happen. */
export const moves = {
	change: { from: ["draft"], to: "same" },
	publish: { from: ["draft", "open"], to: "same" },
	open: { from: ["draft"], to: "open" },
	close: { from: ["open"], to: "same" },
	end: { from: ["open"], to: "ended" },
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

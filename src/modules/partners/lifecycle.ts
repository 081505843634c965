/** Where an agreement stands. Whether its last day is over is told by the day alone. */
export const states = ["draft", "published", "ended"] as const;
export type State = (typeof states)[number];

/** Every deed there is, from which states, and where it leads; `same` stays. What is not here cannot happen. */
export const moves = {
	change: { from: ["draft"], to: "same" },
	discard: { from: ["draft"], to: "same" },
	publish: { from: ["draft"], to: "published" },
	amend: { from: ["published"], to: "same" },
	extend: { from: ["published"], to: "same" },
	end: { from: ["published"], to: "ended" },
	contact: { from: ["draft", "published", "ended"], to: "same" },
	plan: { from: ["published"], to: "same" },
	tell: { from: ["published", "ended"], to: "same" },
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

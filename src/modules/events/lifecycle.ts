/** Where an event stands. `open`: people register. */
export const states = [
	"draft",
	"open",
	"running",
	"finished",
	"reported",
	"cancelled",
] as const;
export type State = (typeof states)[number];

/** Every deed there is, from which states, and where it leads; `same` stays. What is not here cannot happen. */
export const moves = {
	change: { from: ["draft", "open"], to: "same" },
	open: { from: ["draft"], to: "open" },
	begin: { from: ["open"], to: "running" },
	finish: { from: ["running"], to: "finished" },
	report: { from: ["finished"], to: "reported" },
	cancel: { from: ["draft", "open"], to: "cancelled" },
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

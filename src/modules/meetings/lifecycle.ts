/** Where a meeting stands. `waiting`: its minutes wait for the chair. */
export const states = [
	"planned",
	"running",
	"drafting",
	"waiting",
	"approved",
	"cancelled",
] as const;
export type State = (typeof states)[number];

/** Every deed there is, from which states, and where it leads; `same` stays. What is not here cannot happen. */
export const moves = {
	change: { from: ["planned"], to: "same" },
	cancel: { from: ["planned"], to: "cancelled" },
	begin: { from: ["planned"], to: "running" },
	write: { from: ["running", "drafting"], to: "same" },
	close: { from: ["running"], to: "drafting" },
	send: { from: ["drafting"], to: "waiting" },
	return: { from: ["waiting"], to: "drafting" },
	approve: { from: ["waiting"], to: "approved" },
	correct: { from: ["approved"], to: "drafting" },
	/** A correction that is not needed after all. */
	leave: { from: ["drafting"], to: "approved" },
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

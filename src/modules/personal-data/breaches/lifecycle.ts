/** Where a breach stands. Whom it was told to is kept beside it, each with its time. */
export const states = ["open", "closed", "no-breach"] as const;
export type State = (typeof states)[number];

/** Every deed on a breach, from which states, and where it leads. What is not here cannot happen. */
export const moves = {
	change: { from: ["open"], to: "open" },
	"tell-body": { from: ["open"], to: "open" },
	"tell-people": { from: ["open"], to: "open" },
	/** Put before everybody. */
	publish: { from: ["open", "closed"], to: "same" },
	"take-down": { from: ["open", "closed"], to: "same" },
	/** Once both were told. */
	close: { from: ["open"], to: "closed" },
	/** It was none after all. */
	dismiss: { from: ["open"], to: "no-breach" },
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

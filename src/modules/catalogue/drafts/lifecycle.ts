/** Where a draft is that everybody may read. */
export const states = ["open", "published", "withdrawn"] as const;
export type State = (typeof states)[number];

/** Every move there is. `change` and `tell` leave it open; publishing makes the version. */
export const moves = {
	change: { from: "open", to: "open" },
	tell: { from: "open", to: "open" },
	publish: { from: "open", to: "published" },
	withdraw: { from: "open", to: "withdrawn" },
} as const satisfies Record<
	string,
	{ readonly from: State; readonly to: State }
>;
export type Move = keyof typeof moves;

/** The state after a move, or `null` where the table does not allow it. */
export const step = (state: State, move: Move): State | null =>
	moves[move].from === state ? moves[move].to : null;

/** Where a pledge is: drawn up, enacted by its signature, hung up, followed by the next one, or taken back. */
export const states = [
	"draft",
	"signed",
	"published",
	"renewed",
	"withdrawn",
] as const;
export type State = (typeof states)[number];

/** Every move there is. What is not here cannot happen; `renew` is made by the publication of the next pledge. */
export const moves = {
	change: { from: ["draft"], to: "draft" },
	sign: { from: ["draft"], to: "signed" },
	publish: { from: ["signed"], to: "published" },
	renew: { from: ["published"], to: "renewed" },
	withdraw: { from: ["draft", "signed", "published"], to: "withdrawn" },
} as const satisfies Record<
	string,
	{ readonly from: readonly State[]; readonly to: State }
>;
export type Move = keyof typeof moves;

/** The state after a move, or `null` where the table does not allow it. */
export function step(state: State, move: Move): State | null {
	const { from, to }: { from: readonly State[]; to: State } = moves[move];
	return from.includes(state) ? to : null;
}

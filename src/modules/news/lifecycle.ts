/** Where an item stands. */
export const states = [
	"draft",
	"review",
	"scheduled",
	"published",
	"withdrawn",
] as const;
export type State = (typeof states)[number];

/** Every deed there is, from which states, and where it leads; `same` stays. What is not here cannot happen. */
export const moves = {
	change: { from: ["draft"], to: "same" },
	discard: { from: ["draft"], to: "same" },
	send: { from: ["draft"], to: "review" },
	"take-back": { from: ["review"], to: "draft" },
	return: { from: ["review", "scheduled"], to: "draft" },
	publish: { from: ["review", "scheduled"], to: "published" },
	schedule: { from: ["review", "scheduled"], to: "scheduled" },
	unschedule: { from: ["scheduled"], to: "review" },
	correct: { from: ["published"], to: "same" },
	withdraw: { from: ["published"], to: "withdrawn" },
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

/** The deeds of whoever may publish; the others are of whoever writes. */
const ofPublishers: readonly Move[] = [
	"return",
	"publish",
	"schedule",
	"unschedule",
	"correct",
	"withdraw",
];
/** Deeds by which a text comes before everybody: never of who wrote it. */
const ofOthers: readonly Move[] = ["publish", "schedule"];

/** What is left to do with the items of an office that is no more: nothing by which more comes before everybody. */
const afterClosing: readonly Move[] = [
	"discard",
	"take-back",
	"return",
	"unschedule",
	"correct",
	"withdraw",
];

export const needsOpenOffice = (move: Move): boolean =>
	!afterClosing.includes(move);
export const needsPublisher = (move: Move): boolean =>
	ofPublishers.includes(move);
export const needsSomebodyElse = (move: Move): boolean =>
	ofOthers.includes(move);

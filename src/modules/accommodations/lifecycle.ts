/** Where a thing that was asked for stands. */
export const states = [
	"asked",
	"arranged",
	"cannot",
	/** The person said that it was there. */
	"done",
	/** The person said that it was not. */
	"not-kept",
	/** It was promised, and nobody said how it was. */
	"untold",
	/** The days are over, and the office never answered. */
	"unanswered",
	"withdrawn",
] as const;
export type State = (typeof states)[number];

/** Who does a deed: somebody of the office, the person who asked, or the program when days are over. */
export const doers = ["officer", "citizen", "system"] as const;
export type Doer = (typeof doers)[number];

interface Rule {
	readonly by: Doer;
	readonly from: readonly State[];
	/** `same` stays where it is. */
	readonly to: State | "same";
}

/** Every deed there is. What is not here cannot happen. */
export const moves = {
	/** What, by whom, when; again where the plan changes, and late rather than never. */
	arrange: {
		by: "officer",
		from: ["asked", "arranged", "cannot"],
		to: "arranged",
	},
	/** Why not, and what other way there is. */
	decline: { by: "officer", from: ["asked", "arranged"], to: "cannot" },
	/** They read the answer: the office knows that nobody comes in vain. */
	see: { by: "citizen", from: ["arranged", "cannot"], to: "same" },
	keep: { by: "citizen", from: ["arranged", "untold"], to: "done" },
	/** The interpreter did not come. */
	"say-not-kept": {
		by: "citizen",
		from: ["arranged", "untold"],
		to: "not-kept",
	},
	withdraw: {
		by: "citizen",
		from: ["asked", "arranged", "cannot"],
		to: "withdrawn",
	},
	/** What it was asked for with has gone to another office, which is asked anew. */
	"pass-on": { by: "system", from: ["asked"], to: "withdrawn" },
	"leave-untold": { by: "system", from: ["arranged"], to: "untold" },
	"leave-unanswered": { by: "system", from: ["asked"], to: "unanswered" },
} as const satisfies Record<string, Rule>;
export type Move = keyof typeof moves;

/** The state after a deed; `null` where the table does not allow it. */
export function step(state: State, move: Move, by: Doer): State | null {
	const rule: Rule = moves[move];
	if (rule.by !== by || !rule.from.includes(state)) return null;
	return rule.to === "same" ? state : rule.to;
}

/** The deeds that the table allows somebody now. */
export const movesOf = (state: State, by: Doer): Move[] =>
	(Object.keys(moves) as Move[]).filter((move) => step(state, move, by));

/** Whether the office has nothing to do with it any more. */
export const hasEnded = (state: State): boolean =>
	movesOf(state, "officer").length === 0;

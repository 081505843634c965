/** Where it stands. The states of `ends` have no way on but being opened again. */
export const states = [
	"received",
	"verified",
	"disposed",
	"in-process",
	"waiting",
	"answered",
	"reopened",
	"finished",
	"redirected",
	"refused",
	"withdrawn",
	"deemed-withdrawn",
] as const;
export type State = (typeof states)[number];

/** Who does a deed: an officer, the person who told it, or the program when days are over. */
export type Doer = "officer" | "citizen" | "system";

interface Rule {
	readonly by: readonly Doer[];
	readonly from: readonly State[];
	/** `same` stays; `before` goes back to where it waited from. */
	readonly to: State | "same" | "before";
}

const atWork = ["verified", "disposed", "in-process"] as const;
const beforeAnswer = ["received", ...atWork, "waiting"] as const;

/** Whether nobody has answered it yet: whoever follows it hears what will be said. */
export const awaitsAnswer = (state: State): boolean =>
	beforeAnswer.some((one) => one === state);

/** Every deed there is: by whom, from which states, and where it leads. What is not here cannot happen. */
export const moves = {
	/** An officer read it and says what it is. */
	verify: { by: ["officer"], from: ["received"], to: "verified" },
	/** Given to somebody, or to another office. */
	dispose: {
		by: ["officer"],
		from: ["received", ...atWork],
		to: "disposed",
	},
	transfer: {
		by: ["officer"],
		from: ["received", ...atWork, "reopened"],
		to: "same",
	},
	begin: { by: ["officer"], from: ["verified", "disposed"], to: "in-process" },
	/** A question to the person: the clock stands still, for so long as the procedure allows. */
	ask: { by: ["officer"], from: atWork, to: "waiting" },
	reply: { by: ["citizen"], from: ["waiting"], to: "before" },
	/** The person adds something, whatever state it is in. */
	add: {
		by: ["citizen"],
		from: ["received", ...atWork, "answered", "reopened"],
		to: "same",
	},
	answer: { by: ["officer"], from: atWork, to: "answered" },
	confirm: { by: ["citizen"], from: ["answered"], to: "finished" },
	object: { by: ["citizen"], from: ["answered"], to: "reopened" },
	/** It was closed, and is not settled after all: for some days, and once. */
	reopen: { by: ["citizen"], from: ["finished"], to: "reopened" },
	/** Somebody who had nothing to do with it found that the answer was not true. */
	disprove: { by: ["officer"], from: ["finished"], to: "in-process" },
	/** Another officer agrees with the objection, or does not. */
	uphold: { by: ["officer"], from: ["reopened"], to: "in-process" },
	dismiss: { by: ["officer"], from: ["reopened"], to: "finished" },
	/** Nobody objected in time. */
	close: { by: ["system"], from: ["answered"], to: "finished" },
	/** It is for an office outside, which is named. */
	redirect: {
		by: ["officer"],
		from: ["received", ...atWork],
		to: "redirected",
	},
	/** With the article that says so. */
	refuse: { by: ["officer"], from: ["received", ...atWork], to: "refused" },
	withdraw: {
		by: ["citizen"],
		from: [...beforeAnswer, "answered", "reopened"],
		to: "withdrawn",
	},
	/** The question was not answered for as long as the procedure waits. */
	lapse: { by: ["system"], from: ["waiting"], to: "deemed-withdrawn" },
	/** It is an alleged violation of rights: it leaves, with nothing left behind. */
	"hand-over": {
		by: ["officer"],
		from: ["received", ...atWork, "waiting", "reopened"],
		to: "same",
	},
} as const satisfies Record<string, Rule>;
export type Move = keyof typeof moves;

/** The state after a deed, or null where the table does not allow it. */
export function step(
	{ state, stateBefore }: Standing,
	move: Move,
	by: Doer,
): Standing | null {
	const rule: Rule = moves[move];
	if (!rule.by.includes(by) || !rule.from.includes(state)) return null;
	const to =
		rule.to === "same"
			? state
			: rule.to === "before"
				? (stateBefore ?? "in-process")
				: rule.to;
	return { state: to, stateBefore: to === "waiting" ? stateOr(state) : null };
}

export interface Standing {
	readonly state: State;
	readonly stateBefore: State | null;
}

const stateOr = (state: State): State =>
	state === "waiting" ? "in-process" : state;

/** The deeds that the table allows somebody now. */
export const movesOf = (standing: Standing, by: Doer): Move[] =>
	(Object.keys(moves) as Move[]).filter((move) => step(standing, move, by));

/** Whether nothing more is done with it, unless it is opened again. */
export const hasEnded = (state: State): boolean =>
	(["officer", "citizen", "system"] as const).every((by) =>
		movesOf({ state, stateBefore: null }, by).every(
			(move) => move === "reopen" || move === "disprove",
		),
	);

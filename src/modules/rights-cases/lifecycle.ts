/** Where a case stands. Only what an officer reads; whoever told it reads sentences. */
export const states = [
	"received",
	"administrative-check",
	"completing",
	"deemed-withdrawn",
	"substantive-check",
	"not-competent",
	"competent",
	"delegated",
	"examination",
	"no-indication",
	"indication",
	"clarification",
	"coordination",
	"mediation",
	"recommendation",
	"monitoring",
	"finished",
	"withdrawn",
] as const;
export type State = (typeof states)[number];

export const isState = (text: string): text is State =>
	states.some((state) => state === text);

/** Who does a deed: an officer who holds the case, whoever told it, or the program when days are over. */
export type Doer = "officer" | "reporter" | "system";
export const doers = ["officer", "reporter", "system"] as const;

/**
 * Where a move stands in Permenkumham 23/2022, as its articles 13 and 14 were read; `outline`: known from summaries alone;
 * `ours`: no rule says so, Rangkul does it because it is fair to whoever told it, or because work needs it.
 */
export type Law =
	| "13 (1)"
	| "13 (2)"
	| "13 (3)"
	| "13 (4)"
	| "14 (1)"
	| "14 (2)"
	| "14 (3)"
	| "14 (5)"
	| "outline"
	| "ours";

interface Rule {
	readonly by: readonly Doer[];
	readonly from: readonly State[];
	readonly to: State;
	readonly law: Law;
}

/** Work after an indication, in whatever order the matter asks for, and again. */
const atWork = ["clarification", "coordination", "mediation"] as const;
const afterIndication = ["indication", ...atWork] as const;

/** Everything in which whoever told it still waits for something. */
const open = [
	"received",
	"administrative-check",
	"completing",
	"substantive-check",
	"not-competent",
	"competent",
	"delegated",
	"examination",
	"no-indication",
	...afterIndication,
	"recommendation",
	"monitoring",
] as const;

/** Every deed that moves a case: by whom, from which states, and where it leads. What is not here cannot happen. */
export const moves = {
	/** An officer begins to check whether the file is complete. */
	"begin-check": {
		by: ["officer"],
		from: ["received"],
		to: "administrative-check",
		law: "13 (1)",
	},
	/** Something is missing: whoever told it is written what. */
	"ask-completion": {
		by: ["officer"],
		from: ["administrative-check"],
		to: "completing",
		law: "13 (2)",
	},
	/** They completed it, by their code; an officer writes down what they brought or said. */
	complete: {
		by: ["reporter", "officer"],
		from: ["completing"],
		to: "administrative-check",
		law: "13 (3)",
	},
	/** Nothing came in the days that there are for it. */
	lapse: {
		by: ["system"],
		from: ["completing"],
		to: "deemed-withdrawn",
		law: "13 (4)",
	},
	/** Late is better than never: fear and a slow post take longer than ten days. */
	reopen: {
		by: ["reporter", "officer"],
		from: ["deemed-withdrawn"],
		to: "administrative-check",
		law: "ours",
	},
	/** The file is complete, or is enough although something is missing. */
	"find-complete": {
		by: ["officer"],
		from: ["administrative-check", "completing"],
		to: "substantive-check",
		law: "14 (1)",
	},
	"find-not-competent": {
		by: ["officer"],
		from: ["substantive-check"],
		to: "not-competent",
		law: "14 (2)",
	},
	/** Written to whoever told it, with advice to the right body where there is one. */
	"tell-not-competent": {
		by: ["officer"],
		from: ["not-competent"],
		to: "finished",
		law: "14 (3)",
	},
	"find-competent": {
		by: ["officer"],
		from: ["substantive-check"],
		to: "competent",
		law: "14 (2)",
	},
	/** The centre gives it to the regional office in whose region it belongs. */
	delegate: {
		by: ["officer"],
		from: ["competent"],
		to: "delegated",
		law: "14 (5)",
	},
	/** The regional office cannot have it: somebody there is too near, or it belongs elsewhere. */
	"give-back": {
		by: ["officer"],
		from: ["delegated"],
		to: "competent",
		law: "ours",
	},
	examine: {
		by: ["officer"],
		from: ["competent", "delegated"],
		to: "examination",
		law: "outline",
	},
	"find-no-indication": {
		by: ["officer"],
		from: ["examination"],
		to: "no-indication",
		law: "outline",
	},
	/** Written to whoever told it, with the reasons. */
	"tell-no-indication": {
		by: ["officer"],
		from: ["no-indication"],
		to: "finished",
		law: "outline",
	},
	"find-indication": {
		by: ["officer"],
		from: ["examination"],
		to: "indication",
		law: "outline",
	},
	/** An agency is asked in writing what it has to say. */
	clarify: {
		by: ["officer"],
		from: afterIndication,
		to: "clarification",
		law: "outline",
	},
	/** Those who can mend it are asked to one table. */
	coordinate: {
		by: ["officer"],
		from: afterIndication,
		to: "coordination",
		law: "outline",
	},
	/** Both sides sit down together, if whoever told it wants to. */
	mediate: {
		by: ["officer"],
		from: afterIndication,
		to: "mediation",
		law: "outline",
	},
	recommend: {
		by: ["officer"],
		from: afterIndication,
		to: "recommendation",
		law: "outline",
	},
	/** Whether what was recommended is done. */
	monitor: {
		by: ["officer"],
		from: ["recommendation"],
		to: "monitoring",
		law: "outline",
	},
	/** What was recommended is not done, or not enough: it is recommended again. */
	"recommend-again": {
		by: ["officer"],
		from: ["monitoring"],
		to: "recommendation",
		law: "ours",
	},
	/** With the result in writing: it was mended, or all that this office can do was done. */
	finish: {
		by: ["officer"],
		from: [...atWork, "recommendation", "monitoring"],
		to: "finished",
		law: "outline",
	},
	/** Whoever told it may stop at any time and need not say why. */
	withdraw: { by: ["reporter"], from: open, to: "withdrawn", law: "ours" },
} as const satisfies Record<string, Rule>;
export type Move = keyof typeof moves;
export const moveNames = Object.keys(moves) as readonly Move[];

export const isMove = (text: string): text is Move =>
	Object.hasOwn(moves, text);

/** The state after a deed, or null where the table does not allow it. */
export function step(state: State, move: Move, by: Doer): State | null {
	const rule: Rule = moves[move];
	return rule.by.includes(by) && rule.from.includes(state) ? rule.to : null;
}

/** The deeds that the table allows somebody now. */
export const movesOf = (state: State, by: Doer): readonly Move[] =>
	moveNames.filter((move) => step(state, move, by) !== null);

/** Whether no office works on it any more. One that is deemed withdrawn can still be opened again. */
export const hasEnded = (state: State): boolean =>
	!open.some((one) => one === state);

/** For whom it waits now; nobody once it has ended. */
export const waitsFor = (
	state: State,
): "office" | "reporter" | "others" | null => {
	if (hasEnded(state)) return null;
	if (state === "completing") return "reporter";
	return atWork.some((one) => one === state) || state === "monitoring"
		? "others"
		: "office";
};

import type { ItemCounts, RoundState, State } from "#assessments";
import type { StageKind } from "#instruments";
import type { Day } from "#territory";

/** All that is asked before saying what holds a unit back. */
export interface Facts {
	/** Whether somebody of the unit can sign in and act for it. */
	readonly people: boolean;
	readonly round: RoundState["is"];
	/** Null where the unit has not begun. */
	readonly state: State | null;
	readonly stage: StageKind | null;
	readonly items: ItemCounts;
	/** Last day for mending what came back. */
	readonly mendBy: Day | null;
	readonly objections: number;
	readonly objectionsUntil: Day | null;
	/** Whole days since the last step. */
	readonly waited: number;
	readonly predicate: {
		readonly status: string;
		readonly ended: boolean;
	} | null;
	readonly today: Day;
}

export const hindrances = [
	"predicate-suspended",
	"predicate-revoked",
	"predicate-ended",
	"refused",
	"result-unknown",
	"objection-open",
	"objection-possible",
	"decision-waits",
	"verification-waits",
	"evaluation-waits",
	"round-closed",
	"round-coming",
	"no-account",
	"not-requested",
	"not-declared",
	"returned-overdue",
	"returned",
	"items-open",
	"proof-missing",
	"not-handed-in",
] as const;
export type HindranceCode = (typeof hindrances)[number];

/** The one thing that holds a unit back, with what its sentence needs. */
export interface Hindrance {
	readonly code: HindranceCode;
	readonly n?: number;
	readonly day?: Day;
}

interface Rule {
	readonly code: HindranceCode;
	readonly holds: (facts: Facts) => boolean;
	readonly about?: (facts: Facts) => Omit<Hindrance, "code">;
}

const waited = ({ waited: n }: Facts) => ({ n });
const beforeHandIn = ({ state }: Facts): boolean =>
	state === null ||
	state === "preparing" ||
	state === "evaluating" ||
	state === "answering";

/**
 * The first rule that holds is the answer. What waits for others comes before what the unit lacks: a unit that has
 * done its part is not sent to look for a fault of its own.
 */
const rules: readonly Rule[] = [
	{
		code: "predicate-suspended",
		holds: ({ predicate }) => predicate?.status === "suspended",
	},
	{
		code: "predicate-revoked",
		holds: ({ predicate }) => predicate?.status === "revoked",
	},
	{
		code: "predicate-ended",
		holds: ({ predicate }) => predicate?.ended === true,
	},
	{ code: "refused", holds: ({ state }) => state === "refused" },
	{ code: "result-unknown", holds: ({ state }) => state === "took-part" },
	{
		code: "objection-open",
		holds: ({ state, objections }) => state === "deciding" && objections > 0,
		about: ({ objections: n }) => ({ n }),
	},
	{
		code: "objection-possible",
		holds: ({ state, objectionsUntil }) =>
			state === "deciding" && objectionsUntil !== null,
		about: ({ objectionsUntil }) =>
			objectionsUntil === null ? {} : { day: objectionsUntil },
	},
	{
		code: "decision-waits",
		holds: ({ state }) => state === "deciding",
		about: waited,
	},
	{
		code: "verification-waits",
		holds: ({ state }) => state === "verifying",
		about: waited,
	},
	// After the last day nothing can be handed in, whatever else is missing.
	{
		code: "round-closed",
		holds: (facts) => facts.round === "closed" && beforeHandIn(facts),
	},
	{
		code: "evaluation-waits",
		holds: ({ state }) => state === "evaluating",
		about: waited,
	},
	{
		code: "no-account",
		holds: ({ people, state }) => !people && state !== "awarded",
	},
	{
		code: "round-coming",
		holds: ({ state, round }) => state === null && round === "coming",
	},
	{
		code: "not-requested",
		holds: ({ state, stage }) =>
			state === null || (state === "preparing" && stage !== "declaration"),
	},
	{ code: "not-declared", holds: ({ state }) => state === "preparing" },
	{
		code: "returned-overdue",
		holds: ({ state, mendBy, today }) =>
			state === "correcting" && mendBy !== null && today > mendBy,
		about: ({ items, mendBy }) => ({
			n: items.returned,
			...(mendBy ? { day: mendBy } : {}),
		}),
	},
	{
		code: "returned",
		holds: ({ state }) => state === "correcting",
		about: ({ items, mendBy }) => ({
			n: items.returned,
			...(mendBy ? { day: mendBy } : {}),
		}),
	},
	{
		code: "items-open",
		holds: ({ state, items }) => state === "answering" && unanswered(items) > 0,
		about: ({ items }) => ({ n: unanswered(items) }),
	},
	{
		code: "proof-missing",
		holds: ({ state, items }) => state === "answering" && items.unproved > 0,
		about: ({ items }) => ({ n: items.unproved }),
	},
	{ code: "not-handed-in", holds: ({ state }) => state === "answering" },
];

const unanswered = ({ asked, complete, unproved }: ItemCounts): number =>
	asked - complete - unproved;

/** Null where nothing does: the unit holds the predicate. */
export function hindranceOf(facts: Facts): Hindrance | null {
	const rule = rules.find(({ holds }) => holds(facts));
	return rule ? { code: rule.code, ...rule.about?.(facts) } : null;
}

/** What the unit itself can mend: of these it is reminded. */
export const remindable: ReadonlySet<HindranceCode> = new Set([
	"no-account",
	"not-requested",
	"not-declared",
	"returned-overdue",
	"returned",
	"items-open",
	"proof-missing",
	"not-handed-in",
]);

export const isHindrance = (text: string): text is HindranceCode =>
	(hindrances as readonly string[]).includes(text);

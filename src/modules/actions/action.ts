import { problemOfName, type Said } from "#kernel/text.ts";
import { type Day, isDay } from "#territory";
import { hasEnded, type State } from "./lifecycle.ts";

/** What an action came from: words of the module that opened it, so that nobody below has to know that module. */
export interface Origin {
	/** `survey`; `hand` where a person opened it. */
	readonly kind: string;
	/** Names it within its kind: `skm-2017/20263/U8`. */
	readonly ref: string;
	readonly says: Said;
	/** Where it can be looked at, without language. */
	readonly path: string | null;
}

/** A duty with origin, owner, last day and outcome. */
export interface Action {
	readonly unitId: string;
	readonly id: string;
	readonly title: Said;
	readonly origin: Origin;
	readonly state: State;
	/** `null` while nobody was named: then it cannot begin. */
	readonly ownerId: string | null;
	readonly dueOn: Day | null;
	readonly openedOn: Day;
	readonly endedOn: Day | null;
	/** What came of it, for everybody to read; of a dropped one why. `null` while it has not ended, and where it is hidden. */
	readonly outcome: string | null;
	/** Since when and why nobody reads the outcome any more. */
	readonly hidden: Hidden | null;
}

/** What stands in the place of words that were hidden. */
export interface Hidden {
	readonly on: Day;
	readonly why: string;
}

/** Its last day is over, and it has not ended. */
export const isOverdue = (
	{ state, dueOn }: Pick<Action, "state" | "dueOn">,
	today: Day,
): boolean => !hasEnded(state) && dueOn !== null && dueOn < today;

/** Nobody can begin with it yet. */
export const isUnowned = ({
	state,
	ownerId,
	dueOn,
}: Pick<Action, "state" | "ownerId" | "dueOn">): boolean =>
	!hasEnded(state) && (ownerId === null || dueOn === null);

/** Its owner is none of those who may own actions of its unit. */
export const hasLostOwner = (
	{ state, ownerId }: Pick<Action, "state" | "ownerId">,
	owners: readonly { readonly id: string }[],
): boolean =>
	!hasEnded(state) &&
	ownerId !== null &&
	!owners.some(({ id }) => id === ownerId);

/** What is to be looked at first: what nobody owns, then by last day, overdue ones first; what has ended last, the latest first. */
export const inOrder = (actions: readonly Action[]): readonly Action[] =>
	[...actions].sort((a, b) => {
		const [endA, endB] = [hasEnded(a.state), hasEnded(b.state)];
		if (endA !== endB) return endA ? 1 : -1;
		if (endA) return (a.endedOn ?? "") > (b.endedOn ?? "") ? -1 : 1;
		return (a.dueOn ?? "9999") < (b.dueOn ?? "9999") ? -1 : 1;
	});

export const longestTitle = 200;
export const longestWords = 2_000;

export type TitleReason = "no-title" | "title-too-long";

export function problemOfTitle(title: string): TitleReason | null {
	const problem = problemOfName(title, longestTitle);
	return problem && (problem === "no-name" ? "no-title" : "title-too-long");
}

export type DueReason = "wrong-due-day" | "due-in-past";

export function problemOfDue(due: string, today: Day): DueReason | null {
	if (!isDay(due)) return "wrong-due-day";
	return due < today ? "due-in-past" : null;
}

export type WordsReason = "no-words" | "words-too-long";

/** What was done, what came of it, why it is dropped: some words, not a book. */
export function problemOfWords(words: string): WordsReason | null {
	const problem = problemOfName(words, longestWords);
	return problem && (problem === "no-name" ? "no-words" : "words-too-long");
}

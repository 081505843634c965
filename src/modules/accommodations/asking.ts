import { mask } from "#kernel/mask.ts";
import { type Day, dayAfter, daysAfter } from "#territory";
import { type Move, movesOf, type State } from "./lifecycle.ts";
import { terms } from "./terms.ts";

/** Finds a task, and what was asked, where it lives. */
export interface Key {
	readonly unitId: string;
	readonly id: string;
}

/** Of clocks, notices, trail. */
export const subjectKind = "accommodation";
export const procedureId = "accommodation";

/** The code of what was asked for, as sentences choose their word by it. */
export const inSentences = (kind: string): string => kind.replaceAll("-", "_");

/** What else somebody filed with it, by the word of its module: its code leads to the answer too. */
export interface About {
	readonly kind: string;
	readonly id: string;
}

/** One thing that somebody asked for, and how it stands. */
export interface Task extends Key {
	readonly askingId: string;
	/** Code of the list of what can be asked for beforehand. */
	readonly kind: string;
	readonly state: State;
	readonly version: number;
	readonly askedOn: Day;
	/** The last day to answer. */
	readonly dueOn: Day;
	/** The latest of the days that it is about. */
	readonly lastOn: Day;
	readonly answeredOn: Day | null;
	readonly what: string | null;
	readonly who: string | null;
	readonly arrangedFor: Day | null;
	readonly hour: string | null;
	readonly reason: string | null;
	readonly instead: string | null;
	readonly seenOn: Day | null;
	readonly told: string | null;
	readonly endedOn: Day | null;
}

/** What one person asked for, for one visit. */
export interface Asking extends Key {
	/** `null` where the day is not known yet. */
	readonly forDay: Day | null;
	readonly words: string;
	readonly about: About | null;
	readonly askedOn: Day;
	readonly tasks: readonly Task[];
}

/** Nobody answered, and the last day is over. */
export const isOverdue = (
	{ state, dueOn }: Pick<Task, "state" | "dueOn">,
	today: Day,
): boolean => state === "asked" && dueOn < today;

/** Words as they are kept: without names, numbers and what no database keeps. */
export const kept = (words: string): string =>
	mask(words.replaceAll("\u0000", "").trim());

/** Whether the day has come, so that one can say how it was. */
const hasCome = (
	{ arrangedFor }: Pick<Task, "arrangedFor">,
	today: Day,
): boolean => arrangedFor === null || arrangedFor <= today;

/** What the person who asked can do with it today; how it was is said from the day on. */
export const deedsOf = (task: Task, today: Day): Move[] =>
	movesOf(task.state, "citizen").filter((move) => {
		if (move === "see") return task.seenOn === null;
		return move === "keep" || move === "say-not-kept"
			? hasCome(task, today)
			: true;
	});

export const latest = (first: Day, ...days: readonly (Day | null)[]): Day =>
	days.reduce<Day>(
		(last, day) => (day !== null && day > last ? day : last),
		first,
	);

/** Whether the time to wait for anybody is over. */
export const isPast = ({ lastOn }: Pick<Task, "lastOn">, today: Day): boolean =>
	today >= dayAfter(daysAfter(lastOn, terms.waits));

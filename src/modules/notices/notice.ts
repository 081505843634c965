import type { Day } from "#territory";

/** What the sentence of a notice names: units, programmes, years, days. Never a citizen. */
export type About = Readonly<Record<string, string | number>>;

/** The thing that a notice is about. */
export interface Subject {
	readonly kind: string;
	readonly id: string;
}

/** Whoever holds a right over a place, whoever that is when they look. */
export interface Holders {
	readonly permission: string;
	/** Left out or null asks for no programme. */
	readonly programme?: string | null;
	/** Left out or null is no place: everyone who holds the right anywhere. */
	readonly unitId?: string | null;
	/** Province of the unit, for rights that reach a region. */
	readonly province?: string | null;
	/** Nobody who holds a role at the unit itself: nobody judges their own. */
	readonly othersOnly?: boolean;
}

export type Audience = Holders | { readonly personId: string };

/** `duty`: waits until somebody did it. `news`: happened, and can be marked read. */
export type Kind = "duty" | "news";

export interface NewNotice {
	readonly to: Audience;
	readonly kind: Kind;
	readonly subject: Subject;
	/** Key of the sentence, prefix included; every language of the site has it. */
	readonly says: string;
	readonly about: About;
	/** Where it is done or read, without language. */
	readonly path: string;
	/** The last day; of news, the day that it tells of: it then stands in the agenda. */
	readonly due?: Day;
	/** From this day on nothing can be done any more, and nobody is asked to. */
	readonly lapses?: Day;
	/** Of news that is worth a mail, as a duty is: not before then, and not to whoever has read it. */
	readonly mailFrom?: Date;
	/** For whom it does not exist, whatever they hold. */
	readonly never?: Never;
}

/** People, and everybody who holds a role at one of the units. */
export interface Never {
	readonly people: readonly string[];
	readonly units: readonly string[];
}

/** A notice as its reader finds it. */
export interface Notice {
	readonly id: string;
	readonly kind: Kind;
	readonly says: string;
	readonly about: About;
	readonly path: string;
	readonly due: Day | null;
	readonly raisedAt: Date;
}

/** From overdue to undated: the order in which one looks at what waits. */
export const urgencies = ["overdue", "soon", "later", "undated"] as const;
export type Urgency = (typeof urgencies)[number];

/** In calendar days, today counted as the first. */
const soon = 7;

export function urgencyOf(due: Day | null, today: Day): Urgency {
	if (due === null) return "undated";
	const left = daysLeft(due, today);
	if (left < 0) return "overdue";
	return left < soon ? "soon" : "later";
}

/** Calendar days from today to the day: 0 is today, 1 tomorrow, -1 yesterday. */
export const daysLeft = (due: Day, today: Day): number =>
	Math.round((noon(due) - noon(today)) / 86_400_000);

const noon = (day: Day): number => Date.parse(`${day}T12:00:00Z`);

import type { FieldProblem } from "#kernel/form.ts";
import type { Day } from "#territory";
import type { ServiceContent } from "../service.ts";
import type { State } from "./lifecycle.ts";

/** What people said of a draft, and what the office did with it. */
export interface Heard {
	readonly said: string;
	readonly did: string;
}

/** The next version of a service, open to everybody before it holds. */
export interface Draft {
	readonly serviceId: string;
	/** From 1, of each service. */
	readonly number: number;
	readonly id: string;
	readonly state: State;
	/** Grows with each change. */
	readonly revision: number;
	/** The version that held when it was written. */
	readonly basedOn: number;
	readonly content: ServiceContent;
	/** Why it is to change, in plain words. */
	readonly why: string;
	readonly openedOn: Day;
	/** The last day on which everybody is asked. */
	readonly until: Day;
	/** Where it is talked about; `null`: by a suggestion to the office. */
	readonly discussedAt: string | null;
	/** Where the minutes (berita acara) are. */
	readonly minutesAt: string | null;
	readonly heard: readonly Heard[];
	readonly endedOn: Day | null;
	readonly withdrawnWhy: string | null;
	/** The version that it became. */
	readonly publishedVersion: number | null;
}

/** Everybody is still asked. */
export const isAsking = (
	{ state, until }: Pick<Draft, "state" | "until">,
	today: Day,
): boolean => state === "open" && today <= until;

/** What was typed beside the service itself, before it is a draft. */
export interface DraftTyped {
	readonly why: string;
	/** `null` where no day was typed. */
	readonly until: Day | null;
	readonly discussedAt: string;
}

/** What was typed of what came of it. */
export interface OutcomeTyped {
	readonly minutesAt: string;
	readonly heard: readonly Heard[];
}

/** Signs of a reason and of each thing that was said; how many of those; days in which the office answers. All ours. */
export const draftLimits = { text: 600, heard: 12, answeredIn: 14 } as const;

export const problem = (
	field: string,
	word: string,
	about: Readonly<Record<string, string | number>> = {},
): FieldProblem => ({ field, says: `catalogue.draft.problem.${word}`, about });

export const problemsOfDraft = (
	{ why, until, discussedAt }: DraftTyped,
	today: Day,
): readonly FieldProblem[] => [
	...(why === "" ? [problem("mengapa", "no-why")] : []),
	...tooLong("mengapa", why),
	...(until === null ? [problem("sampai", "no-day")] : []),
	...(until !== null && until <= today
		? [problem("sampai", "day-of-the-past")]
		: []),
	...noAddress("dibahas", discussedAt),
];

export const problemsOfOutcome = ({
	minutesAt,
	heard,
}: OutcomeTyped): readonly FieldProblem[] => [
	...heard.flatMap(({ said, did }, i) => [
		...(said === "" ? [problem(`kata_${i + 1}`, "who-said-what")] : []),
		...(did === "" ? [problem(`jawab_${i + 1}`, "say-what-was-done")] : []),
		...tooLong(`kata_${i + 1}`, said),
		...tooLong(`jawab_${i + 1}`, did),
	]),
	...noAddress("berita_acara", minutesAt),
];

const tooLong = (field: string, text: string) =>
	text.length > draftLimits.text
		? [problem(field, "too-long", { n: draftLimits.text })]
		: [];

const noAddress = (field: string, typed: string) =>
	typed === "" || isHttps(typed) ? [] : [problem(field, "no-address")];

const isHttps = (text: string): boolean =>
	URL.canParse(text) && new URL(text).protocol === "https:";

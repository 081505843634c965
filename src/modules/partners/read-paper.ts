import type { FieldProblem } from "#kernel/form.ts";
import type { Day } from "#territory";
import {
	type Agreement,
	lastDayOf,
	type PaperKind,
	type Scope,
	type Signed,
} from "./agreement.ts";
import { daysBetween } from "./days.ts";
import {
	first,
	problem,
	problemsOfScope,
	problemsOfSigned,
	problemsOfWords,
	scopeOf,
	signedOf,
	type TypedScope,
	type TypedSigned,
} from "./read-signed.ts";
import { terms } from "./terms.ts";
import { asKept } from "./words.ts";

/** What is signed after the agreement itself. */
export type LaterKind = Exclude<PaperKind, "agreement">;

/** As it was typed; each kind asks for its part alone. */
export interface TypedPaper extends TypedSigned, TypedScope {
	/** Of an extension. */
	readonly until: Day | null;
	/** Of an ending: the last day. */
	readonly endsOn: Day | null;
	readonly words: string;
}

export interface PaperRead {
	readonly signed: Signed;
	readonly words: string;
	/** What of the agreement is different from now on. */
	readonly change: Partial<Agreement>;
	readonly before: Scope | null;
}

interface Here {
	readonly today: Day;
	readonly provinces: ReadonlySet<string>;
	readonly agreement: Agreement;
}

/** A paper of a form held against what it changes, or all that has to be mended. */
export function paperOf(
	kind: LaterKind,
	typed: TypedPaper,
	here: Here,
): PaperRead | { readonly problems: readonly FieldProblem[] } {
	const { agreement } = here;
	const problems = [
		...problemsOfKind[kind](typed, here),
		...problemsOfWords("words", typed.words),
		...problemsOfSigned(typed, here.today),
		...problemsOfOrder(kind, typed, agreement),
	];
	if (problems.length > 0 || typed.signedOn === null) return { problems };
	const words = asKept(typed.words);
	return {
		signed: signedOf(typed, typed.signedOn),
		words,
		change: changeOf(kind, typed, words),
		before:
			kind === "amendment"
				? {
						title: agreement.title,
						topics: agreement.topics,
						provinces: agreement.provinces,
					}
				: null,
	};
}

/** What is over is not made longer: that is a new agreement. */
const problemsOfOrder = (
	kind: LaterKind,
	{ signedOn }: TypedPaper,
	agreement: Agreement,
): FieldProblem[] =>
	first([
		kind !== "ending" && signedOn !== null && signedOn > lastDayOf(agreement),
		problem("signedOn", "signed-after-end"),
	]);

const problemsOfKind: Readonly<
	Record<LaterKind, (typed: TypedPaper, here: Here) => FieldProblem[]>
> = {
	amendment: (typed, { provinces }) => problemsOfScope(typed, provinces),
	extension: ({ until }, { agreement }) =>
		first(
			[until === null, problem("until", "no-day")],
			[
				until !== null && until <= agreement.until,
				problem("until", "not-longer"),
			],
			[
				until !== null && daysBetween(agreement.from, until) > terms.longest,
				problem("until", "too-far"),
			],
		),
	ending: ({ endsOn }, { agreement }) =>
		first(
			[endsOn === null, problem("endsOn", "no-day")],
			[
				endsOn !== null &&
					(endsOn < agreement.from || endsOn > agreement.until),
				problem("endsOn", "outside-of-it"),
			],
		),
};

const changeOf = (
	kind: LaterKind,
	typed: TypedPaper,
	words: string,
): Partial<Agreement> => {
	if (kind === "amendment") return scopeOf(typed);
	if (kind === "extension") return typed.until ? { until: typed.until } : {};
	return { endedOn: typed.endsOn, whyEnded: words };
};

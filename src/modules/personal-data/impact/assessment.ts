import {
	type FieldProblem,
	type FormState,
	filled,
	typedValue,
	valuesOf,
} from "#kernel/form.ts";
import { type Day, dayFields, typedDay } from "#territory";
import { impactTemplate } from "./template-file.ts";

/** Of the trail. */
export const impactKind = "impact-assessment" as const;

/** What was answered of one activity. */
export interface Answers {
	/** Codes of kinds of high risk. */
	readonly risks: readonly string[];
	/** By code of the question. */
	readonly said: Readonly<Record<string, string>>;
	/** When it is looked at again. */
	readonly reviewOn: Day;
}

/** One version; versions are only added. */
export interface Assessment extends Answers {
	readonly activity: string;
	readonly version: number;
	/** Version of the questions. */
	readonly template: number;
	readonly writtenOn: Day;
	readonly writtenBy: string | null;
}

export const limits = { words: 4_000, listed: 50 } as const;

export const fields = {
	risks: "risiko",
	review: "tinjau",
	version: "versi",
	/** Of a question. */
	said: (code: string): string => `jawab_${code}`,
} as const;

type Read =
	| { readonly ok: true; readonly value: Answers }
	| { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** What was typed, read by the template. Pure. */
export function readAnswers(state: FormState, today: Day): Read {
	const { questions, risks } = impactTemplate();
	const review = typedDay(state.typed, fields.review);
	const typed = (code: string) => typedValue(state, fields.said(code)).trim();
	const problems = [
		...questions.flatMap(({ code, needed }) => [
			needed && typed(code) === "" && problem(fields.said(code), "no-text"),
			typed(code).length > limits.words &&
				problem(fields.said(code), "too-long", limits.words),
		]),
		"problem" in review
			? review.problem
			: (review.day === null || review.day <= today) &&
				problem(fields.review, "no-review"),
	].filter((one) => one !== false);
	if (problems.length > 0 || "problem" in review || review.day === null)
		return { ok: false, problems };
	return {
		ok: true,
		value: {
			risks: risks
				.map(({ code }) => code)
				.filter((code) => valuesOf(state, fields.risks).includes(code)),
			said: Object.fromEntries(
				questions.map(({ code }) => [code, typed(code)]),
			),
			reviewOn: review.day,
		},
	};
}

/** Answers back in the fields of their form. */
export const typedAnswers = ({
	risks,
	said,
	reviewOn,
}: Pick<Answers, "risks" | "said"> & {
	readonly reviewOn: Day | null;
}): FormState =>
	filled({
		[fields.risks]: [...risks],
		...Object.fromEntries(
			Object.entries(said).map(([code, words]) => [fields.said(code), words]),
		),
		...dayFields(fields.review, reviewOn),
	});

const problem = (field: string, why: string, n?: number): FieldProblem => ({
	field,
	says: `personal-data.impact.problem.${why}`,
	...(n === undefined ? {} : { about: { n } }),
});

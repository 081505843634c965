import { createHash } from "node:crypto";
import type { FieldProblem } from "#kernel/form.ts";
import { testAsked } from "#surveys";
import { beginningOf, type Event, endOf } from "../event.ts";
import { terms } from "../terms.ts";
import { asKept } from "../words.ts";

export const parts = ["before", "after"] as const;
export type Part = (typeof parts)[number];

/** One question of the organiser; the right answer is the first. */
export interface Question {
	readonly ask: string;
	readonly choices: readonly string[];
}

/** Codes of the questions, as the instrument counts them. */
export const testCodes = (): readonly string[] =>
	testAsked().items.map(({ code }) => code);

/** As the form names them; choice 0 is the right one. */
export const testFields = (question: number) => ({
	ask: `soal_${question}`,
	choice: (n: number) => `jawaban_${question}_${n}`,
});
/** Answers of one question that the form has. */
export const choicesAsked = 3;

/** The test of a form, or what has to be mended. Each question has its right answer and at least one other. */
export function testOf(
	typed: readonly Question[],
):
	| { readonly questions: readonly Question[] }
	| { readonly problems: readonly FieldProblem[] } {
	const questions = typed.map(({ ask, choices }) => ({
		ask: asKept(ask),
		choices: choices.map(asKept),
	}));
	const problems = questions.flatMap(({ ask, choices }, at) => {
		const fields = testFields(at);
		const wrong = (field: string, why: string): FieldProblem => ({
			field,
			says: `events.problem.${why}`,
			about: { n: terms.longestLine },
		});
		const line = (field: string, words: string, missing: string | null) =>
			words === "" && missing
				? [wrong(field, missing)]
				: words.length > terms.longestLine
					? [wrong(field, "too-long")]
					: [];
		const found = [
			...line(fields.ask, ask, "no-question"),
			...line(fields.choice(0), choices[0] ?? "", "no-right-answer"),
			...line(fields.choice(1), choices[1] ?? "", "no-wrong-answer"),
			...line(fields.choice(2), choices[2] ?? "", null),
		];
		const given = choices.filter((one) => one !== "");
		return found.length === 0 && new Set(given).size < given.length
			? [wrong(fields.choice(1), "same-answer")]
			: found;
	});
	return problems.length > 0
		? { problems }
		: {
				questions: questions.map(({ ask, choices }) => ({
					ask,
					choices: choices.filter((one) => one !== ""),
				})),
			};
}

/** Which part may be sat: before it and in its first half hour, or from its middle until some days later. */
export function partAt(
	event: Pick<Event, "state" | "on" | "from" | "minutes" | "province">,
	now: Date,
): Part | null {
	const [begins, ends] = [beginningOf(event), endOf(event)];
	const at = now.getTime();
	const early = Math.min(30 * 60_000, (event.minutes * 60_000) / 4);
	if (
		(event.state === "open" || event.state === "running") &&
		at < begins.getTime() + early
	)
		return "before";
	return (event.state === "running" || event.state === "finished") &&
		at >= (begins.getTime() + ends.getTime()) / 2 &&
		at < ends.getTime() + terms.testedAfter * 86_400_000
		? "after"
		: null;
}

/** The answers of a question in an order that says nothing of the key, the same for everybody. */
export const shownOf = ({ ask, choices }: Question): readonly string[] =>
	choices.toSorted((one, other) =>
		sortKey(ask, one) < sortKey(ask, other) ? -1 : 1,
	);
const sortKey = (ask: string, choice: string): string =>
	createHash("sha256").update(`${ask}\n${choice}`).digest("hex");

/** 1 for each right answer, by code. */
export const levelsOf = (
	questions: readonly Question[],
	chosen: readonly string[],
): Readonly<Record<string, number>> =>
	Object.fromEntries(
		testCodes().map((code, at) => [
			code,
			chosen[at] !== undefined && chosen[at] === questions[at]?.choices[0]
				? 1
				: 0,
		]),
	);

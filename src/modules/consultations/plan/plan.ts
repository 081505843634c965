import type { FieldProblem } from "#kernel/form.ts";
import type { Phase, Plan } from "../consultation.ts";
import { type Family, isFamily, phasesOf } from "../families.ts";
import { terms } from "../terms.ts";
import { asKept } from "../words.ts";
import { type Access, accessFields, accessWays } from "./access.ts";
import { type PassageText, passagesIn } from "./passages.ts";
import { phaseFields, planFields, type TypedPlan } from "./typed-plan.ts";

export interface Question {
	readonly number: number;
	readonly ask: string;
	/** None: people answer in words. */
	readonly choices: readonly string[];
}

export interface ReadPlan {
	readonly plan: Plan;
	readonly passages: readonly PassageText[];
	readonly questions: readonly Question[];
}
export type PlanRead =
	| ReadPlan
	| { readonly problems: readonly FieldProblem[] };

/** What was typed as a plan, or everything that has to be mended, at its field. */
export function planOf(typed: TypedPlan): PlanRead {
	const problems: FieldProblem[] = [];
	const family = isFamily(typed.family) ? typed.family : "planning";
	if (!isFamily(typed.family))
		problems.push(problem(planFields.family, "no-family"));
	const title = line(typed, "title", terms.longestTitle, problems);
	const about = line(typed, "about", terms.longestWords, problems);
	const contact = line(typed, "contact", terms.longestLine, problems);
	const phases = phasesIn(family, typed, problems);
	const access = accessIn(typed, problems);
	const passages = documentIn(typed.document, problems);
	const questions = questionsIn(typed.questions, problems);
	if (passages.length === 0 && questions.length === 0 && problems.length === 0)
		problems.push(problem(planFields.document, "nothing-asked"));
	return problems.length > 0
		? { problems }
		: {
				plan: { family, title, about, contact, phases, access },
				passages,
				questions,
			};
}

const problem = (field: string, word: string, about = {}): FieldProblem => ({
	field,
	says: `consultations.problem.${word}`,
	about,
});

function line(
	typed: TypedPlan,
	name: "title" | "about" | "contact",
	n: number,
	problems: FieldProblem[],
): string {
	const words = asKept(typed[name]);
	if (words === "") problems.push(problem(planFields[name], `no-${name}`));
	if (words.length > n)
		problems.push(problem(planFields[name], "too-long", { n }));
	return words;
}

/** Each after the one before; people speak between what comes first and what comes last. */
function phasesIn(
	family: Family,
	typed: TypedPlan,
	problems: FieldProblem[],
): readonly Phase[] {
	const phases: Phase[] = [];
	for (const name of phasesOf(family)) {
		const { from, until } = typed.phases[name];
		const fields = phaseFields(name);
		if (from === null) problems.push(problem(fields.from, "no-day"));
		if (until === null) problems.push(problem(fields.until, "no-day"));
		if (from === null || until === null) continue;
		if (until < from) problems.push(problem(fields.until, "day-before"));
		const last = phases.at(-1);
		if (last && from < last.from)
			problems.push(problem(fields.from, "phase-before"));
		const speak = phases.find((phase) => phase.name === "speak");
		if (name === "answer" && speak && from <= until && until <= speak.until)
			problems.push(problem(fields.until, "answer-before"));
		phases.push({ name, from, until });
	}
	return phases;
}

/** What lets everybody read it, or why it is not there. */
export function accessIn(
	typed: Pick<TypedPlan, "access">,
	problems: FieldProblem[],
): Access {
	const read = accessWays.map((way) => {
		const fields = accessFields(way);
		const given = asKept(typed.access[way].given);
		const waived = given === "" ? asKept(typed.access[way].waived) : "";
		const n = way === "easy-read" ? terms.longestWords : terms.longestLine;
		if (given.length > n)
			problems.push(problem(fields.given, "too-long", { n }));
		else if (way !== "easy-read" && given !== "" && !isAddress(given))
			problems.push(problem(fields.given, "no-address"));
		if (waived.length > terms.longestWords)
			problems.push(
				problem(fields.waived, "too-long", { n: terms.longestWords }),
			);
		return [way, { given, waived }] as const;
	});
	return Object.fromEntries(read) as Access;
}

const isAddress = (text: string): boolean =>
	URL.canParse(text) && new URL(text).protocol === "https:";

/** The passages of a document, with what has to be mended in it. */
export function documentIn(
	document: string,
	problems: FieldProblem[],
): readonly PassageText[] {
	const at = planFields.document;
	if (document.length > terms.longestDocument) {
		problems.push(problem(at, "too-long", { n: terms.longestDocument }));
		return [];
	}
	const passages = passagesIn(document);
	const long = passages.find(
		({ words, heading }) =>
			words.length > terms.longestPassage || heading.length > terms.longestLine,
	);
	if (passages.length > terms.mostPassages)
		problems.push(problem(at, "too-many-passages", { n: terms.mostPassages }));
	if (long)
		problems.push(
			problem(at, "passage-too-long", {
				number: long.number,
				n: terms.longestPassage,
			}),
		);
	return passages;
}

function questionsIn(
	text: string,
	problems: FieldProblem[],
): readonly Question[] {
	const questions = asKept(text)
		.split("\n")
		.filter((row) => row.trim() !== "")
		.map((row, place): Question => {
			const [ask = "", ...choices] = row.split("|").map((part) => part.trim());
			return { number: place + 1, ask, choices };
		});
	const at = planFields.questions;
	if (questions.length > terms.mostQuestions)
		problems.push(
			problem(at, "too-many-questions", { n: terms.mostQuestions }),
		);
	for (const { number, ask, choices } of questions) {
		const all = [ask, ...choices];
		if (all.includes("") || new Set(choices).size < choices.length)
			problems.push(problem(at, "empty-choice", { number }));
		else if (choices.length === 1 || choices.length > terms.mostChoices)
			problems.push(problem(at, "choices", { number, n: terms.mostChoices }));
		else if (all.some((part) => part.length > terms.longestLine))
			problems.push(problem(at, "too-long", { n: terms.longestLine }));
	}
	return questions;
}

/** The same back, as it is typed. */
export const questionsAsTyped = (questions: readonly Question[]): string =>
	questions.map(({ ask, choices }) => [ask, ...choices].join(" | ")).join("\n");

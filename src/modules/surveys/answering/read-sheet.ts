import type { FieldProblem } from "#kernel/form.ts";
import { ok, type Result } from "#kernel/result.ts";
import type { Language } from "#kernel/text.ts";
import type { Day } from "#territory";
import { written } from "../counting/count-words.ts";
import { headingField, readGroups } from "../groups/read-groups.ts";
import { needFields, readNeeds } from "../needs/read-needs.ts";
import type { OwnQuestion } from "../own/own-question.ts";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import type { Channel, Filler } from "../survey.ts";
import type { Sheet } from "./sheet.ts";

/** What is known of an answer before its fields are read. */
export interface Circumstances {
	readonly day: Day;
	readonly channel: Channel;
	readonly filler: Filler;
	readonly staff: boolean;
	readonly language: Language;
	readonly seconds: number | null;
}

export const longestRemark = 2_000;
const longestOwnText = 500;

/** The field of a question, of a heading, of a unit's own question, and of needs, as forms and spreadsheets name them. */
export const fieldOf = {
	item: (code: string): string => `jawab-${code}`,
	heading: headingField,
	own: (code: string): string => `unit-${code}`,
	...needFields,
} as const;

/**
 * Reads the fields of one filled-in questionnaire. An element left blank is not a nought and refuses nothing; a sheet
 * without any answer does. A level that the scale does not know is a problem, never the nearest one.
 */
export function readSheet(
	questionnaire: Questionnaire,
	own: readonly OwnQuestion[],
	valuesOf: (field: string) => readonly string[],
	circumstances: Circumstances,
): Result<Sheet, readonly FieldProblem[]> {
	const problems: FieldProblem[] = [];
	const answers: Record<string, number> = {};
	for (const { code, levels } of questionnaire.items) {
		const field = fieldOf.item(code);
		const said = valuesOf(field)[0]?.trim() ?? "";
		if (said === "") continue;
		const level = levels.find((each) => String(each.level) === said);
		if (level) answers[code] = level.level;
		else problems.push({ field, says: "surveys.problem.level" });
	}
	const first = questionnaire.items[0];
	if (problems.length === 0 && first && Object.keys(answers).length === 0)
		problems.push({
			field: fieldOf.item(first.code),
			says: "surveys.problem.nothing-answered",
		});
	const needs = readNeeds(valuesOf, problems);
	const groups = readGroups(valuesOf, problems);
	const [guessed] = Object.keys(groups);
	// Whoever answers for somebody else does not say who that person is.
	if (circumstances.filler === "proxy" && guessed !== undefined)
		problems.push({
			field: fieldOf.heading(guessed),
			says: "surveys.problem.group-by-proxy",
		});
	const { own: answersOfOwn, ownTexts } = readOwn(own, valuesOf, problems);
	const remark = wordsIn(valuesOf("catatan")[0]);
	if (remark.length > longestRemark)
		problems.push({
			field: "catatan",
			says: "surveys.problem.remark-too-long",
			about: { n: longestRemark },
		});
	return problems.length > 0
		? { ok: false, problem: problems }
		: ok({
				...circumstances,
				instrument: questionnaire.instrument,
				questionnaire: questionnaire.id,
				serviceId: null,
				answers,
				own: answersOfOwn,
				ownTexts,
				...needs,
				groups,
				remark: remark === "" ? null : remark,
			});
}

/** Without the sign of nought, which no database keeps as text. */
const wordsIn = (typed = ""): string => typed.replaceAll("\u0000", "").trim();

function readOwn(
	own: readonly OwnQuestion[],
	valuesOf: (field: string) => readonly string[],
	problems: FieldProblem[],
): Required<Pick<Sheet, "own" | "ownTexts">> {
	const read: Record<string, string> = {};
	const texts: Record<string, string> = {};
	for (const { code, kind } of own) {
		const field = fieldOf.own(code);
		const said = wordsIn(valuesOf(field)[0]);
		if (said === "") continue;
		const sound =
			kind === "text"
				? said.length <= longestOwnText
				: kind === "yes-no"
					? ["yes", "no"].includes(said)
					: /^[1-4]$/.test(said);
		if (sound && kind === "text") {
			read[code] = written;
			texts[code] = said;
		} else if (sound) read[code] = said;
		else
			problems.push({
				field,
				says:
					kind === "text"
						? "surveys.problem.own-too-long"
						: "surveys.problem.level",
				...(kind === "text" ? { about: { n: longestOwnText } } : {}),
			});
	}
	return { own: read, ownTexts: texts };
}

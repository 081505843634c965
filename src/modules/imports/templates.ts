import { type Language, say } from "#kernel/text.ts";
import type { Writing } from "#platform/spreadsheet/write-spreadsheet.ts";
import type { Field } from "./kinds/field.ts";
import { type KindName, kindNamed } from "./kinds/kinds.ts";

/** What the sheet with the words is called. */
const wordsName = { id: "Kata", en: "Words" } as const;

/** An empty sheet of a kind: heads, one example row, and a second sheet with what each column says and may hold. */
export function templateOf(kind: KindName, language: Language): Writing[] {
	const { label, fields } = kindNamed(kind);
	const listed = fields.filter(({ words }) => words !== undefined);
	const words = wordsName[language];
	return [
		{
			name: say(label, language),
			rows: exampleOf(fields, language),
			choices: Object.fromEntries(
				fields.flatMap((field, column) => {
					const at = listed.indexOf(field);
					return at < 0
						? []
						: [
								[
									column,
									{
										sheet: words,
										column: at + 3,
										rows: wordsIn(field, language).length,
									},
								],
							];
				}),
			),
		},
		{ name: words, rows: explained(fields, listed, language) },
	];
}

/** Heads and the example row alone, as a CSV file holds them. */
export const exampleOf = (
	fields: readonly Field[],
	language: Language,
): string[][] => [
	fields.map(({ label }) => say(label, language)),
	fields.map(({ example }) => say(example, language)),
];

const wordsIn = ({ words }: Field, language: Language): string[] =>
	(words?.() ?? []).map(({ label }) => say(label, language));

/** Left the columns with their meaning, right the words that some of them may hold. */
function explained(
	fields: readonly Field[],
	listed: readonly Field[],
	language: Language,
): string[][] {
	const columns = listed.map((field) => wordsIn(field, language));
	const height = Math.max(
		fields.length,
		...columns.map((words) => words.length),
	);
	const head = language === "en" ? ["Column", "Meaning"] : ["Kolom", "Artinya"];
	return [
		[...head, "", ...listed.map(({ label }) => say(label, language))],
		...Array.from({ length: height }, (_, row) => [
			...(fields[row]
				? [say(fields[row].label, language), say(fields[row].says, language)]
				: ["", ""]),
			"",
			...columns.map((words) => words[row] ?? ""),
		]),
	];
}

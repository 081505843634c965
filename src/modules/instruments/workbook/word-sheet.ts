import { factKinds } from "#facts";
import { type Language, say } from "#kernel/text.ts";
import type { Writing } from "#platform/spreadsheet/write-spreadsheet.ts";
import { unitKinds } from "#units";
import { principles } from "../principles.ts";
import { type Both, both, type Field, type WordList } from "./field.ts";
import { aside, plan } from "./plan.ts";
import { yesNo } from "./words.ts";

/** One column of the sheet of words. */
interface WordColumn {
	readonly head: string;
	readonly words: readonly string[];
	/** The list that it offers; none for codes that are only looked up. */
	readonly list: WordList | null;
}

/** Every closed list once, and the codes of units, principles and facts with their names. */
export const wordColumns = (lang: Language): readonly WordColumn[] =>
	[
		{
			head: both("Ya atau tidak", "Yes or no")[lang],
			words: wordsOf(yesNo, lang),
			list: yesNo,
		},
		...closedLists().map(({ head, list }) => ({
			head: head[lang],
			words: wordsOf(list, lang),
			list,
		})),
		codes(both("Kode jenis unit", "Code of a kind of unit"), unitKinds, lang),
		codes(both("Kode asas", "Code of a principle"), principles, lang),
		codes(
			both("Kode fakta", "Code of a fact"),
			Object.fromEntries(factKinds.map(({ code, label }) => [code, label])),
			lang,
		),
	].flat();

/** Heads that several sheets share say whose they are. */
function closedLists(): readonly { head: Both; list: WordList }[] {
	const found = new Map<WordList, { head: Both; sheet: Both }>();
	for (const { name: sheet, fields } of Object.values(plan))
		for (const { kind, head } of fields)
			if (typeof kind === "object" && !found.has(kind))
				found.set(kind, { head, sheet });
	const heads = [...found.values()].map(({ head }) => head.id);
	return [...found].map(([list, { head, sheet }]) => ({
		list,
		head:
			heads.filter((each) => each === head.id).length === 1
				? head
				: both(`${head.id} (${sheet.id})`, `${head.en} (${sheet.en})`),
	}));
}

const wordsOf = (list: WordList, lang: Language): readonly string[] =>
	Object.values(list).map((word) => word[lang]);

/** Two columns: the codes, and what they are called. */
const codes = (
	head: Both,
	named: Readonly<Record<string, { id: string; en?: string | undefined }>>,
	lang: Language,
): readonly WordColumn[] => [
	{ head: head[lang], words: Object.keys(named), list: null },
	{
		head: both("Artinya", "Meaning")[lang],
		words: Object.values(named).map((label) => say(label, lang)),
		list: null,
	},
];

export function wordSheet(
	columns: readonly WordColumn[],
	lang: Language,
): Writing {
	const height = Math.max(...columns.map(({ words }) => words.length));
	return {
		name: aside.words[lang],
		rows: [
			columns.map(({ head }) => head),
			...Array.from({ length: height }, (_, row) =>
				columns.map(({ words }) => words[row] ?? ""),
			),
		],
		prose: true,
	};
}

/** Where the words of a column stand; undefined where it takes any text. */
export function choicesOf(
	{ kind }: Field,
	columns: readonly WordColumn[],
	lang: Language,
): { sheet: string; column: number; rows: number } | undefined {
	const list = kind === "yes-no" ? yesNo : kind;
	const column = columns.findIndex((each) => each.list === list);
	const found = columns[column];
	return found
		? { sheet: aside.words[lang], column, rows: found.words.length }
		: undefined;
}

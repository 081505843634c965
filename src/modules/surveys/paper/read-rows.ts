import type { FieldProblem } from "#kernel/form.ts";
import type { Language } from "#kernel/text.ts";
import { readDay } from "#platform/spreadsheet/read-day.ts";
import { columnLetters, type SheetRow } from "#platform/spreadsheet/sheet.ts";
import type { Day } from "#territory";
import { fieldOf, readSheet } from "../answering/read-sheet.ts";
import type { Sheet } from "../answering/sheet.ts";
import { headings } from "../groups/headings.ts";
import type { OwnQuestion } from "../own/own-question.ts";
import type { Item, Questionnaire } from "../questionnaire/questionnaire.ts";
import type { Filler } from "../survey.ts";
import { type Columns, plainly } from "./columns.ts";

/** What the rows are read with. */
export interface Reading {
	readonly questionnaire: Questionnaire;
	readonly own: readonly OwnQuestion[];
	readonly columns: Columns;
	/** Id of a service by its names, as they are compared. */
	readonly services: ReadonlyMap<string, string>;
	/** Word of the program by what the viewer's language says, as it is compared; by key of the field. */
	readonly words: Readonly<Record<string, ReadonlyMap<string, string>>>;
	/** Of rows that say none. */
	readonly day: Day;
	readonly serviceId: string | null;
	readonly today: Day;
	readonly language: Language;
}

/** What is amiss in one cell, or in a row as a whole. */
export interface RowProblem extends FieldProblem {
	/** "E"; `null` where it is the row as a whole. */
	readonly column: string | null;
}

export interface RowsRead {
	readonly good: readonly { readonly row: number; readonly sheet: Sheet }[];
	/** Sound, but of a day that cannot be. */
	readonly aside: readonly { readonly row: number; readonly sheet: Sheet }[];
	readonly bad: readonly {
		readonly row: SheetRow;
		readonly problems: readonly RowProblem[];
	}[];
}

/** Reads filled-in sheets row by row. A row is taken whole or not at all; what is amiss is told by cell. */
export function readRows(
	rows: readonly SheetRow[],
	reading: Reading,
): RowsRead {
	const good: { row: number; sheet: Sheet }[] = [];
	const aside: { row: number; sheet: Sheet }[] = [];
	const bad: { row: SheetRow; problems: RowProblem[] }[] = [];
	for (const row of rows) {
		const read = readRow(row, reading);
		if (Array.isArray(read)) bad.push({ row, problems: read });
		else
			(isPossible(read.day, reading.today) ? good : aside).push({
				row: row.number,
				sheet: read,
			});
	}
	return { good, aside, bad };
}

/** Not in the future, and not more than a year ago. */
export const isPossible = (day: Day, today: Day): boolean =>
	day <= today &&
	day >=
		`${Number(today.slice(0, 4)) - 1}${today.slice(4).replace("-02-29", "-02-28")}`;

function readRow(row: SheetRow, reading: Reading): Sheet | RowProblem[] {
	const { questionnaire, own, columns } = reading;
	const problems: RowProblem[] = [];
	const at = (key: string): string | null => {
		const column = columns[key];
		return column === undefined ? null : columnLetters(column);
	};
	const cell = (key: string): string => {
		const column = columns[key];
		if (column === undefined) return "";
		if (row.troubles[column]) amiss(key, "cell");
		return row.cells[column]?.trim() ?? "";
	};
	const amiss = (key: string, why: string, about = {}) =>
		problems.push({
			field: key,
			column: at(key),
			says: `surveys.paper.problem.${why}`,
			about,
		});

	const values: Record<string, readonly string[]> = {};
	for (const item of questionnaire.items) {
		const key = fieldOf.item(item.code);
		const said = cell(key);
		if (said === "") continue;
		const level = levelIn(item, said);
		if (level !== null) values[key] = [String(level)];
		else {
			const other = questionnaire.items.find(
				(each) => each !== item && levelNamed(each, said) !== null,
			);
			const about = { value: said.slice(0, 40), code: item.code };
			if (other) amiss(key, "of-another", { ...about, other: other.code });
			else amiss(key, "level", { ...about, ...scaleOf(item) });
		}
	}
	for (const { code, several } of headings) {
		const key = fieldOf.heading(code);
		values[key] = wordsIn(cell(key), several, reading.words[key]);
	}
	for (const { code } of own)
		values[fieldOf.own(code)] = [cell(fieldOf.own(code))];
	values.catatan = [cell("catatan")];

	const day = readDay(cell("hari"));
	if (!day.ok) amiss("hari", day.reason);
	const named = cell("layanan");
	const serviceId =
		named === "" ? reading.serviceId : reading.services.get(plainly(named));
	if (serviceId === undefined)
		amiss("layanan", "service", { value: named.slice(0, 40) });
	const filler = fillerIn(cell("pengisi"), reading.words.pengisi);
	if (filler === null) amiss("pengisi", "filler");

	const read = readSheet(questionnaire, own, (field) => values[field] ?? [], {
		day: (day.ok ? day.day : null) ?? reading.day,
		channel: "paper",
		filler: filler ?? "self",
		staff: false,
		language: reading.language,
		seconds: null,
	});
	// Where a cell is amiss already, that nothing is answered is its consequence.
	if (!read.ok && problems.length === 0)
		problems.push(
			...read.problem.map((problem) => ({
				...problem,
				column: at(problem.field),
			})),
		);
	if (problems.length > 0 || !read.ok) return problems;
	return { ...read.value, serviceId: serviceId ?? null };
}

const scaleOf = ({ levels }: Item) => ({
	least: levels[0]?.level ?? 0,
	most: levels.at(-1)?.level ?? 0,
});

/** By its number, its letter as old forms print it, or its words. */
function levelIn(item: Item, said: string): number | null {
	const number = item.levels.find(
		({ level }) => said.replace(/[.,]0+$/, "") === String(level),
	);
	if (number) return number.level;
	if (/^[a-f]$/i.test(said))
		return item.levels[said.toLowerCase().charCodeAt(0) - 97]?.level ?? null;
	return levelNamed(item, said);
}

const levelNamed = ({ levels }: Item, said: string): number | null =>
	levels.find(({ says }) =>
		[says.id, says.en].some((words) => plainly(words) === plainly(said)),
	)?.level ?? null;

function wordsIn(
	said: string,
	several: boolean,
	words: ReadonlyMap<string, string> | undefined,
): readonly string[] {
	const whole = words?.get(plainly(said));
	if (whole !== undefined) return [whole];
	return (several ? said.split(/[;,]/) : [said]).flatMap((part) =>
		part.trim() === "" ? [] : [words?.get(plainly(part)) ?? part.trim()],
	);
}

/** `null` for a word that is none. */
function fillerIn(
	said: string,
	words: ReadonlyMap<string, string> | undefined,
): Filler | null {
	if (said === "") return "self";
	const word = words?.get(plainly(said)) ?? said;
	return word === "self" || word === "helped" || word === "proxy" ? word : null;
}

import { type FieldProblem, type FormState, typedValue } from "#kernel/form.ts";
import type { Sheet, SheetRow } from "#platform/spreadsheet/sheet.ts";
import {
	type Columns,
	type Doubt,
	fieldOf,
	matchHeads,
	type PaperField,
	type Questionnaire,
} from "../../index.ts";

/** Where a title, a date and a stamp may stand above the heads. */
const above = 15;

interface LaidOut {
	readonly heads: readonly string[];
	readonly rows: readonly SheetRow[];
	readonly columns: Columns;
	readonly doubts: readonly Doubt[];
}

/** The sheet, and the row in it, whose cells name the most fields; the first row where none does. */
export function layOut(
	fields: readonly PaperField[],
	sheets: readonly Sheet[],
): LaidOut {
	const all = sheets.flatMap(({ rows }) =>
		rows.slice(0, above).map((row) => {
			const matched = matchHeads(fields, row.cells);
			return {
				heads: row.cells,
				rows: rows.filter(({ number }) => number > row.number),
				...matched,
				score: Object.keys(matched.columns).length + matched.doubts.length,
			};
		}),
	);
	const [first = { heads: [], rows: [], columns: {}, doubts: [], score: 0 }] =
		all;
	return all.reduce(
		(best, one) => (one.score > best.score ? one : best),
		first,
	);
}

/** Whether every question has its column. */
export const mappedIn = ({ items }: Questionnaire, columns: Columns): boolean =>
	items.every(({ code }) => fieldOf.item(code) in columns);

/** The columns as a person mapped them; what is no question stays as its head says. */
export function columnsIn(
	state: FormState,
	{ items }: Questionnaire,
	{ columns, heads }: LaidOut,
): { readonly columns: Columns; readonly problems: readonly FieldProblem[] } {
	const keys = items.map(({ code }) => fieldOf.item(code));
	const mapped: Record<string, number> = Object.fromEntries(
		Object.entries(columns).filter(([key]) => !keys.includes(key)),
	);
	const problems: FieldProblem[] = [];
	const used = new Set<number>();
	for (const key of keys) {
		const field = `kolom-${key}`;
		const typed = typedValue(state, field);
		if (typed === "") continue;
		const column = Number(typed);
		if (!Number.isInteger(column) || column < 0 || column >= heads.length)
			problems.push({ field, says: "surveys.paper.problem.column" });
		else if (used.has(column))
			problems.push({ field, says: "surveys.paper.problem.column-twice" });
		else {
			used.add(column);
			mapped[key] = column;
		}
	}
	if (used.size === 0 && problems.length === 0)
		problems.push({
			field: `kolom-${keys[0]}`,
			says: "surveys.paper.problem.no-column",
		});
	return { columns: mapped, problems };
}

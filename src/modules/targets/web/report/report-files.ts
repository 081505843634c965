import type { Writing } from "#platform/spreadsheet/write-spreadsheet.ts";
import type { View } from "#ui/view.ts";
import type { PaperTable, ReportPaper } from "../../index.ts";

/** One sheet about the report, and one for each of its tables. */
export const reportSheets = (view: View, paper: ReportPaper): Writing[] => [
	{
		name: view.t("targets.report.sheet"),
		rows: [
			[paper.title, ""],
			[paper.state.says, ""],
			...paper.facts.map(({ term, is }) => [term, is]),
			["", paper.finding],
			...paper.paragraphs.flatMap(({ title, lines }) =>
				lines.map((line, at) => [at === 0 ? title : "", line]),
			),
			...paper.notes.map((note) => ["", note]),
		],
	},
	...paper.tables.map((table) => ({ name: table.title, rows: rowsOf(table) })),
];

const rowsOf = ({ head, rows, total }: PaperTable) => [
	head,
	...rows,
	...(total ? [total] : []),
];

/** The list of units with what it is a list of in each row. */
export function reportCsv(view: View, paper: ReportPaper): string[][] {
	const list = paper.tables.find(({ id }) => id === "unit");
	if (!list) return [];
	const about = [
		view.t("targets.report.here"),
		view.t("targets.report.state-head"),
	];
	return [
		[...list.head, ...about],
		...list.rows.map((row) => [...row, paper.title, paper.state.says]),
	];
}

import { stringify } from "csv-stringify/sync";
import type { Instrument } from "#instruments";
import { say } from "#kernel/text.ts";
import type { Table } from "#standings";
import type { View } from "#ui/view.ts";
import { type Column, figureColumns, unitColumns } from "./columns.ts";
import { placeIn, placesShown, rowsIn } from "./place.ts";
import type { Asked } from "./read-query.ts";

/**
 * The table as a file that spreadsheets open: the same rows in the same order with the same figures, all
 * pages of them, and in each row what it is a table of. Figures and dates are written for machines
 * (`87.40`, `2023-12-31`); a cell is empty where the page says that nothing is known.
 */
export function csvOf(
	view: View,
	instrument: Instrument,
	asked: Asked,
	table: Table,
): string {
	const about = aboutTable(view, instrument, asked);
	const [head, ...lines] = linesOf(view, instrument, asked, table);
	return stringify(
		[
			[...(head ?? []), ...about.map(({ label }) => label)],
			...lines.map((line) => [...line, ...about.map(({ text }) => text)]),
		],
		{ bom: true, escape_formulas: true, record_delimiter: "windows" },
	);
}

type Line = readonly (string | null)[];

function linesOf(
	view: View,
	instrument: Instrument,
	asked: Asked,
	table: Table,
): readonly Line[] {
	const place = placeIn(view, asked, table);
	const what = rowsIn(view, table);
	if (table.level === "units") {
		const columns = inFile(unitColumns(view, instrument));
		return [
			[what, ...columns.map(({ label }) => label)],
			...table.rows.map((row) => [
				row.name,
				...columns.map(({ value }) => value(row)),
			]),
			[place, ...columns.map(({ total }) => total?.(table.total) ?? null)],
		];
	}
	const columns = inFile(figureColumns(view, instrument));
	return [
		[view.t("standings.code"), what, ...columns.map(({ label }) => label)],
		...placesShown(table).map(({ code, name, figures }) => [
			code,
			name,
			...columns.map(({ value }) => value(figures)),
		]),
		[null, place, ...columns.map(({ value }) => value(table.total))],
	];
}

const inFile = <Row, By>(columns: readonly Column<Row, By>[]) =>
	columns.filter(({ onPageOnly }) => !onPageOnly);

const aboutTable = (view: View, instrument: Instrument, { filter }: Asked) => [
	{
		label: view.t("standings.instrument"),
		text: say(instrument.title, view.lang),
	},
	{ label: view.t("standings.year"), text: String(filter.year) },
	{ label: view.t("standings.as-of"), text: filter.day },
	{
		label: view.t("standings.checked"),
		text: instrument.verified
			? view.t("standings.instrument-verified")
			: view.t("ui.unverified.title"),
	},
];

import { stringify } from "csv-stringify/sync";
import { type Cell, everyCell, isYear } from "#equity";
import type { Context } from "#platform/context.ts";
import { quarterOf, yearOf } from "#surveys";

/** The columns, in words that stay: a program reads them. */
export const csvColumns = [
	"instrumen",
	"dimensi",
	"tahun",
	"triwulan",
	"provinsi",
	"unit",
	"kelompok",
	"orang",
	"indeks",
	"bawah_95",
	"atas_95",
	"simpangan_baku",
	"keadaan",
] as const;

const options = { escape_formulas: true, record_delimiter: "windows" } as const;

/** Every cell that was ever told or hidden, as a file that is sent while it is read: memory holds one page of it. */
export async function* csvOfCells(cx: Context): AsyncGenerator<string> {
	yield `\uFEFF${stringify([[...csvColumns]], options)}`;
	for await (const cells of everyCell(cx))
		yield stringify(cells.map(lineOf), options);
}

const lineOf = (cell: Cell): (string | number | null)[] => [
	cell.instrument,
	cell.dimension,
	yearOf(cell.period),
	isYear(cell.period) ? null : quarterOf(cell.period),
	cell.province,
	cell.unitId,
	cell.group,
	cell.n,
	cell.index?.index ?? null,
	cell.index?.from ?? null,
	cell.index?.to ?? null,
	cell.index?.spread ?? null,
	cell.n === null ? "hidden" : cell.index ? "told" : "people-only",
];

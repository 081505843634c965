import { stringify } from "csv-stringify/sync";
import { type Cell, everyCell, isYear } from "#equity";
import type { Context } from "#platform/context.ts";
import { quarterOf, yearOf } from "#surveys";
import { type UnitName, unitNamesOf } from "#units";

/** The columns, in words that stay: a program reads them. */
export const csvColumns = [
	"instrumen",
	"dimensi",
	"tahun",
	"triwulan",
	"provinsi",
	"unit",
	"unit_alamat",
	"unit_nama",
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
	for await (const cells of everyCell(cx)) {
		const names = await unitNamesOf(cx, unitsOf(cells));
		yield stringify(
			cells.map((cell) => lineOf(cell, names.get(cell.unitId ?? ""))),
			options,
		);
	}
}

const unitsOf = (cells: readonly Cell[]): string[] => [
	...new Set(cells.flatMap(({ unitId }) => unitId ?? [])),
];

const lineOf = (
	cell: Cell,
	unit: UnitName | undefined,
): (string | number | null)[] => [
	cell.instrument,
	cell.dimension,
	yearOf(cell.period),
	isYear(cell.period) ? null : quarterOf(cell.period),
	cell.province,
	cell.unitId,
	unit?.slug ?? null,
	unit?.name ?? null,
	cell.group,
	cell.n,
	cell.index?.index ?? null,
	cell.index?.from ?? null,
	cell.index?.to ?? null,
	cell.index?.spread ?? null,
	cell.n === null ? "hidden" : cell.index ? "told" : "people-only",
];

import { stringify } from "csv-stringify/sync";
import type { Context } from "#platform/context.ts";
import { quarterOf, yearOf } from "#surveys";
import type { View } from "#ui/view.ts";
import { type UnitName, unitNamesOf } from "#units";
import {
	everyFigure,
	type Figure,
	figuresFor,
	perThousand,
	type Served,
	servedBy,
	shareInTime,
} from "../../index.ts";
import { methodLines } from "./figures-page.tsx";
import { isYear } from "./period-name.ts";

/** The columns, in words that stay: a program reads them. */
export const csvColumns = [
	"kantor_alamat",
	"kantor_nama",
	"tahun",
	"triwulan",
	"jenis",
	"disampaikan",
	"dijawab_atau_lewat_batas",
	"tepat_waktu",
	"tepat_waktu_persen",
	"bawah_95",
	"atas_95",
	"median_hari_kerja",
	"dilayani_setahun",
	"per_1000_dilayani",
	"keadaan",
	"catatan",
] as const;

const options = { escape_formulas: true, record_delimiter: "windows" } as const;

/** Everything that was told, or of one office: first how it was counted, a line for each sentence, then the figures. */
export async function* csvOfFigures(
	cx: Context,
	view: View,
	unitId: string | null,
): AsyncGenerator<string> {
	yield `\uFEFF${stringify(
		[
			[...csvColumns],
			...methodLines(view).map((line) => [
				...csvColumns.slice(1).map(() => null),
				line,
			]),
		],
		options,
	)}`;
	const slices =
		unitId === null ? everyFigure(cx) : [await figuresFor(cx, unitId)];
	for await (const figures of slices) {
		const ids = figures.flatMap((one) => one.unitId ?? []);
		const offices = [...new Set(ids)];
		const names = await unitNamesOf(cx, offices);
		const served = await servedBy(cx, offices);
		yield stringify(
			figures.map((figure) =>
				lineOf(
					figure,
					figure.unitId === null ? undefined : names.get(figure.unitId),
					servedOf(served, figure),
				),
			),
			options,
		);
	}
}

/** Where it is told: of a year and all kinds. */
const servedOf = (
	served: Served,
	{ unitId, period, kind }: Figure,
): number | null =>
	unitId !== null && kind === null && isYear(period)
		? served(unitId, yearOf(period))
		: null;

/** Its own lines have no address. */
const nation = "nasional";

function lineOf(
	figure: Figure,
	unit: UnitName | undefined,
	served: number | null,
): (string | number | null)[] {
	const share = shareInTime(figure);
	const { period, received } = figure;
	return [
		unit?.slug ?? null,
		unit?.name ?? (figure.unitId === null ? nation : null),
		yearOf(period),
		isYear(period) ? null : quarterOf(period),
		figure.kind,
		received,
		figure.due,
		figure.inTime,
		share?.share ?? null,
		share?.from ?? null,
		share?.to ?? null,
		figure.medianDays,
		served,
		received !== null && served !== null ? perThousand(received, served) : null,
		received === null ? "hidden" : "told",
		null,
	];
}

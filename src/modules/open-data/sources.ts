import type { Context } from "#platform/context.ts";
import type { Row } from "./dataset.ts";
import { corrections } from "./sources/corrections.ts";
import { decidedIndicators, indicators } from "./sources/indicators.ts";
import {
	facilities,
	offices,
	requestsTaken,
	services,
} from "./sources/offices.ts";
import {
	agreements,
	consultations,
	dates,
	events,
} from "./sources/participation.ts";
import { regencyResults, unitResults } from "./sources/results.ts";
import {
	complaintFigures,
	complaintVoices,
	surveyCells,
} from "./sources/voices.ts";

/** The rows of a dataset as they are now, some at a time, in an order that stays. */
type Source = (cx: Context) => AsyncIterable<readonly Row[]>;

/**
 * Where the rows of each dataset come from: what its module tells everybody, and never its tables. What is told of
 * few people was told by the layer before.
 */
const sources: Readonly<Record<string, Source>> = {
	"hasil-kabupaten-kota": regencyResults,
	"hasil-unit": unitResults,
	"nilai-indikator": decidedIndicators,
	"unit-kerja": offices,
	layanan: services,
	fasilitas: facilities,
	"permohonan-diterima": requestsTaken,
	"survei-kelompok": surveyCells,
	"pengaduan-angka": complaintFigures,
	"pengaduan-kelompok": complaintVoices,
	konsultasi: consultations,
	acara: events,
	"kerja-sama": agreements,
	perbaikan: corrections,
	"kalender-program": dates,
	indikator: indicators,
};

export const sourceNames = Object.keys(sources);

export function rowsFor(
	cx: Context,
	dataset: string,
): AsyncIterable<readonly Row[]> {
	const source = sources[dataset];
	if (!source) throw new Error(`nobody makes the dataset ${dataset}`);
	return source(cx);
}

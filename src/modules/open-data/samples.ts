import { at, type Context } from "#platform/context.ts";
import { datasetNamed } from "./registry.ts";
import { rowsFor } from "./sources.ts";
import { keepDatasets } from "./versions/keep-datasets.ts";
import { makeVersion } from "./versions/make-version.ts";

/** A version of a past day, to be shown by tests and in the demonstration. */
export const sampleDataset = "hasil-kabupaten-kota";
export const sampleDay = "2026-06-30";

/** What everybody may read is kept as files, as the hourly job would have: the results, which know any past day, once before. */
export async function seedOpenData(cx: Context): Promise<void> {
	const then = at(cx, new Date(`${sampleDay}T03:00:00Z`));
	const dataset = datasetNamed(sampleDataset);
	if (dataset) await makeVersion(then, dataset, rowsFor(then, sampleDataset));
	await keepDatasets(cx);
}

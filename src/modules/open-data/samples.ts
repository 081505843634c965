import { sampleActor } from "#identity/samples";
import { at, type Context, withActor } from "#platform/context.ts";
import { datasetNamed } from "./registry.ts";
import { rowsFor } from "./sources.ts";
import { keepDatasets } from "./versions/keep-datasets.ts";
import { makeVersion } from "./versions/make-version.ts";
import { withdrawVersion } from "./versions/withdraw-version.ts";

/** A version of a past day, to be shown by tests and in the demonstration. */
export const sampleDataset = "hasil-kabupaten-kota";
export const sampleDay = "2026-06-30";

/** A version before it that was taken back. */
export const withdrawnDay = "2026-05-31";

/** What everybody may read is kept as files, as the hourly job would have: the results, which know any past day, once before. */
export async function seedOpenData(cx: Context): Promise<void> {
	const dataset = datasetNamed(sampleDataset);
	for (const day of [withdrawnDay, sampleDay]) {
		const then = at(cx, new Date(`${day}T03:00:00Z`));
		if (dataset) await makeVersion(then, dataset, rowsFor(then, sampleDataset));
	}
	await withdrawVersion(
		withActor(cx, sampleActor("admin")),
		{ dataset: sampleDataset, day: withdrawnDay },
		"Satu baris memuat keterangan tentang seorang warga.",
	);
	await keepDatasets(cx);
}

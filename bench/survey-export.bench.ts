import type { Line } from "./line.ts";
import { inOwnProcess } from "./own-process.ts";
import type { Exported } from "./survey-export-site.ts";

/** Old objects of the site may take so much, in MiB. What a file of answers needed beyond would end the process. */
const limitOfHeap = 320;

/**
 * All answers of a unit as a CSV, from the click of somebody who signed in to the last byte over real HTTP: 100,000 of
 * them (10,000 unless `full`), of a site whose memory is limited. Flat memory: the most that the whole process ever
 * took grows hardly from a file of a tenth to the whole.
 */
export async function bench({ full }: { full: boolean }): Promise<Line[]> {
	const [few, many] = full ? [10_000, 100_000] : [1_000, 10_000];
	const said = await inOwnProcess<Exported>(
		"survey-export-site.ts",
		[few, many],
		[`--max-old-space-size=${limitOfHeap}`],
	);
	const { lines, bytes, milliseconds } = said.many;
	if (lines <= many) throw new Error(`${lines} lines of ${many} answers`);
	const strict = said.on === "postgresql";
	const where = strict ? "PostgreSQL" : "PGlite";
	const size = `${many.toLocaleString("en")} answers, ${where}`;
	return [
		{
			name: `export of answers as CSV over HTTP, ${size}`,
			figure: Math.round(milliseconds) / 1_000,
			// The aim is of PostgreSQL; the embedded database shares its one thread with the site.
			limit: strict ? 2 : null,
			unit: "s",
		},
		{
			name: `… processor time of the site for one, ${where}`,
			figure: Math.round(said.work) / 1_000,
			limit: null,
			unit: "s",
		},
		{
			name: `… a file of ${(bytes / 1e6).toFixed(1)} MB; peak memory of the site beyond that of a tenth of it, ${where}`,
			figure: Math.round((said.peakAfter - said.peakBefore) * 10) / 10,
			limit: strict ? 64 : null,
			unit: "MiB",
		},
		{
			name: `… peak memory of the whole site, old objects limited to ${limitOfHeap} MiB, ${where}`,
			figure: Math.round(said.peakAfter),
			limit: null,
			unit: "MiB",
		},
	];
}

import { stringify } from "csv-stringify/sync";
import { everyVoice, isYear } from "#equity";
import type { Context } from "#platform/context.ts";
import { quarterOf, yearOf } from "#surveys";

const voiceColumns = [
	"dimensi",
	"tahun",
	"triwulan",
	"provinsi",
	"kelompok",
	"pengaduan",
	"wajib_dijawab",
	"tepat_waktu",
	"median_hari_kerja",
	"keadaan",
] as const;

/** Every group of complaints that was ever told or hidden: what the pages show, and no more. */
export async function csvOfVoices(cx: Context): Promise<string> {
	const rows = (await everyVoice(cx)).map((voice) => [
		voice.dimension,
		yearOf(voice.period),
		isYear(voice.period) ? null : quarterOf(voice.period),
		voice.province,
		voice.group,
		voice.n,
		voice.due,
		voice.inTime,
		voice.medianDays,
		voice.n === null ? "hidden" : voice.due === null ? "people-only" : "told",
	]);
	return `\uFEFF${stringify([[...voiceColumns], ...rows], {
		escape_formulas: true,
		record_delimiter: "windows",
	})}`;
}

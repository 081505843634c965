import { type SamplePerson, sampleActor } from "#identity/samples";
import { type Context, withActor } from "#platform/context.ts";
import { dayOf, daysAfter } from "#territory";
import { banten, sumateraSelatan } from "#territory/samples";
import type { Said } from "./entry.ts";
import { insertEntry, saveTakenBack } from "./store.ts";
import { watchDates } from "./tell.ts";

/** Ids of sample letters, the same on every machine. All of them are invented, and say so. */
export const sampleLetters = {
	/** It moves the handing over of data by two weeks. */
	moved: "0199fb00-0000-7000-8000-000000000001",
	/** It adds a date for Banten. */
	banten: "0199fb00-0000-7000-8000-000000000002",
	/** It added one for South Sumatra, and was taken back. */
	gone: "0199fb00-0000-7000-8000-000000000003",
} as const;

export const movedKey = "kkpham-serah-data-2026";

/** Two letters that stand, and one that was taken back. */
export async function seedMilestones(cx: Context): Promise<void> {
	const today = dayOf(cx.now);
	await enter(cx, "admin", sampleLetters.moved, {
		key: movedKey,
		province: null,
		title: "",
		does: "",
		on: "2026-04-15",
		ground: "Surat Edaran CONTOH-7/2026 tentang perpanjangan pengumpulan data",
		groundOn: "2026-03-12",
		source: "",
	});
	await enter(cx, "ningsih", sampleLetters.banten, {
		key: null,
		province: banten,
		title: "Berita acara kesiapan dikumpulkan (contoh)",
		does: "Setiap unit di Banten mengirim berita acara kesiapan kepada kantor wilayah.",
		on: daysAfter(today, 12),
		ground: "Undangan CONTOH-31/2026 Kantor Wilayah Banten",
		groundOn: daysAfter(today, -9),
		source: "",
	});
	await enter(cx, "zahra", sampleLetters.gone, {
		key: null,
		province: sumateraSelatan,
		title: "Rapat persiapan (contoh)",
		does: "Bagian hukum kabupaten dan kota hadir dalam rapat persiapan.",
		on: daysAfter(today, 30),
		ground: "Undangan CONTOH-8/2026",
		groundOn: daysAfter(today, -5),
		source: "",
	});
	await saveTakenBack(
		withActor(cx, sampleActor("zahra")),
		sampleLetters.gone,
		"Undangannya untuk provinsi lain; salah dicatat.",
	);
	await watchDates(cx);
}

const enter = (cx: Context, by: SamplePerson, id: string, said: Said) =>
	insertEntry(withActor(cx, sampleActor(by)), id, said);

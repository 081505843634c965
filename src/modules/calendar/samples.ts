import type { Context } from "#platform/context.ts";
import { leaveTrail } from "#platform/trail.ts";
import { maluku } from "#territory/samples";
import type { DecreeText } from "./decree.ts";
import { decreeSubject } from "./draft-decree.ts";
import { fillDecrees } from "./fill-decrees.ts";
import { decreeById } from "./queries.ts";
import { insertDecree } from "./store.ts";

/** A draft that waits for somebody: an invented decree of a governor. */
export const sampleDraft = "contoh-maluku-2027";

export const draftOfMaluku: DecreeText = {
	number: "CONTOH 12 Tahun 2026",
	title: "Hari libur daerah Maluku Tahun 2027 (contoh)",
	year: 2027,
	province: maluku,
	issuedOn: "2026-10-19",
	issuedBy: "Gubernur Maluku (contoh)",
	source: null,
	replaces: null,
	days: [
		{
			day: "2027-05-14",
			kind: "libur-daerah",
			name: "Hari Pattimura (contoh)",
		},
		{
			day: "2027-11-01",
			kind: "libur-daerah",
			name: "Hari Budaya Daerah (contoh)",
		},
	],
};

/** Enters the decrees that come with the program, and one draft. Does nothing when they are there. */
export async function seedCalendar(tx: Context): Promise<void> {
	await fillDecrees(tx);
	if (await decreeById(tx, sampleDraft)) return;
	await insertDecree(tx, sampleDraft, draftOfMaluku, {
		shipped: false,
		publishedAt: null,
	});
	await leaveTrail(tx, {
		chain: "operations",
		deed: "calendar.decree-drafted",
		subject: { kind: decreeSubject, id: sampleDraft },
		details: { number: draftOfMaluku.number },
	});
}

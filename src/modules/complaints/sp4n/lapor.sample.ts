import type { Context } from "#platform/context.ts";
import { asCsv } from "#platform/spreadsheet/write-spreadsheet.ts";
import type { Day } from "#territory";
import type { Key } from "../complaint.ts";
import { complaintByKey } from "../store.ts";
import { beginLaporFile } from "./lapor-file.ts";
import { keepLinks } from "./lapor-link.ts";
import { statusNamed } from "./lapor-words.ts";

/** A file that Yohana handed in and has not taken in yet. */
export const sampleLaporFile = "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f7b01";

/** Gives a sample complaint its number in LAPOR, and hands in a file with rows of every kind. */
export async function seedLapor(
	cx: Context,
	key: Key,
	days: { readonly told: Day; readonly week: Day },
): Promise<void> {
	const status = statusNamed("Diproses");
	const complaint = await complaintByKey(cx, key);
	if (!status || !complaint) throw new Error("no sample for LAPOR");
	await keepLinks(cx, [
		{
			key,
			row: {
				number: 1,
				tracking: "70000001",
				ref: complaint.ref,
				kind: null,
				title: "Antrean dilewati dua kali",
				story: null,
				category: "Pelayanan hukum",
				reportedOn: days.told,
				status,
				disposition: "Kantor Wilayah NTT",
				answer: null,
			},
		},
	]);
	const ids = [sampleLaporFile];
	const begun = await beginLaporFile(
		{ ...cx, newId: () => ids.pop() ?? cx.newId() },
		key.unitId,
		{
			name: "lapor-ntt.csv",
			bytes: new TextEncoder().encode(
				asCsv([
					[
						"Tracking ID",
						"Klasifikasi",
						"Judul",
						"Isi Laporan",
						"Tanggal Laporan",
						"Status",
						"Disposisi",
						"Nama Pelapor",
					],
					[
						"70000002",
						"Pengaduan",
						"Nomor layanan tidak aktif",
						"Saya menelepon tiga hari dan tidak ada yang mengangkat.",
						days.week,
						"Diproses",
						"Kantor Wilayah NTT",
						"(tidak dibaca)",
					],
					[
						"70000003",
						"Aspirasi",
						"Kursi di ruang tunggu",
						"Mohon ditambah kursi dengan sandaran tangan.",
						days.week,
						"Belum Diverifikasi",
						"",
						"",
					],
					[
						"70000001",
						"Pengaduan",
						"Antrean dilewati dua kali",
						"",
						days.told,
						"Diproses",
						"Kantor Wilayah Nusa Tenggara Timur",
						"",
					],
					[
						"70000004",
						"Pengaduan",
						"Ditunda",
						"Menunggu surat dari pusat.",
						days.week,
						"Ditunda",
						"",
						"",
					],
					[
						"Antrean",
						"Pengaduan",
						"70000005",
						"Kolomnya tertukar.",
						"Selesai",
						days.week,
						"",
						"",
					],
				]),
			),
		},
	);
	if (!begun.ok) throw new Error(begun.problem.reason);
}

import type { Example } from "#platform/http/route.ts";
import { sampleCase, sampleCaseAtWork } from "../../samples.ts";
import { shut } from "./shut-examples.ts";

const params = { unit: sampleCase.unitId, id: sampleCase.id };
const nowhere = { ...params, id: "00000000-0000-4000-8000-000000000000" };
/** One that waits for an answer of an agency. */
const atWork = { unit: sampleCaseAtWork.unitId, id: sampleCaseAtWork.id };
const letter = { ...atWork, kind: "recommendation" };
const file = "00000000-0000-4000-8000-00000000f11e";

export const deskExamples = {
	list: [
		{ state: "filled", as: "intan", status: 200 },
		{ state: "filled: ended", as: "intan", query: "selesai=ya", status: 200 },
		{ state: "empty: nothing of it is theirs", as: "bagus", status: 200 },
		{ state: "forbidden", as: "hendra", status: 403 },
	],
	case: [
		{ state: "filled", as: "intan", params, status: 200 },
		{
			state: "filled: an answer is awaited",
			as: "intan",
			params: atWork,
			status: 200,
		},
		{ state: "not-found: not theirs", as: "bagus", params, status: 404 },
		{ state: "not-found", as: "intan", params: nowhere, status: 404 },
		{
			state: "not-found: no address of anything",
			as: "intan",
			params: { unit: "x", id: "y" },
			status: 404,
		},
		{ state: "forbidden", as: "hendra", params, status: 403 },
	],
	file: [
		{
			state: "not-found",
			as: "intan",
			params: { ...params, file },
			status: 404,
		},
		{
			state: "forbidden",
			as: "hendra",
			params: { ...params, file },
			status: 403,
		},
	],
	letter: [
		...["clarification", "coordination", "recommendation", "result"].map(
			(kind) => ({
				state: `filled: ${kind}`,
				as: "intan",
				params: { ...atWork, kind },
				status: 200,
			}),
		),
		{
			state: "not-found: not now",
			as: "intan",
			params: { ...params, kind: "result" },
			status: 404,
		},
		{
			state: "not-found: no letter",
			as: "intan",
			params: { ...atWork, kind: "cinta" },
			status: 404,
		},
		{
			state: "not-found: not theirs",
			as: "bagus",
			params: letter,
			status: 404,
		},
		{ state: "forbidden", as: "hendra", params: letter, status: 403 },
	],
	send: [
		{
			state: "wrong: empty",
			as: "intan",
			params: letter,
			form: { versi: "0" },
			status: 422,
		},
		{
			state: "wrong: a day that is past, and no signer",
			as: "intan",
			params: letter,
			form: {
				kepada: "Kepala Kantor",
				isi: "Yang kami temukan.",
				butir: "Diperbaiki",
				tenggat_hari: "1",
				tenggat_bulan: "2",
				tenggat_tahun: "2020",
			},
			status: 422,
		},
		{
			state: "wrong: no day of any calendar",
			as: "intan",
			params: { ...atWork, kind: "coordination" },
			form: { temu_hari: "31", temu_bulan: "2", temu_tahun: "2027" },
			status: 422,
		},
		...shut({}, { kind: "result" }),
	],
	pdf: [
		{
			state: "not-found",
			as: "intan",
			params: { ...letter, piece: file },
			status: 404,
		},
		{
			state: "forbidden",
			as: "hendra",
			params: { ...letter, piece: file },
			status: 403,
		},
	],
	minutes: [
		{
			state: "filled: an earlier meeting decided something",
			as: "intan",
			params: atWork,
			status: 200,
		},
		{ state: "empty: the first one", as: "intan", params, status: 200 },
		{ state: "not-found: not theirs", as: "bagus", params, status: 404 },
		{ state: "not-found", as: "intan", params: nowhere, status: 404 },
		{ state: "forbidden", as: "hendra", params, status: 403 },
	],
	keepMinutes: [
		{
			state: "wrong: empty",
			as: "intan",
			params,
			form: { versi: "0" },
			status: 422,
		},
		{
			state: "wrong: half a decision, a day that is none, one person for both",
			as: "intan",
			params: atWork,
			form: {
				hari_hari: "31",
				hari_bulan: "2",
				hari_tahun: "2026",
				tempat: "Ruang rapat",
				pemimpin: "Intan Permata",
				notulis: "intan  permata",
				hadir: "Intan Permata",
				isi: "Pengawasan malam <b>dibicarakan</b>.",
				putusan_7: "Jadwal jaga diperiksa",
				disetujui: "ya",
			},
			status: 422,
		},
		...shut({ versi: "0" }),
	],
	minutesPdf: [
		{
			state: "not-found",
			as: "intan",
			params: { ...atWork, piece: file },
			status: 404,
		},
		{
			state: "forbidden",
			as: "hendra",
			params: { ...atWork, piece: file },
			status: 403,
		},
	],
	reply: [
		{
			state: "wrong: empty",
			as: "intan",
			params: atWork,
			form: { jawaban: "" },
			status: 422,
		},
		{
			state: "wrong: not awaited",
			as: "intan",
			params,
			form: { surat: file, jawaban: "Sudah kami baca." },
			status: 422,
		},
		...shut({ surat: file, jawaban: "Sudah." }),
	],
	delegate: [
		{
			state: "wrong: not now",
			as: "intan",
			params,
			form: { kantor: sampleCase.unitId, versi: "0" },
			status: 422,
		},
		...shut({ kantor: sampleCase.unitId }),
	],
	giveBack: [
		{
			state: "wrong: not now",
			as: "intan",
			params,
			form: { versi: "0" },
			status: 422,
		},
		...shut({ versi: "0" }),
	],
	move: [
		{
			state: "wrong: not now",
			as: "intan",
			params,
			form: { langkah: "monitor", versi: "0" },
			status: 422,
		},
		...shut({ langkah: "begin-check" }),
	],
	message: [
		{
			state: "wrong: empty",
			as: "intan",
			params,
			form: { pesan: "" },
			status: 422,
		},
		...shut({ pesan: "Halo" }),
	],
	note: [
		{
			state: "wrong: empty",
			as: "intan",
			params,
			form: { catatan: " " },
			status: 422,
		},
		...shut({ catatan: "Halo" }),
	],
	handOn: [
		{
			state: "wrong: nobody who may",
			as: "intan",
			params,
			form: { rekan: "bukan-siapa-siapa" },
			status: 422,
		},
		...shut({ rekan: "x" }),
	],
	name: [
		{
			state: "wrong: nobody named",
			as: "intan",
			params,
			form: {},
			status: 422,
		},
		...shut({ orang: "x" }),
	],
	declare: shut({}),
	askCode: [
		{
			state: "asked",
			as: "intan",
			params,
			form: {
				bukti:
					"Ditanya hari dan tempatnya; ia menyebut dapur dan bulan Maret, seperti dalam ceritanya.",
			},
			status: 303,
		},
		{
			state: "wrong: no whole answer",
			as: "intan",
			params,
			form: { bukti: "Benar." },
			status: 422,
		},
		...shut({ bukti: "Benar." }),
	],
	giveCode: [
		{
			state: "wrong: nobody asked",
			as: "intan",
			params,
			form: {},
			status: 422,
		},
		...shut({}),
	],
	identity: [
		{
			state: "wrong: a reason of one word",
			as: "intan",
			params,
			form: { alasan: "Perlu" },
			status: 422,
		},
		...shut({ alasan: "Karena perlu sekali untuk ini." }),
	],
	readIdentity: [
		{
			state: "wrong: nothing was lent",
			as: "intan",
			params,
			form: {},
			status: 422,
		},
		...shut({}),
	],
} satisfies Record<string, readonly Example[]>;

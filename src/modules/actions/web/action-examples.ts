import { personIds } from "#identity/samples";
import type { Example } from "#platform/http/route.ts";

const here = { unit: "kanwil-kemenkum-ntt" };
const handrail = { ...here, action: "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f6a01" };
const letters = { ...here, action: "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f6a02" };
/** It came from a survey and is done. */
const voiced = { ...here, action: "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f6b01" };
const elsewhere: Example = {
	state: "forbidden",
	as: "wulan",
	params: here,
	status: 403,
};
const forbiddenDeed: Example = {
	state: "forbidden",
	as: "wulan",
	params: handrail,
	form: {},
	status: 403,
};
const { kornelis } = personIds;

export const actionExamples = {
	list: [
		{ state: "filled", as: "kornelis", params: here, status: 200 },
		{
			state: "filled: all",
			as: "yohana",
			params: here,
			query: "lihat=semua",
			status: 200,
		},
		{
			state: "empty",
			as: "markus",
			params: { unit: "lapas-ambon" },
			status: 200,
		},
		elsewhere,
		{
			state: "not-found",
			as: "kornelis",
			params: { unit: "tidak-ada" },
			status: 404,
		},
	],
	form: [
		{ state: "empty", as: "kornelis", params: here, status: 200 },
		elsewhere,
	],
	open: [
		{
			state: "opened",
			as: "kornelis",
			params: here,
			form: {
				judul: "Tambah kursi di ruang tunggu",
				penanggung_jawab: kornelis,
				sampai_hari: "31",
				sampai_bulan: "12",
				sampai_tahun: "2099",
			},
			status: 303,
		},
		{
			state: "wrong: nobody, and a day that is over",
			as: "kornelis",
			params: here,
			form: {
				judul: "Tambah kursi di ruang tunggu",
				sampai_hari: "1",
				sampai_bulan: "1",
				sampai_tahun: "2020",
			},
			status: 422,
		},
		{
			state: "wrong: no such month",
			as: "kornelis",
			params: here,
			form: {
				judul: "Tambah kursi",
				sampai_hari: "1",
				sampai_bulan: "13",
				sampai_tahun: "2099",
			},
			status: 422,
		},
		{ ...elsewhere, form: {} },
	],
	one: [
		{ state: "filled", as: "kornelis", params: handrail, status: 200 },
		{ state: "filled: overdue", as: "yohana", params: letters, status: 200 },
		{ ...elsewhere, params: handrail },
		{
			state: "not-found",
			as: "kornelis",
			params: { ...here, action: "tidak-ada" },
			status: 404,
		},
	],
	assign: [
		{
			state: "assigned",
			as: "kornelis",
			params: letters,
			form: {
				penanggung_jawab: kornelis,
				sampai_hari: "31",
				sampai_bulan: "12",
				sampai_tahun: "2099",
			},
			status: 303,
		},
		{
			state: "wrong: nobody",
			as: "kornelis",
			params: letters,
			form: {
				penanggung_jawab: "",
				sampai_hari: "31",
				sampai_bulan: "12",
				sampai_tahun: "2099",
			},
			status: 422,
		},
		forbiddenDeed,
	],
	report: [
		{
			state: "reported",
			as: "kornelis",
			params: letters,
			form: {
				laporan_kata: "Contoh cetakan pertama sudah ditempel.",
				laporan_bukti: "https://contoh.go.id/cetakan.jpg",
			},
			status: 303,
		},
		{
			state: "wrong: no words",
			as: "kornelis",
			params: letters,
			form: { laporan_bukti: "https://contoh.go.id/cetakan.jpg" },
			status: 422,
		},
		forbiddenDeed,
	],
	finish: [
		{
			state: "finished",
			as: "kornelis",
			params: handrail,
			form: {
				hasil_kata: "Tangga loket kini punya pegangan di kedua sisi.",
				hasil_bukti: "Foto di map sarana",
			},
			status: 303,
		},
		{
			state: "wrong: no proof",
			as: "kornelis",
			params: handrail,
			form: { hasil_kata: "Tangga loket kini punya pegangan." },
			status: 422,
		},
		{
			state: "wrong: not begun",
			as: "kornelis",
			params: letters,
			form: { hasil_kata: "Sudah.", hasil_bukti: "Map" },
			status: 422,
		},
		forbiddenDeed,
	],
	drop: [
		{
			state: "dropped",
			as: "kornelis",
			params: letters,
			form: { alasan: "Alur layanan sedang diubah seluruhnya." },
			status: 303,
		},
		{
			state: "wrong: no reason",
			as: "kornelis",
			params: letters,
			form: {},
			status: 422,
		},
		forbiddenDeed,
	],
	askToHide: [
		{ state: "filled", as: "kornelis", params: voiced, status: 200 },
		{ state: "filled: the overseer", as: "laras", params: voiced, status: 200 },
		{
			state: "forbidden",
			as: "wulan",
			params: voiced,
			status: 403,
		},
		{
			state: "not-found: nobody else reads it",
			as: "kornelis",
			params: handrail,
			status: 404,
		},
	],
	hide: [
		{
			state: "hidden",
			as: "laras",
			params: voiced,
			form: { alasan_tutup: "Kalimatnya menyebut seorang warga." },
			status: 303,
		},
		{
			state: "wrong: no reason",
			as: "kornelis",
			params: voiced,
			form: {},
			status: 422,
		},
		{
			state: "wrong: the reason names somebody",
			as: "kornelis",
			params: voiced,
			form: { alasan_tutup: "Menyebut Ibu Ratna, 0812 3456 7890." },
			status: 422,
		},
		{ ...forbiddenDeed, params: voiced },
	],
} satisfies Record<string, readonly Example[]>;

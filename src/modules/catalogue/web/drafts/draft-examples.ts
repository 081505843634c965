import type { Example } from "#platform/http/route.ts";

const open = { slug: "perpustakaan-hukum-kanwil-kemenkum-ntt" };
const none = { slug: "administrasi-hukum-umum-kanwil-kemenkum-ntt" };
const nowhere = { slug: "tidak-ada" };
const published = { slug: "kunjungan-tatap-muka-lapas-serang", number: "1" };

const typed = {
	nama: "Perpustakaan hukum",
	tentang: "Perpustakaan kantor wilayah dengan 1.500 buku.",
	mengapa: "Supaya orang tahu kapan dapat datang.",
	sampai_hari: "1",
	sampai_bulan: "2",
	sampai_tahun: "2099",
	versi: "1",
	dasar: "1",
};

export const draftExamples = {
	open: [
		{ state: "filled", params: open, status: 200 },
		{
			state: "filled: for its own people",
			as: "yohana",
			params: open,
			status: 200,
		},
		{ state: "empty", params: none, status: 200 },
		{ state: "not-found", params: nowhere, status: 404 },
	],
	write: [
		{ state: "filled", as: "yohana", params: open, status: 200 },
		{ state: "empty", as: "yohana", params: none, status: 200 },
		{ state: "forbidden", as: "wulan", params: open, status: 403 },
		{ state: "not-found", as: "yohana", params: nowhere, status: 404 },
	],
	save: [
		{
			state: "filled",
			as: "yohana",
			params: open,
			form: typed,
			status: 303,
		},
		{
			state: "wrong: no reason, a day that is over, no address",
			as: "yohana",
			params: open,
			form: {
				...typed,
				mengapa: "",
				sampai_tahun: "2020",
				dibahas: "di kantor",
			},
			status: 422,
		},
		{
			state: "wrong: somebody was faster",
			as: "yohana",
			params: open,
			form: { ...typed, dasar: "99" },
			status: 422,
		},
		{
			state: "forbidden",
			as: "wulan",
			params: open,
			form: typed,
			status: 403,
		},
		{
			state: "not-found",
			as: "yohana",
			params: nowhere,
			form: typed,
			status: 404,
		},
	],
	one: [
		{
			state: "filled: what became a version",
			params: published,
			status: 200,
		},
		{ state: "not-found", params: { ...open, number: "99" }, status: 404 },
	],
	tell: [
		{
			state: "filled",
			as: "yohana",
			params: open,
			form: { kata_1: "Buka juga Sabtu.", jawab_1: "Belum bisa.", dasar: "1" },
			status: 303,
		},
		{
			state: "wrong: heard, and nothing done; no address",
			as: "yohana",
			params: open,
			form: { kata_2: "Buka juga Sabtu.", berita_acara: "map", dasar: "1" },
			status: 422,
		},
		{
			state: "forbidden",
			as: "wulan",
			params: open,
			form: { dasar: "1" },
			status: 403,
		},
		{
			state: "not-found: none is open",
			as: "yohana",
			params: none,
			form: { dasar: "1" },
			status: 404,
		},
	],
	publish: [
		{
			state: "wrong: everybody is still asked",
			as: "yohana",
			params: open,
			form: { dasar: "1" },
			status: 422,
		},
		{
			state: "forbidden",
			as: "wulan",
			params: open,
			form: { dasar: "1" },
			status: 403,
		},
		{
			state: "not-found: none is open",
			as: "yohana",
			params: none,
			form: { dasar: "1" },
			status: 404,
		},
	],
	withdraw: [
		{
			state: "wrong: no reason",
			as: "yohana",
			params: open,
			form: { alasan: "" },
			status: 422,
		},
		{
			state: "forbidden",
			as: "wulan",
			params: open,
			form: { alasan: "Salah." },
			status: 403,
		},
		{
			state: "not-found: none is open",
			as: "yohana",
			params: none,
			form: { alasan: "Salah." },
			status: 404,
		},
	],
} satisfies Record<string, readonly Example[]>;

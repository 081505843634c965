import type { Example } from "#platform/http/route.ts";

const unit = "kanwil-kemenkum-ntt";
const stale = { unit: "lapas-serang" };
const none = { unit: "rutan-serang" };
const nowhere = { unit: "tidak-ada" };
const renewed = { unit, number: "1" };
const holds = { unit, number: "2" };
const draft = { unit, number: "3" };
const noNumber = { unit, number: "99" };

const typed = {
	janji: "Kami melayani setiap orang.",
	layanan: "bantuan-hukum-kanwil-kemenkum-ntt",
	nama: "Kornelis Nahak",
	jabatan: "Kepala Kantor Wilayah",
	tempat: "Ruang tunggu",
	tinjau_hari: "1",
	tinjau_bulan: "2",
	tinjau_tahun: "2099",
};

export const pledgeExamples = {
	holds: [
		{ state: "filled", params: { unit }, status: 200 },
		{
			state: "filled: services changed, and nobody looked again",
			params: stale,
			status: 200,
		},
		{
			state: "filled: for the head of the office",
			as: "kornelis",
			params: { unit },
			status: 200,
		},
		{ state: "empty", params: none, status: 200 },
		{ state: "not-found", params: nowhere, status: 404 },
	],
	draft: [
		{ state: "filled", as: "yohana", params: { unit }, status: 200 },
		{
			state: "empty",
			as: "wulan",
			params: { unit: "rutan-rangkasbitung" },
			status: 200,
		},
		{ state: "forbidden", as: "wulan", params: { unit }, status: 403 },
		{ state: "not-found", as: "yohana", params: nowhere, status: 404 },
	],
	save: [
		{
			state: "filled",
			as: "yohana",
			params: { unit },
			form: { ...typed, dasar: "1" },
			status: 303,
		},
		{
			state: "wrong: empty, and a day that is over",
			as: "yohana",
			params: { unit },
			form: {
				janji: "",
				dasar: "1",
				tinjau_hari: "1",
				tinjau_bulan: "2",
				tinjau_tahun: "2020",
			},
			status: 422,
		},
		{
			state: "wrong: somebody was faster",
			as: "yohana",
			params: { unit },
			form: { ...typed, dasar: "99" },
			status: 422,
		},
		{
			state: "forbidden",
			as: "wulan",
			params: { unit },
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
		{ state: "filled: an older one", params: renewed, status: 200 },
		{
			state: "filled: a draft, for those who draw it up",
			as: "yohana",
			params: draft,
			status: 200,
		},
		{
			state: "filled: a draft, for whoever signs",
			as: "kornelis",
			params: draft,
			status: 200,
		},
		{ state: "not-found: a draft", params: draft, status: 404 },
		{ state: "not-found", params: noNumber, status: 404 },
	],
	sheet: [
		{ state: "filled", params: holds, status: 200 },
		{ state: "not-found: a draft", as: "yohana", params: draft, status: 404 },
	],
	sign: [
		{
			state: "wrong: not agreed",
			as: "kornelis",
			params: draft,
			form: {
				dasar: "1",
				dilihat:
					"bantuan-hukum-kanwil-kemenkum-ntt@1 perpustakaan-hukum-kanwil-kemenkum-ntt@1",
			},
			status: 422,
		},
		{
			state: "wrong: it was changed meanwhile",
			as: "kornelis",
			params: draft,
			form: { dasar: "99", dilihat: "", setuju: "ya" },
			status: 422,
		},
		{
			state: "forbidden",
			as: "yohana",
			params: draft,
			form: { dasar: "1" },
			status: 403,
		},
		{
			state: "not-found",
			as: "kornelis",
			params: noNumber,
			form: {},
			status: 404,
		},
	],
	publish: [
		{
			state: "wrong: nobody has signed it",
			as: "yohana",
			params: draft,
			form: {},
			status: 422,
		},
		{
			state: "forbidden",
			as: "wulan",
			params: holds,
			form: {},
			status: 403,
		},
		{
			state: "not-found",
			as: "yohana",
			params: noNumber,
			form: {},
			status: 404,
		},
	],
	withdraw: [
		{
			state: "wrong: no reason",
			as: "kornelis",
			params: holds,
			form: { alasan: "" },
			status: 422,
		},
		{
			state: "forbidden: not whoever signs",
			as: "yohana",
			params: holds,
			form: { alasan: "Salah." },
			status: 403,
		},
		{
			state: "not-found",
			as: "yohana",
			params: noNumber,
			form: { alasan: "Salah." },
			status: 404,
		},
	],
} satisfies Record<string, readonly Example[]>;

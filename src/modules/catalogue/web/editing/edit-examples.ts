import type { Example } from "#platform/http/route.ts";

const unit = "kanwil-kemenkum-ntt";
const slug = "bantuan-hukum-kanwil-kemenkum-ntt";
const nowhere = { slug: "tidak-ada" };

export const editExamples = {
	blank: [
		{ state: "filled", as: "yohana", params: { unit }, status: 200 },
		{ state: "forbidden", as: "wulan", params: { unit }, status: 403 },
		{
			state: "not-found",
			as: "yohana",
			params: { unit: "tidak-ada" },
			status: 404,
		},
	],
	publish: [
		{
			state: "wrong: empty",
			as: "yohana",
			params: { unit },
			form: {},
			status: 422,
		},
		{
			state: "wrong: there is one of that name",
			as: "yohana",
			params: { unit },
			form: { nama: "Bantuan hukum", tentang: "Yang kedua." },
			status: 422,
		},
		{
			state: "forbidden",
			as: "wulan",
			params: { unit },
			form: { nama: "A", tentang: "B" },
			status: 403,
		},
		{
			state: "not-found",
			as: "yohana",
			params: { unit: "tidak-ada" },
			form: {},
			status: 404,
		},
	],
	edit: [
		{ state: "filled", as: "yohana", params: { slug }, status: 200 },
		{ state: "forbidden", as: "wulan", params: { slug }, status: 403 },
		{ state: "not-found", as: "yohana", params: nowhere, status: 404 },
	],
	change: [
		{
			state: "wrong: no name, an amount that is none, lines that do not match",
			as: "yohana",
			params: { slug },
			form: {
				nama: "",
				tentang: "Untuk siapa saja.",
				isi_procedure: "Satu\nDua",
				isi_procedure_en: "One",
				biaya_1_apa: "Salinan",
				biaya_1_rupiah: "lima ribu",
				versi: "1",
			},
			status: 422,
		},
		{
			state: "wrong: proofs without a principle, or of nothing",
			as: "yohana",
			params: { slug },
			form: {
				nama: "Bantuan hukum",
				tentang: "Untuk semua.",
				"asas_equal-rights": "Sama bagi semua.",
				bukti_1_apa: "component:cost",
				bukti_2_asas: "openness",
				bukti_3_asas: "openness",
				bukti_3_alamat: "bphn",
				versi: "1",
			},
			status: 422,
		},
		{
			state: "wrong: somebody was faster",
			as: "yohana",
			params: { slug },
			form: {
				nama: "Bantuan hukum",
				tentang: "Untuk semua.",
				bukti_1_asas: "openness",
				bukti_1_apa: "component:cost",
				versi: "99",
			},
			status: 422,
		},
		{
			state: "forbidden",
			as: "wulan",
			params: { slug },
			form: { nama: "A" },
			status: 403,
		},
		{
			state: "not-found",
			as: "yohana",
			params: nowhere,
			form: { nama: "A" },
			status: 404,
		},
	],
	confirm: [
		{
			state: "forbidden",
			as: "wulan",
			params: { slug },
			form: {},
			status: 403,
		},
		{
			state: "not-found",
			as: "yohana",
			params: nowhere,
			form: {},
			status: 404,
		},
	],
	history: [
		{ state: "filled", params: { slug }, status: 200 },
		{ state: "not-found", params: nowhere, status: 404 },
	],
} satisfies Record<string, readonly Example[]>;

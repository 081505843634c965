import { type SampleBreach, sampleBreaches } from "#personal-data/samples";
import type { Example } from "#platform/http/route.ts";

const as = "kirana";
const forbidden: Example = { state: "forbidden", as: "wulan", status: 403 };
const params = { breach: sampleBreaches.open };
const nowhere = { breach: "00000000-0000-4000-8000-00000000dead" };
const said = {
	judul: "Surel salah kirim",
	ditemukan_hari: "1",
	ditemukan_bulan: "3",
	ditemukan_tahun: "2026",
	jam: "09.30",
	kejadian: "Daftar hadir terkirim ke alamat lain.",
	data: "Nama dan lembaga.",
	orang: "40",
};

const deed = (
	state: string,
	name: SampleBreach,
	status: number,
	form: Readonly<Record<string, string>>,
): Example => ({
	state,
	as,
	params: { breach: sampleBreaches[name] },
	form,
	status,
});
const refused: readonly Example[] = [
	{ state: "not-found", as, params: nowhere, form: {}, status: 404 },
	{ ...forbidden, params, form: {} },
];

export const breachExamples = {
	everybody: [
		{ state: "filled", status: 200 },
		{
			state: "empty: after the last",
			query: "sesudah=00000000-0000-0000-0000-000000000001",
			status: 200,
		},
	],
	list: [
		{ state: "filled", as, status: 200 },
		{
			state: "empty: after the last",
			as,
			query: "sesudah=00000000-0000-0000-0000-000000000001",
			status: 200,
		},
		forbidden,
	],
	form: [{ state: "empty", as, status: 200 }, forbidden],
	send: [
		{ state: "wrong: nothing said", as, form: {}, status: 422 },
		{
			state: "wrong: a day to come, no number",
			as,
			form: { ...said, ditemukan_tahun: "2036", orang: "banyak" },
			status: 422,
		},
		{ state: "noted", as, form: said, status: 303 },
		{ ...forbidden, form: {} },
	],
	breach: [
		{ state: "filled: open", as, params, status: 200 },
		{
			state: "filled: closed and public",
			as,
			params: { breach: sampleBreaches.closed },
			status: 200,
		},
		{ state: "not-found", as, params: nowhere, status: 404 },
		{ ...forbidden, params },
	],
	letter: [
		{ state: "filled", as, params, status: 200 },
		{ state: "not-found", as, params: nowhere, status: 404 },
		{ ...forbidden, params },
	],
	change: [
		deed("wrong: nothing said", "open", 422, { versi: "1" }),
		deed("wrong: somebody was faster", "open", 422, { ...said, versi: "0" }),
		deed("changed", "open", 303, { ...said, versi: "1" }),
		...refused,
	],
	deeds: {
		"pemberitahuan-lembaga": [
			deed("told", "open", 303, { versi: "1" }),
			deed("wrong: it is closed", "closed", 422, { versi: "1" }),
			...refused,
		],
		"pemberitahuan-orang": [
			deed("told", "open", 303, { versi: "1" }),
			deed("wrong: somebody was faster", "open", 422, { versi: "0" }),
			...refused,
		],
		pengumuman: [
			deed("published", "open", 303, { versi: "1" }),
			deed("wrong: it is public", "closed", 422, { versi: "5" }),
			...refused,
		],
		penurunan: [deed("taken down", "closed", 303, { versi: "5" }), ...refused],
		penutupan: [
			deed("wrong: nobody was told", "open", 422, { versi: "1" }),
			...refused,
		],
		pengguguran: [
			deed("wrong: no reason", "open", 422, { versi: "1" }),
			deed("dismissed", "open", 303, {
				versi: "1",
				alasan: "Berkasnya kosong.",
			}),
			...refused,
		],
	},
};

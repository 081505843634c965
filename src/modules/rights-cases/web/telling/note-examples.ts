import type { Example } from "#platform/http/route.ts";

const told = {
	jalur: "phone",
	setuju: "given",
	milik: "someone-else",
	kejadian: "Ia melihat adiknya dipukul di blok belakang, tiga kali.",
	kantor: "rutan-rangkasbitung",
	korban_nama: "Adik penelepon",
};
const found = {
	jalur: "own-finding",
	setuju: "not-asked",
	sumber: "Berita di surat kabar, 24 November 2026, halaman 3",
	kejadian: "Menurut berita, seorang tahanan dirawat setelah dipukul.",
	kantor: "rutan-rangkasbitung",
};

export const noteExamples = {
	form: [
		{ state: "empty", as: "intan", status: 200 },
		{ state: "forbidden", as: "sari", status: 403 },
		{ state: "forbidden: an examiner", as: "fajar", status: 403 },
	],
	send: [
		{ state: "told by telephone", as: "intan", form: told, status: 200 },
		{ state: "found by the officer", as: "intan", form: found, status: 200 },
		{
			state: "not yet: offices searched for",
			as: "intan",
			form: { ...told, cari: "rutan", tombol: "cari" },
			status: 200,
		},
		{
			state: "wrong: neither how it came nor whether they agree",
			as: "intan",
			form: { ...told, jalur: "", setuju: "" },
			status: 422,
		},
		{
			state: "wrong: from where they know it",
			as: "intan",
			form: { ...found, sumber: "" },
			status: 422,
		},
		{ state: "forbidden", as: "sari", form: told, status: 403 },
	],
} satisfies Record<string, readonly Example[]>;

import type { Example } from "#platform/http/route.ts";
import { sampleCase, sampleCaseAtWork, sampleEntries } from "../../samples.ts";

const params = { unit: sampleCase.unitId, id: sampleCase.id };
const atWork = { unit: sampleCaseAtWork.unitId, id: sampleCaseAtWork.id };
const nowhere = { ...params, id: "00000000-0000-4000-8000-000000000000" };
const wrong = (
	state: string,
	form: Readonly<Record<string, string>>,
): Example => ({
	state: `wrong: ${state}`,
	as: "intan",
	params: atWork,
	form: { versi: "0", ...form },
	status: 422,
});

/** Of every deed: not theirs, not there, not let in. */
const shut = (form: Readonly<Record<string, string>>): readonly Example[] => [
	{
		state: "not-found: not theirs",
		as: "bagus",
		params: atWork,
		form,
		status: 404,
	},
	{ state: "not-found", as: "intan", params: nowhere, form, status: 404 },
	{ state: "forbidden", as: "hendra", params: atWork, form, status: 403 },
];

const filledAs = (state: string, query: string): Example => ({
	state: `filled: ${state}`,
	as: "intan",
	params: atWork,
	query,
	status: 200,
});

export const recordExamples = {
	record: [
		{ state: "filled", as: "intan", params: atWork, status: 200 },
		filledAs("an act is changed", `ubah=${sampleEntries.act}`),
		filledAs("somebody is called otherwise", `ubah=${sampleEntries.person}`),
		filledAs("an office", `ubah=${sampleEntries.office}`),
		filledAs("a place is added", "baru=tempat"),
		{ state: "empty", as: "intan", params, status: 200 },
		{ state: "not-found: not theirs", as: "bagus", params, status: 404 },
		{ state: "not-found", as: "intan", params: nowhere, status: 404 },
		{ state: "forbidden", as: "hendra", params, status: 403 },
	],
	act: [
		{
			state: "filled: an office was searched for",
			as: "intan",
			params: atWork,
			form: { versi: "0", tombol: "cari", cari: "lapas" },
			status: 200,
		},
		wrong("empty", { orang_lain: "Korban 2" }),
		wrong("a name and a place that are like those that are there", {
			peristiwa: "Dipindahkan ke sel lain.",
			orang_lain: "Korbam 1",
			tempat: "blok  Belakang",
		}),
		wrong("somebody else changed it meanwhile", {
			entri: sampleEntries.act,
			peristiwa: "Dipukul dua malam.",
		}),
		wrong("what was chosen is gone", {
			peristiwa: "Dipukul.",
			orang: "tidak-ada",
		}),
		...shut({ peristiwa: "Dipukul." }),
	],
	name: [
		wrong("a place without a name", { jenis: "place" }),
		wrong("like one that is there", { jenis: "person", nama: "korban1" }),
		wrong("somebody else changed it meanwhile", {
			entri: sampleEntries.person,
			jenis: "person",
			nama: "Korban sakit",
			bagian: "victim",
		}),
		...shut({ nama: "Saksi 9" }),
	],
	one: [
		wrong("not there", {
			entri: sampleEntries.person,
			menjadi: "",
			versi: "99",
		}),
		...shut({ entri: sampleEntries.person }),
	],
	out: [
		wrong("acts use it", { entri: sampleEntries.person, versi: "99" }),
		...shut({ entri: sampleEntries.person }),
	],
} satisfies Record<string, readonly Example[]>;

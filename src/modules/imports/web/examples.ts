import type { Example } from "#platform/http/route.ts";
import { sampleImports } from "../samples.ts";

const nobody = "00000000-0000-7000-800a-000000000099";
const mapping = { id: sampleImports.mapping };
const previewed = { id: sampleImports.previewed };
const done = { id: sampleImports.done };
const undone = { id: sampleImports.undone };
const givenUp = { id: sampleImports.givenUp };

/** Who may not come in: an operator, and somebody who is not signed in. */
const strangers = (params?: Readonly<Record<string, string>>): Example[] => [
	{ state: "forbidden", as: "wulan", status: 403, ...(params && { params }) },
	{ state: "forbidden to strangers", status: 303, ...(params && { params }) },
];

const forbidden = (params?: Readonly<Record<string, string>>): Example => ({
	state: "forbidden",
	as: "wulan",
	form: {},
	status: 403,
	...(params && { params }),
});

const admin = (
	state: string,
	status: number,
	params?: Readonly<Record<string, string>>,
	form?: Readonly<Record<string, string>>,
): Example => ({
	state,
	as: "admin",
	status,
	...(params && { params }),
	...(form && { form }),
});

export const beginExamples = {
	list: [admin("filled", 200), ...strangers()],
	template: [
		...["unit.xlsx", "orang.xlsx", "hasil.xlsx", "survei.xlsx", "unit.csv"].map(
			(file) => admin("filled", 200, { file }),
		),
		admin("not-found", 404, { file: "gaji.xlsx" }),
		...strangers({ file: "unit.xlsx" }),
	],
	upload: [admin("empty", 200), ...strangers()],
	send: [
		admin("wrong: nothing chosen", 422, undefined, {}),
		admin("wrong: no file", 422, undefined, { isi: "units" }),
		forbidden(),
	],
};

/** What the mapping step of the sample list of people looks like when it is filled in. */
const staffColumns = {
	versi: "1",
	kolom_name: "0",
	kolom_role: "1",
	kolom_unit: "2",
	tetap_programme: "p2ham",
	tetap_from_hari: "2",
	tetap_from_bulan: "1",
	tetap_from_tahun: "2026",
};

export const columnExamples = {
	one: [
		admin("waiting for columns", 303, mapping),
		admin("preview with errors", 200, previewed),
		admin("done", 200, done),
		admin("done: survey indices", 200, { id: sampleImports.surveys }),
		admin("undone", 200, undone),
		admin("given up", 200, givenUp),
		admin("not-found", 404, { id: nobody }),
		admin("not-found: no such address", 404, { id: "unit" }),
		...strangers(previewed),
	],
	columns: [
		admin("some columns are not known", 200, mapping),
		admin("again, after the preview", 200, previewed),
		admin("it is over", 303, done),
		admin("not-found", 404, { id: nobody }),
		...strangers(mapping),
	],
	match: [
		admin("success", 303, mapping, staffColumns),
		admin("wrong: a needed column is missing", 422, mapping, {
			...staffColumns,
			kolom_name: "",
		}),
		admin("wrong: one column twice", 422, mapping, {
			...staffColumns,
			kolom_role: "0",
		}),
		admin("wrong: a day that is none", 422, mapping, {
			...staffColumns,
			tetap_from_bulan: "13",
		}),
		admin("wrong: changed meanwhile", 422, mapping, {
			...staffColumns,
			versi: "0",
		}),
		admin("not-found", 404, { id: nobody }, {}),
		forbidden(mapping),
	],
	sheet: [
		admin("filled", 200, mapping),
		admin("it is over", 303, done),
		admin("not-found", 404, { id: nobody }),
		...strangers(mapping),
	],
	choose: [
		admin("success", 303, mapping, {
			versi: "1",
			lembar: "pegawai-banten.csv",
			baris: "2",
		}),
		admin("wrong: a row that is none", 422, mapping, {
			versi: "1",
			lembar: "pegawai-banten.csv",
			baris: "satu",
		}),
		admin("wrong: no row below", 422, mapping, {
			versi: "1",
			lembar: "pegawai-banten.csv",
			baris: "99",
		}),
		admin("wrong: no such sheet", 422, mapping, {
			versi: "1",
			lembar: "Lain",
			baris: "1",
		}),
		forbidden(mapping),
	],
};

export const endExamples = {
	mending: [
		admin("filled", 200, { ...previewed, file: "perbaikan.xlsx" }),
		admin("filled, as CSV", 200, { ...previewed, file: "perbaikan.csv" }),
		admin("not-found: nothing to mend", 404, {
			...done,
			file: "perbaikan.xlsx",
		}),
		...strangers({ ...previewed, file: "perbaikan.xlsx" }),
	],
	carryOut: [
		admin("success", 303, previewed, { versi: "2" }),
		admin("wrong: changed meanwhile", 422, previewed, { versi: "1" }),
		admin("not-found", 404, { id: nobody }, {}),
		forbidden(previewed),
	],
	giveUp: [
		admin("success", 303, previewed, {}),
		admin("not-found", 404, { id: nobody }, {}),
		forbidden(previewed),
	],
	codes: [
		admin("not-found: no list of people", 404, done, { versi: "3" }),
		admin("wrong: it was never written", 422, givenUp, { versi: "2" }),
		forbidden(done),
	],
	undo: [
		admin("filled", 200, done),
		admin("filled: survey indices", 200, { id: sampleImports.surveys }),
		admin("undone already", 303, undone),
		admin("not-found", 404, { id: nobody }),
		...strangers(done),
	],
	undoIt: [
		admin("success", 303, done, {}),
		admin("not-found", 404, { id: nobody }, {}),
		forbidden(done),
	],
} satisfies Record<string, readonly Example[]>;

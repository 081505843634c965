import type { Example } from "#platform/http/route.ts";
import {
	libraryOffice,
	sampleCollections,
	sampleCopyId,
	sampleNumber,
	sampleTitles,
} from "../../samples.ts";

const here = { unit: libraryOffice };
const elsewhere = { unit: "rutan-serang" };
const book = { number: sampleNumber(10) };
/** The audio book, which comes after the shelf and a file that was taken in. */
const onLoan = {
	number: sampleNumber(sampleTitles.law + sampleTitles.working + 1),
};
const nowhere = { number: "rk9999999" };

/** The four ways in which a librarian's page answers others. */
const closedTo = (
	params: Readonly<Record<string, string>>,
	form?: Readonly<Record<string, string>>,
): readonly Example[] => [
	{
		state: "forbidden",
		as: "ratna",
		params,
		...(form ? { form } : {}),
		status: 403,
	},
];
const by = (
	state: string,
	params: Readonly<Record<string, string>>,
	status: number,
	form?: Readonly<Record<string, string>>,
): Example => ({
	state,
	as: "melania",
	params,
	...(form ? { form } : {}),
	status,
});

const rules = {
	nama: "Koleksi jurnal",
	terbuka: "everyone",
	hari: "7",
	sekaligus: "2",
	perpanjangan: "1",
};
const typed = {
	koleksi: sampleCollections.law,
	judul: "Hak atas air di Pulau Sabu",
	pengarang: "Nabuasa, Elias\nlembaga: Kantor Wilayah Contoh",
	jenis: "book",
	bahasa: "ind",
	tahun: "2026",
	isbn: "978-979-000001-7",
};
const copy = { kode: "NTT-BARU-1", keadaan: "in-use", tempat: "Rak 340" };
const firstCopy = { ...book, copy: sampleCopyId(10, 0) };

export const deskExamples = {
	libraries: [
		{ state: "filled", as: "melania", status: 200 },
		{ state: "forbidden", as: "ratna", status: 403 },
	],
	desk: [
		by("filled", here, 200),
		by("not-found: another office", elsewhere, 404),
		...closedTo(here),
	],
	newCollection: [
		by("empty", here, 200),
		by("not-found: another office", elsewhere, 404),
		...closedTo(here),
	],
	openCollection: [
		by("wrong: nothing said", here, 422, {}),
		by("wrong: days that are none", here, 422, { ...rules, hari: "900" }),
		by("wrong: the name is taken", here, 422, {
			...rules,
			nama: "Naskah kerja",
		}),
		by("opened", here, 303, rules),
		by("not-found: another office", elsewhere, 404, rules),
		...closedTo(here, rules),
	],
	collection: [
		by("filled", { ...here, slug: "naskah-kerja" }, 200),
		by("not-found", { ...here, slug: "tidak-ada" }, 404),
		...closedTo({ ...here, slug: "naskah-kerja" }),
	],
	changeCollection: [
		by("wrong: no name", { ...here, slug: "naskah-kerja" }, 422, {
			...rules,
			versi: "1",
			nama: "",
		}),
		by("changed", { ...here, slug: "naskah-kerja" }, 303, {
			...rules,
			versi: "1",
			nama: "Naskah kerja",
			terbuka: "signed-in",
			hari: "",
			sekaligus: "0",
		}),
		by("wrong: somebody was faster", { ...here, slug: "naskah-kerja" }, 422, {
			...rules,
			versi: "9",
		}),
		by("not-found", { ...here, slug: "tidak-ada" }, 404, rules),
		...closedTo({ ...here, slug: "naskah-kerja" }, rules),
	],
	newRecord: [
		by("empty", here, 200),
		by("not-found: another office", elsewhere, 404),
		...closedTo(here),
	],
	createRecord: [
		by("wrong: no title, no such ISBN", here, 422, {
			...typed,
			judul: "",
			isbn: "9789790000018",
			tautan: "javascript:x",
		}),
		by("wrong: no such collection", here, 422, { ...typed, koleksi: "x" }),
		by("created", here, 303, { ...typed, isbn: "" }),
		by("not-found: another office", elsewhere, 404, typed),
		...closedTo(here, typed),
	],
	editRecord: [
		by("filled", book, 200),
		by("not-found", nowhere, 404),
		...closedTo(book),
	],
	changeRecord: [
		by("wrong: somebody was faster", book, 422, {
			...typed,
			isbn: "",
			versi: "99",
		}),
		by("wrong: no title", book, 422, { ...typed, judul: "", versi: "1" }),
		by("not-found", nowhere, 404, typed),
		...closedTo(book, typed),
		by("changed", book, 303, { ...typed, isbn: "", versi: "1" }),
	],
	removeRecord: [
		by("wrong: somebody has it at home", onLoan, 422, {}),
		by("not-found", nowhere, 404, {}),
		...closedTo(book, {}),
		by("removed", { number: sampleNumber(11) }, 303, {}),
	],
	copies: [
		by("filled", book, 200),
		by("not-found", nowhere, 404),
		...closedTo(book),
	],
	addCopy: [
		by("wrong: no barcode", book, 422, { ...copy, kode: "" }),
		by("wrong: the barcode is taken", book, 422, {
			...copy,
			kode: "NTT000000",
		}),
		by("added", book, 303, copy),
		by("not-found", nowhere, 404, copy),
		...closedTo(book, copy),
	],
	changeCopy: [
		by("wrong: somebody was faster", firstCopy, 422, { ...copy, versi: "9" }),
		by("not-found", { ...book, copy: "x" }, 404, copy),
		...closedTo(firstCopy, copy),
		by("changed", firstCopy, 303, {
			...copy,
			kode: "NTT000100",
			versi: "1",
		}),
	],
} satisfies Record<string, readonly Example[]>;

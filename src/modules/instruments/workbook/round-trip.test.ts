import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as second from "@e965/xlsx";
import fc from "fast-check";
import { parse } from "yaml";
import { type Language, languages, say } from "#kernel/text.ts";
import { readSpreadsheet } from "#platform/spreadsheet/read-spreadsheet.ts";
import type { Spreadsheet } from "#platform/spreadsheet/sheet.ts";
import { anyFile } from "../any-file-for-tests.ts";
import { type InstrumentFile, instrumentFile } from "../format.ts";
import { allInstruments, fileOf as textOfInstrument } from "../index.ts";
import { toInstrument } from "../to-instrument.ts";
import { readWorkbookFile } from "./check-workbook.ts";
import { draftOfWorkbook } from "./draft-of-workbook.ts";
import { bookOf } from "./faults-of-text.ts";
import { fileOf } from "./file-of.ts";
import { example, templateXlsx } from "./template.ts";
import { textOf } from "./text-of.ts";
import { workbookOf } from "./workbook-of.ts";
import { xlsxOf } from "./write-workbook.ts";

const shipped = allInstruments().map(({ id }) => ({
	id,
	file: instrumentFile.parse(parse(textOfInstrument(id) ?? "")),
}));

const readBack = async (bytes: Uint8Array): Promise<InstrumentFile> => {
	const read = await readWorkbookFile(bytes);
	assert.ok(read.ok, JSON.stringify(read));
	assert.deepEqual(read.value.faults, []);
	assert.ok(read.value.file);
	return read.value.file;
};

const savedAgain = (bytes: Uint8Array): Uint8Array =>
	new Uint8Array(
		second.write(second.read(bytes), {
			type: "buffer",
			bookType: "xlsx",
		}) as Buffer,
	);

describe("an instrument in a workbook is the same instrument", () => {
	for (const { id, file } of shipped)
		test(`${id}, in both languages, also after another program saved it`, async () => {
			for (const lang of languages) {
				const bytes = await xlsxOf(file, lang);
				const meant = toInstrument(file);
				assert.deepEqual(toInstrument(await readBack(bytes)), meant);
				assert.deepEqual(
					toInstrument(await readBack(savedAgain(bytes))),
					meant,
				);
			}
		});
});

test("the template is an instrument, and nothing is to be mended in it but that it is a sample", async () => {
	for (const lang of languages) {
		const bytes = await templateXlsx(lang);
		assert.deepEqual(
			toInstrument(await readBack(bytes)),
			toInstrument(example()),
		);
		const draft = await draftOfWorkbook(bytes);
		assert.ok(draft.ok);
		assert.equal(draft.value.text, null);
		for (const { message } of draft.value.faults)
			assert.match(say(message, "id"), /masih berisi contoh/);
		assert.equal(draft.value.faults.length, 7);
	}
});

const asBook = (file: InstrumentFile, lang: Language): Spreadsheet =>
	bookOf(workbookOf(file, lang), lang);

const meantBy = (book: Spreadsheet) => {
	const { content, faults, unread } = fileOf(book);
	assert.deepEqual({ faults, unread }, { faults: [], unread: [] });
	return toInstrument(instrumentFile.parse(content));
};

const language = fc.constantFrom(...languages);

test("any instrument is the same after a workbook", () => {
	fc.assert(
		fc.property(anyFile, language, (file, lang) => {
			assert.deepEqual(meantBy(asBook(file, lang)), toInstrument(file));
		}),
		{ numRuns: 150 },
	);
});

test("columns and sheets may stand in any order", () => {
	fc.assert(
		fc.property(anyFile, language, (file, lang) => {
			const { sheets, ...book } = asBook(file, lang);
			const turned = sheets.toReversed().map((sheet) => ({
				...sheet,
				rows: sheet.rows.map((row) => ({
					...row,
					cells: row.cells.toReversed(),
				})),
			}));
			assert.deepEqual(
				meantBy({ ...book, sheets: turned }),
				toInstrument(file),
			);
		}),
		{ numRuns: 30 },
	);
});

test("any instrument is the same after an XLSX file, also one that another program saved", async () => {
	await fc.assert(
		fc.asyncProperty(anyFile, language, async (file, lang) => {
			const bytes = await xlsxOf(file, lang);
			for (const each of [bytes, savedAgain(bytes)]) {
				const book = await readSpreadsheet(each, "", { lines: true });
				assert.ok(book.ok);
				assert.deepEqual(meantBy(book.value), toInstrument(file));
			}
		}),
		{ numRuns: 12 },
	);
});

test("any instrument is the same after its text, which says nothing by reference", () => {
	fc.assert(
		fc.property(anyFile, (file) => {
			const text = textOf(file);
			assert.deepEqual(instrumentFile.parse(parse(text)), file);
			assert.doesNotMatch(text, /^[^"'|>]*: [&*]/m);
		}),
		{ numRuns: 100 },
	);
});

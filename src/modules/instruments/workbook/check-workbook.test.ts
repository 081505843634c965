import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as second from "@e965/xlsx";
import { parse } from "yaml";
import { languages, say } from "#kernel/text.ts";
import {
	packageOf,
	rowXml,
	workbookOf,
} from "#platform/spreadsheet/for-tests.ts";
import { unitKinds } from "#units";
import { instrumentFile } from "../format.ts";
import { friendlyText } from "../samples.ts";
import { readWorkbookFile } from "./check-workbook.ts";
import { cellAt } from "./place.ts";
import { xlsxOf } from "./write-workbook.ts";

const sound = instrumentFile.parse(parse(friendlyText("x")));
const template = await xlsxOf(sound, "id");

type Changing = (book: second.WorkBook) => void;

/** The sample, changed with another program as a person would, and saved. */
function changed(change: Changing): Uint8Array {
	const book = second.read(template, { cellStyles: true });
	change(book);
	return saved(book);
}

const saved = (book: second.WorkBook): Uint8Array =>
	new Uint8Array(
		second.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer,
	);

const sheetOf = (book: second.WorkBook, name: string): second.WorkSheet => {
	const sheet = book.Sheets[name];
	assert.ok(sheet, name);
	return sheet;
};

/** Types into the cell of a row (from its first cell) and a column (by its head). */
function type(
	book: second.WorkBook,
	name: string,
	row: string,
	head: string,
	value: string | number,
	more: Partial<second.CellObject> = {},
): void {
	const sheet = sheetOf(book, name);
	const rows = second.utils.sheet_to_json<string[]>(sheet, { header: 1 });
	const r = rows.findIndex(([first]) => first === row);
	const c = rows[0]?.indexOf(head) ?? -1;
	assert.ok(r >= 0 && c >= 0, `${row} ${head}`);
	sheet[second.utils.encode_cell({ r, c })] = {
		t: typeof value === "number" ? "n" : "s",
		v: value,
		...more,
	};
}

const foundIn = async (bytes: Uint8Array) => {
	const read = await readWorkbookFile(bytes, {
		unitKinds: Object.keys(unitKinds),
		facts: [],
	});
	return read.ok
		? read.value.faults.map(({ at, message, fix }) => ({
				where: [at.sheet, cellAt(at) || at.row].join(" "),
				head: at.head,
				holds: at.holds,
				says: say(message, "id"),
				fix: say(fix, "id"),
			}))
		: read.problem.reason;
};

const oneIn = async (change: Changing) => {
	const found = await foundIn(changed(change));
	assert.ok(Array.isArray(found), String(found));
	assert.equal(found.length, 1, JSON.stringify(found, null, 1));
	return found[0];
};

describe("a workbook is told what to mend, by sheet, cell and fix", () => {
	test("the template itself has nothing to mend", async () => {
		assert.deepEqual(await foundIn(template), []);
		assert.deepEqual(await foundIn(changed(() => {})), []);
	});

	test("weights that do not sum", async () => {
		assert.deepEqual(
			await oneIn((book) => type(book, "Butir", "r", "Bobot", 50)),
			{
				where: "Butir L2",
				head: "Bobot",
				holds: "50",
				says: "Bobot di sini berjumlah 90.",
				fix: 'Perbaiki sampai berjumlah 100 (atau 1); bila peraturannya sendiri menulis begitu, katakan di "Catatan bobot".',
			},
		);
	});

	test("a code used twice", async () => {
		const found = await oneIn((book) =>
			type(book, "Butir", "r.2", "Kode", "r.1"),
		);
		assert.equal(found?.where, "Butir A4");
		assert.match(found?.says ?? "", /Kode "r\.1" dipakai dua kali/);
	});

	test("a group above that does not exist, and groups in a circle", async () => {
		const stray = await oneIn((book) =>
			type(book, "Butir", "r.1", "Kode induk", "z"),
		);
		assert.deepEqual([stray?.where, stray?.holds], ["Butir B3", "z"]);
		const loop = await oneIn((book) =>
			type(book, "Butir", "r", "Kode induk", "r.1"),
		);
		assert.equal(loop?.where, "Butir B2");
		assert.match(loop?.says ?? "", /r di bawah r\.1 di bawah r/);
		const own = await oneIn((book) =>
			type(book, "Butir", "r", "Kode induk", "r"),
		);
		assert.equal(own?.where, "Butir B2");
	});

	test("a formula, with its kept value or without", async () => {
		const kept = await oneIn((book) =>
			type(book, "Butir", "r", "Bobot", 60, { f: "30*2" }),
		);
		assert.match(kept?.says ?? "", /rumus/);
		assert.equal(kept?.where, "Butir L2");
	});

	test("merged cells", async () => {
		const found = await foundIn(
			changed((book) => {
				sheetOf(book, "Butir")["!merges"] = [
					second.utils.decode_range("K3:K4"),
				];
			}),
		);
		assert.ok(Array.isArray(found));
		assert.match(found[0]?.says ?? "", /K3:K4/);
		assert.equal(found[0]?.where, "Butir 3");
	});

	test("a percentage, and a code that the program made a day", async () => {
		const percent = await oneIn((book) =>
			type(book, "Butir", "r", "Bobot", 0.6, { z: "0%" }),
		);
		assert.match(percent?.fix ?? "", /Tulis angkanya saja: 60/);
		const day = await oneIn((book) =>
			type(book, "Butir", "p.1", "Kode", 46348, { z: "dd/mm/yyyy" }),
		);
		assert.match(day?.says ?? "", /tanggal/);
	});

	test("signs that nobody sees", async () => {
		const found = await oneIn((book) =>
			type(book, "Butir", "r", "Butir (Indonesia)", "Ru\u200bang"),
		);
		assert.match(found?.says ?? "", /tanda yang tidak terlihat/);
	});

	test("a word that no list has names those that there are", async () => {
		const found = await oneIn((book) =>
			type(book, "Tahap", "isi", "Oleh", "petugas"),
		);
		assert.equal(found?.where, "Tahap E2");
		assert.match(found?.fix ?? "", /kepala unit, operator unit/);
	});

	test("what is missing is named by its head", async () => {
		const found = await oneIn((book) =>
			type(book, "Instrumen", "Judul (Indonesia)", "Isi", ""),
		);
		assert.equal(found?.where, "Instrumen B5");
		assert.match(found?.says ?? "", /"Judul \(Indonesia\)" belum ada/);
	});

	test("an answer, an item and a level that are not there", async () => {
		for (const [sheet, row, head, value, says] of [
			["Butir", "r.1", "Jawaban", "entah", /dijawab dengan "entah"/],
			[
				"Pilihan",
				"ada",
				"Nama jawaban",
				"entah",
				/tidak ada di lembar Jawaban/,
			],
			["Bukti", "r.1", "Kode butir", "z", /tidak ada di lembar Butir/],
		] as const) {
			const found = await oneIn((book) => type(book, sheet, row, head, value));
			assert.match(found?.says ?? "", says);
		}
	});

	test("a column of another kind of answer", async () => {
		const found = await oneIn((book) =>
			type(book, "Jawaban", "ada", "Per", 100),
		);
		assert.match(found?.says ?? "", /"Per" tidak dipakai untuk jenis ini/);
	});

	test("sheets and columns that nobody knows are named, not dropped", async () => {
		const sheet = await oneIn((book) =>
			second.utils.book_append_sheet(
				book,
				second.utils.aoa_to_sheet([["x"]]),
				"Lampiran saya",
			),
		);
		assert.match(sheet?.says ?? "", /"Lampiran saya" tidak dikenal/);
		const column = await oneIn((book) =>
			second.utils.sheet_add_aoa(sheetOf(book, "Tahap"), [["Warna"]], {
				origin: "Z1",
			}),
		);
		assert.match(column?.says ?? "", /"Warna" tidak dikenal/);
		const stray = await oneIn((book) =>
			second.utils.sheet_add_aoa(sheetOf(book, "Tahap"), [["x"]], {
				origin: "Z3",
			}),
		);
		assert.deepEqual([stray?.where, stray?.holds], ["Tahap Z3", "x"]);
		const field = await oneIn((book) =>
			second.utils.sheet_add_aoa(sheetOf(book, "Instrumen"), [["Warna", "u"]], {
				origin: "A60",
			}),
		);
		assert.match(field?.says ?? "", /Isian "Warna"/);
	});

	test("a hidden sheet and a missing one", async () => {
		const hidden = await foundIn(
			changed((book) => {
				const sheets = book.SheetNames.map((name) => ({
					name,
					Hidden: name === "Butir" ? (1 as const) : (0 as const),
				}));
				book.Workbook = { ...book.Workbook, Sheets: sheets };
			}),
		);
		assert.ok(Array.isArray(hidden));
		assert.match(hidden[0]?.says ?? "", /tersembunyi/);
		const missing = await foundIn(
			changed((book) => {
				book.SheetNames = book.SheetNames.filter((name) => name !== "Butir");
			}),
		);
		assert.ok(Array.isArray(missing));
		assert.ok(
			missing.some(({ says }) => /Lembar "Butir" tidak ada/.test(says)),
		);
	});

	test("a sheet that is gone is told once, by its name, and not as empty cells elsewhere", async () => {
		const without = (name: string) =>
			oneIn((book) => {
				book.SheetNames = book.SheetNames.filter((each) => each !== name);
			});
		for (const name of ["Rentang", "Tahap", "Pilihan", "Jawaban"]) {
			const found = await without(name);
			assert.equal(found?.says, `Lembar "${name}" tidak ada.`);
			assert.match(found?.fix ?? "", /Tambahkan lembar bernama/);
		}
	});

	test("a code with signs that codes have not is told which signs it may have", async () => {
		const found = await oneIn((book) =>
			type(book, "Instrumen", "Kode instrumen", "Isi", "Instrumen baru!"),
		);
		assert.match(
			found?.fix ?? "",
			/huruf kecil, angka, titik, dan tanda hubung/,
		);
	});

	test("where cells cannot be read it says that weights and limits were not checked yet", async () => {
		const ruled = async (change: Changing) => {
			const read = await readWorkbookFile(changed(change));
			return read.ok && read.value.ruled;
		};
		assert.equal(
			await ruled((book) => type(book, "Tahap", "isi", "Oleh", "petugas")),
			false,
		);
		assert.equal(
			await ruled((book) => type(book, "Butir", "r", "Bobot", 50)),
			true,
		);
	});

	test("numbers typed with a comma, codes with white space and words in capitals are understood", async () => {
		const bytes = changed((book) => {
			type(book, "Pilihan", "ada", "Nilai", "1,0");
			type(book, "Butir", "p.1", "Kode", " p.1 ");
			type(book, "Tahap", "isi", "Oleh", "Unit Operator");
		});
		assert.deepEqual(await foundIn(bytes), []);
	});

	test("no finding speaks of the keys of a text, in either language", async () => {
		const read = await readWorkbookFile(
			changed((book) => {
				type(book, "Butir", "r.1", "Bobot", "");
				type(book, "Butir", "r", "Pasal", "");
				type(book, "Butir", "p", "Untuk unit", "opd");
				type(book, "Instrumen", "Untuk unit", "Isi", "lapas, entah");
				type(book, "Instrumen", "Catatan (Indonesia)", "Isi", "");
				type(book, "Instrumen", "Catatan (Inggris)", "Isi", "");
				type(book, "Instrumen", "Celah antarrentang", "Isi", "tanpa celah");
				type(book, "Instrumen", "Berlaku sampai", "Isi", "2020");
				type(book, "Rentang", "predikat", "Mulai dari", 80);
			}),
			{ unitKinds: Object.keys(unitKinds) },
		);
		assert.ok(read.ok);
		assert.ok(read.value.faults.length >= 6, String(read.value.faults.length));
		for (const { message, fix } of read.value.faults)
			for (const lang of languages)
				assert.doesNotMatch(
					`${say(message, lang)} ${say(fix, lang)}`,
					/"(note|weight|article|units|verified|answer|nodes|until|from)"|"(weights|holes|verified|article)[:.]|format\.ts|YAML/,
				);
	});
});

describe("a file that is no workbook of an instrument is refused", () => {
	test("for what it is, in bounded time and memory", async () => {
		const spaces = Buffer.alloc(120 * 1024 * 1024, " ").toString("latin1");
		assert.deepEqual(
			{
				empty: await foundIn(new Uint8Array()),
				large: await foundIn(new Uint8Array(1_000_001)),
				text: await foundIn(Buffer.from("id: x\n")),
				other: await foundIn(packageOf({ "surat.txt": "halo" })),
				bomb: await foundIn(
					workbookOf(rowXml(1, "Isian"), "", { "xl/media/a.bmp": spaces }),
				),
				rows: await foundIn(
					workbookOf(
						Array.from({ length: 6_000 }, (_, at) => rowXml(at + 1, "a")).join(
							"",
						),
					),
				),
			},
			{
				empty: "file-empty",
				large: "file-too-large",
				text: "not-a-workbook",
				other: "file-not-a-spreadsheet",
				bomb: "file-unpacks-too-large",
				rows: "workbook-rows",
			},
		);
	});

	test("a workbook of something else is told which sheets an instrument has", async () => {
		const found = await foundIn(workbookOf(rowXml(1, "Nama", "Jenis")));
		assert.ok(Array.isArray(found));
		assert.match(found[0]?.fix ?? "", /Instrumen, Dasar hukum, Butir/);
	});

	test("thousands of faults make a hundred findings, soon", async () => {
		const begun = process.cpuUsage();
		const found = await foundIn(
			changed((book) => {
				const rows = Array.from({ length: 4_000 }, (_, at) => [
					`x.${at}`,
					`q.${at}`,
				]);
				second.utils.sheet_add_aoa(sheetOf(book, "Butir"), rows, {
					origin: "A9",
				});
				second.utils.sheet_add_aoa(sheetOf(book, "Bukti"), rows.slice(0, 500), {
					origin: "A9",
				});
			}),
		);
		const { user, system } = process.cpuUsage(begun);
		assert.ok(Array.isArray(found));
		assert.equal(found.length, 100);
		assert.ok((user + system) / 1_000 < 20_000);
	});

	test("a chain of thousands of groups is refused, not followed", async () => {
		const found = await foundIn(
			changed((book) =>
				second.utils.sheet_add_aoa(
					sheetOf(book, "Butir"),
					Array.from({ length: 4_000 }, (_, at) => [
						`y.${at}`,
						at === 0 ? "" : `y.${at - 1}`,
						"Kelompok",
					]),
					{ origin: "A9" },
				),
			),
		);
		assert.ok(Array.isArray(found));
		assert.ok(found.some(({ says }) => /lebih dari 12 tingkat/.test(says)));
	});
});

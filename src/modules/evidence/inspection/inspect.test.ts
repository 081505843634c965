import assert from "node:assert/strict";
import { describe, test } from "node:test";
import sharp from "sharp";
import { samplePdf, samplePicture } from "../samples.ts";
import { inspect } from "./inspect.ts";
import { limits } from "./limits.ts";
import {
	docxOf,
	laughingDocx,
	lockedOdt,
	lockedPdf,
	packageOf,
	scannedPdf,
} from "./nasty.sample.ts";

const look = (bytes: Uint8Array) => inspect(bytes, () => 0);

describe("what can be told of a PDF", () => {
	test("its pages, its text, and a picture of each of the first", async () => {
		const { facts, pages } = await look(samplePdf("Lapas Cilegon, 2026"));
		assert.equal(facts.outcome, "opened");
		assert.equal(facts.pageCount, 1);
		assert.equal(
			facts.text,
			"Lapas Cilegon, 2026\nData contoh, bukan dokumen resmi.",
		);
		const [page] = facts.pages;
		assert.equal(page?.raster, null);
		assert.ok(page && page.ink > 0.001 && page.sharpness > 50);
		const [shown] = pages;
		assert.equal(shown?.kind, "page");
		assert.ok(shown?.picture);
		assert.equal((await sharp(shown.picture).metadata()).format, "webp");
	});

	test("an empty page has no ink", async () => {
		const { facts } = await look(samplePdfWithout());
		assert.deepEqual(
			facts.pages.map(({ signs, ink, sharpness }) => [signs, ink, sharpness]),
			[[0, 0, 0]],
		);
	});

	test("a scan: one picture covers the page, in dots per inch of the paper", async () => {
		const jpeg = await sharp(samplePicture())
			.resize({ width: 1_240, height: 1_754, fit: "fill" })
			.jpeg()
			.toBuffer();
		const { facts } = await look(scannedPdf(jpeg, 1_240, 1_754));
		assert.deepEqual(facts.pages[0]?.raster, { width: 1_240, height: 1_754 });
		assert.equal(facts.pages[0]?.dotsPerInch, 150);
		assert.equal(facts.text, "");
	});

	test("a password locks it, and half of it is damaged", async () => {
		assert.equal((await look(lockedPdf())).facts.outcome, "locked");
		const half = samplePdf("x").subarray(0, 60);
		assert.equal((await look(half)).facts.outcome, "damaged");
	});

	test("when there is no time left, what was seen by then counts", async () => {
		const { facts } = await inspect(samplePdf("x"), () => 1);
		assert.equal(facts.outcome, "opened");
		assert.equal(facts.pages.length, 1);
	});
});

describe("what can be told of a picture", () => {
	test("its size as it is held, the day, and whether it told the place", async () => {
		const photo = await sharp(samplePicture())
			.withExif({
				IFD0: { Make: "telepon", Orientation: "6" },
				IFD2: { DateTimeOriginal: "2026:05:12 09:10:11" },
				IFD3: { GPSLatitudeRef: "S", GPSLatitude: "6/1 10/1 0/1" },
			})
			.withMetadata({ orientation: 6 })
			.jpeg()
			.toBuffer();
		const { facts, pages } = await look(photo);
		assert.equal(facts.shape, "picture");
		assert.deepEqual(facts.pages[0]?.raster, { width: 640, height: 960 });
		assert.equal(pages[0]?.kind, "photo");
		assert.deepEqual([pages[0]?.width, pages[0]?.height], [640, 960]);
		assert.deepEqual(pages[0]?.small?.width, 128);
	});

	test("a broken camera clock is no day", async () => {
		const photo = await sharp(samplePicture())
			.withExif({ IFD2: { DateTimeOriginal: "0000:00:00 00:00:00" } })
			.jpeg()
			.toBuffer();
		assert.equal((await look(photo)).facts.takenOn, null);
	});

	test("half of it is damaged", async () => {
		const whole = await sharp(samplePicture()).jpeg().toBuffer();
		const { facts } = await look(whole.subarray(0, whole.length / 2));
		assert.equal(facts.outcome, "damaged");
	});
});

describe("what can be told of an office file", () => {
	test("a letter: its words in order, cells and all, without what was deleted", async () => {
		const cell = (text: string) =>
			`<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
		const letter = await docxOf(
			`<w:p><w:r><w:t>Surat &amp; lampiran &#233;</w:t></w:r><w:del><w:r><w:delText>dihapus</w:delText></w:r></w:del></w:p><w:tbl><w:tr>${cell("a")}${cell("b")}</w:tr></w:tbl>`,
			{ "docProps/app.xml": "<Properties><Pages>3</Pages></Properties>" },
		);
		const { facts, pages } = await look(letter);
		assert.equal(facts.text, "Surat & lampiran é\na\tb");
		assert.equal(facts.shape, "text");
		assert.equal(facts.pageCount, 3);
		assert.equal(pages[0]?.text, facts.text);
		assert.equal(pages[0]?.picture, null);
	});

	test("its largest picture is shown", async () => {
		const { facts, pages } = await look(
			await docxOf("", {
				"word/media/image1.png": samplePicture(),
				"word/media/image2.png": "no picture",
			}),
		);
		assert.equal(pages[0]?.kind, "inside");
		assert.ok(pages[0]?.picture);
		assert.ok((facts.pages[0]?.ink ?? 0) > 0.01);
	});

	test("an OpenDocument text", async () => {
		const odt = await packageOf({
			mimetype: "application/vnd.oasis.opendocument.text",
			"content.xml":
				"<office:document-content><office:body><office:text><text:h>Laporan</text:h><text:p>satu<text:tab/>dua<office:annotation><text:p>catatan</text:p></office:annotation></text:p></office:text></office:body></office:document-content>",
			"meta.xml": '<meta:document-statistic meta:page-count="2"/>',
		});
		const { facts } = await look(odt);
		assert.equal(facts.text, "Laporan\nsatu\tdua");
		assert.equal(facts.pageCount, 2);
	});

	test("sheets of an OpenDocument workbook, one after the other", async () => {
		const sheet = (name: string, cell: string) =>
			`<table:table table:name="${name}"><table:table-row><table:table-cell><text:p>${cell}</text:p></table:table-cell><table:table-cell><text:p>9</text:p></table:table-cell></table:table-row></table:table>`;
		const ods = await packageOf({
			mimetype: "application/vnd.oasis.opendocument.spreadsheet",
			"content.xml": `<office:document-content><office:body><office:spreadsheet>${sheet("A", "satu")}${sheet("B", "dua")}</office:spreadsheet></office:body></office:document-content>`,
		});
		const { facts, pages } = await look(ods);
		assert.equal(facts.shape, "sheet");
		assert.deepEqual(
			pages.map(({ text }) => text),
			["satu\t9", "dua\t9"],
		);
	});

	test("names within names are never looked up", async () => {
		const { facts } = await look(await laughingDocx());
		assert.equal(facts.text, "tawa &j;");
	});

	test("a password locks it", async () => {
		assert.equal((await look(await lockedOdt())).facts.outcome, "locked");
	});
});

describe("the picture of a page has at most 60,000 bytes", () => {
	test("a page full of small print, drawn, keeps every letter at full size", async () => {
		const { pages } = await look(smallPrint());
		const [page] = pages;
		assert.equal(page?.width, 1_000);
		assert.ok((page?.picture?.byteLength ?? 0) <= limits.picture);
	});

	test("a photograph of gravel", async () => {
		const { pages } = await look(await gravel());
		const [page] = pages;
		assert.ok((page?.width ?? 0) >= 720);
		assert.ok((page?.picture?.byteLength ?? 0) <= limits.picture);
	});

	test("pure noise, which nothing makes smaller", async () => {
		const { pages } = await look(await noise());
		assert.ok((pages[0]?.picture?.byteLength ?? 0) <= limits.picture);
	});
});

const samplePdfWithout = (): Uint8Array => {
	const text = Buffer.from(samplePdf("x")).toString("latin1");
	return Buffer.from(text.replaceAll(" Tj", " pn"), "latin1");
};

/** Seventy lines of eight points, each another. */
function smallPrint(): Uint8Array {
	const words = "layanan publik berbasis hak asasi manusia bagi semua orang";
	const lines = Array.from({ length: 90 }, (_, at) => {
		const line = `${at} ${words} ${(at * 7919) % 977} ${words}`.slice(0, 130);
		return `1 0 0 1 40 ${800 - at * 8.5} Tm (${line}) Tj`;
	});
	const text = Buffer.from(samplePdf("halaman")).toString("latin1");
	return Buffer.from(
		text
			.replace(/BT [\s\S]*? ET/, `BT /F1 7.5 Tf ${lines.join(" ")} ET`)
			.replace(/<< \/Length \d+ >>/, ""),
		"latin1",
	);
}

/** The same every time (Marsaglia's xorshift). */
function grain(count: number): Uint8Array {
	let state = 2_463_534_242;
	return Uint8Array.from({ length: count }, () => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return state & 255;
	});
}

const gravel = (): Promise<Uint8Array> =>
	sharp(grain(125 * 94 * 3), {
		raw: { width: 125, height: 94, channels: 3 },
	})
		.resize({ width: 2_000 })
		.blur(2)
		.jpeg({ quality: 80 })
		.toBuffer();

const noise = (): Promise<Uint8Array> =>
	sharp(grain(800 * 600 * 3), {
		raw: { width: 800, height: 600, channels: 3 },
	})
		.png()
		.toBuffer();

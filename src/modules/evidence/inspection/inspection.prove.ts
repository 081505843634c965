import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import sharp from "sharp";
import { openTestWorld } from "#platform/database/for-tests.ts";
import {
	closeInspector,
	inspectNow,
	inspectWaiting,
	seenOf,
} from "../index.ts";
import { samplePdf, samplePicture } from "../samples.ts";
import { inspect } from "./inspect.ts";
import type { Inspected } from "./inspected.ts";
import { type Inspector, openInspector } from "./inspector.ts";
import { limits } from "./limits.ts";
import {
	bombDocx,
	bombPdf,
	docxOf,
	endlessPdf,
	packageOf,
	scannedPdf,
} from "./nasty.sample.ts";
import { findOffice, printOffice } from "./office-pages.ts";

const never = new AbortController().signal;
const chromium = process.env.RANGKUL_CHROMIUM;
const office = findOffice();
const hasPoppler = spawnSync("pdftotext", ["-v"]).error === undefined;

describe("files of other producers", () => {
	let folder: string;
	let inspector: Inspector;
	before(() => {
		folder = mkdtempSync(join(tmpdir(), "rangkul-inspect-"));
		inspector = openInspector();
	});
	after(() => {
		inspector.close();
		rmSync(folder, { recursive: true });
	});
	const look = async (bytes: Uint8Array): Promise<Inspected> => {
		const found = await inspector.look(bytes);
		for (const { picture } of found.pages)
			assert.ok(!picture || picture.byteLength <= limits.picture);
		return found;
	};

	test("Typst: a report of 40 pages, its text as poppler reads it", async (t) => {
		const pdf = typst(
			Array.from(
				{ length: 40 },
				(_, at) => `= Bab ${at + 1}\n${report(at)}`,
			).join("\n#pagebreak()\n"),
		);
		const { facts, pages } = await look(pdf);
		assert.equal(facts.pageCount, 40);
		assert.equal(pages.length, limits.shown);
		assert.equal(facts.pages.length, limits.lookedAt);
		assert.ok(pages.every(({ width }) => width === 1_000));
		sameWords(t, pdf, facts.text);
	});

	test("Chromium: a page as it is printed, its text as poppler reads it", async (t) => {
		if (!chromium) return t.skip("Chromium is missing");
		const html = join(folder, "page.html");
		const file = join(folder, "chromium.pdf");
		writeFileSync(
			html,
			`<!doctype html><meta charset="utf-8"><h1>Maklumat pelayanan</h1><p>${report(3)}</p><table>${Array.from({ length: 60 }, (_, at) => `<tr><td>${at}</td><td>petugas ${at}</td></tr>`).join("")}</table>`,
		);
		spawnSync(chromium, [
			"--headless",
			"--no-sandbox",
			"--disable-gpu",
			"--no-pdf-header-footer",
			`--user-data-dir=${join(folder, "profile")}`,
			`--print-to-pdf=${file}`,
			`file://${html}`,
		]);
		const pdf = new Uint8Array(readFileSync(file));
		const { facts } = await look(pdf);
		assert.match(facts.text, /Maklumat pelayanan/);
		sameWords(t, pdf, facts.text);
	});

	test("LibreOffice: a letter as DOCX and ODT and a table as XLSX and ODS, each as text and as pages", async (t) => {
		if (!office) return t.skip("LibreOffice is missing");
		const html = `<h1>Surat tugas</h1><p>${report(5)}</p><p>Ditetapkan di Ambon</p>`;
		const csv = `nama,nilai\n${Array.from({ length: 50 }, (_, at) => `indikator ${at},${at * 3}`).join("\n")}`;
		for (const [text, from, ending] of [
			[html, "html", "docx:MS Word 2007 XML"],
			[html, "html", "odt:writer8"],
			[csv, "csv", "xlsx:Calc MS Excel 2007 XML"],
			[csv, "csv", "ods:calc8"],
		] as const) {
			const bytes = converted(text, from, ending);
			const kind = ending.slice(0, ending.indexOf(":"));
			const { facts } = await look(bytes);
			assert.equal(facts.outcome, "opened", kind);
			assert.match(
				facts.text,
				from === "html" ? /Ditetapkan di Ambon/ : /indikator 49\t147/,
				kind,
			);
			const pdf = await printOffice(office, bytes, kind, never);
			assert.ok(pdf, kind);
			const print = await look(pdf);
			assert.equal(print.pages[0]?.kind, "page");
			assert.match(
				print.facts.text,
				from === "html" ? /Ditetapkan di Ambon/ : /indikator 49/,
			);
		}
	});

	test("LibreOffice: the round shows an office file first as text, then as pages", async (t) => {
		if (!office) return t.skip("LibreOffice is missing");
		await using world = await openTestWorld();
		const { cx } = world;
		const unitId = cx.newId();
		const file = await cx.files.keep(
			converted(`<p>${report(7)}</p>`, "html", "docx:MS Word 2007 XML"),
		);
		await inspectNow(cx, unitId, [file.sha256]);
		const shown = async () => {
			const seen = (await seenOf(cx, unitId, [file])).get(file.sha256);
			assert.ok(seen?.is === "opened");
			return seen.pages[0]?.kind;
		};
		assert.equal(await shown(), "inside");
		const failed: unknown[] = [];
		while (
			(await inspectWaiting(
				() => cx,
				(error) => failed.push(error),
			)) > 0
		);
		assert.deepEqual(failed, []);
		assert.equal(await shown(), "page");
		closeInspector();
	});

	test("a printed office file reaches neither the net nor another file", async (t) => {
		if (!office) return t.skip("LibreOffice is missing");
		const asked: (string | undefined)[] = [];
		const server = createServer((request, response) => {
			asked.push(request.url);
			response.end(samplePicture());
		}).listen(0, "127.0.0.1");
		await new Promise((done) => server.once("listening", done));
		const { port } = server.address() as { port: number };
		const secret = join(folder, "secret.txt");
		writeFileSync(secret, "rahasia unit lain");
		const pdf = await printOffice(
			office,
			await reachingOdt(`http://127.0.0.1:${port}/x.png`, `file://${secret}`),
			"odt",
			never,
		);
		server.close();
		assert.ok(pdf);
		const { facts } = await look(pdf);
		assert.match(facts.text, /Awal/);
		assert.doesNotMatch(facts.text, /rahasia/);
		assert.deepEqual(asked, []);
	});

	test("seconds of one core: scans of small print, reports of forty pages, photographs", async () => {
		const heaviest = new Map<string, number>();
		for (let at = 0; at < 3; at += 1) {
			const scan = await scanOf(at);
			for (const [name, bytes] of [
				["scan", scannedPdf(scan.jpeg, scan.width, scan.height)],
				[
					"scan of ten pages",
					scannedPdf(scan.jpeg, scan.width, scan.height, 10),
				],
				["report", typst(Array(40).fill(report(at)).join("\n#pagebreak()\n"))],
				["photograph", await photograph(at)],
			] as const) {
				const begun = process.cpuUsage();
				const took = () => {
					const { user, system } = process.cpuUsage(begun);
					return (user + system) / 1e6;
				};
				const { facts, pages } = await inspect(
					bytes,
					() => took() / limits.seconds,
				);
				const seconds = took();
				heaviest.set(name, Math.max(heaviest.get(name) ?? 0, seconds));
				assert.equal(facts.outcome, "opened");
				// Facts of all pages; pictures of as many as there is time for.
				assert.equal(
					facts.pages.length,
					Math.min(facts.pageCount, limits.lookedAt),
				);
				assert.ok(pages.length > 0);
				for (const { picture, width } of pages) {
					assert.ok((picture?.byteLength ?? 0) <= limits.picture);
					assert.ok(width >= 720, `${name}: ${width}`);
				}
			}
		}
		console.log("heaviest of three, seconds of one core:", heaviest);
		for (const seconds of heaviest.values())
			assert.ok(seconds <= limits.seconds);
	});

	test("bombs: a stream packed twice, a document of three hundred megabytes, a hundred thousand pages", async () => {
		assert.equal((await look(bombPdf())).facts.outcome, "too-much");
		assert.equal(
			(await look(await bombDocx(300_000_000))).facts.outcome,
			"too-much",
		);
		const { facts, pages } = await look(endlessPdf());
		assert.equal(facts.pageCount, 100_000);
		assert.equal(pages.length, limits.shown);
	});

	test("a thousand damaged files: each gets its answer, and the last whole one is read", async () => {
		const whole = [
			samplePdf("Lapas Cilegon, 2026"),
			samplePicture(),
			await docxOf("<w:p><w:r><w:t>Surat</w:t></w:r></w:p>"),
			typst(report(1)),
		];
		const chance = chanceFrom(20_261_125);
		const outcomes = new Map<string, number>();
		for (let at = 0; at < 1_000; at += 1) {
			const { facts } = await look(
				damaged(whole[at % whole.length] ?? new Uint8Array(), chance),
			);
			outcomes.set(facts.outcome, (outcomes.get(facts.outcome) ?? 0) + 1);
		}
		console.log("damaged files:", Object.fromEntries(outcomes));
		const { facts } = await look(samplePdf("sesudah semuanya"));
		assert.match(facts.text, /sesudah semuanya/);
	});

	/** Poppler's words are found in ours, all but one in fifty: they differ in where lines are joined. */
	function sameWords(
		t: { diagnostic: (says: string) => void },
		pdf: Uint8Array,
		text: string,
	): void {
		if (!hasPoppler) {
			t.diagnostic("poppler is missing: not compared");
			return;
		}
		const file = join(folder, "compared.pdf");
		writeFileSync(file, pdf);
		const { stdout } = spawnSync("pdftotext", [file, "-"], {
			encoding: "utf8",
		});
		const ours = new Set(text.split(/\s+/));
		const theirs = stdout.split(/\s+/).filter((word) => word.length > 1);
		const missing = theirs.filter((word) => !ours.has(word));
		assert.ok(theirs.length > 50);
		assert.ok(
			missing.length <= theirs.length / 50,
			`missing: ${missing.slice(0, 20).join(" ")}`,
		);
	}

	function converted(text: string, from: string, to: string): Uint8Array {
		const source = join(folder, `source.${from}`);
		writeFileSync(source, text);
		const { stderr } = spawnSync(
			office ?? "",
			[
				`-env:UserInstallation=file://${join(folder, "office")}`,
				"--headless",
				...(from === "html" ? ["--infilter=HTML (StarWriter)"] : []),
				"--convert-to",
				to,
				"--outdir",
				folder,
				source,
			],
			{ encoding: "utf8" },
		);
		const file = join(folder, `source.${to.slice(0, to.indexOf(":"))}`);
		try {
			return new Uint8Array(readFileSync(file));
		} catch {
			throw new Error(`LibreOffice made no ${to}: ${stderr}`);
		}
	}
});

const words =
	"layanan publik berbasis hak asasi manusia bagi kelompok rentan di unit pemasyarakatan dan imigrasi".split(
		" ",
	);

/** Some lines of text, each time others. */
const report = (from: number): string =>
	Array.from(
		{ length: 180 },
		(_, at) =>
			words[(from * 31 + at * 7 + ((at * at) % 13)) % words.length] ?? "",
	).join(" ");

function typst(text: string): Uint8Array {
	const compiler = NodeCompiler.create();
	const { result } = compiler.compile({ mainFileContent: text });
	assert.ok(result);
	return compiler.pdf(result, {});
}

/** A page of small print as a scanner of an office sees it: grey, grainy, a little crooked. */
async function scanOf(
	at: number,
): Promise<{ jpeg: Uint8Array; width: number; height: number }> {
	const lines = Array.from(
		{ length: 60 },
		(_, line) =>
			`<text x="90" y="${120 + line * 26}" font-size="19">${report(at + line).slice(0, 95)}</text>`,
	);
	const grain = await sharp({
		create: {
			width: 1_240,
			height: 1_754,
			channels: 3,
			background: "#808080",
			noise: { type: "gaussian", mean: 128, sigma: 14 },
		},
	})
		.png()
		.toBuffer();
	const { data, info } = await sharp(
		Buffer.from(
			`<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754"><rect width="1240" height="1754" fill="#ebe8e2"/>${lines.join("")}</svg>`,
		),
	)
		.composite([{ input: grain, blend: "soft-light" }])
		.rotate((at - 5) / 5, { background: "#d8d5cf" })
		.jpeg({ quality: 70 })
		.toBuffer({ resolveWithObject: true });
	return { jpeg: data, width: info.width, height: info.height };
}

/** A photograph as a telephone takes it: slopes and edges, with some grain. */
async function photograph(at: number): Promise<Uint8Array> {
	const noisy = (width: number, height: number, sigma: number) =>
		sharp({
			create: {
				width,
				height,
				channels: 3,
				background: "#888",
				noise: { type: "gaussian", mean: 120 + at, sigma },
			},
		});
	const grain = await noisy(3_000, 2_250, 8).png().toBuffer();
	const slopes = await noisy(100, 75, 50)
		.resize({ width: 3_000 })
		.png()
		.toBuffer();
	return sharp(slopes)
		.composite([{ input: grain, blend: "soft-light" }])
		.jpeg({ quality: 85 })
		.toBuffer();
}

const reachingOdt = (picture: string, text: string): Promise<Uint8Array> =>
	packageOf({
		mimetype: "application/vnd.oasis.opendocument.text",
		"content.xml": `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.2"><office:body><office:text><text:p>Awal</text:p><text:section text:name="S"><text:section-source xlink:href="${text}" text:filter-name="Text"/><text:p>isi</text:p></text:section><text:p><draw:frame svg:width="3cm" svg:height="3cm"><draw:image xlink:href="${picture}" xlink:type="simple"/></draw:frame></text:p></office:text></office:body></office:document-content>`,
		"META-INF/manifest.xml":
			'<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>',
	});

/** From 0 to 1, the same every time (mulberry32). */
function chanceFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let next = Math.imul(state ^ (state >>> 15), 1 | state);
		next = (next + Math.imul(next ^ (next >>> 7), 61 | next)) ^ next;
		return ((next ^ (next >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** Some bytes are others, some are missing, or the end is. */
function damaged(bytes: Uint8Array, chance: () => number): Uint8Array {
	const harmed = new Uint8Array(bytes);
	const place = () => Math.floor(chance() * harmed.length);
	const times = 1 + Math.floor(chance() * 30);
	for (let at = 0; at < times; at += 1)
		harmed[place()] = Math.floor(chance() * 256);
	if (chance() < 0.3) return harmed.subarray(0, place());
	if (chance() < 0.3) harmed.copyWithin(place(), place());
	return harmed;
}

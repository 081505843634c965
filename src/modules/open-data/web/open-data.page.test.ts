import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { parse } from "csv-parse/sync";
import { sampleActor } from "#identity/samples";
import { exact } from "#kernel/decimal.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { recordMove } from "#standings";
import { bantenUnits, seedUnits, unitId } from "#units/samples";
import { need } from "../../../../tools/machine.mjs";
import {
	amissIn,
	readJsonLd,
	readTurtle,
	statementsIn,
} from "../machine/rdf-for-tests.ts";
import { allDatasets } from "../registry.ts";
import { keepDatasets } from "../versions/keep-datasets.ts";
import { versionOf } from "../versions/store.ts";
import { withdrawVersion } from "../versions/withdraw-version.ts";
import { askData } from "./asking.sample.ts";

let world: TestWorld;
let cx: Context;
const today = "2026-11-20";
const regencies = "hasil-kabupaten-kota";
before(async () => {
	world = await openTestWorld(new Date(`${today}T03:00:00Z`));
	cx = world.cx;
	await seedUnits(cx);
	await awardSome(cx, 5);
	await keepDatasets(at(cx, new Date("2026-10-31T03:00:00Z")));
	await awardSome(cx, 9);
	await keepDatasets(cx);
});
after(() => world[Symbol.asyncDispose]());

/** What assessments tell of so many units of Banten, on a day that is over. */
async function awardSome(cx: Context, many: number): Promise<void> {
	const noon = "2026-10-10T05:00:00.000Z";
	for (const [i, slug] of bantenUnits.slice(0, many).entries())
		await recordMove(cx, {
			unitId: unitId(slug),
			assessmentId: unitId(slug),
			instrument: "p2ham-2023",
			programme: "p2ham",
			year: 2026,
			at: noon,
			state: "awarded",
			requestedAt: noon,
			declaredAt: noon,
			submittedAt: noon,
			verifiedAt: noon,
			decidedAt: noon,
			score: `${86 + i}.5`,
			predicate: {
				code: "P2HAM",
				from: "2026-10-10",
				until: null,
				status: "active",
			},
			brought: false,
		});
}

test("a figure of the page, of the CSV and of the lines is the same", async () => {
	const page = await askData(cx, `/data/${regencies}`);
	assert.equal(page.status, 200);
	const csv = (await askData(cx, `/data/${regencies}.csv`)).text;
	const [head = "", ...lines] = csv.replace("\uFEFF", "").trim().split("\r\n");
	const place = head.split(",").indexOf("berpredikat");
	const sum = lines.reduce(
		(sum, line) => sum + Number(line.split(",")[place]),
		0,
	);
	assert.equal(sum, 9);
	assert.match(page.text, new RegExp(`<tfoot>.*>${sum}</td>.*</tfoot>`, "s"));
	const jsonl = (await askData(cx, `/data/${regencies}.jsonl`)).text;
	assert.equal(
		jsonl
			.trimEnd()
			.split("\n")
			.reduce((sum, line) => sum + JSON.parse(line).berpredikat, 0),
		sum,
	);
	assert.equal(jsonl.trimEnd().split("\n").length, lines.length);
});

test("a download that broke off goes on, and both halves are the file whose sum the catalogue tells", async () => {
	const first = await askData(cx, `/data/${regencies}.csv`, {
		range: "bytes=0-999",
	});
	assert.equal(first.status, 206);
	const second = await askData(cx, `/data/${regencies}.csv`, {
		range: "bytes=1000-",
		"if-range": first.headers.etag ?? "",
	});
	assert.equal(second.status, 206);
	const bytes = Buffer.concat([first.bytes, second.bytes]);
	assert.equal(
		`"${createHash("sha256").update(bytes).digest("hex")}"`,
		first.headers.etag,
	);
	assert.equal(
		(
			await askData(cx, `/data/${regencies}.csv`, {
				range: "bytes=1000-",
				"if-range": '"of an older version"',
			})
		).status,
		200,
	);
	for (const [headers, status] of [
		[{ range: "bytes=99999999-" }, 416],
		[{ "if-none-match": first.headers.etag ?? "" }, 304],
		[{ "if-match": '"another"' }, 412],
	] as const)
		assert.equal(
			(await askData(cx, `/data/${regencies}.csv`, headers)).status,
			status,
		);
});

test("a version of a past day keeps its figures, and its page leads to the newest", async () => {
	const old = await askData(cx, `/data/${regencies}/2026-10-31`);
	assert.match(old.text, /<tfoot>.*>5<\/td>.*<\/tfoot>/s);
	assert.match(old.text, new RegExp(`href="/data/${regencies}"`));
	const newest = await askData(cx, `/data/${regencies}.csv`);
	assert.equal(
		newest.headers["content-location"],
		`/data/${regencies}/${today}.csv`,
	);
	assert.deepEqual(
		(await askData(cx, `/data/${regencies}/${today}.csv`)).bytes,
		newest.bytes,
	);
});

test("both notations of the catalogue say the same, and nothing is amiss by the shapes of DCAT-AP 3", async () => {
	const turtle = readTurtle((await askData(cx, "/data/katalog.ttl")).text);
	const jsonLd = await readJsonLd(
		(await askData(cx, "/data/katalog.jsonld")).text,
	);
	assert.ok(turtle.size > 100);
	assert.deepEqual(statementsIn(jsonLd), statementsIn(turtle));
	assert.deepEqual(await amissIn(turtle), []);
});

test("the shapes find what is missing or wrong in a catalogue", async () => {
	const text = (await askData(cx, "/data/katalog.ttl")).text;
	for (const [what, without] of [
		["no name of the publisher", /foaf:name [^;.]+\./],
		["no way to a file", /dcat:accessURL <[^>]+> ;/],
		["no title", /dct:title "[^"]+"@id, "[^"]+"@en ;/],
		[
			"a size that is no number",
			/dcat:byteSize "\d+"\^\^xsd:nonNegativeInteger/,
		],
	] as const) {
		assert.match(text, without, what);
		const broken = text.replace(
			without,
			what === "a size that is no number"
				? 'dcat:byteSize "big"'
				: what === "no name of the publisher"
					? 'dct:description "x" .'
					: "",
		);
		assert.ok((await amissIn(readTurtle(broken))).length > 0, what);
	}
});

test("data.json has what the schema of Project Open Data asks of each dataset", async () => {
	const { status, text } = await askData(cx, "/data.json");
	assert.equal(status, 200);
	const { dataset } = JSON.parse(text);
	assert.equal(dataset.length, allDatasets().length);
	for (const one of dataset) {
		for (const field of [
			"title",
			"description",
			"keyword",
			"modified",
			"publisher",
			"contactPoint",
			"identifier",
			"accessLevel",
			"license",
			"spatial",
			"temporal",
		])
			assert.ok(one[field], `${one.identifier}: ${field}`);
		for (const { downloadURL, mediaType } of one.distribution) {
			assert.ok(mediaType);
			const { pathname } = new URL(downloadURL);
			assert.equal(
				(await askData(cx, pathname, { range: "bytes=0-0" })).status,
				one.title && (await askData(cx, pathname)).bytes.byteLength > 0
					? 206
					: 416,
			);
		}
	}
});

test("a program that asks for a notation is led to it, and a browser reads the page", async () => {
	for (const [accept, to] of [
		["text/turtle", "/data/katalog.ttl"],
		["application/ld+json, text/html;q=0.5", "/data/katalog.jsonld"],
	] as const)
		assert.equal((await askData(cx, "/data", { accept })).headers.location, to);
	const page = await askData(cx, "/data", {
		accept: "text/html,application/xhtml+xml,*/*;q=0.8",
	});
	assert.equal(page.status, 200);
	assert.match(page.headers.link ?? "", /katalog\.ttl>; rel="alternate"/);
});

test("every column of every file is told to programs and to people", async () => {
	for (const { slug, columns } of allDatasets()) {
		const schema = JSON.parse(
			(await askData(cx, `/data/${slug}/skema.json`)).text,
		);
		const csv = (await askData(cx, `/data/${slug}.csv`)).text;
		const head = csv.replace("\uFEFF", "").split("\r\n")[0]?.split(",");
		assert.deepEqual(
			schema.tableSchema.columns.map(({ name }: { name: string }) => name),
			head,
		);
		const page = (await askData(cx, `/data/${slug}`)).text;
		for (const { name } of columns) assert.ok(page.includes(name), name);
	}
});

test("what was taken back answers 410 with day and reason, in whole, in part and to whoever knows its sum; the catalogue marks it", async () => {
	const slug = regencies;
	const day = "2026-10-31";
	const before = await askData(cx, `/data/${slug}/${day}.csv`);
	assert.equal(before.status, 200);
	const why = "Satu baris menyebut seorang warga.";
	const admin = withActor(cx, sampleActor("admin"));
	assert.ok((await withdrawVersion(admin, { dataset: slug, day }, why)).ok);
	for (const headers of [
		{},
		{ range: "bytes=0-9" },
		{ "if-none-match": before.headers.etag ?? "?" },
	]) {
		const got = await askData(cx, `/data/${slug}/${day}.csv`, headers);
		assert.equal(got.status, 410);
		assert.deepEqual(JSON.parse(got.text), {
			status: 410,
			title:
				"Versi ini tidak diberikan lagi kepada siapa pun. Versi lain tetap ada.",
			detail: why,
			withdrawn: today,
		});
	}
	const page = await askData(cx, `/data/${slug}/${day}`);
	assert.equal(page.status, 410);
	assert.ok(page.text.includes(why));
	const sum = createHash("sha256").update(before.bytes).digest("hex");
	// A sum confirms whoever guesses the rows.
	assert.ok(!page.text.includes(sum), "its sum is gone, too");
	const turtle = (await askData(cx, "/data/katalog.ttl")).text;
	assert.ok(turtle.includes("http://purl.org/adms/status/Withdrawn"));
	assert.ok(turtle.includes(why));
	assert.deepEqual(await amissIn(readTurtle(turtle)), []);
	assert.deepEqual(
		statementsIn(readTurtle(turtle)),
		statementsIn(
			await readJsonLd((await askData(cx, "/data/katalog.jsonld")).text),
		),
	);
});

const office = need("LibreOffice");
test("LibreOffice adds up the workbook to the sums of the page and of the CSV", {
	skip: office.says ?? false,
}, async () => {
	for (const slug of [regencies, "unit-kerja", "kalender-program"]) {
		const version = await versionOf(cx, slug);
		assert.ok(version);
		const read = convertedBy(
			office.found ?? "",
			(await askData(cx, `/data/${slug}.xlsx`)).bytes,
		);
		const ours = parse((await askData(cx, `/data/${slug}.csv`)).bytes, {
			bom: true,
		}) as string[][];
		assert.equal(read.length, ours.length, slug);
		assert.equal(version.rows, read.length - 1);
		assert.deepEqual(read[0], ours[0]);
		// A code keeps its zeros and its point, and is no number to it.
		const code = read[0]?.indexOf("kode_kabupaten_kota") ?? -1;
		if (code >= 0)
			assert.deepEqual(
				read.map((row) => row[code]),
				ours.map((row) => row[code]),
			);
		for (const [name, sum] of Object.entries(version.totals)) {
			const at = read[0]?.indexOf(name) ?? -1;
			const added = (rows: readonly string[][]) =>
				rows
					.slice(1)
					.reduce((sum, row) => sum.plus(row[at] || "0"), exact(0))
					.toFixed();
			assert.equal(added(read), sum, `${slug}: ${name} in LibreOffice`);
			assert.equal(added(ours), sum, `${slug}: ${name} in the CSV`);
		}
	}
});

/** What LibreOffice has in the sheet, cell by cell, as a CSV of its own. */
function convertedBy(office: string, workbook: Buffer): string[][] {
	const folder = mkdtempSync(join(tmpdir(), "rangkul-calc-"));
	try {
		writeFileSync(join(folder, "data.xlsx"), workbook);
		execFileSync(
			office,
			[
				`-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`,
				"--headless",
				"--convert-to",
				"csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false",
				"--outdir",
				folder,
				join(folder, "data.xlsx"),
			],
			{ stdio: "ignore", timeout: 120_000 },
		);
		return parse(readFileSync(join(folder, "data.csv"))) as string[][];
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

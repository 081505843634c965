import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { HtmlValidate } from "html-validate";
import type { Language } from "#kernel/text.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import type { Answer } from "#platform/http/answer.ts";
import { wordsIn } from "#site/words.ts";
import { sampleView } from "#ui/components.sample.tsx";
import { bantenUnits, malukuUnits, seedUnits } from "#units/samples";
import {
	awarded,
	hear,
	requested,
	submitted,
	verified,
} from "../moves.sample.ts";
import { standingsRoutes as routes } from "./routes.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	const told = (on: string, score: string | null = null) => ({
		on,
		score,
		year: 2026,
	});
	await hear(
		world.cx,
		...bantenUnits
			.slice(0, 6)
			.map((unit, i) => awarded(unit, told("2026-10-10", `${86 + i}.5`))),
		...bantenUnits
			.slice(6, 8)
			.map((unit) => submitted(unit, told("2026-09-01"))),
		...malukuUnits
			.slice(0, 2)
			.map((unit) => verified(unit, told("2026-09-01", "71.25"))),
		...malukuUnits
			.slice(2, 4)
			.map((unit) => requested(unit, told("2026-08-01"))),
	);
});
after(() => world[Symbol.asyncDispose]());

interface Got {
	readonly status: number;
	readonly text: string;
}

async function get(address: string, lang: Language = "id"): Promise<Got> {
	const url = new URL(address, "http://localhost");
	for (const route of routes) {
		const params = match(route.path, url.pathname);
		if (!params) continue;
		const view = sampleView(lang, {
			...wordsIn(lang),
			path: address,
			now: world.cx.now,
		});
		const answer = await route.handle({
			cx: world.cx,
			view,
			lang,
			params,
			query: url.searchParams,
			form: new FormData(),
			request: new Request(url),
			sessionId: null,
			owner: null,
			sign: () => "",
		});
		return got(answer);
	}
	return assert.fail(`no route ${address}`);
}

const got = (answer: Answer): Got => {
	if (answer.kind === "page")
		return { status: answer.status, text: String(answer.html) };
	if (answer.kind === "file")
		return { status: 200, text: String(answer.bytes) };
	return { status: answer.kind === "not-found" ? 404 : 303, text: "" };
};

function match(path: string, pathname: string): Record<string, string> | null {
	const names = [...path.matchAll(/:(\w+)/g)].map(([, name = ""]) => name);
	const found = new RegExp(`^${path.replace(/:\w+/g, "([^/]+)")}$`).exec(
		pathname,
	);
	return (
		found &&
		Object.fromEntries(names.map((name, i) => [name, found[i + 1] ?? ""]))
	);
}

const text = (html: string): string =>
	html
		.replace(/<(style|svg)[\s\S]*?<\/\1>/g, "")
		.replace(/<[^>]+>/g, " ")
		.replace(/\u00a0/g, " ")
		.replace(/&#39;/g, "'")
		.replace(/\s+/g, " ");
const h1 = (html: string): string =>
	text(/<h1>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? "").trim();

/** The cells of the table's rows, foot included, as text. */
const cells = (html: string): string[][] => {
	const table =
		/<table[\s\S]*?<\/table>/.exec(html)?.[0] ?? assert.fail("no table");
	const body = table.slice(table.indexOf("<tbody"));
	return [...body.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = ""]) =>
		[...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = ""]) =>
			text(cell).trim(),
		),
	);
};

const lines = (csv: string): string[][] =>
	csv
		.replace(/^\uFEFF/, "")
		.trimEnd()
		.split("\r\n")
		.map((line) =>
			[...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
				.map(([, cell = ""]) => cell.replace(/^"|"$/g, ""))
				.slice(0, -1),
		);

const table = "/hasil/p2ham-2023/2026";

test("the title of a table is its finding", async () => {
	assert.equal(
		h1((await get(`${table}?provinsi=36`)).text),
		"6 dari 20 unit di Banten berpredikat",
	);
	assert.equal(
		h1((await get(`${table}?provinsi=36`, "en")).text),
		"6 of 20 units in Banten hold a predicate",
	);
	assert.equal(
		h1((await get(`${table}?provinsi=51`)).text),
		"Di Bali tidak ada unit yang dinilai",
	);
	assert.match(
		h1((await get(`${table}?provinsi=81`)).text),
		/^Belum satu pun dari/,
	);
});

test("in the nation's table Banten reads 6 of 20 units, and 30", async () => {
	const row = cells((await get(table)).text).find(([name]) =>
		name?.startsWith("Banten"),
	);
	assert.deepEqual(row?.slice(1, 8), ["20", "8", "8", "8", "6", "6", "30"]);
	const lapas = cells((await get(`${table}?jenis=lapas`)).text).find(([name]) =>
		name?.startsWith("Banten"),
	);
	assert.equal(lapas?.[7], "83");
});

test("a name of a place stands in the table as people write and seek it", async () => {
	const { text: html } = await get(table);
	const [drawn = ""] = /<table[\s\S]*?<\/table>/.exec(html) ?? [];
	assert.match(drawn, />Sumatera Selatan</);
	assert.match(html, />Daerah Khusus Ibukota Jakarta</);
});

test("the file holds exactly what the table shows, in the same order", async () => {
	for (const query of [
		"",
		"?urut=nama&arah=turun",
		"?provinsi=36&urut=rata",
		"?jenis=rutan",
	]) {
		const shown = cells((await get(table + query)).text);
		const [head = [], ...filed] = lines(
			(await get(`${table}/csv${query}`)).text,
		);
		assert.equal(filed.length, shown.length);
		const fifths = head.findIndex((label) => label.startsWith("Unit bernilai"));
		for (const [i, row] of shown.entries()) {
			const line = filed[i] ?? assert.fail();
			const name = line[1] ?? "";
			const figures = line
				.slice(2, fifths)
				.map((figure) => figure.replace(".", ",") || "belum ada");
			const spread = line.slice(fifths, fifths + 5).join(" · ");
			assert.ok(row[0]?.startsWith(name));
			assert.deepEqual(row.slice(1), [...figures, spread]);
		}
	}
});

test("the file of a regency holds its units with days", async () => {
	const [head = [], ...rows] = lines(
		(await get(`${table}/csv?kabupaten=36.73`)).text,
	);
	assert.deepEqual(head.slice(0, 3), ["Unit", "Jenis unit", "Ikut"]);
	assert.equal(rows.length, 6);
	assert.ok((await get(`${table}/csv`)).text.startsWith("\uFEFF"));
});

test("the foot is the sum of the rows", async () => {
	const rows = cells((await get(table)).text);
	const foot = rows.pop() ?? assert.fail();
	assert.equal(foot[0], "Indonesia");
	for (const column of [1, 2, 3, 4, 5, 6])
		assert.equal(
			Number(foot[column]),
			rows.reduce((sum, row) => sum + Number(row[column]), 0),
		);
	assert.ok(rows.length > 2 && rows.length < 38, String(rows.length));
	assert.ok(rows.every((row) => Number(row[1]) > 0));
});

test("a province without units is not a row of zeros: one sentence says how many are left out", async () => {
	const { text: html } = await get(table);
	const shown = cells(html).length - 1;
	assert.match(
		text(html),
		new RegExp(`${38 - shown} provinsi tidak ditampilkan: tidak ada unit`),
	);
	assert.doesNotMatch(
		text((await get(`${table}?provinsi=36`)).text),
		/tidak ditampilkan/,
	);
});

test("of few units the numbers are told, not a share of a hundred", async () => {
	const few = (await get(`${table}?provinsi=81`)).text;
	assert.match(text(few), /Itu 0 dari 9 unit\./);
	assert.doesNotMatch(text(few), /setiap 100 unit/);
	assert.match(
		text((await get(`${table}?provinsi=36`)).text),
		/Itu 30 dari setiap 100 unit\./,
	);
	assert.match(few, /<title>[^<]* – [^<]*, tahun 2026/);
});

test("exactly one column says that it is sorted, and its link turns it round", async () => {
	for (const query of [
		"",
		"?urut=unit&arah=naik",
		"?kabupaten=36.73&urut=nilai",
	]) {
		const { text: html } = await get(table + query);
		assert.equal(html.match(/aria-sort=/g)?.length, 1, query);
	}
	assert.match(
		(await get(`${table}?urut=unit&arah=naik`)).text,
		/<th scope="col" class="num" aria-sort="ascending"><a href="[^"]*urut=unit&amp;arah=turun"/,
	);
});

test("the map has 34 figures at most before the new provinces", async () => {
	const { text: html } = await get("/hasil/p2ham-2022/2022?keadaan=2022-06-30");
	const [, leftOut = "0"] =
		/(\d+) provinsi tidak ditampilkan/.exec(text(html)) ?? [];
	const shown = html.includes("<table") ? cells(html).length - 1 : 0;
	assert.equal(shown + Number(leftOut), 34);
});

test("wrong filters are answered with the page, what was typed, and a sentence each", async () => {
	const { status, text: html } = await get(
		`${table}?provinsi=99&kabupaten=99.99&jenis=kapal&keadaan=31-12-2026&urut=warna&halaman=0`,
	);
	assert.equal(status, 422);
	assert.match(html, /<title>Galat: /);
	assert.match(html, /value="31-12-2026"/);
	assert.equal(html.match(/<li><a href="#isian-|<li><span>/g)?.length, 6);
	assert.equal(
		h1(html),
		"6 dari 40 unit berpredikat".replace(
			"40",
			/dari (\d+)/.exec(h1(html))?.[1] ?? "",
		),
	);
	assert.equal((await get(`${table}?keadaan=2999-01-01`)).status, 422);
	assert.equal((await get(`${table}?halaman=7`)).status, 422);
	assert.equal((await get(`${table}/csv?provinsi=99`)).status, 422);
});

test("a table that cannot be is not found", async () => {
	for (const address of [
		"/hasil/p2ham-1066/2026",
		"/hasil/skm-2017/2026",
		"/hasil/p2ham-2023/2099",
		"/hasil/p2ham-2023/dulu",
		"/hasil/p2ham-1066/2026/csv",
	])
		assert.equal((await get(address)).status, 404, address);
});

test("what was not compared with the regulation says so, also in the file", async () => {
	assert.match(
		(await get(table)).text,
		/Belum dicocokkan dengan naskah peraturan/,
	);
	assert.match(
		(await get(`${table}/csv`)).text,
		/Belum dicocokkan dengan naskah peraturan/,
	);
	assert.match((await get("/hasil")).text, /Belum dicocokkan/);
});

test("the list of results says what each one found", async () => {
	const { text: html } = await get("/hasil");
	assert.match(
		text(html),
		/Pelayanan Publik Berbasis HAM 2023, hasil 2026 6 dari \d+ unit berpredikat, keadaan 20 November 2026\./,
	);
});

test("every state in both languages is valid HTML without inline style, and light", async () => {
	const validator = new HtmlValidate({
		extends: ["html-validate:recommended", "html-validate:a11y"],
		rules: {
			"no-trailing-whitespace": "off",
			"void-style": "off",
			"no-inline-style": "error",
			"long-title": "off",
			"doctype-style": "off",
			"attribute-boolean-style": "off",
			"attribute-empty-style": "off",
			"no-implicit-input-type": "off",
		},
	});
	for (const lang of ["id", "en"] as const)
		for (const address of [
			"/hasil",
			table,
			`${table}?provinsi=36`,
			`${table}?kabupaten=36.73`,
			`${table}?keadaan=2013-01-01`,
			`${table}?provinsi=99&keadaan=x`,
		]) {
			const { text: html } = await get(address, lang);
			const report = await validator.validateString(html);
			assert.deepEqual(
				report.results.flatMap(({ messages }) =>
					messages.map(
						({ ruleId, message, line, column }) =>
							`${ruleId} ${message} ${line}:${column} …${html.split("\n")[line - 1]?.slice(column - 20, column + 80)}`,
					),
				),
				[],
				address,
			);
			assert.ok(html.length <= 60_000, `${address}: ${html.length}`);
			assert.ok(gzipSync(html).length <= 20_000);
			assert.equal(html.match(/<h1/g)?.length, 1);
		}
});

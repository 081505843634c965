import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sampleYear } from "#assessments/samples";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";

const year = sampleYear(new Date());
const board = `/kemajuan/p2ham-2023/${year}`;
const target = (place: string) => `/target/${place}/p2ham-2023/${year}`;
let site: TestHouse;
before(async () => {
	site = await openTestHouse();
});
after(() => site[Symbol.asyncDispose]());

const textOf = async (path: string, as: string) =>
	(await site.ask(path, { as })).text();

/** The cells of a table's rows, without tags. */
const rowsOf = (html: string): string[][] =>
	(/<tbody>(.*?)<\/tbody>/s.exec(html)?.[1] ?? "")
		.split("</tr>")
		.map((row) =>
			[...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = ""]) =>
				cell.replace(/<small>.*?<\/small>|<[^>]+>/gs, "").trim(),
			),
		)
		.filter((cells) => cells.length > 0);

test("the file of the board holds the rows that are shown, in their order", async () => {
	const sorted = "?urut=belum-ikut&arah=turun";
	// The last column leads to the reports.
	const shown = rowsOf(await textOf(board + sorted, "bayu")).map((row) =>
		row.slice(0, 9),
	);
	const file = (await textOf(`${board}/csv${sorted}`, "bayu"))
		.replace(/^\uFEFF/, "")
		.trim()
		.split("\r\n")
		.slice(1, -1)
		.map((line) => line.split(",").slice(0, 9));
	assert.deepEqual(file, shown);
	assert.ok(shown.length >= 4);
});

test("the coach finds her region first, whatever the order", async () => {
	for (const query of ["", "?urut=nama&arah=turun", "?urut=predikat&arah=naik"])
		assert.equal(
			rowsOf(await textOf(board + query, "ningsih"))[0]?.[0],
			"Banten",
		);
});

test("a region whose units all take part is marked by a word, a shape and a colour", async () => {
	// One unit is asked in NTT, and it was verified.
	const all = await textOf(target("nusa-tenggara-timur"), "tamrin");
	assert.match(all, /class="tag disc ok"[^>]*>Satu-satunya unit ikut serta/);
	const some = await textOf(target("banten"), "ningsih");
	assert.match(some, /class="tag half"[^>]*>14 dari 20 unit ikut serta/);
});

test("an operator reads the goal and her own line, and no other unit's", async () => {
	const page = await textOf(target("banten"), "wulan");
	assert.match(page, /6 dari 20 unit di Banten berpredikat/);
	assert.deepEqual(
		rowsOf(page).map(([unit]) => unit?.replace(/\s+/g, " ")),
		["Rutan Kelas IIB Rangkasbitungbelum ikut"],
	);
});

test("links lead only where this viewer may go", async () => {
	for (const who of ["ningsih", "sari", "bayu", "admin", "ratna"]) {
		const page = await textOf(target("banten"), who);
		const body = /<tbody>(.*?)<\/tbody>/s.exec(page)?.[1] ?? "";
		const links = new Set(
			[...body.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) =>
				href.replaceAll("&amp;", "&"),
			),
		);
		assert.ok(links.size >= 10, who);
		for (const path of links)
			assert.equal(
				(await site.ask(path, { as: who })).status,
				200,
				`${who} ${path}`,
			);
	}
});

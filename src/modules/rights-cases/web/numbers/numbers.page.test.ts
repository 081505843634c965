import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";

let house: TestHouse;
before(async () => {
	house = await openTestHouse();
});
after(() => house[Symbol.asyncDispose]());

const read = async (path: string) => (await house.ask(path)).text();

test("everybody reads what a year had in one sentence, and no number below ten", async () => {
	const html = await read("/angka/ruang");
	assert.match(html, /Sepanjang 2025 masuk 184 laporan, dan 152 berakhir/);
	assert.match(html, /n = 184/);
	assert.match(html, /tidak diumumkan/);
	const cells = [...html.matchAll(/<td[^>]*>\s*([\d.]+)\s*<\/td>/g)].map(
		([, n]) => Number(n?.replaceAll(".", "")),
	);
	assert.ok(cells.length > 10);
	for (const n of cells) assert.ok(n >= 10, `${n}`);
});

test("a year that was too quiet says so, without a number", async () => {
	const html = await read("/angka/ruang?tahun=2023");
	assert.match(html, /Tahun 2023: terlalu sedikit untuk diumumkan/);
	assert.doesNotMatch(html, /<table/);
});

test("the files hold what was told with how it was counted, and nothing that is hidden", async () => {
	const csv = await read("/angka/ruang/data.csv");
	assert.match(
		csv,
		/^\uFEFF?tahun,diumumkan,tabel,kode,nama,jumlah,keadaan,catatan/,
	);
	assert.match(csv, /2025,[^,]*,received,all,Seluruhnya,184,told/);
	assert.match(csv, /2023,[^,]*,received,all,Seluruhnya,,hidden/);
	const { years, method, fewestTold } = JSON.parse(
		await read("/angka/ruang/data.json"),
	);
	assert.equal(fewestTold, 10);
	assert.ok(method.length >= 6);
	assert.deepEqual(
		years.map(({ year }: { year: number }) => year),
		[2025, 2024, 2023],
	);
	for (const { numbers } of years)
		for (const { n, state } of numbers) {
			assert.equal(n === null, state === "hidden");
			assert.ok(n === null || n >= 10);
		}
});

test("it is found from the figures of complaints, in both languages", async () => {
	assert.match(await read("/pengaduan/angka"), /href="\/angka\/ruang"/);
	assert.match(
		await read("/en/angka/ruang"),
		/In 2025 184 reports came in, and 152 ended/,
	);
});

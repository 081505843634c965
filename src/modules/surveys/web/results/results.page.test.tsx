import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";

const survey = "/survei/kanwil-kemenkum-ntt/skm-2017";
let site: TestHouse;
before(async () => {
	site = await openTestHouse();
});
after(() => site[Symbol.asyncDispose]());

const textOf = async (path: string, as?: string) =>
	(await site.ask(path, { as })).text();

test("the title of the results is the answer, with the band in the words of the regulation", async () => {
	const page = await textOf(`${survey}/hasil`);
	assert.match(page, /<h1>\d\d,\d\d dari 100, baik<\/h1>/);
	assert.match(page, /Diperlukan 297 orang agar nilai ini dapat mewakili/);
});

test("the method says what it takes for granted", async () => {
	const page = await textOf(`${survey}/hasil`);
	assert.match(page, /seperti contoh acak dari semua yang dilayani/);
	assert.match(page, /kuantil Student/);
	assert.match(await textOf(`/en${survey}/hasil`), /chance sample/);
});

test("every number of the elements stands in the table, with a weight of one ninth exactly", async () => {
	const page = await textOf(`${survey}/hasil`);
	const table = /id="tabel-unsur".*?<\/table>/s.exec(page)?.[0] ?? "";
	assert.equal(table.match(/>1\/9</g)?.length, 9);
	for (const [, mean] of page.matchAll(/<b>(\d,\d\d)<\/b>/g))
		assert.ok(table.includes(`>${mean}<`), mean);
});

test("a year that is none is answered with what was typed", async () => {
	const answer = await site.ask(`${survey}/hasil?tahun=tahun+lalu`);
	assert.equal(answer.status, 422);
	assert.match(await answer.text(), /value="tahun lalu"/);
});

test("the sample says how many answers are missing", async () => {
	const page = await textOf(`${survey}/sampel`, "yohana");
	assert.match(page, /<h1>Kurang \d+ jawaban: \d+ dari 297 yang diperlukan/);
});

test("of two who put down how many were served the second sees both numbers", async () => {
	const answer = await site.ask(`${survey}/sampel`, {
		as: "yohana",
		form: { "orang-unit": "1.450", "dilihat-unit": "0" },
	});
	assert.equal(answer.status, 422);
	const page = await answer.text();
	assert.match(page, /<td[^>]*>1\.300<\/td><td[^>]*>1\.450<\/td>/);
	assert.match(page, /name="dilihat-unit" value="1"/);
});

test("remarks are shown without the names of people", async () => {
	const page = await textOf(`${survey}/catatan`, "yohana");
	assert.match(page, /Pak \[nama\] sabar sekali/);
	assert.doesNotMatch(page, /Yohanes/);
});

test("the file of answers begins with its mark and a head, and says nothing of the person", async () => {
	const answer = await site.ask(`${survey}/jawaban.csv`, { as: "yohana" });
	const bytes = new Uint8Array(await answer.arrayBuffer());
	assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
	const [head = "", ...rows] = new TextDecoder()
		.decode(bytes)
		.trim()
		.split("\r\n");
	assert.equal(
		head,
		"triwulan,layanan,cara,penjawab,janggal,versi pertanyaan,U1,U2,U3,U4,U5,U6,U7,U8,U9",
	);
	assert.ok(rows.length > 100);
	assert.ok(rows.every((row) => /^20\d\d-Q[1-4],/.test(row)));
	assert.match(
		answer.headers.get("content-disposition") ?? "",
		/jawaban-kanwil/,
	);
});

test("parts of the index say up to which quarter they are told", async () => {
	const page = await textOf(`${survey}/hasil`);
	const odd = /aria-labelledby="janggal".*?<\/section>/s.exec(page)?.[0] ?? "";
	assert.match(odd, /Sampai triwulan I+V? 20\d\d\./);
	const ways = /aria-labelledby="cara".*?<\/figure>/s.exec(page)?.[0] ?? "";
	assert.match(ways, /Sampai triwulan/);
});

test("each service says whether enough have answered, or not yet", async () => {
	const page = await textOf(`${survey}/hasil`);
	const table = /id="tabel-layanan".*?<\/table>/s.exec(page)?.[0] ?? "";
	const rows = [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].slice(1);
	assert.ok(rows.length >= 2);
	const says = rows.map(([, row = ""]) =>
		/>cukup</.test(row) ? "enough" : />belum</.test(row) ? "not yet" : null,
	);
	assert.ok(says.includes("not yet"), String(says));
});

test("what people did not get stands beside the index, on the same page", async () => {
	const page = await textOf(`${survey}/hasil`);
	const index = page.indexOf("<h1>");
	const unmet = page.indexOf('id="tidak-terlayani"');
	assert.ok(index > 0 && unmet > index, `${index} ${unmet}`);
});

test("what is asked after a case speaks neither for all who were served nor of those who were not", async () => {
	const page = await textOf("/survei/kanwil-kemenkum-ntt/pulse/hasil");
	assert.match(page, /<h1>\d,\d\d dari 4/);
	assert.doesNotMatch(page, /Yang belum terpenuhi|Belum diketahui apakah/);
	assert.match(page, /Terendah: Urusan terselesaikan \(\d,\d\d\)(?! dan)/);
	assert.doesNotMatch(page, /tiga terendah/);
});

test("the page that asks is one request of at most 14 KB: its style and its scripts stand inside, and no other may", async () => {
	for (const path of [survey, `/en${survey}`]) {
		const answer = await site.ask(path);
		const policy = answer.headers.get("content-security-policy") ?? "";
		const page = await answer.text();
		const weight = gzipSync(page).byteLength;
		assert.ok(weight <= 14 * 1_024, `${weight} B`);
		const fetched = [
			...page.matchAll(
				/<link[^>]+rel="(?:stylesheet|preload)"|<img\b|<iframe\b|@import|<script[^>]+src=[^>]*>|url\((?!["']?(?:data:|#))[^)]*/g,
			),
		].map(([tag]) => tag);
		assert.deepEqual(fetched, []);
		const scripts = [
			...page.matchAll(
				/<script[^>]*>([^<]*(?:<(?!\/script)[^<]*)*)<\/script>/g,
			),
		];
		assert.equal(scripts.length, 2);
		for (const [, text = ""] of scripts)
			assert.ok(
				policy.includes(
					`'sha256-${createHash("sha256").update(text).digest("base64")}'`,
				),
				text,
			);
		assert.doesNotMatch(policy, /unsafe/);
	}
});

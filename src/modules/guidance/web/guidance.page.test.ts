import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { sampleHelp, sampleProposal, sampleQuestions } from "../samples.ts";

/** The samples are of this year. */
const year = new Date().getUTCFullYear();
let site: TestHouse;
before(async () => {
	site = await openTestHouse();
});
after(() => site[Symbol.asyncDispose]());

const read = async (path: string, as?: string) =>
	(await site.ask(path, as === undefined ? {} : { as })).text();
const question = (id: string, more = "") =>
	`/bimbingan/rutan-rangkasbitung/${id}${more}`;

test("at an indicator a unit reads what others asked and how many, and the way to its coach; who asked is not there", async () => {
	const html = await read(
		`/penilaian/lapas-ambon/p2ham-2023/${year}/butir/a.1`,
		"markus",
	);
	assert.match(html, /Apakah foto jalur landai cukup sebagai bukti\?/);
	assert.match(html, /3 unit menanyakan ini/);
	assert.match(html, /\/bimbingan\/lapas-ambon\/tanya\/p2ham-2023\/a\.1/);
	assert.doesNotMatch(html, /Rangkasbitung|Wulan/);
});

test("everybody reads the reviewed answer at its indicator, and of another version there is none", async () => {
	const path = "/instrumen/p2ham-2023/tanya-jawab/a.1";
	const html = await read(path);
	assert.match(html, /diambil pada tahun kinerja yang dinilai/);
	assert.match(html, /3 unit menanyakan ini/);
	assert.doesNotMatch(html, /Rangkasbitung|Wulan|Ningsih/);
	assert.equal(
		(await site.ask("/instrumen/p2ham-2018/tanya-jawab/a.1", {})).status,
		404,
	);
});

test("an office that answers a part of its region asks for itself", async () => {
	const html = await read(
		`/penilaian/kabupaten-empat-lawang/kkpham-2021/${year}/butir/6.s`,
		"joko",
	);
	assert.match(
		html,
		/\/bimbingan\/dinkes-empat-lawang\/tanya\/kkpham-2021\/6\.s/,
	);
	assert.match(html, /peraturan bupati tahun 2019/);
});

test("the second of two coaches sees both answers, and everything typed is kept", async () => {
	const path = question(sampleQuestions.answered, "/jawaban");
	const second = await site.ask(path, {
		as: "ningsih",
		form: { versi: "1", jawaban: "Jawaban kedua <b>tebal</b>." },
	});
	assert.equal(second.status, 422);
	const html = await second.text();
	assert.match(html, /Sejak pengaduan diterima\./);
	assert.match(
		html,
		/<textarea[^>]*>\s*Jawaban kedua &lt;b&gt;tebal&lt;\/b&gt;\.<\/textarea>/,
	);
	assert.match(html, /name="versi" value="2"/);
});

test("the reviewer reads the general words, and nothing that names the unit", async () => {
	const html = await read(`/tinjau-panduan/${sampleProposal}`, "bayu");
	assert.match(html, /toilet yang dipakai bersama pegawai/);
	assert.doesNotMatch(html, /Rangkasbitung|Wulan|Ningsih/);
	assert.equal(
		(await site.ask(question(sampleQuestions.proposed), { as: "bayu" })).status,
		404,
	);
});

test("before asking, an answer that is there is shown, and what is like it is asked after a tick", async () => {
	const path = "/bimbingan/rutan-rangkasbitung/tanya/p2ham-2023/a.1";
	const typed = "Foto jalur landai, cukup sebagai bukti?";
	const asked = await site.ask(path, {
		as: "wulan",
		form: { pertanyaan: typed },
	});
	assert.equal(asked.status, 422);
	const html = await asked.text();
	assert.match(html, /<details[^>]*open[^>]*>/);
	assert.match(html, /Foto jalur landai, cukup sebagai bukti\?<\/textarea>/);
	assert.match(
		html,
		new RegExp(`/bimbingan/rutan-rangkasbitung/sama/${sampleHelp}`),
	);
});

test("who coached a unit stays on its page, from the ministry of before to the office of today", async () => {
	const html = await read("/bimbingan/rutan-rangkasbitung", "wulan");
	for (const office of [
		"Kantor Wilayah Kementerian Hukum dan HAM Banten",
		"Kementerian Hak Asasi Manusia",
		"Sekarang dibina Kantor Wilayah Kementerian HAM Banten",
	])
		assert.ok(html.includes(office), office);
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import {
	livingItem,
	livingRegency,
	livingSample,
	sampleYear,
} from "../../samples.ts";

const overview = `/penilaian/${livingRegency}/${livingSample}/${sampleYear(new Date())}`;
const item = `${overview}/butir/${livingItem}`;
let site: TestHouse;
before(async () => {
	site = await openTestHouse();
});
after(() => site[Symbol.asyncDispose]());

const read = async (path: string) =>
	(await site.ask(path, { as: "hasnah" })).text();
const buttonSaying = (html: string, words: string) =>
	html.match(/<button[^>]*>[^<]*/g)?.find((one) => one.endsWith(words)) ??
	assert.fail(words);
const isFilled = (html: string, words: string) =>
	!/class="[^"]*(outlined|quiet)/.test(buttonSaying(html, words));
/** The label of the note, with what stands beside it. */
const noteLabel = (html: string) => {
	const before = html.slice(0, html.indexOf('name="catatan"'));
	return before.slice(before.lastIndexOf("<label"));
};

test("while nothing is answered, taking the figure over is the one filled button", async () => {
	const html = await read(item);
	assert.ok(isFilled(html, "Ambil angka ini"));
	assert.ok(!isFilled(html, "Simpan dan lanjut"));
	assert.match(noteLabel(html), /alasan bila jawaban Anda berbeda/);
	assert.match(html, /wajib hanya bila jawaban Anda berbeda/);
	assert.doesNotMatch(html, /wajib bila Anda menyatakan ada/);
});

test("an answer that differs asks for its reason, by that name and not as a free choice", async () => {
	const answered = await site.ask(item, {
		as: "hasnah",
		form: {
			lakukan: "simpan",
			versi: "0",
			nilai_pembilang: "1",
			nilai_penyebut: "3",
			catatan: "",
		},
	});
	assert.equal(answered.status, 422);
	for (const html of [await answered.text(), await read(item)]) {
		assert.match(noteLabel(html), /Alasan jawaban Anda berbeda/);
		assert.doesNotMatch(noteLabel(html), /boleh kosong/);
		assert.ok(!isFilled(html, "Ambil angka ini"));
		assert.ok(isFilled(html, "Simpan dan lanjut"));
	}
});

test("a figure that was taken over is proved by what the house counted, on the item and in the list", async () => {
	const taken = await site.ask(`${item}/angka-hidup`, {
		as: "hasnah",
		form: {},
	});
	assert.equal(taken.status, 303);
	const html = await read(item);
	assert.match(html, /Bukti dari Rangkul \(3\)/);
	assert.doesNotMatch(html, /Bukti \(0\)|Belum ada bukti pada butir ini/);
	assert.match(await read(overview), /bukti dari Rangkul \(3\)/);
});

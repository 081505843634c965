import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { pdfOfPages, voice } from "#evidence/samples";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { hiddenIn, type Phone, phoneOf } from "./phone-for-tests.ts";

let house: TestHouse;
before(async () => {
	house = await openTestHouse();
});
after(() => house[Symbol.asyncDispose]());

const office = "/pengaduan/ke/kanwil-kemenkum-ntt";
const step = (number: number) => `${office}/langkah/${number}`;
const story = "Loket tutup tiga jam tanpa pemberitahuan.";
const code = (html: string) => /<p class="code">([^<]+)</.exec(html)?.[1];

/** Answers all steps but the last; answers what the last one shows. */
async function answerAll(phone: Phone) {
	await phone.post(step(1), { jenis: "complaint" });
	await phone.post(step(2), { tentang: "service" });
	await phone.post(step(3), { cerita: story, tempat: "Loket 2" });
	await phone.post(step(4), {});
	return phone.post(step(5), { rahasia: "public-hidden" });
}

test("five answers in turn lead to a page that shows them all, each with its way back", async () => {
	const checked = await answerAll(phoneOf(house));
	assert.equal(checked.address, step(6));
	assert.match(checked.html, /Langkah 6 dari 6/);
	for (const words of [story, "Loket 2", "Petugas yang menangani"])
		assert.ok(checked.html.includes(words), words);
	assert.match(
		checked.html,
		/langkah\/3\?dari=periksa">Ubah<span class="hide">: Apa yang terjadi\?</,
	);
});

test("going back shows the earlier answer; a mended one leads back to all of them", async () => {
	const phone = phoneOf(house);
	await answerAll(phone);
	const back = await phone.open(`${step(3)}?dari=periksa`);
	assert.ok(back.html.includes(story));
	const mended = await phone.post(step(3), {
		kembali: back.hidden("kembali"),
		cerita: "Loket tutup lima jam.",
	});
	assert.equal(mended.address, step(6));
	assert.ok(mended.html.includes("lima jam") && !mended.html.includes(story));
});

test("sent twice from the page that checks it is one, with one code, and the browser holds nothing any more", async () => {
	const phone = phoneOf(house);
	const { hidden, html } = await answerAll(phone);
	const fields = hiddenIn(html);
	const first = await phone.post(office, fields);
	const second = await phone.post(office, fields);
	assert.ok(code(first.html));
	assert.equal(code(first.html), code(second.html));
	assert.match(second.html, /sudah kami terima satu kali/);
	assert.notEqual(hidden("lembar"), "");
	assert.ok(!(await phone.open(office)).html.includes(story));
});

test("the office that was taken instead still has the answers, and not the service of the other", async () => {
	const phone = phoneOf(house);
	await answerAll(phone);
	const other = await phone.open("/pengaduan/ke/kemenkum/langkah/3");
	assert.ok(other.html.includes(story));
});

test("whoever has no earlier answers is asked for all of them on one page", async () => {
	const phone = phoneOf(house);
	const seen = await phone.open(step(3));
	assert.equal(seen.address, office);
	assert.match(seen.html, /Jawaban sebelumnya tidak ada/);
});

test("somebody else with the same telephone deletes the answers", async () => {
	const phone = phoneOf(house);
	await answerAll(phone);
	const gone = await phone.post(`${office}/hapus`, {});
	assert.equal(gone.address, step(1));
	assert.ok(!(await phone.open(office)).html.includes(story));
});

test("from choosing the office to the receipt it is less than 60 KB on the wire, in steps and on one page", async () => {
	const inSteps = phoneOf(house);
	await inSteps.open("/pengaduan?q=kupang");
	await inSteps.open(step(1));
	const { html } = await answerAll(inSteps);
	const fields = hiddenIn(html);
	assert.ok(code((await inSteps.post(office, fields)).html));
	const onOnePage = phoneOf(house);
	await onOnePage.open("/pengaduan?q=kupang");
	await onOnePage.open(office);
	await onOnePage.post(office, fields);
	console.log(
		`on the wire: in steps ${inSteps.weight()} B, on one page ${onOnePage.weight()} B`,
	);
	assert.ok(inSteps.weight() < 60_000, String(inSteps.weight()));
	assert.ok(onOnePage.weight() < 60_000, String(onOnePage.weight()));
});

test("the form is one request of at most 14 KB; its script comes beside it, and no button needs it", async () => {
	const form = await phoneOf(house).open(office);
	const size = gzipSync(form.html).byteLength;
	console.log(`the form in one request: ${size} B`);
	assert.ok(size <= 14 * 1_024, String(size));
	// What the script has to say is not there before it is: a browser of text shows what is hidden.
	const seen = form.html.replace(/data-words="[^"]*"/g, "");
	assert.doesNotMatch(seen, /perangkat ini/);
});

test("what waited on a device is taken in once under its key; the answer names the key and not the code", async () => {
	const phone = phoneOf(house);
	const told = {
		antre: "ya",
		lembar: "3f0e8f60-98c2-4a52-a2b4-0a5d3f5c1a01",
		jenis: "complaint",
		tentang: "service",
		cerita: story,
		rahasia: "unknown",
	};
	const first = await phone.post(office, told);
	assert.deepEqual(JSON.parse(first.html), { lembar: told.lembar, is: "sent" });
	const second = await phone.post(office, told);
	assert.equal(second.html, first.html);
	const fetched = await phone.post(office, { lembar: told.lembar });
	assert.ok(code(fetched.html));
	const again = await phone.post(office, { ...told, antre: "" });
	assert.equal(code(again.html), code(fetched.html));
});

test("what waited and must be mended stays on the device: nothing is taken in, and no file is kept", async () => {
	const phone = phoneOf(house);
	const lembar = "3f0e8f60-98c2-4a52-a2b4-0a5d3f5c1a02";
	const told = await phone.post(office, {
		antre: "ya",
		lembar,
		jenis: "complaint",
		suara: file(voice(), "cerita.wav"),
	});
	assert.equal(told.status, 422);
	assert.deepEqual(JSON.parse(told.html), { lembar, is: "amiss" });
	assert.ok(!(await phone.open(office)).html.includes("cerita.wav"));
});

test("the form that a device keeps holds no answer, no name, no token and no key", async () => {
	const phone = phoneOf(house);
	await answerAll(phone);
	const kept = await phone.open(`${office}/kosong`);
	assert.ok(!kept.html.includes(story));
	assert.equal(kept.hidden("token"), "");
	assert.equal(kept.hidden("lembar"), "");
});

const file = (bytes: Uint8Array, name: string) =>
	new File([Uint8Array.from(bytes)], name);

test("a voice tells it without a written word, and a second sending is the same", async () => {
	const phone = phoneOf(house);
	await phone.post(step(1), { jenis: "complaint" });
	await phone.post(step(2), { tentang: "service" });
	await phone.post(step(3), { cerita: "" });
	const silent = await phone.post(step(4), {});
	assert.equal(silent.status, 422);
	assert.match(silent.html, /Belum ada cerita/);
	await phone.post(step(4), { suara: file(voice(), "cerita.wav") });
	const checked = await phone.post(step(5), { rahasia: "public-hidden" });
	assert.match(checked.html, /cerita\.wav \(WAV/);
	const fields = hiddenIn(checked.html);
	const sent = await phone.post(office, fields);
	assert.ok(code(sent.html));
	assert.equal(code((await phone.post(office, fields)).html), code(sent.html));
});

test("a PDF of 300 pages is answered with the limit, and the file beside it waits until its tick is taken away", async () => {
	const phone = phoneOf(house);
	await phone.post(step(1), { jenis: "complaint" });
	const refused = await phone.post(step(4), {
		berkas: file(pdfOfPages(300), "tebal.pdf"),
		suara: file(voice(), "cerita.wav"),
	});
	assert.equal(refused.status, 422);
	assert.match(refused.html, /punya 300 halaman; paling banyak 100/);
	assert.ok(refused.html.includes("cerita.wav"));
	const again = await phone.open(step(4));
	assert.ok(again.html.includes("cerita.wav"));
	const gone = await phone.post(step(4), {
		tercantum: again.hidden("tercantum"),
		suara: file(voice(), "kedua.wav"),
	});
	const back = await phone.open(step(4));
	assert.equal(gone.status, 200);
	assert.ok(
		!back.html.includes("cerita.wav") && back.html.includes("kedua.wav"),
	);
});

test("on one page a file that came with a mistake need not be chosen again", async () => {
	const phone = phoneOf(house);
	const form = await phone.open(office);
	const wrong = await phone.post(office, {
		lembar: form.hidden("lembar"),
		jenis: "complaint",
		cerita: story,
		suara: file(voice(), "cerita.wav"),
	});
	assert.equal(wrong.status, 422);
	assert.ok(wrong.html.includes("cerita.wav") && wrong.html.includes(story));
	const kept = wrong.hidden("tercantum");
	const sent = await phone.post(office, {
		lembar: wrong.hidden("lembar"),
		tercantum: kept,
		simpan: kept,
		jenis: "complaint",
		tentang: "service",
		cerita: story,
		rahasia: "unknown",
	});
	assert.ok(code(sent.html));
});

test("ten thousand signs of nonsense are taken in as they are; one more is answered with how many are too many", async () => {
	const told = {
		jenis: "complaint",
		tentang: "service",
		rahasia: "unknown",
		lembar: "",
	};
	const nonsense = "qwzx ".repeat(2_000).slice(0, 9_999);
	const taken = await phoneOf(house).post(office, {
		...told,
		cerita: `${nonsense}a`,
	});
	assert.ok(code(taken.html));
	const over = await phoneOf(house).post(office, {
		...told,
		cerita: `${nonsense}abc`,
	});
	assert.equal(over.status, 422);
	assert.match(over.html, /2 tanda terlalu panjang; paling banyak 10/);
});

test("a story of faces alone is asked for in words, and the faces stay in the field", async () => {
	const { status, html } = await phoneOf(house).post(step(3), {
		cerita: "😡😡😡",
	});
	assert.equal(status, 422);
	assert.match(html, /Tulis dengan kata-kata/);
	assert.ok(html.includes("😡😡😡</textarea>"));
});

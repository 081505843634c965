import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { type Phone, phoneOf } from "./phone-for-tests.ts";

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
	return phone.post(step(4), { rahasia: "public-hidden" });
}

test("four answers in turn lead to a page that shows them all, each with its way back", async () => {
	const checked = await answerAll(phoneOf(house));
	assert.equal(checked.address, step(5));
	assert.match(checked.html, /Langkah 5 dari 5/);
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
	assert.equal(mended.address, step(5));
	assert.ok(mended.html.includes("lima jam") && !mended.html.includes(story));
});

test("sent twice from the page that checks it is one, with one code, and the browser holds nothing any more", async () => {
	const phone = phoneOf(house);
	const { hidden, html } = await answerAll(phone);
	const fields = Object.fromEntries(
		[...html.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
			([, name = "", value = ""]) => [name, value],
		),
	);
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
	const fields = Object.fromEntries(
		[...html.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
			([, name = "", value = ""]) => [name, value],
		),
	);
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

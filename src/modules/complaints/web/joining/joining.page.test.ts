import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { voice } from "#evidence/samples";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { sampleCopies, toldOffice } from "../../samples.ts";
import { hiddenIn, type Phone, phoneOf } from "../filing/phone-for-tests.ts";

let house: TestHouse;
before(async () => {
	house = await openTestHouse();
});
after(() => house[Symbol.asyncDispose]());

const office = `/pengaduan/ke/${toldOffice}`;
const copy = `/pengaduan/umum/${toldOffice}/${sampleCopies.ramp}`;
const step = (number: number) => `${office}/langkah/${number}`;
const alike = "Papan landai untuk kursi roda tidak ada di pintu samping.";
const title = "Papan landai di pintu samping";
const code = (html: string) => /<p class="code">([^<]+)</.exec(html)?.[1];
const joinedNow = async () =>
	Number(
		/(\d+) orang lain juga mengalaminya/.exec(
			(await phoneOf(house).open(copy)).html,
		)?.[1],
	);

async function bySteps(phone: Phone, story = alike, about = "service") {
	await phone.post(step(1), { jenis: "suggestion" });
	await phone.post(step(2), { tentang: about });
	await phone.post(step(3), { cerita: story });
	await phone.post(step(4), {});
	return phone.post(step(5), { rahasia: "public-hidden" });
}
const whole = (story = alike) => ({
	jenis: "suggestion",
	tentang: "service",
	cerita: story,
	rahasia: "public-hidden",
	mirip: "cari",
});

test("before it is sent step by step she sees what is like it, and joins with one press", async () => {
	const before = await joinedNow();
	const phone = phoneOf(house);
	const last = await bySteps(phone);
	assert.equal(last.address, step(6));
	assert.ok(last.html.includes(title));
	assert.match(last.html, /Kirim punya saya apa adanya/);
	const sent = { ...hiddenIn(last.html), ikut: sampleCopies.ramp };
	const receipt = await phone.post(office, sent);
	assert.ok(code(receipt.html));
	assert.equal(await joinedNow(), before + 1);
	const again = await phone.post(office, sent);
	assert.equal(code(again.html), code(receipt.html));
	assert.equal(await joinedNow(), before + 1);
	assert.ok(phone.weight() <= 60 * 1024, `${phone.weight()} bytes`);
});

test("what is sent as it is joins nothing", async () => {
	const before = await joinedNow();
	const phone = phoneOf(house);
	const last = await bySteps(phone);
	assert.ok(code((await phone.post(office, hiddenIn(last.html))).html));
	assert.equal(await joinedNow(), before);
});

test("the whole form is not sent before she saw what is like it; then it is, with its recording", async () => {
	const phone = phoneOf(house);
	const form = await phone.open(office);
	const seen = await phone.post(office, {
		...hiddenIn(form.html),
		...whole(),
		suara: new File([new Uint8Array(voice())], "cerita.wav"),
	});
	assert.equal(seen.status, 200);
	assert.match(seen.html, /Belum terkirim/);
	assert.ok(seen.html.includes(title) && !code(seen.html));
	const mended = await phone.post(office, {
		...hiddenIn(seen.html),
		mirip: "ubah",
	});
	assert.ok(mended.html.includes(alike) && mended.html.includes("cerita.wav"));
	assert.ok(!code(mended.html));
	const receipt = await phone.post(office, hiddenIn(seen.html));
	assert.ok(code(receipt.html));
	assert.equal(
		code((await phone.post(office, hiddenIn(seen.html))).html),
		code(receipt.html),
	);
});

test("where nothing is like it, or it is about people, it is sent at once", async () => {
	const phone = phoneOf(house);
	assert.ok(
		code(
			(await phone.post(office, whole("Jerapah ungu menari di halaman."))).html,
		),
	);
	const about = await phone.post(office, { ...whole(), tentang: "staff" });
	assert.ok(code(about.html));
	const last = await bySteps(phoneOf(house), alike, "head");
	assert.ok(!last.html.includes(title));
});

test("from what everybody reads she joins without a word of her own, and reads it by her code", async () => {
	const before = await joinedNow();
	const phone = phoneOf(house);
	const shown = await phone.open(copy);
	assert.ok(shown.html.includes(`href="${copy}/ikut"`));
	const form = await phone.open(`${copy}/ikut`);
	const receipt = await phone.post(`${copy}/ikut`, {
		...hiddenIn(form.html),
		rahasia: "unknown",
	});
	assert.ok(code(receipt.html));
	// Sent sooner than anybody reads, it is looked at first: until then the public number is what it was.
	assert.equal(await joinedNow(), before);
	const mine = await phone.post("/lacak", { kode: code(receipt.html) ?? "" });
	assert.equal(mine.address, "/pengaduan/saya");
	assert.ok(mine.html.includes(`href="${copy}"`) && mine.html.includes(title));
});

test("a copy that is gone when she presses takes nothing with it: hers is sent alone", async () => {
	const phone = phoneOf(house);
	const sent = await phone.post(office, {
		...whole("Kursi roda tidak muat di pintu."),
		ikut: "tidakada00",
		lembar: "0190a000-0000-7000-8000-00000000a001",
	});
	const again = sent.html.includes("Belum terkirim")
		? await phone.post(office, hiddenIn(sent.html))
		: sent;
	assert.ok(code(again.html));
});

test("every page of it weighs less than 14 KB", async () => {
	for (const look of [
		(phone: Phone) => bySteps(phone),
		(phone: Phone) => phone.post(office, whole()),
		(phone: Phone) => phone.open(`${copy}/ikut`),
		(phone: Phone) => phone.open(copy),
	]) {
		const phone = phoneOf(house);
		const { html } = await look(phone);
		const page = gzipSync(html).byteLength;
		assert.ok(page < 14 * 1024, `${page} bytes`);
	}
});

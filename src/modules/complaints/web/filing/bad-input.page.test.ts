import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { pdfOfPages, voice } from "#evidence/samples";
import {
	clamdIsHere,
	startClamd,
	testVirus,
} from "#platform/scanning/clamd-for-tests.ts";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { hiddenIn, type Phone, phoneOf } from "./phone-for-tests.ts";

let house: TestHouse;
before(async () => {
	house = await openTestHouse();
});
after(() => house[Symbol.asyncDispose]());

const office = "/pengaduan/ke/kanwil-kemenkum-ntt";
const step = (number: number) => `${office}/langkah/${number}`;
const isReceipt = (html: string) => /<p class="code">/.test(html);
const file = (bytes: Uint8Array | string, name: string) =>
	new File([typeof bytes === "string" ? bytes : new Uint8Array(bytes)], name);

test("the eleventh file is too many: it is said how many may come, and ten wait", async () => {
	const phone = phoneOf(house);
	await phone.post(step(1), { jenis: "complaint" });
	const pdf = pdfOfPages(1);
	const sent = await phone.post(step(4), {
		berkas: Array.from({ length: 11 }, (_, n) =>
			file(pdf, `surat-${n + 1}.pdf`),
		),
	});
	assert.equal(sent.status, 422);
	assert.match(sent.html, /Paling banyak 10 berkas/);
	const waiting = (await phone.open(step(4))).html;
	assert.ok(waiting.includes("surat-10.pdf"));
	assert.ok(!waiting.includes("surat-11.pdf"));
});

test("who helped to tell it stays in the field when something else is to be mended", async () => {
	const asked = await house.ask("/pengaduan/meja/kanwil-kemenkum-ntt/catat", {
		as: "yohana",
		form: {
			jenis: "complaint",
			tentang: "service",
			rahasia: "public-hidden",
			cerita: "Loket tutup.",
			jalur: "desk",
			pendamping: "Ibu Rosa, tetangga",
		},
	});
	assert.equal(asked.status, 422);
	assert.match(
		await asked.text(),
		/name="pendamping"[^>]*value="Ibu Rosa, tetangga"/,
	);
});

test("whoever fills in the field that no person sees is taken in all the same, and lies where it is looked at", async () => {
	const toCheck = async () =>
		new Set(
			(
				await (
					await house.ask("/pengaduan/meja?bagian=check", { as: "yohana" })
				).text()
			).match(/>[0-9A-Z]{4}-[0-9A-Z]{4}</g),
		).size;
	const before = await toCheck();
	const person = phoneOf(house);
	assert.ok(
		isReceipt((await person.post(office, await answered(person))).html),
	);
	assert.equal(await toCheck(), before);
	const program = phoneOf(house);
	const sent = await program.post(office, {
		...(await answered(program)),
		situs: "https://contoh.id",
	});
	assert.ok(isReceipt(sent.html));
	assert.equal(await toCheck(), before + 1);
});

test("faces alone on the one page are asked for in words, and all that was chosen stays", async () => {
	const sent = await phoneOf(house).post(office, {
		jenis: "suggestion",
		tentang: "service",
		rahasia: "unknown",
		cerita: "😡😡😡",
	});
	assert.equal(sent.status, 422);
	assert.match(sent.html, /Tulis dengan kata-kata/);
	assert.ok(sent.html.includes("😡😡😡</textarea>"));
	for (const chosen of ["suggestion", "unknown"])
		assert.match(
			sent.html,
			new RegExp(`<input[^>]*value="${chosen}"[^>]* checked`),
		);
});

test("a virus is answered with 422 and the name of its file; the recording beside it waits", {
	skip: !clamdIsHere,
}, async () => {
	await using scanner = await startClamd();
	await using guarded = await openTestHouse({ clamd: scanner.address });
	const phone = phoneOf(guarded);
	await phone.post(step(1), { jenis: "complaint" });
	const sent = await phone.post(step(4), {
		berkas: file(testVirus, "surat.pdf"),
		suara: file(voice(), "cerita.wav"),
	});
	assert.equal(sent.status, 422);
	assert.match(sent.html, /“surat\.pdf” mengandung virus/);
	assert.ok(sent.html.includes("cerita.wav"));
	const waiting = (await phone.open(step(4))).html;
	assert.ok(waiting.includes("cerita.wav") && !waiting.includes("surat.pdf"));
});

test("figures of complaints and what everybody reads say what they do not say", async () => {
	for (const address of [
		"/pengaduan/angka",
		"/pengaduan/angka/kanwil-kemenkum-ntt",
	]) {
		const html = await (await house.ask(address)).text();
		assert.match(
			html,
			/Jumlah pengaduan tidak mengatakan kantor mana yang baik/,
			address,
		);
	}
	assert.match(
		await (await house.ask("/pengaduan/umum")).text(),
		/tidak menunjukkan baik buruknya sebuah kantor/,
	);
});

/** All steps but the last; the fields of that one. */
async function answered(phone: Phone): Promise<Record<string, string>> {
	await phone.post(step(1), { jenis: "complaint" });
	await phone.post(step(2), { tentang: "service" });
	await phone.post(step(3), { cerita: "Loket tutup tiga jam." });
	await phone.post(step(4), {});
	return hiddenIn(
		(await phone.post(step(5), { rahasia: "public-hidden" })).html,
	);
}

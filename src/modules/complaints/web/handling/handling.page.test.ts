import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sampleCode } from "#receipts/samples";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { receiptOf, sampleComplaints, toldOffice } from "../../samples.ts";

let house: TestHouse;
before(async () => {
	house = await openTestHouse();
});
after(() => house[Symbol.asyncDispose]());

const caseAt = (name: keyof typeof sampleComplaints, below = "") =>
	`/pengaduan/meja/${toldOffice}/${sampleComplaints[name]}${below}`;
const nothing = `/pengaduan/meja/${toldOffice}/0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f6aff`;
const mine = (name: keyof typeof sampleComplaints) => ({
	code: sampleCode(receiptOf(name)),
});

/** Without what each answer has of its own: the address asked for, keys of chance. */
const bare = async (path: string, as: string): Promise<string> => {
	const answer = await house.ask(path, { as });
	const html = await answer.text();
	return `${answer.status}\n${html
		.replaceAll(path, "")
		.replace(/value="[^"]*"/g, "")
		.replace(/nonce-[^'"]*/g, "")}`;
};

test("for who must not know of it, every page answers byte for byte as if there were none", async () => {
	for (const as of ["yohana", "kornelis"])
		for (const below of [
			"",
			"/pelimpahan",
			"/pengalihan",
			"/penolakan",
			"/penyerahan",
		])
			assert.equal(
				await bare(caseAt("head", below), as),
				await bare(nothing + below, as),
				`${as} ${below}`,
			);
});

test("what two officers did stands beside what the second one typed", async () => {
	const answer = await house.ask(caseAt("queue", "/catatan"), {
		as: "kornelis",
		form: { versi: "4", catatan: "Saya lihat sendiri." },
	});
	const html = await answer.text();
	assert.equal(answer.status, 422);
	assert.match(html, /Saya lihat sendiri\.</);
	assert.match(html, /Mesin antrean sempat mati/);
});

test("the person reads neither internal notes nor names of staff", async () => {
	const answer = await house.ask("/pengaduan/saya", mine("queue"));
	const html = await answer.text();
	assert.doesNotMatch(html, /Mesin antrean sempat mati|Tolong dilihat/);
	assert.doesNotMatch(html, /Yohana|Kornelis/);
});

test("times on the page of a complaint are those of the clocks at its office", async () => {
	const html = await (
		await house.ask(caseAt("queue"), { as: "yohana" })
	).text();
	assert.match(html, /\d\d\.\d\d WITA/);
	assert.doesNotMatch(html, / WIB/);
});

test("a refused reply keeps what was written", async () => {
	const answer = await house.ask("/pengaduan/saya/tambahan", {
		...mine("form"),
		form: { tambahan: "Kata “kuasa” itu apa?" },
	});
	assert.equal(answer.status, 422);
	// The form is not there any more: the words are all the same.
	assert.match(await answer.text(), /Kata “kuasa” itu apa\?/);
});

test("the page of the person ends with how to reach the Ombudsman", async () => {
	const html = await (await house.ask("/pengaduan/saya", mine("fee"))).text();
	assert.match(html, /https:\/\/ombudsman\.go\.id/);
	assert.match(html, /Bila tidak ada yang menjawab/);
});

test("the contact stands in the answer that opened it, and on no page", async () => {
	const opened = await house.ask(caseAt("fee", "/kontak"), {
		as: "yohana",
		form: { versi: "5", kontak: "Mengembalikan uang." },
	});
	assert.match(await opened.text(), /0812 0000 0001/);
	assert.equal(opened.headers.get("cache-control"), "no-store");
	const again = await (await house.ask(caseAt("fee"), { as: "yohana" })).text();
	assert.doesNotMatch(again, /0812 0000 0001/);
	const told = await (await house.ask("/pengaduan/saya", mine("fee"))).text();
	assert.match(told, /Petugas membuka kontak Anda/);
	assert.match(told, /Mengembalikan uang\./);
});

test("handed over, its code leads to the page of such cases", async () => {
	const done = await house.ask(caseAt("rights", "/penyerahan"), {
		as: "gilang",
		form: { versi: "1" },
	});
	assert.equal(done.status, 303);
	const after = await house.ask("/pengaduan/saya", mine("rights"));
	assert.equal(after.headers.get("location"), "/ruang/saya");
	const gone = await house.ask(caseAt("rights"), { as: "gilang" });
	assert.equal(gone.status, 404);
});

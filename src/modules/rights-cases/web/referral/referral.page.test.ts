import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sampleCode } from "#receipts/samples";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { dayOf } from "#territory";
import { sampleCaseAtWork, sampleRoomAtWork } from "../../samples.ts";

let house: TestHouse;
before(async () => {
	house = await openTestHouse();
});
after(() => house[Symbol.asyncDispose]());

const code = sampleCode(sampleRoomAtWork);
const path = `/ruang/meja/${sampleCaseAtWork.unitId}/${sampleCaseAtWork.id}`;
const read = async () =>
	(await house.ask(`${path}/sambung`, { as: "intan" })).text();
const versionIn = (html: string) =>
	/name="versi" value="(\d+)"/.exec(html)?.[1] ?? "";
const goesOn = async (form: Record<string, string>) =>
	house.ask(`${path}/sambung/lanjut`, {
		as: "intan",
		form: { nomor: "1", versi: versionIn(await read()), ...form },
	});
const mine = async () => (await house.ask("/ruang/saya", { code })).text();

test("ticked parts are put together to be shortened, and nothing is proposed by that", async () => {
	const form = { susun: "ya", bagian: "happened", versi: "0", sebab: "Perlu" };
	const answer = await house.ask(`${path}/sambung`, { as: "intan", form });
	const html = await answer.text();
	assert.equal(answer.status, 200);
	assert.match(html, /Yang terjadi: /);
	assert.match(html, />\nPerlu</);
	assert.equal(html.match(/id="sambungan-/g)?.length, 1);
});

test("whoever told it reads exactly these words and to whom, agrees, and sees letter, receipt and answer; the letter has its PDF", async () => {
	assert.match(await mine(), /Bolehkah kami mengirimnya/);
	const early = await goesOn({
		apa: "send",
		nama_1: "Intan Permata",
		jabatan_1: "Kepala",
	});
	assert.equal(early.status, 422);
	const agreed = await house.ask("/ruang/saya/sambung", {
		code,
		form: { nomor: "1", putusan: "agree" },
	});
	assert.equal(agreed.status, 303);
	assert.match(await mine(), /Anda setuju\. Belum dikirim\./);
	const unsigned = await goesOn({ apa: "send", nama_1: "Intan Permata" });
	assert.equal(unsigned.status, 422);
	const html = await unsigned.text();
	assert.match(html, /href="#isian-jabatan_1"/);
	assert.match(html, /value="Intan Permata"/);
	const sent = await goesOn({
		apa: "send",
		nama_1: "Intan Permata",
		jabatan_1: "Kepala Kantor Wilayah",
	});
	assert.equal(sent.status, 303);
	const there = await (await house.ask(path, { as: "intan" })).text();
	assert.match(there, /Dikirim\. Tanda terima ditunggu sampai/);
	const [, pdf = ""] =
		/href="([^"]*\/surat\/referral\/[0-9a-f-]{36})"/.exec(there) ?? [];
	const file = await house.ask(pdf, { as: "intan" });
	assert.equal(file.headers.get("content-type"), "application/pdf");
	const receipt = { apa: "receive", tanda_1: "77/LPSK" };
	assert.equal((await goesOn(receipt)).status, 422, "no day");
	const [year = "", month = "", date = ""] = dayOf(new Date()).split("-");
	const day = {
		hari_1_hari: date,
		hari_1_bulan: month,
		hari_1_tahun: year,
	};
	assert.equal((await goesOn({ ...receipt, ...day })).status, 303);
	assert.equal(
		(await goesOn({ apa: "answer", jawab_1: "Kami lindungi." })).status,
		303,
	);
	const told = await mine();
	assert.match(told, /77\/LPSK/);
	assert.match(told, /Kami lindungi\./);
	assert.match(told, /R-\d{4}\/\d{4}/);
	assert.doesNotMatch(told, /Intan Permata, /);
});

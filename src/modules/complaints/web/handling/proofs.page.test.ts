import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import sharp from "sharp";
import { filmWithPlace } from "#evidence/samples";
import { sampleCode } from "#receipts/samples";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { receiptOf, sampleComplaints, toldOffice } from "../../samples.ts";

let house: TestHouse;
before(async () => {
	house = await openTestHouse();
});
after(() => house[Symbol.asyncDispose]());

type Name = keyof typeof sampleComplaints;
const caseAt = (name: Name) =>
	`/pengaduan/meja/${toldOffice}/${sampleComplaints[name]}`;
const pageOf = async (name: Name) =>
	(await house.ask(caseAt(name), { as: "yohana" })).text();

/** A counter with marks of its own; `quality` makes other bytes of the same picture. */
const photo = async (quality: number): Promise<Uint8Array<ArrayBuffer>> => {
	const [width, height] = [180, 160];
	const points = Buffer.alloc(width * height);
	for (const at of points.keys()) {
		const [x, y] = [at % width, Math.floor(at / width)];
		points[at] =
			((Math.floor(x / 20) * 511 + Math.floor(y / 20) * 1057) % 211) + 20;
	}
	return new Uint8Array(
		await sharp(points, { raw: { width, height, channels: 1 } })
			.jpeg({ quality })
			.toBuffer(),
	);
};

const whole = {
	temuan: "Mesin antrean mati satu jam.",
	tindakan: "Mesin diperbaiki.",
	kapan_hari: "20",
	kapan_bulan: "11",
	kapan_tahun: "2026",
	narahubung: "Loket informasi",
	bukti: "given",
	bukti_kata: "Foto mesin yang baru.",
};

async function answer(
	name: Name,
	form: Readonly<Record<string, string>>,
	file: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> },
	field = "bukti_berkas",
): Promise<Response> {
	const body = new FormData();
	body.set("token", await house.tokenOf("yohana"));
	for (const [field, value] of Object.entries(form)) body.set(field, value);
	body.append(field, new File([file.bytes], file.name));
	return house.house.fetch(
		new Request(`http://localhost${caseAt(name)}/jawaban`, {
			method: "POST",
			headers: { cookie: await house.enter("yohana") },
			body,
		}),
	);
}

test("where a word is wrong, the field of the proof says that the files must be chosen again", async () => {
	const refused = await answer(
		"queue",
		{ ...whole, versi: "5", temuan: "" },
		{ name: "mesin.jpg", bytes: await photo(90) },
	);
	assert.equal(refused.status, 422);
	const html = await refused.text();
	assert.match(html, /<strong>Pilih lagi berkasnya/);
	assert.match(html, /Mesin diperbaiki\./);
	assert.doesNotMatch(await pageOf("queue"), /Pilih lagi berkasnya/);
});

test("a proof stands on the page of its complaint; one that looks like an earlier one is noted beside it", async () => {
	const first = await answer(
		"queue",
		{ ...whole, versi: "5" },
		{ name: "mesin.jpg", bytes: await photo(90) },
	);
	assert.equal(first.status, 303);
	const second = await answer(
		"website",
		{ ...whole, versi: "3" },
		{ name: "loket.jpg", bytes: await photo(40) },
	);
	assert.equal(second.status, 303);
	const earlier = await pageOf("queue");
	assert.match(earlier, /mesin\.jpg/);
	assert.doesNotMatch(earlier, /mirip dengan foto/);
	const later = await pageOf("website");
	assert.match(later, /loket\.jpg/);
	assert.match(later, /Ada foto yang patut dilihat lagi/);
	assert.match(later, /mirip dengan foto yang dilampirkan pada/);
	assert.match(later, new RegExp(`href="[^"]*${sampleComplaints.queue}"`));
});

test("an answer in sign language goes with the words: the person opens the film; a photo is no film", async () => {
	const film = new Uint8Array(filmWithPlace());
	const form = { ...whole, versi: "2", bukti: "none", bukti_kata: "" };
	const none = await answer(
		"parking",
		form,
		{ name: "mesin.jpg", bytes: await photo(80) },
		"jawaban_video",
	);
	assert.equal(none.status, 422);
	assert.match(await none.text(), /Berkas itu bukan video/);
	const done = await answer(
		"parking",
		form,
		{ name: "jawaban-bisindo.mp4", bytes: film },
		"jawaban_video",
	);
	assert.equal(done.status, 303);
	const mine = await (
		await house.ask("/pengaduan/saya", {
			code: sampleCode(receiptOf("parking")),
		})
	).text();
	assert.ok(mine.includes("jawaban-bisindo.mp4"));
	assert.ok(mine.includes(whole.temuan));
});

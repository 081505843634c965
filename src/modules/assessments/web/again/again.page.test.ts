import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { pastYear, sampleToConfirm, sampleYear } from "../../samples.ts";

// Markus begins again: his unit was refused in the round before, and its answers are there.

let house: TestHouse;
before(async () => {
	house = await openTestHouse();
});
after(() => house[Symbol.asyncDispose]());

const here = `/penilaian/lapas-ambon/p2ham-2023/${sampleYear(new Date())}`;
const read = async (path: string): Promise<string> =>
	(await house.ask(path, { as: "markus" })).text();
const post = (path: string, form: Record<string, string>) =>
	house.ask(path, { as: "markus", form });
const copies = (html: string): string[] =>
	[...html.matchAll(/name="butir"[^>]*value="([^"]+)"/g)].map(
		([, code = ""]) => code,
	);

test("what can be copied is offered with its answer; what was answered this year stays and is listed", async () => {
	const html = await read(`${here}/tahun-lalu`);
	assert.match(html, new RegExp(`jawaban tahun ${pastYear}`));
	const codes = copies(html);
	assert.ok(codes.includes("c.3") && codes.includes("b.8"), codes.join());
	assert.ok(!codes.includes("a.1"), "a.1 is answered this year");
	assert.ok(!codes.includes(sampleToConfirm), "copied already");
	assert.match(html, /Sudah dijawab tahun ini; jawaban itu tetap/);
	assert.match(await read(here), new RegExp(`Mulai dari jawaban ${pastYear}`));
});

test("a copied answer counts for nothing until a person confirms it", async () => {
	const before = await read(here);
	const item = `${here}/butir/b.8`;
	assert.equal(
		(await post(`${here}/tahun-lalu`, { butir: "b.8" })).status,
		303,
	);
	const copied = await read(item);
	assert.match(copied, /Perlu dikonfirmasi/);
	assert.match(copied, new RegExp(`Disalin dari jawaban tahun ${pastYear}`));
	assert.match(copied, /Konfirmasi dan lanjut/);
	const complete = (html: string) =>
		/(\d+) dari 20 lengkap/.exec(html)?.[1] ?? "";
	assert.equal(complete(await read(here)), complete(before));
	const nilai = /name="nilai"[^>]*value="([^"]+)"[^>]* checked/.exec(
		copied,
	)?.[1];
	assert.ok(nilai, "the answer of that year is filled in");

	// Written on and kept for later, it still waits for a person to stand for it.
	await post(item, { lakukan: "nanti", versi: "1", nilai, catatan: "Dicek" });
	assert.match(await read(item), /Perlu dikonfirmasi/);
	await post(item, { lakukan: "simpan", versi: "2", nilai, catatan: "Dicek" });
	const confirmed = await read(item);
	assert.doesNotMatch(confirmed, /Perlu dikonfirmasi|Disalin dari jawaban/);
});

test("to hand in with an answer that nobody confirmed is refused, and the item is named", async () => {
	const answer = await post(`${here}/pengiriman`, {});
	assert.equal(answer.status, 422);
	assert.match(await answer.text(), /jawaban tahun lalu belum dikonfirmasi/);
});

test("old proof is a suggestion with what its dates say, linked to nothing until somebody uses it", async () => {
	const item = `${here}/butir/${sampleToConfirm}`;
	const html = await read(item);
	assert.match(html, /Bukti tahun lalu/);
	assert.match(html, new RegExp(`Bukti tahun ${pastYear}`));
	assert.match(html, /Menurut tanggalnya, dokumen ini tidak berlaku/);
	assert.match(html, /Bukti \(0\)/);
	const berkas = /name="berkas" value="([0-9a-f-]{36})"/.exec(html)?.[1];
	assert.ok(berkas);
	const used = await post(`${item}/bukti-lalu`, { berkas });
	assert.equal(used.status, 303);
	const after = await read(item);
	assert.match(after, /Bukti \(1\)/);
	assert.doesNotMatch(after, /Bukti tahun lalu/);
	assert.match(after, /Perlu dikonfirmasi/, "a document confirms nothing");
});

test("copying without choosing is answered with a sentence, and nothing is copied", async () => {
	const answer = await post(`${here}/tahun-lalu`, {});
	assert.equal(answer.status, 422);
	assert.match(await answer.text(), /Pilih paling sedikit satu butir/);
});

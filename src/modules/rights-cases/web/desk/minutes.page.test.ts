import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { sampleCase } from "../../samples.ts";

let house: TestHouse;
before(async () => {
	house = await openTestHouse();
});
after(() => house[Symbol.asyncDispose]());

const desk = `/ruang/meja/${sampleCase.unitId}/${sampleCase.id}`;
const read = async (path: string, as = "intan") =>
	(await house.ask(path, { as })).text();
const versionIn = (html: string) =>
	/name="versi" value="(\d+)"/.exec(html)?.[1] ?? "";

test("Intan keeps the minutes of a meeting in the case, prints them, and notes what was done", async () => {
	assert.ok((await read(desk)).includes(`href="${desk}/rapat"`));
	const kept = await house.ask(`${desk}/rapat`, {
		as: "intan",
		form: {
			versi: versionIn(await read(`${desk}/rapat`)),
			hari_hari: "20",
			hari_bulan: "11",
			hari_tahun: "2025",
			tempat: "Aula",
			pemimpin: "Intan Permata",
			notulis: "Sulastri",
			hadir: "Intan Permata\r\nSulastri",
			isi: "Dibicarakan <script>alert(1)</script> dengan tenang.",
			putusan_1: "Meminta buku klinik",
			oleh_1: "Sulastri",
			tenggat_1_hari: "1",
			tenggat_1_bulan: "2",
			tenggat_1_tahun: "2090",
			disetujui: "ya",
		},
	});
	assert.equal(kept.status, 303, await kept.text());
	const opened = await read(desk);
	assert.match(opened, /Notula rapat perkara/);
	assert.match(opened, /Belum selesai\. Sulastri, paling lambat/);
	assert.ok(!opened.includes("<script>alert(1)"));
	const [, pdf = ""] =
		/href="([^"]*\/rapat\/[0-9a-f-]{36})"/.exec(opened) ?? [];
	const file = await house.ask(pdf, { as: "intan" });
	assert.equal(file.headers.get("content-type"), "application/pdf");
	assert.equal(file.headers.get("cache-control"), "no-store");
	assert.equal((await house.ask(pdf, { as: "bagus" })).status, 404);

	const [, awaited = ""] =
		/<option value="([0-9a-f-]{36})"[^>]*>Meminta buku klinik/.exec(opened) ??
		[];
	const done = await house.ask(`${desk}/jawaban`, {
		as: "intan",
		form: { surat: awaited, jawaban: "Buku sudah disalin." },
	});
	assert.equal(done.status, 303);
	const now = await read(desk);
	assert.match(now, /Selesai\. Sulastri, paling lambat/);
	assert.match(now, /Tindak lanjut selesai/);
	// The next minutes carry it.
	assert.match(await read(`${desk}/rapat`), /Buku sudah disalin\./);
});

test("minutes that are not whole come back with all that was typed", async () => {
	const answer = await house.ask(`${desk}/rapat`, {
		as: "intan",
		form: {
			versi: "0",
			tempat: "Aula <b>",
			pemimpin: "Intan Permata",
			notulis: "Intan Permata",
			putusan_7: "Sesuatu",
			tenggat_7_hari: "31",
			tenggat_7_bulan: "2",
			tenggat_7_tahun: "2027",
		},
	});
	const html = await answer.text();
	assert.equal(answer.status, 422);
	for (const typed of ["Aula &lt;b", "Sesuatu", 'value="31"'])
		assert.ok(html.includes(typed), typed);
	for (const id of [
		"hari",
		"notulis",
		"hadir",
		"isi",
		"oleh_7",
		"tenggat_7",
		"disetujui",
	])
		assert.match(html, new RegExp(`href="#isian-${id}`), id);
});

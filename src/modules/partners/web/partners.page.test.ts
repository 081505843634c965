import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import {
	partnerOffice,
	sampleActivities,
	sampleAgreements,
	samplePartners,
	secondOffice,
} from "../samples.ts";

let site: TestHouse;
before(async () => {
	site = await openTestHouse();
});
after(() => site[Symbol.asyncDispose]());

const read = async (path: string, as?: string) =>
	(await site.ask(path, as ? { as } : {})).text();
const desk = (agreement: string, more = "") =>
	`/mitra/meja/${partnerOffice}/${agreement}${more}`;
const everybodys = (agreement: string, unit: string = partnerOffice) =>
	`/unit/${unit}/kerja-sama/${agreement}`;

test("everybody reads who works with whom in one sentence and a table, without drafts and without what is over", async () => {
	const html = await read("/mitra");
	assert.match(
		html,
		/4 lembaga bekerja sama dengan 2 kantor dalam 5 perjanjian; 1 segera berakhir\./,
	);
	assert.match(html, /Perkumpulan Tuli Flobamora/);
	assert.doesNotMatch(html, /lima kabupaten/);
	assert.doesNotMatch(html, /Sosialisasi hak anak/);
	assert.match(await read("/mitra?masa=berakhir"), /Sosialisasi hak anak/);
});

test("whom to call is on no page and in no file of everybody", async () => {
	for (const path of [
		"/mitra",
		"/mitra/unduh",
		`/mitra/lembaga/${samplePartners.deaf}`,
		everybodys(sampleAgreements.running),
	])
		assert.doesNotMatch(await read(path), /555 0199/, path);
	assert.match(
		await read(desk(sampleAgreements.running), "yohana"),
		/555 0199/,
	);
});

test("the table is a file with the same rows", async () => {
	const csv = await read("/mitra/unduh");
	const lines = csv.trim().split("\r\n");
	assert.equal(lines.length, 6);
	assert.match(lines[0] ?? "", /^\uFEFF?Lembaga mitra,Jenis lembaga,Kantor/);
	assert.ok(lines.some((line) => /Perkumpulan Tuli Flobamora/.test(line)));
});

test("an agreement shows what was signed with positions alone, what was before, and what came of it with its proof", async () => {
	const html = await read(everybodys(sampleAgreements.running));
	assert.match(html, /Perjanjian W\.22-HH\.04-12\/2026/);
	assert.match(html, /oleh Kepala Kantor Wilayah dan Ketua/);
	assert.match(html, /Sebelumnya: Layanan yang ramah bagi tamu Tuli/);
	assert.match(html, /Dua puluh empat petugas/);
	assert.match(html, /map kerja sama 12\/2026/);
	assert.doesNotMatch(html, /berkas\/|naskah\//);
});

test("an event of both is led to, by its own title", async () => {
	assert.match(
		await read(everybodys(sampleAgreements.second, secondOffice)),
		/<a href="\/unit\/lapas-ambon\/acara\/[^"]+">Pembinaan layanan ramah kelompok rentan<\/a>/,
	);
});

test("a name that is known under another spelling leads to the one that is known, and everything typed is kept", async () => {
	const answer = await site.ask(`/mitra/meja/${partnerOffice}/lembaga`, {
		as: "yohana",
		form: {
			nama: "Perkumpulan Tuli Flobamorra",
			jenis: "disabled-people",
			situs: "https://lain.contoh.id",
		},
	});
	assert.equal(answer.status, 422);
	const html = await answer.text();
	assert.ok(html.includes(`mitra=${samplePartners.deaf}`));
	assert.match(html, /value="Perkumpulan Tuli Flobamorra"/);
	assert.match(html, /value="https:\/\/lain\.contoh\.id"/);
});

test("the second of two editors sees both versions, and everything typed is kept", async () => {
	const path = `/mitra/meja/${partnerOffice}/lembaga/${samplePartners.fresh}`;
	const save = (situs: string) =>
		site.ask(path, {
			as: "yohana",
			form: {
				nama: "Komunitas Ibu dan Anak Sasando",
				jenis: "civil-society",
				provinsi: "53",
				situs,
				versi: "1",
			},
		});
	assert.equal((await save("https://satu.contoh.id")).status, 303);
	const second = await save("https://dua.contoh.id");
	assert.equal(second.status, 422);
	const html = await second.text();
	assert.match(html, /https:\/\/satu\.contoh\.id/);
	assert.match(html, /value="https:\/\/dua\.contoh\.id"/);
	assert.match(html, /name="versi" value="2"/);
});

test("markup in every field is shown as it was typed and runs nowhere", async () => {
	const markup = "<img src=x onerror=alert(1)>";
	const path = desk(
		sampleAgreements.running,
		`/kegiatan/${sampleActivities.done}`,
	);
	const told = await site.ask(path, {
		as: "yohana",
		form: {
			judul: markup,
			tanggal_hari: "1",
			tanggal_bulan: "10",
			tanggal_tahun: "2026",
			hasil: markup,
			bukti: markup,
			versi: "2",
		},
	});
	assert.equal(told.status, 303, await told.text());
	const html = await read(everybodys(sampleAgreements.running));
	assert.match(html, /&lt;img src=x onerror=alert\(1\)&gt;/);
	assert.doesNotMatch(html, /<img src=x/);
});

test("the inbox of the office has what ends soon and what is with a body that is no more", async () => {
	const html = await read("/kotak", "kornelis");
	assert.match(
		html,
		/Perjanjian dengan Universitas Cendana Timur akan berakhir/,
	);
	assert.match(html, /Mitra Lembaga Bantuan Hukum Timor Adil sudah bubar/);
});

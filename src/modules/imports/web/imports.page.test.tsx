import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { readSpreadsheet } from "#platform/spreadsheet/read-spreadsheet.ts";
import { asXlsx } from "#platform/spreadsheet/write-spreadsheet.ts";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";

let house: TestHouse;
before(async () => {
	house = await openTestHouse();
});
after(() => house[Symbol.asyncDispose]());

const origin = "http://localhost";

/** Sends a form with a file, as a browser without script does. */
async function send(kind: string, bytes: Uint8Array | string, name: string) {
	const form = new FormData();
	form.set("token", await house.tokenOf("admin"));
	form.set("isi", kind);
	form.set("berkas", new File([new Uint8Array(Buffer.from(bytes))], name));
	return house.house.fetch(
		new Request(`${origin}/kelola/impor/baru`, {
			method: "POST",
			body: form,
			headers: { cookie: await house.enter("admin") },
		}),
	);
}

const ask = (path: string, form?: Record<string, string>) =>
	house.ask(path, { as: "admin", ...(form ? { form } : {}) });

const textOf = async (response: Response) =>
	(await response.text())
		.replace(/<[^>]+>/g, " ")
		.replace(/&quot;|&#39;/g, "'")
		.replace(/\s+/g, " ");

const addressOf = (response: Response) => {
	assert.equal(response.status, 303);
	return response.headers.get("location") ?? "";
};

const heads = ["Nama OPD", "Jenis", "Kab/Kota", "Induk"];
const office = (broken: boolean) => [
	heads,
	["Pemerintah Kota Cilegon", "pemda", "Kota Cilegon", ""],
	...Array.from({ length: 18 }, (_, at) => [
		`Dinas Nomor ${at + 1} Cilegon`,
		"OPD",
		"36.72",
		"Pemerintah Kota Cilegon",
	]),
	["Dinas Terakhir Cilegon", broken ? "kantor" : "dinas", "36.72", ""],
];
const since = {
	kolom_name: "0",
	kolom_kind: "1",
	kolom_regency: "2",
	kolom_parent: "3",
	tetap_openedOn_hari: "1",
	tetap_openedOn_bulan: "1",
	tetap_openedOn_tahun: "2013",
};

test("an office moves in: a spreadsheet of twenty units, one mended and sent again, all without script", async () => {
	const bytes = await asXlsx([{ name: "Daftar", rows: office(true) }]);
	const columns = addressOf(await send("units", bytes, "opd-cilegon.xlsx"));
	const matching = await textOf(await ask(columns));
	assert.match(matching, /Semua kolom yang perlu sudah dikenali/);
	assert.match(matching, /Isinya: pemda, OPD, kantor/);

	const preview = addressOf(await ask(columns, { ...since, versi: "1" }));
	const seen = await textOf(await ask(preview));
	assert.match(seen, /19 dari 20 baris siap; 1 perlu diperbaiki/);
	assert.match(seen, /Baris 21, kolom B: Jenis kantor Jenis ini tidak dikenal/);

	const mending = await ask(`${preview}/perbaikan/perbaikan.xlsx`);
	const given = await readSpreadsheet(
		new Uint8Array(await mending.arrayBuffer()),
		"perbaikan.xlsx",
	);
	assert.ok(given.ok);
	const [sheet] = given.value.sheets;
	assert.deepEqual(sheet?.rows[0]?.cells, [...heads, "Perbaiki"]);
	assert.match(sheet?.rows[1]?.cells[4] ?? "", /Jenis ini tidak dikenal/);

	const done = addressOf(await ask(`${preview}/pemasukan`, { versi: "2" }));
	assert.match(await textOf(await ask(done)), /19 unit sudah masuk/);
	const twice = await ask(`${preview}/pemasukan`, { versi: "2" });
	assert.equal(twice.status, 303);

	const mended = sheet?.rows.map(({ cells }) =>
		cells.map((cell) => (cell === "kantor" ? "opd" : cell)),
	);
	const again = addressOf(
		await send(
			"units",
			await asXlsx([{ name: "Daftar", rows: mended ?? [] }]),
			"perbaikan.xlsx",
		),
	);
	assert.match(await textOf(await ask(again)), /Kolom lain dilewati: Perbaiki/);
	const second = addressOf(await ask(again, { ...since, versi: "1" }));
	assert.match(await textOf(await ask(second)), /Satu-satunya baris siap/);

	const undone = addressOf(await ask(`${preview}/urung`, {}));
	assert.match(
		await textOf(await ask(undone)),
		/Impor ini sudah diurungkan opd-cilegon\.xlsx/,
	);
});

test("a list of people ends in a sheet of codes that no cache keeps and no address names", async () => {
	const csv = "Nama;Peran;Unit\nRatih Purnama;Operator;lapas-serang\n";
	const columns = addressOf(await send("people", csv, "orang.csv"));
	const preview = addressOf(
		await ask(columns, {
			versi: "1",
			kolom_name: "0",
			kolom_role: "1",
			kolom_unit: "2",
			tetap_from_hari: "1",
			tetap_from_bulan: "1",
			tetap_from_tahun: "2026",
		}),
	);
	addressOf(await ask(`${preview}/pemasukan`, { versi: "2" }));
	const sheet = await ask(`${preview}/kode`, { versi: "3" });
	assert.equal(sheet.status, 200);
	assert.equal(sheet.headers.get("cache-control"), "no-store");
	const text = await textOf(sheet);
	assert.match(text, /Undangan untuk Ratih Purnama/);
	assert.match(
		text,
		/[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]/,
	);
	assert.match(text, /ratih\.purnama/);

	const reloaded = await ask(`${preview}/kode`, { versi: "3" });
	assert.equal(reloaded.status, 422);
	assert.match(await textOf(reloaded), /Buat lembar kode baru/);
});

test("what cannot be read says what to do, and the choice that was made stays", async () => {
	const refused = await send("units", "<html><table>", "unit.xls");
	assert.equal(refused.status, 422);
	const html = await refused.text();
	assert.match(html, /Ini halaman web atau XML yang diberi nama lembar kerja/);
	assert.match(html, /value="units"[^>]* checked/);
	const broken = await send(
		"units",
		Buffer.from("Nama\nRum\xe9ah\n\xc3\xa9", "latin1"),
		"unit.csv",
	);
	assert.match(await textOf(broken), /Huruf di baris 2 tidak terbaca/);
});

test("columns that were chosen wrong stay chosen, with the sentence at the field", async () => {
	const columns = addressOf(
		await send("units", "A;B\nDinas X;opd\n", "unit.csv"),
	);
	assert.match(
		await textOf(await ask(columns)),
		/3 kolom yang perlu belum dikenali: Nama unit, Jenis, Kabupaten atau kota/,
	);
	const wrong = await ask(columns, {
		versi: "1",
		kolom_name: "0",
		kolom_kind: "0",
		tetap_regency: "36.02",
		tetap_openedOn_hari: "1",
		tetap_openedOn_bulan: "1",
		tetap_openedOn_tahun: "2013",
	});
	assert.equal(wrong.status, 422);
	const html = await wrong.text();
	assert.match(html, /Kolom untuk Jenis sudah dipakai untuk hal lain/);
	assert.match(html, /value="36\.02"/);
});

test("the templates can be sent as they are: their own heads and words are known", async () => {
	for (const [word, kind] of [
		["unit", "units"],
		["orang", "people"],
		["hasil", "results"],
		["survei", "surveys"],
	] as const)
		for (const path of ["", "/en"]) {
			const file = await ask(`${path}/kelola/impor/contoh/${word}.xlsx`);
			const sent = await send(
				kind,
				new Uint8Array(await file.arrayBuffer()),
				`${word}.xlsx`,
			);
			assert.match(
				await textOf(await ask(addressOf(sent))),
				/Semua kolom yang perlu sudah dikenali.*1 baris di bawah judul baris 1/,
			);
		}
});

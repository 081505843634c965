import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";

// Two administrators and the whole house: what one page tells the other.

let house: TestHouse;
before(async () => {
	house = await openTestHouse();
});
after(() => house[Symbol.asyncDispose]());

const as = "admin";
const read = async (path: string) => (await house.ask(path, { as })).text();
const post = (path: string, form: Record<string, string>) =>
	house.ask(path, { as, form });
const versionIn = (html: string) =>
	/name="versi" value="(\d+)"/.exec(html)?.[1] ?? "";
const since = { sejak_hari: "2", sejak_bulan: "11", sejak_tahun: "2026" };

test("two who change one unit both see both versions, and the second may still have it their way", async () => {
	const path = "/kelola/unit/lapas-masohi/nama";
	const versi = versionIn(await read(path));
	const first = await post(path, {
		nama: "Lapas Masohi Satu",
		...since,
		versi,
	});
	assert.equal(first.status, 303);
	const typed = {
		nama: "Lapas Masohi Dua",
		sejak_hari: "9",
		sejak_bulan: "11",
		sejak_tahun: "2026",
	};
	const second = await post(path, { ...typed, versi });
	assert.equal(second.status, 422);
	const html = await second.text();
	assert.match(html, /Agus Setiawan, [^<]*: mengubah namanya/);
	// The new name begins on a day that has come, so it is what is saved now.
	assert.match(html, /<td>Lapas Masohi Satu<\/td><td>Lapas Masohi Dua<\/td>/);
	assert.match(html, /value="Lapas Masohi Dua"/);
	const third = await post(path, { ...typed, versi: versionIn(html) });
	assert.equal(third.status, 303);
	assert.match(await read("/unit/lapas-masohi"), /<h1>Lapas Masohi Dua<\/h1>/);
});

test("a mistake in a field keeps the version that was seen, so that nobody is overwritten by mending it", async () => {
	const path = "/kelola/unit/rutan-ambon/nama";
	const versi = versionIn(await read(path));
	await post("/kelola/unit/rutan-ambon/alamat", { alamat: "Jalan Lain 2" });
	const wrong = await post(path, { nama: "", ...since, versi });
	assert.equal(versionIn(await wrong.text()), versi);
});

test("a unit is opened with a word made of its name, and taken back on the same day", async () => {
	const opened = await post("/kelola/unit/baru", {
		nama: "Lapas Kelas III Percobaan",
		jenis: "lapas",
		mulai_hari: "1",
		mulai_bulan: "7",
		mulai_tahun: "2026",
		tempat: "serang",
		tempat_pilihan: "36.73",
		induk: "imigrasi dan pemasyarakatan",
	});
	const page = "/kelola/unit/lapas-kelas-iii-percobaan";
	assert.equal(opened.headers.get("location"), page);
	assert.match(await read(page), /Kota Serang, Banten/);
	const gone = await post(`${page}/pembatalan`, {
		versi: versionIn(await read(`${page}/pembatalan`)),
	});
	assert.equal(gone.headers.get("location"), "/kelola/unit");
	assert.equal((await house.ask(page, { as })).status, 404);
});

test("a word that is taken is answered with one that is free", async () => {
	const answer = await post("/kelola/unit/baru", {
		nama: "Rutan Serang",
		jenis: "rutan",
		mulai_hari: "1",
		mulai_bulan: "7",
		mulai_tahun: "2026",
		tempat: "kota serang",
		kata: "rutan-serang",
	});
	assert.equal(answer.status, 422);
	assert.match(await answer.text(), /misalnya: rutan-serang-2/);
});

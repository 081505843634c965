import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sampleCode } from "#receipts/samples";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import {
	sampleCase,
	sampleCaseAtWork,
	sampleEntries,
	sampleRoom,
	sampleRoomAtWork,
} from "../../samples.ts";

let house: TestHouse;
before(async () => {
	house = await openTestHouse();
});
after(() => house[Symbol.asyncDispose]());

const first = `/ruang/meja/${sampleCase.unitId}/${sampleCase.id}`;
const atWork = `/ruang/meja/${sampleCaseAtWork.unitId}/${sampleCaseAtWork.id}`;
const read = async (path: string) =>
	(await house.ask(path, { as: "intan" })).text();
const post = async (path: string, form: Record<string, string>) => {
	const answer = await house.ask(path, { as: "intan", form });
	return { status: answer.status, html: await answer.text() };
};
const versionIn = (html: string) =>
	/name="versi" value="(\d+)"/.exec(html)?.[1] ?? "";

test("one form keeps an act with a new person, a new place and the right; the case says so in one line", async () => {
	assert.match(await read(first), /Belum ditulis siapa, apa, dan di mana/);
	const kept = await post(`${first}/isi`, {
		versi: versionIn(await read(`${first}/isi`)),
		peristiwa: "Ditahan tanpa surat selama sebelas hari.",
		orang_lain: "Korban 1",
		tempat: "Sel nomor tujuh",
		waktu: "Awal November",
		tanggal_hari: "3",
		tanggal_bulan: "11",
		tanggal_tahun: "2026",
		pihak_lain: "Komandan jaga",
		hak: "freedom",
		yakin: "seen",
	});
	assert.equal(kept.status, 303, kept.html);
	const opened = await read(`${first}/isi`);
	for (const words of [
		"Ditahan tanpa surat selama sebelas hari.",
		"Sel nomor tujuh",
		"Awal November, 3 November 2026",
		"Komandan jaga",
		"Hak atas kebebasan pribadi",
		"Ada yang melihat",
	])
		assert.ok(opened.includes(words), words);
	const of = await read(first);
	assert.match(of, /1 peristiwa, 1 orang/);
	assert.match(of, /Hak atas kebebasan pribadi/);
});

test("what has to be mended comes back with everything that was typed", async () => {
	const { status, html } = await post(`${atWork}/isi`, {
		versi: "0",
		peristiwa: " ",
		orang: sampleEntries.person,
		orang_lain: "Saksi 7",
		tempat: "Pos depan",
		tanggal_hari: "31",
		tanggal_bulan: "2",
		tanggal_tahun: "2026",
		pihak: sampleEntries.office,
		hak: "welfare",
		yakin: "documented",
	});
	assert.equal(status, 422);
	assert.match(html, /Tulis apa yang terjadi/);
	for (const kept of [
		/name="orang_lain"[^>]*value="Saksi 7"/,
		/name="tempat"[^>]*value="Pos depan"/,
		/name="tanggal_hari"[^>]*value="31"/,
		new RegExp(`value="${sampleEntries.person}" checked`),
		new RegExp(`value="${sampleEntries.office}" checked`),
		/value="welfare" checked/,
		/value="documented" checked/,
	])
		assert.match(html, kept);
});

test("a name like one that is there is asked about, and both answers do what they say", async () => {
	const form = {
		versi: versionIn(await read(`${atWork}/isi`)),
		peristiwa: "Dipindahkan ke sel lain malam itu.",
		tempat: "blok  belakng",
		hak: "life",
	};
	const asked = await post(`${atWork}/isi`, form);
	assert.equal(asked.status, 422);
	assert.match(asked.html, /“blok belakng” mirip dengan yang sudah ada/);
	assert.match(asked.html, /Apakah sama\?/);
	assert.match(asked.html, /Ya, sama dengan Blok belakang/);
	assert.match(asked.html, /href="#isian-tempat_sama"/);
	const same = await post(`${atWork}/isi`, {
		...form,
		tempat_sama: sampleEntries.place,
	});
	assert.equal(same.status, 303, same.html);
	assert.ok(!(await read(`${atWork}/isi`)).includes("belakng"));
	const other = await post(`${atWork}/isi`, {
		...form,
		peristiwa: "Di tempat lain lagi.",
		tempat_sama: "lain",
	});
	assert.equal(other.status, 303, other.html);
	assert.match(await read(`${atWork}/isi`), /blok belakng/);
});

test("when a colleague was faster both versions stand side by side, and the next press keeps what was typed", async () => {
	const edit = `${atWork}/isi?ubah=${sampleEntries.act}`;
	const before = versionIn(await read(edit));
	const form = (peristiwa: string, versi: string) => ({
		entri: sampleEntries.act,
		versi,
		peristiwa,
		orang: sampleEntries.person,
	});
	const theirs = "Dipukul, kata rekan.";
	const yours = "Dipukul, kata saya.";
	assert.equal((await post(`${atWork}/isi`, form(theirs, before))).status, 303);
	const { status, html } = await post(`${atWork}/isi`, form(yours, before));
	assert.equal(status, 422);
	assert.match(html, /Sementara itu rekan mengubah bagian ini/);
	const table = /<table[\s\S]*?<\/table>/.exec(html)?.[0] ?? "";
	assert.ok(table.includes(theirs) && table.includes(yours), table);
	const again = await post(`${atWork}/isi`, form(yours, versionIn(html)));
	assert.equal(again.status, 303, again.html);
	const opened = await read(`${atWork}/isi`);
	assert.ok(opened.includes(yours) && !opened.includes(theirs));
});

test("an entry that acts use says where, and stays; two that are the same become one", async () => {
	const edit = `${atWork}/isi?ubah=${sampleEntries.person}`;
	const page = await read(edit);
	assert.match(page, /Peristiwa 1/);
	const out = await post(`${atWork}/isi/buang`, {
		versi: versionIn(page),
		entri: sampleEntries.person,
	});
	assert.equal(out.status, 422);
	assert.match(out.html, /masih dipakai peristiwa/);
	const witness =
		/<option value="([0-9a-f-]{36})"[^>]*>Saksi 1</.exec(page)?.[1] ?? "";
	const one = await post(`${atWork}/isi/satu`, {
		versi: versionIn(page),
		entri: sampleEntries.person,
		menjadi: witness,
	});
	assert.equal(one.status, 303, one.html);
	const after = await read(`${atWork}/isi?ubah=${witness}`);
	assert.match(after, /Peristiwa 1/);
	assert.ok(!(await read(`${atWork}/isi`)).includes(sampleEntries.person));
});

test("offices are searched for without leaving the form, and who is added without a name gets a neutral one", async () => {
	const found = await post(`${first}/isi`, {
		versi: "0",
		peristiwa: "Yang sedang ditulis.",
		cari: "cilegon",
		tombol: "cari",
	});
	assert.equal(found.status, 200);
	assert.match(found.html, /Yang sedang ditulis\./);
	assert.match(found.html, /value="lapas-cilegon"/);
	const added = await post(`${first}/isi/nama`, {
		versi: versionIn(found.html),
		jenis: "person",
		bagian: "witness",
		nama: "",
	});
	assert.equal(added.status, 303, added.html);
	assert.match(await read(`${first}/isi`), /Saksi 1/);
});

test("no address, title or message holds a name, no cache keeps the page, and whoever told it reads nothing of it", async () => {
	const answer = await house.ask(`${atWork}/isi`, { as: "intan" });
	assert.equal(answer.headers.get("cache-control"), "no-store");
	const html = await answer.text();
	assert.match(html, /<title>Ruang/);
	for (const [, href = ""] of html.matchAll(/href="([^"]*)"/g))
		assert.doesNotMatch(href, /korban|saksi|blok/i);
	const name = "Flamingo Jingga";
	const kept = await house.ask(`${atWork}/isi`, {
		as: "intan",
		form: {
			versi: versionIn(html),
			peristiwa: `${name} dipukul.`,
			orang_lain: `${name} satu`,
			tempat: `${name} dua`,
			pihak_lain: `${name} tiga`,
			waktu: `${name} empat`,
		},
	});
	assert.equal(kept.status, 303);
	assert.doesNotMatch(JSON.stringify([...kept.headers]), /flamingo/i);
	assert.match(await read(`${atWork}/isi`), /Flamingo Jingga tiga/);
	for (const room of [sampleRoom, sampleRoomAtWork]) {
		const told = await house.ask("/ruang/saya", { code: sampleCode(room) });
		const theirs = await told.text();
		assert.equal(told.status, 200);
		assert.doesNotMatch(
			theirs,
			/flamingo|Isi berkas|Komandan jaga|Sel nomor tujuh/i,
		);
	}
});

test("what somebody has to mend meanwhile does not write over what a colleague changed", async () => {
	const page = await read(`${atWork}/isi?ubah=${sampleEntries.act}`);
	const form = { entri: sampleEntries.act, versi: versionIn(page) };
	const theirs = await post(`${atWork}/isi`, {
		...form,
		peristiwa: "Kata rekan, sekali lagi.",
	});
	assert.equal(theirs.status, 303);
	const empty = await post(`${atWork}/isi`, { ...form, peristiwa: "" });
	assert.equal(empty.status, 422);
	assert.equal(versionIn(empty.html), form.versi);
	const mended = await post(`${atWork}/isi`, {
		...form,
		versi: versionIn(empty.html),
		peristiwa: "Kata saya.",
	});
	assert.equal(mended.status, 422);
	assert.match(mended.html, /Kata rekan, sekali lagi\./);
});

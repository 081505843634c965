import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sampleCode } from "#receipts/samples";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { dayFields } from "#territory";
import { sampleCase, sampleRoom } from "../../samples.ts";

let house: TestHouse;
before(async () => {
	house = await openTestHouse();
});
after(() => house[Symbol.asyncDispose]());

const first = `/ruang/meja/${sampleCase.unitId}/${sampleCase.id}`;
const read = async (path: string, as = "intan") =>
	(await house.ask(path, { as })).text();
const mine = async () =>
	(await house.ask("/ruang/saya", { code: sampleCode(sampleRoom) })).text();
const version = async () =>
	/name="versi_simpan" value="(\d+)"/.exec(await read(first))?.[1] ?? "";
const soon = dayFields(
	"tinjau",
	new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10),
);

test("a case says how long it is kept and by which rule; whoever told it reads until when", async () => {
	const html = await read(first);
	assert.match(html, /Berapa lama disimpan/);
	assert.match(html, /Setelah selesai masih 5 tahun, setelah dicabut 2 tahun/);
	assert.match(html, /UU 27\/2022/);
	assert.match(html, /belum kami temukan/);
	assert.match(await mine(), /Sampai kapan disimpan/);
});

test("Intan holds it with a reason; whoever told it reads that it stays, and not why; then she ends it", async () => {
	const wrong = await house.ask(`${first}/simpan`, {
		as: "intan",
		form: { sebab: "Gugatan nomor tujuh", versi_simpan: await version() },
	});
	const kept = await wrong.text();
	assert.equal(wrong.status, 422);
	assert.match(kept, /Gugatan nomor tujuh/);
	assert.match(kept, /href="#isian-tinjau/);
	const held = await house.ask(`${first}/simpan`, {
		as: "intan",
		form: {
			sebab: "Gugatan nomor tujuh",
			...soon,
			versi_simpan: await version(),
		},
	});
	assert.equal(held.status, 303, await held.text());
	const html = await read(first);
	assert.match(html, /Ditahan sejak/);
	assert.match(html, /Gugatan nomor tujuh/);
	const told = await mine();
	assert.match(told, /Untuk sementara tidak dihapus/);
	assert.doesNotMatch(told, /Gugatan/);
	const late = await house.ask(`${first}/simpan/akhiri`, {
		as: "intan",
		form: { sebab_akhiri: "Selesai.", versi_akhiri: "0" },
	});
	assert.equal(late.status, 422);
	assert.match(await late.text(), /Sementara itu ada yang berubah/);
	const lifted = await house.ask(`${first}/simpan/akhiri`, {
		as: "intan",
		form: { sebab_akhiri: "Selesai.", versi_akhiri: await version() },
	});
	assert.equal(lifted.status, 303);
	assert.doesNotMatch(await read(first), /Ditahan sejak/);
});

test("the proof of a deletion stands on the page of who had the key, and on nobody else's", async () => {
	const html = await read("/ruang/meja/lampau");
	assert.match(html, /Berkas K7QX-2M9D/);
	assert.match(html, /[0-9a-f]{64}/);
	assert.match(await read("/ruang/meja?selesai=ya"), /\/ruang\/meja\/lampau/);
	const none = await read("/ruang/meja/lampau", "bagus");
	assert.doesNotMatch(none, /K7QX/);
	assert.match(none, /Belum ada yang dihapus/);
	assert.equal(
		(await house.ask("/ruang/meja/lampau", { as: "hendra" })).status,
		403,
	);
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { personIds } from "#identity/samples";
import { sampleCode } from "#receipts/samples";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { sampleCase, sampleRoom } from "../../samples.ts";

let house: TestHouse;
before(async () => {
	house = await openTestHouse();
});
after(() => house[Symbol.asyncDispose]());

const here = `/ruang/meja/${sampleCase.unitId}/${sampleCase.id}`;
const proof =
	"Ditanya di mana dan sejak kapan: ia menyebut dapur dan bulan Maret.";
const opens = async (kode: string) =>
	(await house.ask("/lacak", { form: { kode } })).status;

test("a lost code is replaced on two desks: one officer asks, another gives, and the old one leads nowhere", async () => {
	const send = (as: string, deed: string, form = {}) =>
		house.ask(`${here}/${deed}`, { as, form });
	const short = await send("intan", "kode", { bukti: "Benar." });
	assert.equal(short.status, 422);
	assert.match(
		await short.text(),
		/<details open[\s\S]*>\s*Benar\.<\/textarea>/,
	);
	assert.equal((await send("intan", "kode", { bukti: proof })).status, 303);
	const own = await send("intan", "kode/beri");
	assert.equal(own.status, 422);
	assert.match(await own.text(), /petugas lain yang memutuskan/);
	assert.equal(
		(await send("intan", "serahkan", { rekan: personIds.fajar })).status,
		303,
	);
	const page = await (await house.ask(here, { as: "fajar" })).text();
	assert.ok(page.includes(proof));
	assert.match(page, /Beri kode baru/);
	const old = sampleCode(sampleRoom);
	assert.equal(await opens(old), 303);
	const given = await send("fajar", "kode/beri");
	assert.equal(given.headers.get("cache-control"), "no-store");
	const [, code = ""] =
		/<p class="code">([^<]+)</.exec(await given.text()) ?? [];
	assert.equal(await opens(code), 303);
	assert.equal(await opens(old), 422);
	const mine = await (await house.ask("/ruang/saya", { code })).text();
	assert.match(mine, /Dua petugas memberi kode baru; yang lama berakhir/);
	assert.ok(!mine.includes(proof));
});

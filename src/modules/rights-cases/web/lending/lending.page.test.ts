import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { personIds } from "#identity/samples";
import { theSystem } from "#kernel/actor.ts";
import { endPersonKeys } from "#keys";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { sampleCaseLost } from "../../samples.ts";

let house: TestHouse;
before(async () => {
	house = await openTestHouse();
});
after(() => house[Symbol.asyncDispose]());

const path = "/ruang/pinjam";
const see = async (as: string) => (await house.ask(path, { as })).text();
const reason = "Petugas yang memegangnya sudah pindah semua.";
const berkas = `${sampleCaseLost.unitId} ${sampleCaseLost.id}`;
const lendAddress = (html: string) =>
	/action="(\/ruang\/pinjam\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? "";

test("two key holders bring a case back that no officer can open: each opens a half, and neither sees a word of it", async () => {
	const cx = house.house.contextOf(theSystem);
	const { rows } = await sql<{ ref: string }>`
		select ref from rights_cases.case_file where id = ${sampleCaseLost.id}`.execute(
		cx.db,
	);
	const ref = rows[0]?.ref ?? "";
	const first = await see("arif");
	assert.match(first, /1 berkas menunggu dipulihkan/);
	assert.ok(first.includes(ref));

	const short = await house.ask(path, {
		as: "arif",
		form: { berkas, alasan: "Perlu." },
	});
	const html = await short.text();
	assert.equal(short.status, 422);
	assert.match(html, />\s*Perlu\.<\/textarea>/);
	assert.match(html, new RegExp(`value="${berkas}"[^>]*selected`));

	const begun = await house.ask(path, {
		as: "arif",
		form: { berkas, alasan: reason },
	});
	assert.equal(begun.status, 303);
	assert.match(await see("arif"), /menunggu pemegang kunci lain/);
	const second = await see("nuri");
	assert.ok(second.includes(reason));
	const cards = second.split("<h2").find((card) => card.includes(ref)) ?? "";
	const done = await house.ask(lendAddress(cards), { as: "nuri", form: {} });
	assert.equal(done.status, 303);
	for (const as of ["arif", "nuri"]) {
		const after = await see(as);
		assert.doesNotMatch(after, /menunggu dipulihkan/);
		assert.doesNotMatch(after, /dipukul|Siti Maryam|Rangkasbitung/);
	}
	assert.ok(
		(await (await house.ask("/ruang/meja", { as: "intan" })).text()).includes(
			ref,
		),
	);
});

test("what was lent in vain is said, and no remains possible", async () => {
	const id = lendAddress(await see("arif"));
	assert.match(id, /pinjam/);
	// Whoever asked has no key any more.
	await endPersonKeys(house.house.contextOf(theSystem), personIds.intan);
	const vain = await house.ask(id, { as: "arif", form: {} });
	assert.equal(vain.status, 422);
	assert.match(await vain.text(), /Tidak membuka apa pun lagi/);
	assert.equal(
		(await house.ask(`${id}/tolak`, { as: "arif", form: {} })).status,
		303,
	);
	assert.doesNotMatch(await see("nuri"), new RegExp(id));
});

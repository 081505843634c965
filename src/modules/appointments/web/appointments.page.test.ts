import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sampleCode } from "#receipts/samples";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { dayFields, dayOf, daysAfter } from "#territory";
import { keptOffice, receiptOfBooking } from "../samples.ts";

const form = `/unit/${keptOffice}/janji`;
const desk = `/janji/meja/${keptOffice}`;
const day = daysAfter(dayOf(new Date()), 20);

let site: TestHouse;
before(async () => {
	site = await openTestHouse();
});
after(() => site[Symbol.asyncDispose]());

/** Opens one hour of a day at the desk; answers its id. */
async function opens(hour: string): Promise<string> {
	const done = await site.ask(desk, {
		as: "yohana",
		form: {
			...dayFields("dari", day),
			jam: hour,
			lama: "30",
			tempat: "1",
			khusus: "0",
		},
	});
	assert.equal(done.status, 303, await done.text());
	const at = await site.ask(`${desk}?hari=${day}`, { as: "yohana" });
	const [, id = assert.fail(`${hour} is not open`)] =
		new RegExp(`id="jam-([0-9a-f-]{36})"[^>]*>${hour}`).exec(await at.text()) ??
		[];
	return id;
}

const book = (slot: string, words: string, sheet: string) =>
	site.ask(form, {
		form: { waktu: slot, sapaan: words, butuh: "deaf", lembar: sheet },
	});
const codeIn = (html: string): string =>
	/<p class="code">([^<]+)</.exec(html)?.[1] ?? assert.fail("no code");

test("of two who press at once for the last place one has a code, the other loses nothing that was typed", async () => {
	const slot = await opens("09.00");
	const both = await Promise.all([
		book(slot, "Topi merah", "00000000-0000-4000-8000-00000000a701"),
		book(slot, "Baju hijau", "00000000-0000-4000-8000-00000000a702"),
	]);
	assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 422]);
	const lost = both[0]?.status === 422 ? 0 : 1;
	const html = (await both[lost]?.text()) ?? "";
	assert.match(html, lost === 0 ? /value="Topi merah"/ : /value="Baju hijau"/);
	assert.match(html, /value="deaf"[^>]*checked/);
	assert.match(html, /Tempat terakhir baru saja diambil/);
	const at = await site.ask(`${desk}?hari=${day}`, { as: "yohana" });
	const seen = await at.text();
	assert.notEqual(seen.includes("Topi merah"), seen.includes("Baju hijau"));
});

test("whose hour is closed reads why by their code, with the next free time; who works there is told", async () => {
	const slot = await opens("10.00");
	const sheet = "00000000-0000-4000-8000-00000000a703";
	const code = codeIn(await (await book(slot, "Payung", sheet)).text());
	const closed = await site.ask(`${desk}/${slot}/tutup`, {
		as: "yohana",
		form: { alasan: "Petugas sakit." },
	});
	assert.equal(closed.status, 303);
	const mine = await (await site.ask("/janji/saya", { code })).text();
	assert.match(mine, /Petugas sakit\./);
	assert.match(mine, /Waktu kosong berikutnya: [^<]+ WITA/);
	const inbox = await (await site.ask("/kotak", { as: "kornelis" })).text();
	assert.match(inbox, /1 orang sudah memesan jam 10:00 yang ditutup/);
	assert.ok(inbox.includes(`${desk}?hari=${day}`));
});

test("the notice of a closed hour waits until another hour is chosen", async () => {
	const code = sampleCode(receiptOfBooking("closed"));
	for (let looks = 0; looks < 2; looks += 1)
		assert.match(
			await (await site.ask("/janji/saya", { code })).text(),
			/Listrik kantor dipadamkan/,
		);
	const slot = await opens("11.00");
	const moved = await site.ask("/janji/saya/pindah", {
		code,
		form: { waktu: slot },
	});
	assert.equal(moved.status, 303);
	const mine = await (await site.ask("/janji/saya", { code })).text();
	assert.doesNotMatch(mine, /Listrik kantor dipadamkan/);
	assert.match(mine, /Anda ditunggu/);
});

test("from an office that can be managed a door leads to an hour there, with what is needed ticked already", async () => {
	const found = await site.ask("/bisa-dikunjungi?butuh=wheelchair&butuh=deaf");
	const html = await found.text();
	const door = `${form}?butuh=wheelchair&amp;butuh=deaf`;
	assert.ok(html.includes(`href="${door}"`));
	// Nobody opened hours there.
	assert.ok(!html.includes("/unit/kanim-tangerang/janji"));
	const page = await (await site.ask(door.replace("&amp;", "&"))).text();
	for (const need of ["wheelchair", "deaf"])
		assert.match(page, new RegExp(`value="${need}"[^>]*checked`));
	assert.doesNotMatch(page, /value="blind"[^>]*checked/);
});

test("the privacy page says when bookings are erased", async () => {
	const html = await (await site.ask("/privasi")).text();
	assert.match(html, /dihapus 30 hari sesudah hari janji/);
});

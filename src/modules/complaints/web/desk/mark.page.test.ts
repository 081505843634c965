import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";

let house: TestHouse;
before(async () => {
	house = await openTestHouse();
});
after(() => house[Symbol.asyncDispose]());

const read = async (path: string) =>
	(await house.ask(path, { as: "yohana" })).text();

test("Yohana marks all that lies on her desk, sees what was said of each before, and takes it back", async () => {
	const chosen = await read("/pengaduan/meja/tanda?semua=ya");
	const [, pilih = ""] = /name="pilih" value="([^"]+)"/.exec(chosen) ?? [];
	assert.ok(pilih.split(",").length > 1, pilih);
	assert.match(chosen, /Belum ditandai/);

	const half = await house.ask("/pengaduan/meja/tanda", {
		as: "yohana",
		form: { pilih, standar: "timeLimit" },
	});
	const again = await half.text();
	assert.equal(half.status, 422);
	assert.match(again, /href="#isian-berat/);
	assert.match(again, /value="timeLimit" selected/);
	assert.ok(again.includes(`value="${pilih}"`), "what was chosen stays");

	const done = await house.ask("/pengaduan/meja/tanda", {
		as: "yohana",
		form: { pilih, berat: "serious", standar: "timeLimit" },
	});
	assert.equal(done.status, 303, await done.text());
	const place = done.headers.get("location") ?? "";
	const marked = await read(place);
	assert.match(marked, /pengaduan ditandai/);
	assert.match(marked, /Batalkan \(tersisa 10 menit\)/);
	assert.match(await read("/pengaduan/meja/tanda?semua=ya"), /Sekarang: Berat/);

	const undone = await house.ask(place, { as: "yohana", form: {} });
	assert.equal(undone.status, 303);
	assert.match(await read(place), /Penandaan dibatalkan/);
	assert.match(await read("/pengaduan/meja/tanda?semua=ya"), /Belum ditandai/);
	const twice = await house.ask(place, { as: "yohana", form: {} });
	assert.equal(twice.status, 422);
});

test("what another office said is not there for anybody else", async () => {
	const pilih = /name="pilih" value="([^"]+)"/.exec(
		await read("/pengaduan/meja/tanda?semua=ya"),
	)?.[1];
	const done = await house.ask("/pengaduan/meja/tanda", {
		as: "yohana",
		form: { pilih: pilih ?? "", berat: "ordinary" },
	});
	const place = done.headers.get("location") ?? "";
	for (const as of ["kornelis", "markus", "laras"])
		assert.ok([403, 404].includes((await house.ask(place, { as })).status), as);
});

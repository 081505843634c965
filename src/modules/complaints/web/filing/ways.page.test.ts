import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { phoneOf } from "./phone-for-tests.ts";

let house: TestHouse;
before(async () => {
	house = await openTestHouse();
});
after(() => house[Symbol.asyncDispose]());

const office = "/pengaduan/ke/kanwil-kemenkum-ntt";
const noted = "/pengaduan/meja/kanwil-kemenkum-ntt/catat";
const told = {
	jenis: "complaint",
	tentang: "service",
	rahasia: "unknown",
	cerita: "Loket tutup.",
};
const desk = async (as: string, query = "") =>
	(await house.ask(`/pengaduan/meja${query}`, { as })).text();
/** What staff call what lies on the desk. */
const refs = (html: string) =>
	new Set(html.match(/>[0-9A-Z]{4}-[0-9A-Z]{4}</g) ?? []);
const isReceipt = (html: string) => /<p class="code">/.test(html);

test("what is sent sooner than anybody reads is taken in, and lies where it is looked at", async () => {
	const before = refs(await desk("yohana", "?bagian=check"));
	const { html } = await phoneOf(house).post(office, told);
	assert.ok(isReceipt(html));
	const now = refs(await desk("yohana", "?bagian=check"));
	assert.equal(now.size, before.size + 1);
});

test("whoever walks through the steps is never taken for a program", async () => {
	const before = refs(await desk("yohana", "?bagian=check"));
	const phone = phoneOf(house);
	for (const [number, [name = "", value = ""]] of [
		["jenis", "praise"],
		["tentang", "service"],
		["cerita", "Ramah sekali."],
		["tempat", ""],
	].entries())
		await phone.post(`${office}/langkah/${number + 1}`, {
			[name]: value,
		});
	const checked = await phone.post(`${office}/langkah/5`, {
		rahasia: "unknown",
	});
	const { html } = await phone.post(office, {
		...told,
		lembar: checked.hidden("lembar"),
		cara: "langkah",
	});
	assert.ok(isReceipt(html));
	assert.equal(refs(await desk("yohana", "?bagian=check")).size, before.size);
});

test("whoever does not know the office is heard by who oversees, and says where it was", async () => {
	const phone = phoneOf(house);
	const nowhere = await phone.post("/pengaduan/tanpa-kantor", told);
	assert.equal(nowhere.status, 422);
	assert.match(nowhere.html, /Tuliskan di mana kejadiannya/);
	const before = refs(await desk("laras"));
	const { html } = await phone.post("/pengaduan/tanpa-kantor", {
		...told,
		tempat: "Dekat pasar lama, Atambua",
		provinsi: "53",
	});
	assert.ok(isReceipt(html));
	assert.equal(refs(await desk("laras")).size, before.size + 1);
});

test("an officer writes nothing in the name of somebody who was not asked", async () => {
	const form = { ...told, rahasia: "public-hidden", jalur: "desk" };
	const asked = await house.ask(noted, { as: "yohana", form });
	assert.equal(asked.status, 422);
	assert.match(await asked.text(), /Tanyakan dulu, lalu centang/);
});

test("what somebody needs, told in words at the desk, is a task with its own last day", async () => {
	const tasks = async () =>
		(
			await (await house.ask("/bantuan-kunjungan", { as: "yohana" })).text()
		).split("Hari kunjungan belum diketahui").length;
	const before = await tasks();
	const answer = await house.ask(noted, {
		as: "yohana",
		form: {
			...told,
			rahasia: "public-hidden",
			jalur: "desk",
			setuju: "ya",
			bahasa: "juru bahasa isyarat, BISINDO dari kampung",
		},
	});
	assert.ok(isReceipt(await answer.text()));
	assert.equal(await tasks(), before + 1);
});

test("what an officer wrote down about people of the office goes up, and they do not see it again", async () => {
	const before = refs(await desk("yohana"));
	const above = refs(await desk("gilang"));
	const answer = await house.ask(noted, {
		as: "yohana",
		form: {
			...told,
			tentang: "head",
			rahasia: "public-hidden",
			jalur: "phone",
			setuju: "ya",
		},
	});
	assert.ok(isReceipt(await answer.text()));
	assert.deepEqual(refs(await desk("yohana")), before);
	assert.equal(refs(await desk("gilang")).size, above.size + 1);
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { demoSecret } from "#platform/config.ts";
import { type Errand, openDoor } from "#platform/http/door.ts";
import { flashed } from "#platform/http/flash.ts";
import { openTestHouse, type TestHouse } from "./for-tests.ts";

const away: Errand[] = [];
const door = openDoor(
	{ reading: 1, all: 3, late: 0 },
	() => 0,
	(errand) => void away.push(errand),
);
let site: TestHouse;
let all: (() => void)[] = [];

before(async () => {
	site = await openTestHouse({ door });
	// Before anybody is inside.
	await site.tokenOf("markus");
});
after(() => site[Symbol.asyncDispose]());

/** So many are inside already, and answered at the end. */
async function crowd(many: number, meanwhile: () => Promise<void>) {
	all = Array.from({ length: many }, () => {
		const leave = door.enter("deed", 0);
		assert.ok(leave);
		return leave;
	});
	away.length = 0;
	try {
		await meanwhile();
	} finally {
		for (const leave of all) leave();
	}
}

const statusOf = async (path: string, as?: string) =>
	(await site.ask(path, { as })).status;

test("in a crowd those who only read come again, in words and in their language; whoever works or has something to tell is let in", () =>
	crowd(1, async () => {
		const page = await site.ask("/unit");
		assert.equal(page.status, 503);
		assert.equal(page.headers.get("retry-after"), "5");
		assert.equal(page.headers.get("cache-control"), "no-store");
		const text = await page.text();
		assert.match(text, /<h1[^>]*>Sedang sangat ramai<\/h1>/);
		assert.match(text, /Tunggu sebentar, lalu muat ulang halaman ini/);
		// The same for everybody: nothing of whoever came first is kept in it.
		assert.doesNotMatch(text, /name="token"/);
		assert.equal(await (await site.ask("/layanan?q=paspor")).text(), text);
		assert.match(await (await site.ask("/en/unit")).text(), /lang="en"/);
		assert.equal(await statusOf("/api/v1/units"), 503);
		assert.deepEqual(new Set(away), new Set(["reading"]));

		away.length = 0;
		for (const path of [
			"/ruang",
			"/lacak",
			"/masuk",
			"/bantuan",
			"/pengaduan/ke/kanwil-kemenkum-ntt",
		])
			assert.equal(await statusOf(path), 200, path);
		assert.equal(await statusOf("/unit", "markus"), 200);
		assert.equal(await statusOf("/kotak", "markus"), 200);
		// A wrong answer, but an answer.
		const told = await site.ask("/pengaduan/ke/kanwil-kemenkum-ntt", {
			form: { jenis: "complaint", cerita: "" },
		});
		assert.equal(told.status, 422);
		assert.deepEqual(away, []);
	}));

test("a session that was made up is no session, and whoever comes from a deed reads what became of it", () =>
	crowd(1, async () => {
		const asked = (cookie: string) =>
			site.house.fetch(
				new Request("http://localhost/unit", { headers: { cookie } }),
			);
		const forged = "rangkul.session_token=abc.def";
		assert.equal((await asked(forged)).status, 503);
		const says = flashed(demoSecret, "Tersimpan.", false).split(";")[0] ?? "";
		assert.equal((await asked(says)).status, 200);
		assert.equal((await asked(`${says}x`)).status, 503);
	}));

test("where nothing more can be done a form comes back with all that was typed, to be sent again by one press", () =>
	crowd(3, async () => {
		const form = {
			jenis: "complaint",
			cerita: "Loket <dua> ditutup pukul sebelas.",
			lembar: "0b5e9a3c-6f1d-4b8e-9a57-2f8f6a1c0d11",
		};
		const path = "/pengaduan/ke/kanwil-kemenkum-ntt";
		const told = await site.ask(path, { form });
		assert.equal(told.status, 503);
		assert.equal(told.headers.get("retry-after"), "5");
		const text = await told.text();
		assert.match(
			text,
			/name="cerita" value="Loket &lt;dua&gt; ditutup pukul sebelas\."/,
		);
		assert.match(text, /Aman dikirim lagi/);
		assert.match(text, /<style>/);

		// Of whoever is signed in nothing is known now: their form goes back as it came, with its own token.
		const works = await site.ask(path, { as: "markus", form });
		assert.equal(works.status, 503);
		const bare = await works.text();
		assert.match(bare, /name="token" value="[^"]+"/);
		assert.match(bare, /name="cerita"/);
		assert.doesNotMatch(bare, /Masuk</);
		assert.ok(away.length === 2 && away.every((one) => one === "deed"));
	}));

test("once it is quiet again everybody is let in", async () => {
	assert.equal(await statusOf("/unit"), 200);
	assert.equal(await statusOf("/unit"), 200);
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { terms } from "../index.ts";
import { sampleTasks } from "../samples.ts";

const asks = "/unit/kanwil-kemenkum-ntt/minta-bantuan";
const words = "Saya memakai BISINDO, sekitar satu jam.";
const form = "3f0e8f60-98c2-4a52-a2b4-0a5d3f5c1b01";

let site: TestHouse;
before(async () => {
	site = await openTestHouse();
});
after(() => site[Symbol.asyncDispose]());

const post = async (
	path: string,
	fields: Readonly<Record<string, string>>,
	headers: Readonly<Record<string, string>> = {},
): Promise<Response> => {
	const body = new FormData();
	body.set("token", await site.tokenOf(undefined));
	for (const [name, value] of Object.entries(fields)) body.set(name, value);
	return site.house.fetch(
		new Request(`http://localhost${path}`, { method: "POST", headers, body }),
	);
};
const codeIn = (html: string): string =>
	/<p class="code">([^<]+)</.exec(html)?.[1] ?? assert.fail("no code");

test("whoever is Deaf finds the interpreter ticked already, from the list of offices and from the facilities", async () => {
	const list = await (await site.ask("/bisa-dikunjungi?butuh=deaf")).text();
	assert.ok(list.includes(`${asks}?butuh=deaf`));
	const facilities = await site.ask("/unit/kanwil-kemenkum-ntt/fasilitas");
	assert.ok((await facilities.text()).includes(asks));
	const seen = await site.ask(`${asks}?butuh=deaf`);
	assert.deepEqual(seen.headers.getSetCookie(), []);
	const html = await seen.text();
	assert.match(html, /value="interpreter" checked/);
	assert.doesNotMatch(html, /value="companion" checked/);
});

test("sent twice it is one, with one code, which stands in no address, no cookie and no header", async () => {
	const sent = { minta: "interpreter", catatan: words, lembar: form };
	const first = await post(asks, sent);
	const second = await post(asks, sent);
	assert.deepEqual([first.status, second.status], [200, 200]);
	const code = codeIn(await first.text());
	assert.equal(codeIn(await second.text()), code);
	for (const answer of [first, second]) {
		const said = JSON.stringify([...answer.headers]).replace(/[\s-]/g, "");
		assert.ok(!said.includes(code.replaceAll(" ", "")));
		assert.equal(answer.headers.get("cache-control"), "no-store");
	}
	const html = await (await site.ask("/minta-bantuan/saya", { code })).text();
	assert.match(html, /Menunggu jawaban/);
	assert.ok(html.includes(words));
	assert.ok(!html.includes(code));
});

test("whoever asks while signed in as an official is nobody in the trail", async () => {
	const asked = await site.ask(asks, {
		as: "yohana",
		form: {
			minta: "companion",
			catatan: "Saya datang berkursi roda.",
			lembar: "3f0e8f60-98c2-4a52-a2b4-0a5d3f5c1b09",
		},
	});
	assert.equal(asked.status, 200);
	const { rows } = await sql<{ actor: string | null }>`
		select actor_id as actor from platform.trail
		where deed = 'accommodation.asked' order by id desc limit 1`.execute(
		site.house.database.db,
	);
	assert.deepEqual(rows, [{ actor: null }]);
});

test("what is asked for with a complaint is read with the code of the complaint", async () => {
	const told = await post("/pengaduan/ke/kanwil-kemenkum-ntt", {
		lembar: "3f0e8f60-98c2-4a52-a2b4-0a5d3f5c1b02",
		jenis: "complaint",
		tentang: "service",
		cerita: "Loket tutup tiga jam tanpa pemberitahuan.",
		rahasia: "unknown",
		minta: "interpreter",
	});
	const code = codeIn(await told.text());
	const mine = await (await site.ask("/pengaduan/saya", { code })).text();
	assert.match(mine, /Bantuan yang Anda minta/);
	const html = await (await site.ask("/minta-bantuan/saya", { code })).text();
	assert.match(html, /Juru bahasa isyarat/);
	assert.match(html, /Menunggu jawaban/);
});

test("what was written of how it was stands to be copied when the visit is over", async () => {
	const said = "Juru bahasanya datang terlambat satu jam.";
	const answer = await post(
		`/minta-bantuan/saya/${sampleTasks.arranged}/kabar`,
		{ keadaan: "tidak", kabar: said },
	);
	assert.equal(answer.status, 422);
	const html = await answer.text();
	assert.ok(html.includes(said));
	assert.match(html, /href="\/lacak"/);
});

test("an answer by a colleague meanwhile is shown, and what was typed stays", async () => {
	const path = `/bantuan-kunjungan/kanwil-kemenkum-ntt/${sampleTasks.waiting}`;
	const typed = {
		putusan: "cannot",
		alasan: "Juru bahasa sedang di luar pulau.",
		gantinya: "Lewat panggilan video.",
		versi: "1",
	};
	assert.equal(
		(await site.ask(path, { as: "yohana", form: typed })).status,
		303,
	);
	const slower = await site.ask(path, {
		as: "kornelis",
		form: { ...typed, gantinya: "Menulis di layar." },
	});
	assert.equal(slower.status, 422);
	const html = await slower.text();
	assert.match(html, /Rekan Anda lebih dulu menjawab/);
	assert.ok(html.includes("Lewat panggilan video."));
	assert.match(html, /value="Menulis di layar."/);
	assert.match(html, /name="versi" value="2"/);
});

test("a network that asks very much is asked to come back, with everything typed kept", async () => {
	const headers = { "x-rangkul-address": "203.0.113.21" };
	const sent = { minta: "reader", catatan: words };
	const statuses = [];
	for (let n = 0; n < terms.most; n += 1)
		statuses.push((await post(asks, sent, headers)).status);
	assert.deepEqual([...new Set(statuses)], [200]);
	const last = await post(asks, sent, headers);
	assert.equal(last.status, 429);
	const html = await last.text();
	assert.ok(html.includes(words));
	assert.match(html, /value="reader" checked/);
});

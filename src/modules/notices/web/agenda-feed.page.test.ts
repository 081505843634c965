import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { closePerson } from "#identity";
import { personIds, sampleActor } from "#identity/samples";
import { theSystem } from "#kernel/actor.ts";
import { withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { raise } from "../index.ts";

let site: TestHouse;
before(async () => {
	site = await openTestHouse();
	const cx = site.house.contextOf(theSystem);
	await inTransaction(cx, (tx) =>
		raise(tx, {
			to: { personId: personIds.wulan },
			kind: "duty",
			subject: { kind: "secret", id: "one" },
			says: "notices.code-made",
			about: { on: "2099-01-01" },
			path: "/akun",
			due: "2099-01-01",
		}),
	);
});
after(() => site[Symbol.asyncDispose]());

const change = async (what: "buat" | "hapus", as: string) => {
	const answer = await site.ask("/kotak/agenda/alamat", {
		as,
		form: { alamat: what },
	});
	assert.equal(answer.status, 303);
};

async function addressOf(as: string): Promise<string | null> {
	const page = await (await site.ask("/kotak/agenda", { as })).text();
	const [, path = null] = /(\/agenda\/[^<]+\/ics)/.exec(page) ?? [];
	return path;
}

const asked = async (path: string | null) => {
	assert.ok(path);
	const answer = await site.ask(path);
	return { status: answer.status, text: await answer.text() };
};

test("a calendar reads the agenda at an address of its own, without session; what concerns the person alone is not told", async () => {
	assert.equal(await addressOf("wulan"), null);
	await change("buat", "wulan");
	const { status, text } = await asked(await addressOf("wulan"));
	assert.equal(status, 200);
	assert.match(text, /^BEGIN:VCALENDAR/);
	const own = await (
		await site.ask("/kotak/agenda/ics", { as: "wulan" })
	).text();
	const uids = (file: string) =>
		[...file.matchAll(/UID:(.*)/g)].map(([, uid]) => uid).sort();
	assert.ok(uids(text).length > 1);
	assert.deepEqual(uids(text), uids(own));
	assert.match(text, /SUMMARY:Ada yang menunggu Anda di Rangkul/);
	assert.match(text, /SUMMARY:(?!Ada yang)/);
	assert.doesNotMatch(text, /\/akun/);
});

test("a new address makes the old one lead nowhere, and so does ending it", async () => {
	await change("buat", "wulan");
	const old = await addressOf("wulan");
	await change("buat", "wulan");
	const anew = await addressOf("wulan");
	assert.notEqual(old, anew);
	assert.equal((await asked(old)).status, 404);
	assert.equal((await asked(anew)).status, 200);
	const { pathname } = new URL(anew ?? "", "http://localhost");
	assert.equal((await asked(pathname.replace(/.\/ics$/, "x/ics"))).status, 404);
	await change("hapus", "wulan");
	assert.equal(await addressOf("wulan"), null);
	assert.equal((await asked(anew)).status, 404);
});

test("what asks for a second factor is in no calendar that shows none", async () => {
	const own = await (
		await site.ask("/kotak/agenda/ics", { as: "sari" })
	).text();
	const { status, text } = await asked(await addressOf("sari"));
	assert.equal(status, 200);
	const count = (file: string) => file.split("BEGIN:VEVENT").length - 1;
	assert.ok(count(own) > count(text), `${count(own)} and ${count(text)}`);
});

test("the agenda of an account that was closed is read by nobody", async () => {
	await change("buat", "markus");
	const address = await addressOf("markus");
	assert.equal((await asked(address)).status, 200);
	const cx = site.house.contextOf(theSystem);
	const closed = await closePerson(
		withActor(cx, sampleActor("admin")),
		personIds.markus,
	);
	assert.ok(closed.ok, JSON.stringify(closed));
	assert.equal((await asked(address)).status, 404);
});

import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { personIds, samplePassword } from "#identity/samples";
import { demoSecret } from "#platform/config.ts";
import { linesOf, openLog } from "#platform/log.ts";
import { nameOfDay } from "#platform/notice.ts";
import { runAs } from "#platform/observing/running.ts";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";

const origin = "http://localhost";
let lines: Record<string, unknown>[] = [];
let site: TestHouse;
before(async () => {
	site = await openTestHouse({ log: (line) => void lines.push(line) });
});
beforeEach(() => {
	lines = [];
});
after(() => site[Symbol.asyncDispose]());

/** A request as the server runs one: its route is known to every line. */
const ask = (path: string, as?: string, form?: Record<string, string>) =>
	runAs({ requestId: "r", route: "none", place: null }, async () =>
		site.ask(path, { as, form }),
	);

const security = () =>
	lines
		.filter(({ level }) => level === "security")
		.map(({ level: _, ...line }) => line);

const today = (who: string) => nameOfDay(demoSecret, new Date(), who);

test("who signs in and who fails to stands in the log, by what and why, under a name of the day", async () => {
	const typed = { nama: "Wulan", sandi: "bukan kata sandinya" };
	await ask("/masuk", undefined, typed);
	await ask("/masuk", undefined, { ...typed, sandi: samplePassword });
	await ask("/masuk/kode", undefined, { kode: "123456" });
	await ask("/undangan", undefined, {
		nama: "nadia",
		kode: "7777 7777 7777 7776 2",
		sandi: "kuda hijau di atas awan",
	});
	await ask("/masuk/penyedia/kembali?state=a&code=b");
	const [failed, inside, factor, ...others] = security();
	assert.deepEqual(failed, {
		security: "sign-in-failed",
		how: "password",
		why: "wrong",
		who: today("wulan"),
		route: "/masuk",
	});
	assert.deepEqual(inside, {
		security: "sign-in",
		how: "password",
		who: today(personIds.wulan),
		route: "/masuk",
	});
	assert.deepEqual(
		[factor?.security, factor?.how],
		["sign-in-failed", "second-factor"],
	);
	assert.ok(others.some(({ how }) => how === "provider"));
	for (const word of ["wulan", personIds.wulan, typed.sandi, samplePassword])
		assert.ok(
			!JSON.stringify(security()).toLowerCase().includes(word.toLowerCase()),
			word,
		);
});

test("who is refused stands in the log, with where, why and a name of the day", async () => {
	await site.enter("wulan");
	lines = [];
	await ask("/kelola/orang", "wulan");
	await ask(`/kelola/orang/${personIds.wulan}/data`, "wulan", {});
	await site.enter("admin");
	lines = [];
	await ask("/kelola/orang", "wulan");
	await ask("/kelola/orang/bukan-id", "admin");
	await ask("/akun/sesi", "wulan", { token: "palsu", sesi: "x" });
	await ask("/akun/sandi", "wulan", {
		lama: "bukan kata sandinya",
		baru: "kuda hijau di atas awan",
	});
	const who = today(personIds.wulan);
	assert.deepEqual(security(), [
		{ security: "refused", why: "403", who, route: "/kelola/orang" },
		{
			security: "refused",
			why: "not-found",
			who: today(personIds.admin),
			route: "/kelola/orang/:person",
		},
		{ security: "refused", why: "form", who, route: "/akun/sesi" },
		{
			security: "proof-failed",
			how: "password",
			why: "wrong-password",
			who,
			route: "/akun/sandi",
		},
	]);
});

test("whoever tries too often, sends another site's form, a forged address or a wrong code stands in the log", async () => {
	for (let i = 0; i < 21; i += 1)
		await ask("/masuk", undefined, { nama: "siapa pun", sandi: "x" });
	assert.ok(security().some(({ why }) => why === "too-many"));
	assert.ok(security().some(({ security }) => security === "too-many"));
	lines = [];
	await site.house.fetch(
		new Request(`${origin}/masuk`, {
			method: "POST",
			headers: { "sec-fetch-site": "cross-site", host: "localhost" },
			body: new URLSearchParams({ nama: "a" }),
		}),
	);
	await site.house.fetch(new Request(`${origin}/unit/%00`));
	await ask("/lacak", undefined, { kode: "7777 7777 7777 7777 5" });
	await site.house.fetch(
		new Request(`${origin}/api/v1/oauth/token`, {
			method: "POST",
			body: new URLSearchParams({
				grant_type: "client_credentials",
				client_id: personIds.wulan,
				client_secret: "tebakan",
			}),
		}),
	);
	const said = security().map(({ security, why }) => `${security} ${why}`);
	for (const one of [
		"refused no-session",
		"refused unreadable",
		"token-failed invalid_client",
		"refused 401",
	])
		assert.ok(said.includes(one), `${one}: ${said}`);
	assert.doesNotMatch(JSON.stringify(lines), /tebakan/);
});

test("in the room nobody is named, and neither is whoever tells something while signed in", async () => {
	await site.enter("admin");
	await site.enter("wulan");
	lines = [];
	await ask("/ruang/meja", "wulan");
	await ask("/ruang", "admin", { token: "palsu", isi: "x" });
	await ask("/pengaduan/ke/kanwil-kemenkum-ntt", "admin", { token: "palsu" });
	assert.ok(security().length >= 2);
	for (const { who, route } of security()) {
		assert.equal(who, undefined);
		assert.ok(route === "(kept apart)" || route === "/pengaduan/ke/:unit");
	}
});

test("a name of the day is the same for a day, another the next and under another secret, and tells nothing by itself", () => {
	const at = (time: string) => new Date(`2026-11-${time}:00Z`);
	const name = nameOfDay(demoSecret, at("29T01:00"), " Wulan ");
	assert.match(name, /^[\w-]{16}$/);
	assert.equal(nameOfDay(demoSecret, at("29T23:59"), "wulan"), name);
	assert.notEqual(nameOfDay(demoSecret, at("30T00:00"), "wulan"), name);
	assert.notEqual(nameOfDay("another", at("29T01:00"), "wulan"), name);
});

test("these lines are written at whatever level the log is kept, as JSON with their time", () => {
	const written: string[] = [];
	const log = openLog("error", { write: (line) => void written.push(line) });
	const say = linesOf(log);
	say({ level: "security", security: "refused", who: "x" });
	say({ method: "GET", route: "/" });
	const [line, ...more] = written.map((one) => JSON.parse(one));
	assert.deepEqual(
		[line.security, line.who, typeof line.time, more],
		["refused", "x", "number", []],
	);
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { theSystem } from "#kernel/actor.ts";
import { at } from "#platform/context.ts";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { dayOf } from "#territory";
import { mixResponses } from "../../counting/mix.ts";
import { surveysIn } from "../../tables.ts";

const kiosk = "/survei/kanwil-kemenkum-ntt/skm-2017/kios";
let site: TestHouse;
before(async () => {
	site = await openTestHouse();
});
after(() => site[Symbol.asyncDispose]());

const db = () => site.house.database.db;
const answers = (key: string, more: Record<string, string> = {}) => ({
	lembar: key,
	"jawab-U1": "3",
	"jawab-U2": "4",
	...more,
});
const queued = (key: string, more: Record<string, string> = {}) =>
	answers(key, {
		antre: "ya",
		versi: "skm-2017-lampiran",
		hari: daysAgo(20),
		...more,
	});
const daysAgo = (n: number): string =>
	dayOf(new Date(Date.now() - n * 86_400_000));

/** Staff make this device a kiosk: what the browser is told to keep. */
async function made(as = "yohana"): Promise<string[]> {
	const answer = await site.ask(`${kiosk}/perangkat`, { as, form: {} });
	assert.equal(answer.status, 303, await answer.text());
	assert.equal(answer.headers.get("location"), kiosk);
	return answer.headers
		.getSetCookie()
		.filter((each) => each.startsWith("rangkul_kios="));
}
const markOf = (cookies: readonly string[]): string =>
	cookies[0]?.split(";")[0] ?? assert.fail("no cookie");

async function send(
	cookie: string,
	form: Record<string, string>,
	as?: string,
	path = kiosk,
): Promise<Response> {
	const body = new URLSearchParams({ token: await site.tokenOf(as), ...form });
	return site.house.fetch(
		new Request(`http://localhost${path}`, {
			method: "POST",
			headers: { cookie: [await site.enter(as), cookie].join("; ") },
			body,
		}),
	);
}

/** What waits: channel, slice, day, and whether it bears the trace of its device; without what waited before. */
async function adds(post: () => Promise<Response>): Promise<string[]> {
	const rows = async () =>
		(
			await surveysIn(db())
				.selectFrom("surveys.arrival")
				.select(["body", "trace"])
				.where("body", "is not", null)
				.execute()
		).map(
			({ body, trace }) =>
				`${body?.channel} ${body?.slice} ${body?.day} ${trace ? "traced" : "untraced"}`,
		);
	const before = await rows();
	const answer = await post();
	assert.ok([200, 303].includes(answer.status), await answer.text());
	const rest = await rows();
	for (const one of before) rest.splice(rest.indexOf(one), 1);
	return rest;
}
const today = () => dayOf(new Date());

test("staff make a tablet a kiosk: a mark without a person, for this survey's screen alone, and the trail says so", async () => {
	const cookies = await made();
	assert.deepEqual(
		cookies.map((each) => /Path=([^;]+)/.exec(each)?.[1]),
		[kiosk, `/en${kiosk}`],
	);
	for (const each of cookies)
		assert.match(each, /HttpOnly; SameSite=Strict; Max-Age=31536000/);
	assert.equal(markOf(cookies), markOf(await made()), "the same on every one");
	const trail = await sql<{ n: number }>`
		select count(*)::int as n from platform.trail where deed = 'survey.kiosk-registered'
	`.execute(db());
	assert.equal(trail.rows[0]?.n, 2);
	for (const as of ["wulan", "markus"]) {
		const refused = await site.ask(`${kiosk}/perangkat`, { as, form: {} });
		assert.equal(refused.status, 403, as);
		assert.deepEqual(
			refused.headers
				.getSetCookie()
				.filter((each) => each.startsWith("rangkul_kios=")),
			[],
		);
	}
	const desk = await site.ask("/survei/kanwil-kemenkum-ntt/kelola", {
		as: "yohana",
	});
	assert.match(await desk.text(), /Jadikan perangkat ini kios/);
});

test("answers of a kiosk are untraced and keep their day; of any other device they are traced, as given at home today", async () => {
	const mark = markOf(await made());
	assert.deepEqual(await adds(() => send(mark, answers("k1"))), [
		`kiosk citizen ${today()} untraced`,
	]);
	assert.deepEqual(await adds(() => send(mark, queued("k2"))), [
		`kiosk citizen ${daysAgo(20)} untraced`,
	]);
	assert.deepEqual(await adds(() => send("", answers("h1"))), [
		`home citizen ${today()} traced`,
	]);
	assert.deepEqual(await adds(() => send("", queued("h2"))), [
		`home citizen ${today()} traced`,
	]);
	assert.deepEqual(await adds(() => send("perangkat-kerja=ya", queued("h3"))), [
		`home staff ${today()} traced`,
	]);
});

test("nobody makes the mark of a kiosk, nor takes it to another survey or beyond its day", async () => {
	const mark = markOf(await made());
	const [day = "", seal = ""] = (mark.split("=")[1] ?? "").split(".");
	for (const forged of [
		"rangkul_kios=ya",
		`rangkul_kios=2099-01-01.${seal}`,
		`rangkul_kios=${day}.`,
		`rangkul_kios=.${seal}`,
	])
		assert.deepEqual(
			await adds(() => send(forged, answers(`forged ${forged}`))),
			[`home citizen ${today()} traced`],
			forged,
		);
});

test("whoever is signed in sees no questions on a kiosk, and the way out; what is sent counts as a citizen's", async () => {
	const html = await (await site.ask(kiosk, { as: "yohana" })).text();
	assert.match(html, /sedang masuk sebagai petugas/);
	assert.match(html, /action="\/keluar"/);
	assert.match(html, /name="token"/);
	assert.doesNotMatch(html, /jawab-U1/);
	const mark = markOf(await made());
	assert.deepEqual(await adds(() => send(mark, answers("s1"), "yohana")), [
		`kiosk citizen ${today()} untraced`,
	]);
	assert.deepEqual(await adds(() => send(mark, queued("s2"), "yohana")), [
		`kiosk citizen ${daysAgo(20)} untraced`,
	]);
	assert.deepEqual(
		await adds(() => send(mark, queued("s3", { sebagai: "pegawai" }))),
		[`kiosk staff ${daysAgo(20)} untraced`],
	);
});

test("many answers of one device that is no kiosk are found as a cluster", async () => {
	const cx = site.house.contextOf(theSystem);
	await mixResponses(at(cx, new Date(cx.now.getTime() + 86_400_000)));
	for (let i = 0; i < 10; i += 1)
		await send("", queued(`c${i}`, { "jawab-U1": String(1 + (i % 4)) }));
	await mixResponses(cx);
	const found = await surveysIn(db())
		.selectFrom("surveys.response")
		.select("flags")
		.where("day", "=", today())
		.where("channel", "=", "home")
		.execute();
	assert.ok(
		found.filter(({ flags }) => flags.includes("cluster")).length >= 10,
	);
});

test("what is longer than any form of ours is refused, and the device keeps it", async () => {
	const long = await send(
		markOf(await made()),
		queued("long", { catatan: "é".repeat(9_000) }),
	);
	assert.equal(long.status, 413);
	assert.doesNotMatch(await long.text(), /lembar/);
});

test("strangers fill no table with what cannot be taken in; a kiosk brings all that it holds", async () => {
	const asides = async () =>
		(
			await surveysIn(db())
				.selectFrom("surveys.aside")
				.select("id")
				.where("reason", "=", "other-version")
				.execute()
		).length;
	const bad = (key: string) => queued(key, { versi: "skm-2017-lama" });
	const before = await asides();
	const statuses = [];
	for (let i = 0; i < 25; i += 1)
		statuses.push((await send("", bad(`x${i}`))).status);
	assert.deepEqual([...new Set(statuses)], [200, 429]);
	assert.equal(await asides(), before + 20);
	const mark = markOf(await made());
	for (let i = 0; i < 25; i += 1)
		assert.equal((await send(mark, bad(`y${i}`))).status, 200);
	assert.equal(await asides(), before + 45);
});

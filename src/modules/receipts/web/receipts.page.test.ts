import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { addressHeader } from "#identity";
import { theSystem } from "#kernel/actor.ts";
import { makeCode, printCode } from "#kernel/code.ts";
import type { Context } from "#platform/context.ts";
import { forgetReceipts, issueReceipt, receiptLimits } from "#receipts";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { visitCookie } from "./visit.ts";

let site: TestHouse;
let cx: Context;
before(async () => {
	site = await openTestHouse();
	cx = site.house.contextOf(theSystem);
});
after(() => site[Symbol.asyncDispose]());
// A network of its own for each test: limits are the matter of their own tests.
let place = 0;
beforeEach(() => {
	place += 1;
});

const unitId = "00000000-0000-4000-8000-0000000000aa";
const issue = (pin: string | null = null) =>
	issueReceipt(cx, {
		kind: "rights-case",
		subjectId: cx.newId(),
		unitId,
		pin,
	});
const someCode = () => printCode(makeCode(cx.random));

async function post(
	path: string,
	form: Record<string, string>,
	cookie = "",
): Promise<Response> {
	return site.house.fetch(
		new Request(`http://localhost${path}`, {
			method: "POST",
			headers: { cookie, [addressHeader]: `198.51.100.${place}` },
			body: new URLSearchParams({
				token: await site.tokenOf(undefined),
				...form,
			}),
		}),
	);
}

const get = (path: string, cookie = "") =>
	site.house.fetch(
		new Request(`http://localhost${path}`, { headers: { cookie } }),
	);

const visitIn = (response: Response): string =>
	response.headers
		.getSetCookie()
		.find((cookie) => cookie.startsWith(`${visitCookie}=`))
		?.split(";")[0] ?? "";

const leadsTo = async (visit: string) =>
	(await get("/lacak/saya", visit)).headers.get("location");

async function visitOf(code: string): Promise<string> {
	const opened = await post("/lacak", { kode: code });
	assert.equal(opened.status, 303);
	return visitIn(opened);
}

test("an unknown code, a wrong PIN and a missing one are answered alike, byte for byte", async () => {
	const { code } = await issue("271828");
	const told = [];
	for (const [kode, pin] of [
		[someCode(), "314159"],
		[code, "314159"],
		[someCode(), ""],
		[code, ""],
	] as const)
		told.push(await whole(await post("/lacak", { kode, pin }), kode, pin));
	const [unknown, wrongPin, unknownWithout, missing] = told;
	assert.match(unknown ?? "", /^422 /);
	assert.equal(wrongPin, unknown);
	assert.equal(missing, unknownWithout);
});

test("a code that is shut answers like one that nobody has, and says when to try again", async () => {
	const { code } = await issue("271828");
	const told = [];
	for (const kode of [code, someCode()]) {
		let last = new Response();
		for (let n = 0; n <= receiptLimits.perCode[0].most; n += 1)
			last = await post("/lacak", { kode, pin: "314159" });
		told.push(await whole(last, kode, "314159"));
	}
	assert.match(told[0] ?? "", /^429 .*"retry-after","900"/);
	assert.match(told[0] ?? "", /Tunggu 15 menit, lalu coba lagi/);
	assert.equal(told[0], told[1]);
	// The right PIN hears the same.
	const right = await post("/lacak", { kode: code, pin: "271828" });
	assert.equal(await whole(right, code, "271828"), told[0]);
});

/** Everything that is told, without what the visitor typed. */
async function whole(
	response: Response,
	code: string,
	pin: string,
): Promise<string> {
	const headers = JSON.stringify([...response.headers]);
	const html = (await response.text())
		.replaceAll(code, "(code)")
		.replaceAll(`value="${pin}"`, "(pin)");
	return `${response.status} ${headers} ${html}`;
}

test("what was typed is kept on the page, and no cache keeps the page", async () => {
	const typed = "7777 7777 7777 7777 7";
	const wrong = await post("/lacak", { kode: typed, pin: "12" });
	assert.equal(wrong.status, 422);
	assert.equal(wrong.headers.get("cache-control"), "no-store");
	const html = await wrong.text();
	assert.match(html, new RegExp(`value="${typed}"`));
	assert.match(html, /<details[^>]* open/);
	assert.match(html, /Ada satu tanda yang salah/);
	assert.equal((await get("/lacak")).headers.get("cache-control"), "no-store");
});

test("a visit is out of reach of scripts and of other sites, and lasts half an hour", async () => {
	const { code } = await issue();
	const opened = await post("/lacak", { kode: code });
	const [cookie = ""] = opened.headers.getSetCookie();
	assert.match(
		cookie,
		/^rangkul_kunjungan=[\w.-]+; Path=\/; HttpOnly; SameSite=Strict; Max-Age=1800$/,
	);
	const mine = await get("/ruang/saya", visitIn(opened));
	assert.match(visitIn(mine), /^rangkul_kunjungan=/, "each page lets it go on");
});

test("nobody writes a visit of their own, makes one last longer, or opens what is gone", async () => {
	const { code } = await issue();
	const visit = await visitOf(code);
	const [, id = "", until = "", seal = ""] =
		/=([^.]+)\.([^.]+)\.(.+)$/.exec(visit) ?? [];
	for (const forged of [
		`${visitCookie}=${id}.${Number(until) + 60}.${seal}`,
		`${visitCookie}=${cx.newId()}.${until}.${seal}`,
		`${visitCookie}=${id}.${until}.`,
		`${visitCookie}=`,
		`${visitCookie}=...`,
	])
		assert.equal(await leadsTo(forged), "/lacak", forged);
	assert.equal(await leadsTo(visit), "/ruang/saya");
});

test("the visit of another kind is led to its own page", async () => {
	const { code } = await issueReceipt(cx, {
		kind: "complaint",
		subjectId: cx.newId(),
		unitId,
	});
	const opened = await post("/lacak", { kode: code });
	assert.equal(opened.headers.get("location"), "/pengaduan/saya");
	const other = await get("/ruang/saya", visitIn(opened));
	assert.equal(other.headers.get("location"), "/pengaduan/saya");
});

test("a visit whose receipt was deleted is none", async () => {
	const subject = { kind: "rights-case", subjectId: cx.newId() } as const;
	const { code } = await issueReceipt(cx, { ...subject, unitId });
	const visit = await visitOf(code);
	await forgetReceipts(cx, subject);
	assert.equal(await leadsTo(visit), "/lacak");
});

test("closing takes the visit from the device; closing what is not open says so", async () => {
	const { code } = await issue();
	const visit = await visitOf(code);
	assert.match(await (await get("/lacak", visit)).text(), /masih terbuka/);
	const closed = await post("/lacak/selesai", {}, visit);
	assert.equal(closed.status, 303);
	assert.equal(visitIn(closed), `${visitCookie}=`);
	assert.equal((await post("/lacak/selesai", {})).status, 422);
});

test("looking something up leaves no fingerprint of the form", async () => {
	const html = await (await get("/lacak")).text();
	assert.doesNotMatch(html, /name="kunci"/);
});

import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { sql } from "kysely";
import { holds } from "#kernel/actor.ts";
import { refused } from "#kernel/result.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { addPerson } from "../add-person.ts";
import { confirmEnrolment, startEnrolment } from "../enrol-second-factor.ts";
import { Browser, codeFor, openPeople } from "../for-tests.ts";
import { limits } from "../limits.ts";
import { personFile } from "../people/person-file.ts";
import { accountOf } from "../queries.ts";
import { personIds, sampleActor, samplePassword } from "../samples.ts";
import { pendingSecret } from "../second-factor.ts";
import { signIn } from "../sign-in.ts";
import { makeCode } from "./make-code.ts";
import type { Purpose } from "./paper-code.ts";
import { useCode } from "./use-code.ts";

let people: Awaited<ReturnType<typeof openPeople>>;
let admin: Context;
before(async () => {
	people = await openPeople();
	admin = withActor(people.cx, sampleActor("admin"));
});
after(() => people[Symbol.asyncDispose]());
// An address of its own for each test: limits are the matter of their own tests.
let place = 0;
beforeEach(() => {
	place += 1;
});
const newBrowser = () => new Browser(`198.51.100.${place}`);

const password = "kuda hijau di atas awan";
const who = (browser: Browser) =>
	people.identity.identify(people.cx, browser.request);

const made = async (personId: string, purpose: Purpose, cx = admin) => {
	const answer = await makeCode(cx, { personId, purpose });
	assert.ok(answer.ok, answer.ok ? "" : answer.problem.reason);
	return answer.value;
};

const use = (
	name: string,
	code: string,
	{ cx = people.cx, browser = newBrowser(), next = password } = {},
) =>
	useCode(people.identity.gate, cx, browser.request, {
		name,
		code,
		password: next,
	});

async function invited(userName: string) {
	const added = await addPerson(admin, { name: userName, userName });
	assert.ok(added.ok);
	return { id: added.value.id, ...(await made(added.value.id, "invitation")) };
}

async function inside(name: string, secret = samplePassword) {
	const browser = newBrowser();
	const answer = await signIn(
		people.identity.gate,
		people.cx,
		browser.request,
		{
			name,
			password: secret,
		},
	);
	assert.ok(answer.ok);
	browser.keep(answer.value.cookies);
	return { browser, next: answer.value.next };
}

const later = (seconds: number) =>
	at(people.cx, new Date(people.cx.now.getTime() + seconds * 1_000));

test("an invitation sets the first password, signs in, and from then on the person is here", async () => {
	const { id, code, until } = await invited("rina");
	assert.equal(
		until.getTime() - people.cx.now.getTime(),
		limits.paper.invitation * 1_000,
	);
	assert.equal((await personFile(admin, id))?.state, "invited");
	const browser = newBrowser();
	const used = await use(" Rina ", code.toLowerCase(), { browser });
	assert.ok(used.ok && used.value.next === "in");
	browser.keep(used.value.cookies);
	assert.equal((await who(browser)).me?.userName, "rina");
	const file = await personFile(admin, id);
	assert.deepEqual(
		[file?.state, file?.code, file?.signedInAt],
		["without-role", null, people.cx.now],
	);
	assert.equal((await inside("rina", password)).next, "in");
});

test("who needs a second factor is led to it after the invitation, and has no right before", async () => {
	const { code } = await makeCodeFor("ratna");
	const browser = newBrowser();
	const used = await use("ratna", code, { browser });
	assert.ok(used.ok && used.value.next === "in");
	browser.keep(used.value.cookies);
	const { waiting, actor } = await who(browser);
	assert.deepEqual([waiting, actor.grants], ["second-factor", []]);
});

const makeCodeFor = (name: "ratna" | "dewi" | "joko" | "hendra") =>
	made(personIds[name], "password");

test("what is kept of a code opens nothing: it stands nowhere in the data", async () => {
	const { code } = await invited("rahmat");
	const { rows } = await sql<{ text: string }>`
		select code::text as text from identity.code as code
		union all select details::text from platform.trail_details
		union all select body::text from platform.announcement`.execute(
		people.cx.db,
	);
	const plain = code.replaceAll(" ", "");
	assert.ok(rows.length > 0);
	assert.ok(
		!rows.some(({ text }) => text.includes(code) || text.includes(plain)),
	);
});

test("a code opens once; who holds it is told why it does not open, everybody else hears one sentence", async () => {
	const { id, code } = await invited("rudi");
	const other = await invited("rudi2");
	for (const [name, typed] of [
		["tidak-ada", code],
		["rudi2", code],
		["rudi", other.code],
	] as const)
		assert.deepEqual(await use(name, typed), refused("wrong"));
	assert.ok((await use("rudi", code)).ok);
	assert.deepEqual(await use("rudi", code), refused("used"));
	const first = await made(id, "password");
	const second = await made(id, "password");
	assert.deepEqual(await use("rudi", first.code), refused("replaced"));
	const tooLate = { cx: later(limits.paper.password) };
	assert.deepEqual(await use("rudi", second.code, tooLate), refused("expired"));
	assert.deepEqual(
		await use("tidak-ada", second.code, tooLate),
		refused("wrong"),
	);
});

test("of two who use a code at the same moment one comes in", async () => {
	const { code } = await invited("sekali");
	const answers = await Promise.all([use("sekali", code), use("sekali", code)]);
	assert.deepEqual(
		answers.map((answer) => (answer.ok ? "in" : answer.problem.reason)).sort(),
		["in", "used"],
	);
});

test("a typing slip is told as one, before anything is looked up", async () => {
	const { code } = await invited("salah-ketik");
	const [last = ""] = code.slice(-1);
	const slipped = code.slice(0, -1) + (last === "7" ? "8" : "7");
	assert.deepEqual(await use("salah-ketik", slipped), refused("typing-slip"));
	assert.deepEqual(await use("siapa-pun", "1234"), refused("not-a-code"));
	assert.deepEqual(
		await use("salah-ketik", code, { next: "pendek" }),
		refused("too-short"),
	);
	assert.ok((await use("salah-ketik", code)).ok);
});

test("a new password by code ends every session, and the old password opens nothing", async () => {
	const { browser } = await inside("dewi");
	const { code } = await makeCodeFor("dewi");
	assert.ok((await who(browser)).me, "making a code alone changes nothing");
	assert.ok((await use("dewi", code)).ok);
	assert.equal((await who(browser)).me, null);
	const old = await signIn(
		people.identity.gate,
		people.cx,
		newBrowser().request,
		{
			name: "dewi",
			password: samplePassword,
		},
	);
	assert.deepEqual(old, refused("wrong"));
});

async function enrolled(name: "sari" | "tamrin") {
	const { gate } = people.identity;
	const { browser } = await inside(name);
	const cx = withActor(people.cx, (await who(browser)).actor);
	assert.ok((await startEnrolment(gate, browser.request, samplePassword)).ok);
	const secret = await pendingSecret(gate, cx, personIds[name]);
	const code = codeFor(secret?.text ?? "");
	assert.ok((await confirmEnrolment(gate, cx, browser.request, code)).ok);
}

test("a lost password keeps the second factor, a lost telephone removes it", async () => {
	await enrolled("sari");
	const kept = await made(personIds.sari, "password");
	const asked = await use("sari", kept.code);
	assert.ok(asked.ok && asked.value.next === "code");
	const gone = await made(personIds.sari, "password-and-second-factor");
	const browser = newBrowser();
	const used = await use("sari", gone.code, { browser });
	assert.ok(used.ok && used.value.next === "in");
	browser.keep(used.value.cookies);
	const { waiting, actor } = await who(browser);
	assert.equal(waiting, "second-factor");
	assert.ok(!holds(actor, "assessment.verify"));
	assert.equal(
		(await accountOf(people.cx, personIds.sari))?.hasSecondFactor,
		false,
	);
});

test("whoever knew the old password and waits at the second step does not come in after a new one", async () => {
	await enrolled("tamrin");
	const thief = await inside("tamrin");
	assert.equal(thief.next, "code");
	const { code } = await made(personIds.tamrin, "password");
	assert.ok((await use("tamrin", code)).ok);
	const { rows } = await sql`
		select from identity.verification where value = ${personIds.tamrin}`.execute(
		people.cx.db,
	);
	// The one that is left is of the person themselves.
	assert.equal(rows.length, 1);
});

test("codes are made by administrators, never for themselves, and fit the person", async () => {
	const wulan = withActor(people.cx, sampleActor("wulan"));
	const asked = (personId: string, purpose: Purpose, cx = admin) =>
		makeCode(cx, { personId, purpose });
	assert.deepEqual(
		await asked(personIds.joko, "password", wulan),
		refused("not-an-administrator"),
	);
	assert.deepEqual(
		await asked(personIds.admin, "password"),
		refused("own-code"),
	);
	assert.deepEqual(
		await asked(personIds.joko, "invitation"),
		refused("here-already"),
	);
	const { id } = await invited("belum-datang");
	assert.deepEqual(await asked(id, "password"), refused("invite-first"));
	for (const nobody of ["bukan-id", people.cx.newId()])
		assert.deepEqual(
			await asked(nobody, "password"),
			refused("no-such-person"),
		);
});

test("a name and an address that try too many codes have to wait", async () => {
	const { code } = await invited("sasaran");
	const wrong = (await invited("lain")).code;
	for (let i = 0; i < limits.perName.attempts; i += 1)
		assert.deepEqual(
			await use("sasaran", wrong, { browser: new Browser(`192.0.2.${i}`) }),
			refused("wrong"),
		);
	assert.deepEqual(
		await use("sasaran", code),
		refused("too-many", { minutes: limits.perName.within / 60 }),
	);
	const busy = new Browser("192.0.2.250");
	for (let i = 0; i < limits.perAddress.paper.max; i += 1)
		await use(`nama${i}`, wrong, { browser: busy });
	assert.deepEqual(
		await use("nama-lain", wrong, { browser: busy }),
		refused("too-many", { minutes: 1 }),
	);
});

test("a person whose name a stranger locked comes in by a code, and by password after it", async () => {
	for (let i = 0; i <= limits.perName.attempts; i += 1)
		await signIn(
			people.identity.gate,
			people.cx,
			new Browser(`192.0.2.${i}`).request,
			{ name: "hendra", password: "tebakan orang lain" },
		);
	const { code } = await makeCodeFor("hendra");
	assert.ok((await use("hendra", code)).ok);
	assert.equal((await inside("hendra", password)).next, "in");
});

test("the same form makes no second code", async () => {
	const { id } = await invited("formulir");
	const asked = {
		personId: id,
		purpose: "invitation",
		form: "kunci-1",
	} as const;
	assert.ok((await makeCode(admin, asked)).ok);
	await assert.rejects(makeCode(admin, asked), /code_form_once/);
});

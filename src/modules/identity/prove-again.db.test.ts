import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ok, refused } from "#kernel/result.ts";
import { type Context, withActor } from "#platform/context.ts";
import { backupCodesToKeep } from "./backup-codes.ts";
import { confirmSecondFactor } from "./confirm-second-factor.ts";
import { confirmEnrolment, startEnrolment } from "./enrol-second-factor.ts";
import { enterAsSample } from "./enter-as-sample.ts";
import { Browser, codeFor, openPeople } from "./for-tests.ts";
import { isFresh } from "./fresh.ts";
import { limits } from "./limits.ts";
import { proofOf, proveAgain } from "./prove-again.ts";
import { personIds, type SamplePerson, samplePassword } from "./samples.ts";
import { pendingSecret } from "./second-factor.ts";
import { signIn } from "./sign-in.ts";
import { identityIn } from "./tables.ts";

let people: Awaited<ReturnType<typeof openPeople>>;
before(async () => {
	people = await openPeople();
});
after(() => people[Symbol.asyncDispose]());

/** Whoever sits at this browser, so many minutes from now. */
async function at(browser: Browser, minutes = 0) {
	const now = new Date(people.cx.now.getTime() + minutes * 60_000);
	const known = await people.identity.identify(
		{ ...people.cx, now },
		browser.request,
	);
	const cx: Context = { ...withActor(people.cx, known.actor), now };
	return { cx, sessionId: known.sessionId ?? "" };
}

const fresh = ({ cx }: { readonly cx: Context }) => isFresh(cx.actor, cx.now);

async function clicked(userName: SamplePerson, address: string) {
	const browser = new Browser(address);
	const answer = await enterAsSample(
		people.identity.gate,
		people.cx,
		browser.request,
		{ userName, password: samplePassword },
	);
	assert.ok(answer.ok);
	browser.keep(answer.value.cookies);
	return browser;
}

async function withPassword(userName: SamplePerson, address: string) {
	const browser = new Browser(address);
	const { gate } = people.identity;
	const shown = { name: userName, password: samplePassword };
	const answer = await signIn(gate, people.cx, browser.request, shown);
	assert.ok(answer.ok);
	browser.keep(answer.value.cookies);
	return browser;
}

/** In with a real second factor, whose secret the test knows. */
async function enrolled(userName: SamplePerson, address: string) {
	const { gate } = people.identity;
	const browser = await withPassword(userName, address);
	const { cx } = await at(browser);
	assert.ok((await startEnrolment(gate, browser.request, samplePassword)).ok);
	const secret = await pendingSecret(gate, cx, personIds[userName]);
	assert.ok(secret);
	const used = codeFor(secret.text);
	const confirmed = await confirmEnrolment(gate, cx, browser.request, used);
	assert.ok(confirmed.ok);
	browser.keep(confirmed.value);
	const codes = (await backupCodesToKeep(gate, cx, personIds[userName])) ?? [];
	return { browser, secret, used, codes };
}

const nextCodeFor = (text: string) => codeFor(text, Date.now() + 30_000);

const prove = async (browser: Browser, typed: string, minutes = 0) => {
	const { cx, sessionId } = await at(browser, minutes);
	return proveAgain(people.identity.gate, cx, browser.request, {
		sessionId,
		typed,
	});
};

test("after fifteen minutes a session is stale, and the code makes it fresh for fifteen more", async () => {
	const { browser, secret } = await enrolled("intan", "203.0.113.40");
	assert.ok(fresh(await at(browser)));
	assert.ok(!fresh(await at(browser, 16)));
	assert.deepEqual(
		await prove(browser, nextCodeFor(secret.text), 16),
		ok(null),
	);
	assert.ok(fresh(await at(browser, 16)));
	assert.ok(fresh(await at(browser, 30)));
	assert.ok(!fresh(await at(browser, 32)));
});

test("a code that opened the session, or renewed it, does neither again", async () => {
	const { browser, secret, used } = await enrolled("fajar", "203.0.113.41");
	const next = nextCodeFor(secret.text);
	assert.deepEqual(await prove(browser, next), ok(null));
	assert.deepEqual(
		await prove(browser, next),
		refused("used-code", { minutes: 1 }),
	);
	assert.deepEqual(
		await prove(browser, used),
		refused("used-code", { minutes: 1 }),
	);
	const thief = await withPassword("fajar", "203.0.113.42");
	assert.deepEqual(
		await confirmSecondFactor(
			people.identity.gate,
			people.cx,
			thief.request,
			next,
		),
		refused("used-code"),
	);
});

test("a backup code renews once", async () => {
	const { browser, codes } = await enrolled("melati", "203.0.113.43");
	const [code = ""] = codes;
	assert.deepEqual(await prove(browser, code), ok(null));
	assert.deepEqual(
		await prove(browser, code),
		refused("wrong-code", { minutes: 1 }),
	);
});

test("ten wrong codes, and then nobody may try for a while, whatever address they come from", async () => {
	const { browser, secret } = await enrolled("surya", "203.0.113.44");
	for (let i = 0; i < limits.perPerson.codes; i += 1)
		assert.deepEqual(
			await prove(browser, "bukan-kodenya"),
			refused("wrong-code", { minutes: 1 }),
		);
	assert.deepEqual(
		await prove(browser, nextCodeFor(secret.text)),
		refused("too-many", { minutes: 15 }),
	);
	assert.deepEqual(
		await prove(browser, nextCodeFor(secret.text), 16),
		ok(null),
	);
});

test("a sample without telephone renews by a button, and leaves a trail", async () => {
	const browser = await clicked("ratna", "203.0.113.45");
	const { cx, sessionId } = await at(browser, 60);
	assert.ok(!fresh({ cx }));
	assert.equal(await proofOf(people.identity.gate, cx, sessionId), "button");
	assert.deepEqual(await prove(browser, "", 60), ok(null));
	assert.ok(fresh(await at(browser, 60)));
	const rows = await people.cx.db
		.withTables<{ "platform.trail": { deed: string; subject_id: string } }>()
		.selectFrom("platform.trail")
		.select("deed")
		.where("deed", "=", "identity.proved-again")
		.where("subject_id", "=", personIds.ratna)
		.execute();
	assert.equal(rows.length, 1);
});

test("a password alone is never fresh, and has nothing to show again", async () => {
	const browser = await withPassword("wulan", "203.0.113.46");
	assert.ok(!fresh(await at(browser)));
	assert.deepEqual(await prove(browser, "123456"), refused("no-second-factor"));
});

test("a stranger has nothing to show, and nobody renews the session of somebody else", async () => {
	await assert.rejects(prove(new Browser("203.0.113.47"), "123456"));
	const mine = await at(await clicked("arif", "203.0.113.48"));
	const theirs = await at(await clicked("nuri", "203.0.113.49"));
	assert.deepEqual(
		await proveAgain(
			people.identity.gate,
			mine.cx,
			new Browser("203.0.113.48").request,
			{ sessionId: theirs.sessionId, typed: "" },
		),
		refused("no-second-factor"),
	);
});

test("a session that began before the house noted it is stale", async () => {
	const browser = await clicked("laras", "203.0.113.50");
	const { sessionId } = await at(browser);
	await identityIn(people.cx.db)
		.updateTable("identity.session")
		.set({ second_factor_at: null })
		.where("id", "=", sessionId)
		.execute();
	assert.ok(!fresh(await at(browser)));
});

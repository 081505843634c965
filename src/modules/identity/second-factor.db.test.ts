import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { holds } from "#kernel/actor.ts";
import { refused } from "#kernel/result.ts";
import { withActor } from "#platform/context.ts";
import { backupCodesToKeep, keepBackupCodes } from "./backup-codes.ts";
import { confirmSecondFactor } from "./confirm-second-factor.ts";
import { confirmEnrolment, startEnrolment } from "./enrol-second-factor.ts";
import { Browser, codeFor, openPeople } from "./for-tests.ts";
import { accountOf } from "./queries.ts";
import { personIds, type SamplePerson, samplePassword } from "./samples.ts";
import { pendingSecret } from "./second-factor.ts";
import { signIn } from "./sign-in.ts";

let people: Awaited<ReturnType<typeof openPeople>>;
before(async () => {
	people = await openPeople();
});
after(() => people[Symbol.asyncDispose]());

const who = (browser: Browser) =>
	people.identity.identify(people.cx, browser.request);

/** Shows the password; what comes next is for the test. */
async function afterPassword(name: SamplePerson, address?: string) {
	const browser = new Browser(address);
	const answer = await signIn(
		people.identity.gate,
		people.cx,
		browser.request,
		{ name, password: samplePassword },
	);
	assert.ok(answer.ok);
	browser.keep(answer.value.cookies);
	return { browser, next: answer.value.next };
}

/** Sets up a second factor and answers what the page showed. */
async function enrolled(name: SamplePerson) {
	const { gate } = people.identity;
	const { browser } = await afterPassword(name);
	const cx = withActor(people.cx, (await who(browser)).actor);
	assert.ok((await startEnrolment(gate, browser.request, samplePassword)).ok);
	const secret = await pendingSecret(gate, cx, personIds[name]);
	assert.ok(secret);
	const used = codeFor(secret.text);
	const confirmed = await confirmEnrolment(gate, cx, browser.request, used);
	assert.ok(confirmed.ok);
	browser.keep(confirmed.value);
	const codes = (await backupCodesToKeep(gate, cx, personIds[name])) ?? [];
	return { browser, cx, secret, used, codes };
}

/** Of the coming half minute: the door takes it already, and nobody used it yet. */
const nextCodeFor = (text: string) => codeFor(text, Date.now() + 30_000);

const confirm = (browser: Browser, code: string) =>
	confirmSecondFactor(people.identity.gate, people.cx, browser.request, code);

test("a verifier has no rights after the password alone, and is led to the second factor", async () => {
	const { browser, next } = await afterPassword("sari");
	const { actor, waiting } = await who(browser);
	assert.deepEqual([next, waiting, actor.grants], ["in", "second-factor", []]);
});

test("a wrong password begins no second factor", async () => {
	const { browser } = await afterPassword("ratna");
	const begun = await startEnrolment(
		people.identity.gate,
		browser.request,
		"bukan kata sandinya",
	);
	assert.deepEqual(begun, refused("wrong-password"));
});

test("a wrong code confirms nothing", async () => {
	const { gate } = people.identity;
	const { browser } = await afterPassword("ratna", "203.0.113.20");
	const cx = withActor(people.cx, (await who(browser)).actor);
	assert.deepEqual(
		await confirmEnrolment(gate, cx, browser.request, "000000"),
		refused("not-begun"),
	);
	assert.ok((await startEnrolment(gate, browser.request, samplePassword)).ok);
	const { text = "" } = (await pendingSecret(gate, cx, personIds.ratna)) ?? {};
	const wrongCode = codeFor(text, Date.now() + 3_600_000);
	assert.deepEqual(
		await confirmEnrolment(gate, cx, browser.request, wrongCode),
		refused("wrong-code"),
	);
	assert.equal((await accountOf(cx, personIds.ratna))?.hasSecondFactor, false);
});

test("with the second factor set up, the rights open; sessions with one factor end", async () => {
	const { browser: other } = await afterPassword("sari", "203.0.113.8");
	const { browser, cx, secret, codes } = await enrolled("sari");
	const { actor, waiting } = await who(browser);
	assert.ok(
		holds(actor, "assessment.verify", { unitId: "any", province: "36" }),
	);
	assert.equal(waiting, null);
	assert.equal((await who(other)).me, null);
	assert.match(
		secret.uri,
		/^otpauth:\/\/totp\/Rangkul:sari\?secret=[A-Z2-7]+&issuer=Rangkul/,
	);
	assert.equal(codes.length, 10);

	await keepBackupCodes(cx);
	assert.equal(
		await backupCodesToKeep(people.identity.gate, cx, personIds.sari),
		null,
	);
	assert.equal(
		await pendingSecret(people.identity.gate, cx, personIds.sari),
		null,
	);

	const again = await afterPassword("sari", "203.0.113.9");
	assert.equal(again.next, "code");
	assert.equal((await who(again.browser)).me, null);
	assert.deepEqual(
		await confirm(again.browser, codeFor(secret.text, Date.now() + 3_600_000)),
		refused("wrong-code"),
	);
	const entered = await confirm(again.browser, nextCodeFor(secret.text));
	assert.ok(entered.ok);
	again.browser.keep(entered.value.cookies);
	assert.ok(holds((await who(again.browser)).actor, "assessment.verify"));
});

test("a code of the app opens once, also within its half minute, and none before it opens any more", async () => {
	const { secret, used } = await enrolled("admin");
	const first = await afterPassword("admin", "203.0.113.30");
	assert.deepEqual(await confirm(first.browser, used), refused("used-code"));
	assert.equal((await who(first.browser)).me, null);
	const second = await afterPassword("admin", "203.0.113.31");
	const next = nextCodeFor(secret.text);
	assert.ok((await confirm(second.browser, next)).ok);
	for (const code of [used, next]) {
		const third = await afterPassword("admin", "203.0.113.32");
		assert.deepEqual(await confirm(third.browser, code), refused("used-code"));
	}
});

test("a backup code works once", async () => {
	const { codes } = await enrolled("tamrin");
	const [code = ""] = codes;
	const first = await afterPassword("tamrin", "203.0.113.10");
	assert.ok((await confirm(first.browser, ` ${code} `)).ok);
	const second = await afterPassword("tamrin", "203.0.113.11");
	assert.deepEqual(await confirm(second.browser, code), refused("wrong-code"));
});

test("five wrong codes send back to the password", async () => {
	await enrolled("bayu");
	const { browser } = await afterPassword("bayu", "203.0.113.12");
	const answers = [];
	for (let i = 0; i < 6; i += 1)
		answers.push(await confirm(browser, "bukan-kodenya"));
	assert.deepEqual(answers.at(4), refused("wrong-code"));
	assert.deepEqual(answers.at(5), refused("start-again"));
});

test("a code without a password before is refused", async () => {
	assert.deepEqual(
		await confirm(new Browser("203.0.113.13"), "123456"),
		refused("start-again"),
	);
});

import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { refused } from "#kernel/result.ts";
import { withActor } from "#platform/context.ts";
import { changePassword } from "./change-password.ts";
import { makeCode } from "./codes/make-code.ts";
import { useCode } from "./codes/use-code.ts";
import { confirmEnrolment, startEnrolment } from "./enrol-second-factor.ts";
import { enterAsSample } from "./enter-as-sample.ts";
import { Browser, codeFor, openPeople } from "./for-tests.ts";
import {
	personIds,
	type SamplePerson,
	sampleActor,
	samplePassword,
} from "./samples.ts";
import { pendingSecret } from "./second-factor.ts";
import { signIn } from "./sign-in.ts";

/** What the house was told while a password was at hand. */
const told: string[] = [];
const key = "rangkul_kunci=terbuka; Path=/; HttpOnly";
const nameOf = (personId: string) =>
	Object.entries(personIds).find(([, id]) => id === personId)?.[0];

let people: Awaited<ReturnType<typeof openPeople>>;
before(async () => {
	people = await openPeople("demo", {
		passwords: {
			entered: async (_, { personId, password }) => {
				told.push(`${nameOf(personId)} entered ${password}`);
				return [key];
			},
			changed: async (_, { personId, current, next }) => {
				told.push(`${nameOf(personId)} changed ${current} to ${next}`);
			},
		},
	});
});
after(() => people[Symbol.asyncDispose]());
beforeEach(() => {
	told.length = 0;
});

const enter = (browser: Browser, name: string, password = samplePassword) =>
	signIn(people.identity.gate, people.cx, browser.request, { name, password });

async function inside(name: SamplePerson, browser = new Browser()) {
	const answer = await enter(browser, name);
	assert.ok(answer.ok);
	browser.keep(answer.value.cookies);
	const known = await people.identity.identify(people.cx, browser.request);
	return {
		browser,
		cookies: answer.value.cookies,
		cx: withActor(people.cx, known.actor),
		sessionId: known.sessionId ?? "",
	};
}

test("a right password is told once, and what it opened goes out with the sign-in", async () => {
	const { cookies } = await inside("wulan");
	assert.deepEqual(told, [`wulan entered ${samplePassword}`]);
	assert.ok(cookies.includes(key));
});

test("a wrong password and a name that nobody bears are told to nobody", async () => {
	const browser = new Browser("203.0.113.60");
	assert.deepEqual(await enter(browser, "wulan", "bukan"), refused("wrong"));
	assert.deepEqual(await enter(browser, "tak-ada"), refused("wrong"));
	assert.deepEqual(told, []);
});

test("where a second factor is still to come, the password is told at the first step, under whatever spelling", async () => {
	const { gate } = people.identity;
	const { browser, cx } = await inside("intan", new Browser("203.0.113.61"));
	assert.ok((await startEnrolment(gate, browser.request, samplePassword)).ok);
	const secret = await pendingSecret(gate, cx, personIds.intan);
	assert.ok(
		(
			await confirmEnrolment(
				gate,
				cx,
				browser.request,
				codeFor(secret?.text ?? ""),
			)
		).ok,
	);
	told.length = 0;
	const answer = await enter(new Browser("203.0.113.62"), " Intan ");
	assert.ok(answer.ok);
	assert.equal(answer.value.next, "code");
	assert.deepEqual(told, [`intan entered ${samplePassword}`]);
	assert.ok(answer.value.next === "code" && answer.value.cookies.includes(key));
});

test("the one click stands for typing the password of all samples", async () => {
	const answer = await enterAsSample(
		people.identity.gate,
		people.cx,
		new Browser("203.0.113.63").request,
		{ userName: "fajar", password: samplePassword },
	);
	assert.ok(answer.ok && answer.value.cookies.includes(key));
	assert.deepEqual(told, [`fajar entered ${samplePassword}`]);
});

test("a password set by a code is told as entered: what the old one locked stays locked", async () => {
	const admin = withActor(people.cx, sampleActor("admin"));
	const made = await makeCode(admin, {
		personId: personIds.melati,
		purpose: "password",
	});
	assert.ok(made.ok);
	const used = await useCode(
		people.identity.gate,
		people.cx,
		new Browser("203.0.113.64").request,
		{
			name: "melati",
			code: made.value.code,
			password: "kalimat yang sama sekali baru",
		},
	);
	assert.ok(used.ok && used.value.next === "in");
	assert.deepEqual(told, ["melati entered kalimat yang sama sekali baru"]);
	assert.ok(used.value.cookies.includes(key));
});

test("who changes the password is told with the old and the new one, and with neither when the old one is wrong", async () => {
	const { browser, cx, sessionId } = await inside(
		"surya",
		new Browser("203.0.113.65"),
	);
	told.length = 0;
	const change = (current: string, next: string) =>
		changePassword(people.identity.gate, cx, browser.request, {
			current,
			next,
			sessionId,
		});
	assert.deepEqual(
		await change("bukan", "kalimat yang cukup panjang"),
		refused("wrong-password"),
	);
	assert.deepEqual(told, []);
	assert.ok((await change(samplePassword, "kalimat yang cukup panjang")).ok);
	assert.deepEqual(told, [
		`surya changed ${samplePassword} to kalimat yang cukup panjang`,
	]);
});

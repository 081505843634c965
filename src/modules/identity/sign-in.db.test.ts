import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { holds } from "#kernel/actor.ts";
import { refused } from "#kernel/result.ts";
import { at } from "#platform/context.ts";
import { addPerson } from "./add-person.ts";
import { forgetOldTries, mayTry } from "./attempts.ts";
import { enterAsSample } from "./enter-as-sample.ts";
import { Browser, openPeople, origin } from "./for-tests.ts";
import { addressHeader } from "./gate.ts";
import { limits } from "./limits.ts";
import { personIds, samplePassword } from "./samples.ts";
import { signIn } from "./sign-in.ts";
import { signOut } from "./sign-out.ts";

let people: Awaited<ReturnType<typeof openPeople>>;
before(async () => {
	people = await openPeople();
});
after(() => people[Symbol.asyncDispose]());

const enter = (browser: Browser, name: string, password = samplePassword) =>
	signIn(people.identity.gate, people.cx, browser.request, { name, password });
const who = (browser: Browser) =>
	people.identity.identify(people.cx, browser.request);

async function inside(name: string, address?: string): Promise<Browser> {
	const browser = new Browser(address);
	const answer = await enter(browser, name);
	assert.ok(answer.ok);
	browser.keep(answer.value.cookies);
	return browser;
}

test("an operator signs in by user name and may fill in her unit", async () => {
	const { actor, me, waiting } = await who(await inside(" Wulan "));
	assert.equal(actor.id, personIds.wulan);
	assert.ok(holds(actor, "assessment.fill"));
	assert.deepEqual(
		me?.roles.map(({ role, unitName }) => [role, unitName]),
		[["operator", "Rutan Kelas IIB Rangkasbitung"]],
	);
	assert.equal(waiting, null);
});

test("an e-mail address does as well as a user name", async () => {
	const person = {
		name: "Rina",
		userName: "rina",
		email: "Rina@contoh.go.id",
		password: "kuda hijau di atas awan",
	};
	assert.ok((await addPerson(people.cx, person)).ok);
	assert.ok(
		(await enter(new Browser(), "rina@contoh.go.id", person.password)).ok,
	);
});

test("an unknown name, an unknown address, an impossible name and a wrong password are refused alike", async () => {
	for (const [name, password] of [
		["siapa", samplePassword],
		["siapa@contoh.go.id", samplePassword],
		["' or 1=1 --", samplePassword],
		["wulan", "bukan kata sandinya"],
		["wulan", "x".repeat(500)],
	] as const)
		assert.deepEqual(
			await enter(new Browser(), name, password),
			refused("wrong"),
		);
});

test("a wrong name takes as long as a wrong password", async () => {
	const timed = async (name: string) => {
		const times: number[] = [];
		for (let i = 0; i < 5; i += 1) {
			const began = performance.now();
			await enter(new Browser("203.0.113.99"), name, "bukan kata sandinya");
			times.push(performance.now() - began);
		}
		return times.sort((a, b) => a - b)[2] ?? 0;
	};
	const [known, unknown] = [await timed("joko"), await timed("tidak-ada")];
	assert.ok(
		unknown > known / 3 && unknown < known * 3,
		`known ${known} ms, unknown ${unknown} ms`,
	);
});

test("a person without password cannot sign in", async () => {
	assert.ok(
		(await addPerson(people.cx, { name: "Tono", userName: "tono" })).ok,
	);
	assert.deepEqual(await enter(new Browser(), "tono", ""), refused("wrong"));
});

test("the cookie is HttpOnly and Lax, and bears our name", async () => {
	const answer = await enter(new Browser(), "wulan");
	assert.ok(answer.ok);
	const [cookie = ""] = answer.value.cookies;
	assert.match(cookie, /^rangkul\.session_token=/);
	for (const attribute of [
		/HttpOnly/i,
		/SameSite=Lax/i,
		/Path=\//i,
		new RegExp(`Max-Age=${limits.session.idle}`),
	])
		assert.match(cookie, attribute);
});

test("a forged or foreign cookie is a stranger", async () => {
	const browser = new Browser();
	browser.keep(["rangkul.session_token=abc.def; Path=/"]);
	assert.equal((await who(browser)).actor.kind, "citizen");
});

test("who signed out is a stranger, even with the old cookie", async () => {
	const browser = await inside("wulan");
	const { request } = browser;
	const { actor } = await who(browser);
	browser.keep(
		await signOut(people.identity.gate, { ...people.cx, actor }, request),
	);
	assert.equal((await who(browser)).me, null);
	assert.equal((await people.identity.identify(people.cx, request)).me, null);
});

test("one click enters as a sample person, with both factors", async () => {
	const browser = new Browser();
	const answer = await enterAsSample(
		people.identity.gate,
		people.cx,
		browser.request,
		{ userName: "sari", password: samplePassword },
	);
	assert.ok(answer.ok);
	browser.keep(answer.value.cookies);
	const { actor, waiting } = await who(browser);
	assert.ok(holds(actor, "assessment.verify"));
	assert.equal(waiting, null);
});

test("one click opens no account that is not a sample", async () => {
	assert.ok(
		(await addPerson(people.cx, { name: "Nyata", userName: "nyata" })).ok,
	);
	for (const name of ["nyata", "tidak-ada", ""])
		assert.deepEqual(
			await enterAsSample(
				people.identity.gate,
				people.cx,
				new Browser().request,
				{ userName: name, password: samplePassword },
			),
			refused("no-sample"),
		);
});

test("an address that tries too often has to wait, others need not", async () => {
	const busy = new Browser("198.51.100.5");
	const answers = [];
	for (let i = 0; i <= limits.perAddress.signIn.max; i += 1)
		answers.push(await enter(busy, `coba${i}`, "bukan kata sandinya"));
	assert.deepEqual(answers.at(-2), refused("wrong"));
	assert.deepEqual(answers.at(-1), refused("too-many", { minutes: 1 }));
	assert.ok((await enter(new Browser("198.51.100.6"), "hendra")).ok);
});

test("a user name that is tried too often has to wait, from whatever address", async () => {
	for (let i = 0; i < limits.perName.attempts; i += 1)
		assert.deepEqual(
			await enter(new Browser(`192.0.2.${i}`), "markus", "bukan kata sandinya"),
			refused("wrong"),
		);
	const waits = refused("too-many", { minutes: limits.perName.within / 60 });
	assert.deepEqual(await enter(new Browser("192.0.2.200"), "Markus"), waits);
	const later = {
		...people.cx,
		now: new Date(people.cx.now.getTime() + limits.perName.within * 1_000),
	};
	const request = new Request(origin, {
		headers: { [addressHeader]: "192.0.2.201" },
	});
	assert.ok(
		(
			await signIn(people.identity.gate, later, request, {
				name: "markus",
				password: samplePassword,
			})
		).ok,
	);
});

test("tries that no limit counts any more are forgotten, the others stay", async () => {
	const { cx } = people;
	const minutesAgo = (minutes: number) =>
		at(cx, new Date(cx.now.getTime() - minutes * 60_000));
	await forgetOldTries(cx);
	await mayTry(minutesAgo(16), "lama");
	await mayTry(minutesAgo(14), "baru");
	assert.equal(await forgetOldTries(cx), 1);
	assert.equal(await forgetOldTries(cx), 0);
	assert.equal(await forgetOldTries(minutesAgo(-2)), 1);
});

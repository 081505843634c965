import assert from "node:assert/strict";
import { test } from "node:test";
import { citizen } from "#kernel/actor.ts";
import { refused } from "#kernel/result.ts";
import { addPerson } from "./add-person.ts";
import { enterAsSample } from "./enter-as-sample.ts";
import { Browser, openPeople, origin } from "./for-tests.ts";
import { createIdentity } from "./identity.ts";
import { samplePassword } from "./samples.ts";
import { signIn } from "./sign-in.ts";
import { identityRoutes } from "./web/routes.ts";

test("production has no sample sign-in: no use case, no endpoint, no route", async () => {
	await using people = await openPeople("production");
	const { gate } = people.identity;
	assert.deepEqual(
		await enterAsSample(gate, people.cx, new Browser().request, {
			userName: "sari",
			password: samplePassword,
		}),
		refused("no-sample"),
	);
	assert.equal(
		(
			await gate.forward(new Browser().request, "/sample/enter", {
				userName: "sari",
			})
		).status,
		404,
	);
	assert.ok(
		!identityRoutes(people.identity).some(
			({ path }) => path === "/masuk/contoh",
		),
	);
});

test("in production a sample person can neither sign in nor go on with a session of the demonstration", async () => {
	await using people = await openPeople("production");
	const { cx } = people;
	const browser = new Browser();
	const person = { name: "sari", password: samplePassword };
	assert.deepEqual(
		await signIn(people.identity.gate, cx, browser.request, person),
		refused("wrong"),
	);
	const demonstration = createIdentity({ ...people.settings, mode: "demo" });
	const entered = await signIn(demonstration.gate, cx, browser.request, person);
	assert.ok(entered.ok);
	browser.keep(entered.value.cookies);
	const known = await demonstration.identify(cx, browser.request);
	assert.equal(known.me?.userName, "sari");
	const { me, actor } = await people.identity.identify(cx, browser.request);
	assert.deepEqual([me, actor], [null, citizen]);
});

test("in production everybody else signs in as ever", async () => {
	await using people = await openPeople("production");
	const password = "kuda hijau di atas awan";
	const added = { name: "Rina", userName: "rina", password };
	assert.ok((await addPerson(people.cx, added)).ok);
	const browser = new Browser();
	const { gate, identify } = people.identity;
	const entered = await signIn(gate, people.cx, browser.request, {
		name: "rina",
		password,
	});
	assert.ok(entered.ok);
	browser.keep(entered.value.cookies);
	const { me } = await identify(people.cx, browser.request);
	assert.equal(me?.userName, "rina");
});

test("nobody can sign themselves up", async () => {
	await using people = await openPeople("production");
	const body = JSON.stringify({
		email: "x@contoh.go.id",
		password: "kuda hijau di atas awan",
		name: "X",
	});
	const headers = { "content-type": "application/json", origin };
	const request = new Request(`${origin}/api/auth/sign-up/email`, {
		method: "POST",
		headers,
		body,
	});
	assert.equal((await people.identity.gate.auth.handler(request)).status, 400);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { refused } from "#kernel/result.ts";
import { enterAsSample } from "./enter-as-sample.ts";
import { Browser, openPeople, origin } from "./for-tests.ts";
import { identityRoutes } from "./web/routes.ts";

test("production has no sample sign-in: no use case, no endpoint, no route", async () => {
	await using people = await openPeople("production");
	const { gate } = people.identity;
	assert.deepEqual(
		await enterAsSample(gate, people.cx, new Browser().request, "sari"),
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

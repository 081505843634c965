import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { samplePassword } from "#identity/samples";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";

let house: TestHouse;
before(async () => {
	house = await openTestHouse();
});
after(() => house[Symbol.asyncDispose]());

const keyOf = (answer: Response): string | undefined =>
	answer.headers
		.getSetCookie()
		.find((cookie) => cookie.startsWith("rangkul_kunci="));

const signIn = (nama: string, sandi = samplePassword) =>
	house.ask("/masuk", { form: { nama, sandi } });

test("whoever has a key gets what opens it in this browser by signing in, out of reach of scripts", async () => {
	for (const answer of [
		await signIn("intan"),
		await house.ask("/masuk/contoh", { form: { akun: "intan" } }),
	]) {
		const cookie = keyOf(answer);
		assert.match(
			cookie ?? "",
			/^rangkul_kunci=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
		);
	}
});

test("who needs no key gets none, and neither does a wrong password", async () => {
	assert.equal(keyOf(await signIn("wulan")), undefined);
	assert.equal(keyOf(await signIn("intan", "bukan kata sandinya")), undefined);
});

test("signing out takes it from the browser", async () => {
	const answer = await house.ask("/keluar", { as: "fajar", form: {} });
	assert.equal(keyOf(answer), "rangkul_kunci=; Path=/; Max-Age=0");
});

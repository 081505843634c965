import assert from "node:assert/strict";
import { test } from "node:test";
import { Browser, openPeople } from "./for-tests.ts";
import { samplePassword } from "./samples.ts";
import { signIn } from "./sign-in.ts";

const tokenIn = (cookies: readonly string[]): string =>
	/^rangkul\.session_token=([^;.]+)\./.exec(
		cookies.find((cookie) => cookie.startsWith("rangkul.session_token=")) ?? "",
	)?.[1] ?? "";

test("a sign-in never goes on with a session that the browser brought, and no two are alike", async () => {
	await using people = await openPeople();
	const enter = async (browser: Browser) => {
		const answer = await signIn(
			people.identity.gate,
			people.cx,
			browser.request,
			{ name: "wulan", password: samplePassword },
		);
		assert.ok(answer.ok);
		return answer.value.cookies;
	};
	const planted = new Browser();
	planted.keep(["rangkul.session_token=ditanam.orang-lain; Path=/"]);
	const tokens: string[] = [tokenIn(await enter(planted))];
	const browser = new Browser();
	for (let time = 0; time < 3; time += 1) {
		const cookies = await enter(browser);
		tokens.push(tokenIn(cookies));
		browser.keep(cookies);
	}
	assert.equal(new Set(tokens).size, 4);
	// 32 letters and digits of chance: 190 bits.
	for (const token of tokens) assert.match(token, /^[A-Za-z0-9]{32}$/);
});

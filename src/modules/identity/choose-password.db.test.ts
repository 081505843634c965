import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { refused } from "#kernel/result.ts";
import { withActor } from "#platform/context.ts";
import { addPerson } from "./add-person.ts";
import { changePassword } from "./change-password.ts";
import { passwordProblem } from "./choose-password.ts";
import { makeCode } from "./codes/make-code.ts";
import { useCode } from "./codes/use-code.ts";
import { Browser, openPeople } from "./for-tests.ts";
import { limits } from "./limits.ts";
import { personIds, sampleActor, samplePassword } from "./samples.ts";
import { signIn } from "./sign-in.ts";

let people: Awaited<ReturnType<typeof openPeople>>;
before(async () => {
	people = await openPeople();
});
after(() => people[Symbol.asyncDispose]());

/** Of Dewi Anggraini: used most, of the site, a place, and her own name. */
const guessed = [
	"password1234",
	"..Qwertyuiop..",
	"rangkul-p2ham-2026",
	"Kota Kupang 2026",
	"dewi-anggraini-85",
];

test("passwords have 12 to 128 signs", async () => {
	const { atLeast, atMost } = limits.password;
	const signs = "kuda hijau di atas awan putih ".repeat(5);
	const problems = [atLeast - 1, atLeast, atMost, atMost + 1].map((length) =>
		passwordProblem(people.cx, signs.slice(0, length), { userName: "x" }),
	);
	assert.deepEqual(await Promise.all(problems), [
		"too-short",
		null,
		null,
		"too-long",
	]);
});

test("a password that is guessed first is refused where one changes one's own, before the present one is asked for", async () => {
	const { gate } = people.identity;
	const browser = new Browser();
	const inside = await signIn(gate, people.cx, browser.request, {
		name: "dewi",
		password: samplePassword,
	});
	assert.ok(inside.ok);
	browser.keep(inside.value.cookies);
	const { actor, sessionId } = await people.identity.identify(
		people.cx,
		browser.request,
	);
	const change = (next: string) =>
		changePassword(gate, withActor(people.cx, actor), browser.request, {
			current: samplePassword,
			next,
			sessionId: sessionId ?? "",
		});
	for (const next of guessed)
		assert.deepEqual(await change(next), refused("guessed-first"), next);
	assert.ok((await change("kuda hijau di atas awan")).ok);
});

test("so it is where a code opens; one's own name is only held against it once the code was right, which still opens afterwards", async () => {
	const admin = withActor(people.cx, sampleActor("admin"));
	const made = await makeCode(admin, {
		personId: personIds.joko,
		purpose: "password",
	});
	assert.ok(made.ok);
	const use = (password: string, code = made.value.code) =>
		useCode(people.identity.gate, people.cx, new Browser().request, {
			name: "joko",
			code,
			password,
		});
	assert.deepEqual(await use("rangkul-banten-26"), refused("guessed-first"));
	assert.deepEqual(await use("Joko Prasetyo 26"), refused("guessed-first"));
	assert.deepEqual(
		await use("Joko Prasetyo 26", "0000 0000 0000 0000 0"),
		refused("wrong"),
	);
	assert.ok((await use("kuda hijau di atas awan")).ok);
});

test("and where somebody is added with a password", async () => {
	const admin = withActor(people.cx, sampleActor("admin"));
	const add = (password: string) =>
		addPerson(admin, { name: "Lia Amelia", userName: "lia", password });
	for (const password of ["lia.amelia.lia", "123456789012"])
		assert.deepEqual(await add(password), refused("guessed-first"));
	assert.ok((await add("kuda hijau di atas awan")).ok);
});

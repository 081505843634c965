import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { extras, personIds } from "#identity/samples";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";

// Through the front door: what a browser sees, with the pipeline and its keys in between.

let house: TestHouse;
before(async () => {
	house = await openTestHouse();
});
after(() => house[Symbol.asyncDispose]());

const codeIn = (html: string): string =>
	/<p class="code">([^<]+)<\/p>/.exec(html)?.[1] ?? "";
const keyIn = (html: string): string =>
	/name="kunci" value="([^"]+)"/.exec(html)?.[1] ?? "";

async function made(person: string, untuk: string) {
	const path = `/kelola/orang/${person}/kode`;
	const form = await (await house.ask(path, { as: "admin" })).text();
	const asked = { untuk, kunci: keyIn(form) };
	assert.ok(asked.kunci);
	const answer = await house.ask(path, { as: "admin", form: asked });
	return { answer, again: () => house.ask(path, { as: "admin", form: asked }) };
}

test("a code is shown once, by a page that no cache keeps; a reload makes no second code and leads on", async () => {
	const { answer, again } = await made(extras.nadia.id, "invitation");
	assert.equal(answer.status, 200);
	assert.equal(answer.headers.get("cache-control"), "no-store");
	const code = codeIn(await answer.text());
	assert.match(code, /^(\w{4} ){4}\w$/);
	const second = await again();
	assert.equal(second.status, 200);
	const html = await second.text();
	assert.ok(!html.includes(code));
	assert.equal(codeIn(html), "");
	assert.match(
		html,
		new RegExp(`href="/kelola/orang/${extras.nadia.id}/kode"`),
	);
	// The code of the first answer is still the one that opens.
	const used = await house.ask("/undangan", {
		form: { nama: "nadia", kode: code, sandi: "kuda hijau di atas awan" },
	});
	assert.equal(used.status, 303);
	assert.ok(
		used.headers.getSetCookie().some((cookie) => /session/.test(cookie)),
	);
});

test("a double tap makes one code", async () => {
	const path = `/kelola/orang/${personIds.dewi}/kode`;
	const page = await (await house.ask(path, { as: "admin" })).text();
	const form = { untuk: "password", kunci: keyIn(page) };
	const answers = await Promise.all(
		[1, 2].map(async () =>
			(await house.ask(path, { as: "admin", form })).text(),
		),
	);
	assert.equal(answers.filter((html) => codeIn(html) !== "").length, 1);
	assert.equal(
		answers.filter((html) => html.includes("Kode ini sudah ditampilkan"))
			.length,
		1,
	);
});

test("inviting again by a reload adds nobody twice", async () => {
	const page = await house.ask("/kelola/orang/baru", { as: "admin" });
	const form = {
		nama: "Dua Kali",
		peran: "nanti",
		kunci: keyIn(await page.text()),
	};
	for (const _ of [1, 2])
		assert.equal(
			(await house.ask("/kelola/orang/baru", { as: "admin", form })).status,
			200,
		);
	const list = await house.ask("/kelola/orang?q=dua+kali", { as: "admin" });
	assert.match(await list.text(), />1 orang</);
});

test("a verifier who lost everything is led to a new second factor after the code", async () => {
	const { answer } = await made(personIds.tamrin, "password-and-second-factor");
	const used = await house.ask("/undangan", {
		form: {
			nama: "tamrin",
			kode: codeIn(await answer.text()),
			sandi: "kuda hijau di atas awan",
		},
	});
	assert.equal(used.status, 303);
	const cookie = used.headers
		.getSetCookie()
		.map((one) => one.split(";")[0])
		.join("; ");
	const next = await house.house.fetch(
		new Request("http://localhost/verifikasi", { headers: { cookie } }),
	);
	assert.equal(next.headers.get("location"), "/akun/faktor-kedua");
});

test("a typed code is kept on the page to be mended, in no address and in no cache", async () => {
	const answer = await house.ask("/undangan", {
		form: {
			nama: "nadia",
			kode: "7777 7777 7777 7777 7",
			sandi: "kuda hijau di atas awan",
		},
	});
	assert.equal(answer.status, 422);
	assert.equal(answer.headers.get("cache-control"), "no-store");
	const html = await answer.text();
	assert.match(html, /value="7777 7777 7777 7777 7"/);
	assert.ok(!/(href|action)="[^"]*7777/.test(html));
	assert.ok(!html.includes("kuda hijau"));
	assert.match(html, /href="#isian-kode"/);
});

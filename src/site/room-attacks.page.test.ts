import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { demoSecret } from "#platform/config.ts";
import { tokenFor } from "#platform/http/forgery.ts";
import { openTestHouse, type TestHouse } from "./for-tests.ts";

const origin = "http://localhost";
let site: TestHouse;
before(async () => {
	site = await openTestHouse();
});
after(() => site[Symbol.asyncDispose]());

const get = (path: string, cookie: string) =>
	site.house.fetch(new Request(origin + path, { headers: { cookie } }));

async function post(path: string, cookie: string, form: FormData) {
	const session = await site.house.sessionOf(
		new Request(origin, { headers: { cookie } }),
	);
	form.set("token", tokenFor(demoSecret, session, new Date()));
	return site.house.fetch(
		new Request(origin + path, {
			method: "POST",
			headers: { cookie },
			body: form,
		}),
	);
}

/** Somebody of the cast enters once more, in a browser of their own. */
async function newBrowser(userName: string): Promise<string> {
	const form = new FormData();
	form.set("akun", userName);
	const answer = await post("/masuk/contoh", "", form);
	assert.equal(answer.status, 303);
	return answer.headers
		.getSetCookie()
		.map((cookie) => cookie.split(";")[0])
		.join("; ");
}

const only = (cookies: string, wanted: (name: string) => boolean): string =>
	cookies
		.split("; ")
		.filter((cookie) => wanted(cookie.split("=")[0] ?? ""))
		.join("; ");
const isKey = (name: string) => name === "rangkul_kunci";

test("a session that was stolen without the key opens no desk and no case", async () => {
	const intan = await newBrowser("intan");
	assert.equal((await get("/ruang/meja", intan)).status, 200);
	const stolen = await get(
		"/ruang/meja",
		only(intan, (name) => !isKey(name)),
	);
	assert.equal(stolen.status, 303);
	assert.match(stolen.headers.get("location") ?? "", /^\/ruang\/kunci/);
});

test("a key that was stolen without its session opens nothing, nor in the session of somebody else", async () => {
	const intan = await newBrowser("intan");
	const melati = await newBrowser("melati");
	// Her key belongs to the first session that used it.
	assert.equal((await get("/ruang/meja", intan)).status, 200);
	const key = only(intan, isKey);
	assert.match(
		(await get("/ruang/meja", key)).headers.get("location") ?? "",
		/^\/masuk/,
	);
	for (const other of [melati, await newBrowser("intan")]) {
		const answer = await get(
			"/ruang/meja",
			`${only(other, (name) => !isKey(name))}; ${key}`,
		);
		assert.equal(answer.status, 303);
		assert.match(answer.headers.get("location") ?? "", /^\/ruang\/kunci/);
	}
});

test("after signing out, all that was stolen before is worth nothing", async () => {
	const intan = await newBrowser("intan");
	assert.equal((await get("/ruang/meja", intan)).status, 200);
	assert.equal((await post("/keluar", intan, new FormData())).status, 303);
	const replayed = await get("/ruang/meja", intan);
	assert.match(replayed.headers.get("location") ?? "", /^\/masuk/);
});

test("a file that can run something is not taken in, whatever it is called", async () => {
	const files: readonly [string, Uint8Array][] = [
		// A program, a page with a script, and what an office program with a macro begins with (OLE 2).
		["foto.jpg", new TextEncoder().encode("MZ\u0090\0\u0003 bukan foto")],
		["surat.pdf", new TextEncoder().encode("<html><script>1</script></html>")],
		[
			"surat.doc",
			new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
		],
	];
	for (const [name, bytes] of files) {
		const form = new FormData();
		form.set("kejadian", "Mereka memukul kami di blok belakang.");
		form.set("lembar", "00000000-0000-4000-8000-0000000dead1");
		form.append("berkas", new File([new Uint8Array(bytes)], name));
		const answer = await post("/ruang/lembar", "", form);
		assert.equal(answer.status, 422, name);
		assert.match(
			await answer.text(),
			/Mereka memukul kami/,
			"what was typed is kept",
		);
	}
});

test("no page of the room is kept by a browser or a cache", async () => {
	const intan = await newBrowser("intan");
	for (const path of [
		"/ruang",
		"/ruang/lembar",
		"/ruang/meja",
		"/ruang/kunci",
	]) {
		const answer = await get(path, intan);
		assert.equal(answer.headers.get("cache-control"), "no-store", path);
	}
});

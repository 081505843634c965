import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { makeCode } from "#identity";
import { Browser, codeFor } from "#identity/for-tests";
import { personIds, sampleActor, samplePassword } from "#identity/samples";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";

let house: TestHouse;
before(async () => {
	house = await openTestHouse();
});
after(() => house[Symbol.asyncDispose]());

const next = "kalimat yang sama sekali baru";

/** Somebody with a browser of their own, who sends the forms of the pages that they see. */
function visitor() {
	const browser = new Browser();
	const send = async (path: string, body?: URLSearchParams) => {
		const headers = new Headers(browser.request.headers);
		const answer = await house.house.fetch(
			new Request(`http://localhost${path}`, {
				headers,
				...(body ? { method: "POST", body } : {}),
			}),
		);
		browser.keep(answer.headers.getSetCookie());
		return answer;
	};
	const see = async (path: string) => (await send(path)).text();
	const post = async (
		page: string,
		form: Readonly<Record<string, string>>,
		path = page,
	) => {
		const [, token = ""] =
			/name="token" value="([^"]*)"/.exec(await see(page)) ?? [];
		return send(path, new URLSearchParams({ token, ...form }));
	};
	return { see, post };
}

const title = (html: string): string | undefined =>
	/<h1[^>]*>([^<]*)</.exec(html)?.[1];

test("a password that somebody else reset opens no key; the old one, typed once, opens it with the new one from then on", async () => {
	const melati = visitor();
	await melati.post("/masuk", { nama: "melati", sandi: samplePassword });
	const factor = "/akun/faktor-kedua";
	await melati.post(factor, { langkah: "mulai", sandi: samplePassword });
	const [, secret = ""] =
		/<p class="mono">([A-Z2-7 ]+)</.exec(await melati.see(factor)) ?? [];
	await melati.post(factor, { langkah: "kode", kode: codeFor(secret) });
	// The session is another one now, and the key that the password opened belongs to it.
	assert.equal(title(await melati.see("/ruang/kunci")), "Kunci Anda terbuka");

	const cx = house.house.contextOf(sampleActor("admin"));
	const made = await makeCode(cx, {
		personId: personIds.melati,
		purpose: "password",
	});
	assert.ok(made.ok);
	const again = visitor();
	await again.post("/undangan", {
		nama: "melati",
		kode: made.value.code,
		sandi: next,
	});
	await again.post("/masuk/kode", {
		kode: codeFor(secret, Date.now() + 30_000),
	});
	const page = "/ruang/kunci";
	assert.equal(title(await again.see(page)), "Kunci Anda tertutup");
	assert.equal(
		(await again.post(page, { pembuka: next }, `${page}/buka`)).status,
		422,
	);
	const old = { lama: samplePassword, kini: next };
	assert.equal((await again.post(page, old, `${page}/lama`)).status, 303);
	assert.equal(title(await again.see(page)), "Kunci Anda terbuka");

	await again.post(page, {}, `${page}/tutup`);
	assert.equal(title(await again.see(page)), "Kunci Anda tertutup");
	await again.post(page, { pembuka: next }, `${page}/buka`);
	assert.equal(title(await again.see(page)), "Kunci Anda terbuka");
});

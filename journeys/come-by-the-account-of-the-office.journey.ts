import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import {
	type StandingProvider,
	standProvider,
} from "../src/modules/identity/provider/provider-for-tests.ts";
import {
	axeFinds,
	enterAs,
	openBrowser,
	press,
	type RunningSite,
	startSite,
	titleOf,
	visitor,
} from "./harness.ts";

/**
 * Utari has an account of her ministry and was added by Agus, the administrator. She links both once, and comes by the one she knows.
 * Nobody in this journey has script.
 */
let site: RunningSite;
let there: StandingProvider;
let browser: Browser;

before(async () => {
	const port = await freePort();
	const origin = `http://localhost:${port}`;
	there = await standProvider(origin, {
		utari: { email: "utari@contoh.go.id" },
		"orang-lain": { email: "orang.lain@contoh.go.id" },
	});
	const { issuer, clientId, clientSecret, name } = there.settings;
	[site, browser] = [
		await startSite({
			environment: {
				PORT: String(port),
				RANGKUL_ORIGIN: origin,
				RANGKUL_LOG: "info",
				RANGKUL_OIDC_ISSUER: issuer,
				RANGKUL_OIDC_CLIENT_ID: clientId,
				RANGKUL_OIDC_CLIENT_SECRET: clientSecret,
				RANGKUL_OIDC_NAME: name,
			},
		}),
		await openBrowser(),
	];
});
after(async () => {
	await browser?.close();
	await site?.[Symbol.asyncDispose]();
	await there?.[Symbol.asyncDispose]();
});

function freePort(): Promise<number> {
	return new Promise((done) => {
		const server = createServer().listen(0, () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => done(port));
		});
	});
}

const password = "padi menguning di ladang";

/** The pages of the provider ask for a typeface of elsewhere. */
const isOurs = (complaint: string): boolean =>
	!complaint.includes("ERR_NAME_NOT_RESOLVED");

async function stranger(): Promise<{
	readonly page: Page;
	readonly complaints: readonly string[];
}> {
	return visitor(browser, site, { javaScriptEnabled: false });
}

const saysIn = async (page: Page, part: string): Promise<string> =>
	(await page.locator(part).first().textContent()) ?? "";
const heading = (page: Page): Promise<string> => saysIn(page, "h1");

/** From the sign-in page to the provider, a name there, its consent, and back. */
async function comeBy(page: Page, account: string, from = "/masuk") {
	await page.goto(from);
	await page.getByRole("link", { name: "Masuk dengan Akun Contoh" }).click();
	await page.waitForURL(`${there.settings.issuer}/**`);
	await page.locator('[name="login"]').fill(account);
	await page.locator('[name="password"]').fill("apa saja");
	await page.locator('button[type="submit"]').click();
	await page.locator('button[type="submit"]').click();
	await page.waitForURL(`${site.origin}/**`);
}

test("Agus adds Utari with the address of her office, and she chooses a password by the paper", async () => {
	const { page: admin } = await stranger();
	await enterAs(admin, "admin");
	await admin.goto("/kelola/orang/baru");
	await admin.locator('[name="nama"]').fill("Utari Putri");
	await admin.locator('[name="pengguna"]').fill("utari");
	await admin.locator('[name="surel"]').fill("Utari@contoh.go.id");
	await admin.getByLabel(/Nanti saja/).check();
	await press(admin, "Simpan dan buat undangan");
	const code = await saysIn(admin, ".code");
	const { page } = await stranger();
	await page.goto("/undangan");
	await page.locator('[name="nama"]').fill("utari");
	await page.locator('[name="kode"]').fill(code.trim());
	await page.locator('[name="sandi"]').fill(password);
	await press(page, "Simpan kata sandi dan masuk");
	await page.goto("/akun");
	assert.match(await saysIn(page, "main"), /Belum tersambung/);
});

test("the first time she types her password of here, and lands where she was led away from", async () => {
	const { page, complaints } = await stranger();
	await comeBy(page, "utari", "/akun");
	assert.equal(new URL(page.url()).pathname, "/masuk/penyedia/sambung");
	assert.match(await heading(page), /Sambungkan Akun Contoh/);
	assert.match(await saysIn(page, "main"), /utari@contoh\.go\.id/);
	await page.locator('[name="sandi"]').fill("bukan ini kata sandinya");
	await press(page, "Sambungkan dan masuk");
	assert.match(await titleOf(page), /^Galat: /);
	await page.locator('[name="sandi"]').fill(password);
	await press(page, "Sambungkan dan masuk");
	assert.equal(new URL(page.url()).pathname, "/akun");
	assert.match(await saysIn(page, "main"), /membuka akun ini sejak/);
	assert.deepEqual(complaints.filter(isOurs), []);
});

test("from then on the account of her office opens, and going out here says that it goes on there", async () => {
	const { page, complaints } = await stranger();
	await comeBy(page, "utari");
	assert.ok(!page.url().includes("/masuk"), page.url());
	assert.ok(!/code=|state=/.test(page.url()), page.url());
	await page.goto("/akun");
	await press(page, "Keluar");
	assert.match(await saysIn(page, "body"), /Di Akun Contoh Anda masih masuk/);
	assert.deepEqual(complaints.filter(isOurs), []);
});

test("whom nobody added reads so, in plain words, and the way by password is one press away", async () => {
	const { page } = await stranger();
	await comeBy(page, "orang-lain");
	assert.equal(await heading(page), "Anda belum ditambahkan di sini");
	await page.getByRole("link", { name: "Masuk dengan kata sandi" }).click();
	assert.equal(new URL(page.url()).pathname, "/masuk");
});

test("she cuts the link, and is asked for her password again", async () => {
	const { page } = await stranger();
	await comeBy(page, "utari");
	await page.goto("/akun");
	// Whoever found her browser open does not cut it.
	await press(page, "Putuskan Akun Contoh");
	await page.locator('[name="sandi"]').fill(password);
	await press(page, "Putuskan Akun Contoh");
	const { page: next } = await stranger();
	await comeBy(next, "utari");
	assert.match(await heading(next), /Sambungkan Akun Contoh/);
	const { page: looked } = await visitor(browser, site, {
		storageState: await next.context().storageState(),
	});
	await looked.goto("/masuk/penyedia/sambung");
	assert.deepEqual(await axeFinds(looked), []);
});

test("in English one comes back in English", async () => {
	const { page } = await stranger();
	await page.goto("/en/masuk");
	await page.getByRole("link", { name: "Sign in with Akun Contoh" }).click();
	await page.locator('[name="login"]').fill("orang-lain");
	await page.locator('[name="password"]').fill("x");
	await page.locator('button[type="submit"]').click();
	await page.locator('button[type="submit"]').click();
	assert.equal(await heading(page), "You have not been added here yet");
});

test("a provider that is gone is said to be, the password way stays, and no log names anybody", async () => {
	await there[Symbol.asyncDispose]();
	const { page } = await stranger();
	await page.goto("/masuk?ke=%2Fakun");
	await page.getByRole("link", { name: "Masuk dengan Akun Contoh" }).click();
	assert.equal(await heading(page), "Akun Contoh tidak menjawab");
	await page.getByRole("link", { name: "Masuk dengan kata sandi" }).click();
	await page.locator('[name="nama"]').fill("utari");
	await page.locator('[name="sandi"]').fill(password);
	await press(page, "Masuk");
	assert.equal(new URL(page.url()).pathname, "/akun");
	assert.match(site.said(), /masuk\/penyedia\/kembali/);
	assert.doesNotMatch(site.said(), /utari|contoh\.go\.id|code=|state=/i);
});

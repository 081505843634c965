import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
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
 * Wulan forgot her password. She has no e-mail: Agus, the administrator, hands her a code on paper. Nobody
 * in this journey has script.
 */
let site: RunningSite;
let browser: Browser;
let code = "";

before(async () => {
	[site, browser] = [await startSite(), await openBrowser()];
});
after(async () => {
	await browser?.close();
	await site?.[Symbol.asyncDispose]();
});

const newPassword = "padi menguning di ladang";

async function stranger(): Promise<Page> {
	return (await visitor(browser, site, { javaScriptEnabled: false })).page;
}

const saysIn = async (page: Page, part: string): Promise<string> =>
	(await page.locator(part).first().textContent()) ?? "";

/** Types the paper's three lines at `/undangan`. */
async function usePaper(
	page: Page,
	typed: string,
	password = newPassword,
): Promise<void> {
	await page.goto("/undangan");
	await page.locator('[name="nama"]').fill("wulan");
	await page.locator('[name="kode"]').fill(typed);
	await page.locator('[name="sandi"]').fill(password);
	await press(page, "Simpan kata sandi dan masuk");
}

test("from the sign-in page one link says what to do, and that no e-mail is needed", async () => {
	const page = await stranger();
	await page.goto("/masuk");
	await page
		.getByRole("link", { name: /Lupa kata sandi/ })
		.first()
		.click();
	const says = await saysIn(page, "main");
	assert.match(says, /administrator/);
	assert.match(says, /kode sekali pakai/);
});

test("Agus finds Wulan by her name and makes a code, which is shown once and fits on paper", async () => {
	const page = await stranger();
	await enterAs(page, "admin");
	await page.goto("/kelola/orang?q=wulan");
	await page.locator("main tbody a").first().click();
	await page.getByRole("link", { name: "Buat kode" }).click();
	await page.getByLabel(/^Kata sandi(?! dan)/).check();
	await press(page, "Buat kode");
	code = (await saysIn(page, ".code")).trim();
	assert.match(code, /^([0-9A-Z]{4}[ -]){4}[0-9A-Z]$/);
	assert.ok(!page.url().includes(code.slice(0, 4)));
	await page.reload();
	assert.ok(
		!(await saysIn(page, "main")).includes(code),
		"a second look does not show it again",
	);
});

test("a slip of one sign is found before anything else, and what was typed stays", async () => {
	const page = await stranger();
	const slip = code.replace(/^./, code.startsWith("7") ? "8" : "7");
	await usePaper(page, slip);
	assert.match(await titleOf(page), /^Galat: /);
	assert.match(await saysIn(page, "main"), /salah ketik/);
	assert.equal(await page.locator('[name="nama"]').inputValue(), "wulan");
});

test("Wulan types the code in small letters, chooses a password, and is at work again", async () => {
	const page = await stranger();
	await usePaper(page, code.toLowerCase());
	assert.doesNotMatch(await titleOf(page), /^Galat/);
	assert.ok(!page.url().includes("/undangan"), page.url());
	await page.goto("/akun");
	assert.match(await saysIn(page, "main"), /Wulan Kartika/);
});

test("the same paper does not open twice, and says why", async () => {
	const page = await stranger();
	await usePaper(page, code, "kata sandi orang lain");
	assert.match(await titleOf(page), /^Galat: /);
	assert.match(await saysIn(page, "main"), /sudah dipakai/);
});

test("the old password is no more, the new one opens, and the inbox says that a code was made", async () => {
	const page = await stranger();
	const signIn = async (password: string) => {
		await page.goto("/masuk");
		await page.locator('[name="nama"]').fill("wulan");
		await page.locator('[name="sandi"]').fill(password);
		await page.locator('form:has([name="sandi"]) button').first().click();
	};
	await signIn("rangkul-contoh-2026");
	assert.match(await titleOf(page), /^Galat: /);
	await signIn(newPassword);
	assert.ok(!page.url().includes("/masuk"), page.url());
	await page.goto("/kotak");
	assert.match(await saysIn(page, "main"), /kode/i);
});

test("every page of this way is clean", async () => {
	const { page } = await visitor(browser, site);
	for (const path of ["/masuk", "/masuk/lupa", "/undangan"]) {
		await page.goto(path);
		assert.deepEqual(await axeFinds(page), [], path);
	}
});

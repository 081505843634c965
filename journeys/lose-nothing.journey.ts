import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, BrowserContext, Page } from "playwright-core";
import {
	axeFinds,
	enterAs,
	openBrowser,
	type RunningSite,
	startSite,
	visitor,
} from "./harness.ts";

/**
 * Markus fills in the assessment of the prison in Ambon, one item after the other. His line is bad, his session
 * ends, and he has the page open on two devices: nothing that he typed is lost.
 */
let site: RunningSite;
let browser: Browser;

before(async () => {
	[site, browser] = [await startSite(), await openBrowser()];
});
after(async () => {
	await browser?.close();
	await site?.[Symbol.asyncDispose]();
});

const year = new Date().getFullYear();
const item = (code: string) =>
	`/penilaian/lapas-ambon/p2ham-2023/${year}/butir/${code}`;

async function markus(script = true): Promise<{
	page: Page;
	context: BrowserContext;
	complaints: readonly string[];
}> {
	const { page, context, complaints } = await visitor(browser, site, {
		javaScriptEnabled: script,
	});
	await enterAs(page, "markus");
	return { page, context, complaints };
}

const note = (page: Page) => page.locator('[name="catatan"]');
/** Types, and waits until the server has it. */
const typeAndRest = async (page: Page, text: string) => {
	const saved = page.waitForResponse(
		(response) =>
			response.url().endsWith("/isian") &&
			response.request().method() === "POST",
	);
	await note(page).fill(text);
	await saved;
};
const line = (page: Page) => page.locator("auto-save [role=status]");

test("a field is saved two seconds after the last key; it is said once, and the focus stays", async () => {
	const { page, complaints } = await markus();
	await page.goto(item("c.3"));
	await note(page).pressSequentially("Pintu utama", { delay: 20 });
	await line(page)
		.filter({ hasText: /Isian tersimpan pukul/ })
		.waitFor();
	assert.equal(
		await page.evaluate("document.activeElement?.getAttribute('name')"),
		"catatan",
	);
	const other = await markus(false);
	await other.page.goto(item("c.3"));
	assert.equal(await note(other.page).inputValue(), "Pintu utama");
	assert.deepEqual(await axeFinds(page), []);
	assert.deepEqual(complaints, []);
});

test("what was typed before the script arrived is saved too", async () => {
	const { page, context } = await markus();
	await context.route("**/built/auto-save*", async (route) => {
		await new Promise((done) => setTimeout(done, 1_500));
		await route.continue();
	});
	await page.goto(item("c.3"), { waitUntil: "commit" });
	await note(page).fill("Sebelum skrip tiba");
	await line(page)
		.filter({ hasText: /Isian tersimpan pukul/ })
		.waitFor();
	assert.equal(await note(page).inputValue(), "Sebelum skrip tiba");
});

test("two devices that changed different fields both win; one field with two values is a choice", async () => {
	const [one, two] = [await markus(), await markus(false)];
	for (const { page } of [one, two]) await page.goto(item("a.2"));
	await typeAndRest(one.page, "Dari telepon");
	await two.page.locator('[name="nilai"]').nth(1).check();
	await two.page.getByRole("button", { name: /selesaikan nanti/ }).click();
	await two.page.goto(item("a.2"));
	assert.equal(await note(two.page).inputValue(), "Dari telepon");
	assert.equal(
		await two.page.locator('[name="nilai"]').nth(1).isChecked(),
		true,
	);

	await typeAndRest(one.page, "Dari telepon, nanti");
	await note(two.page).fill("Dari kantor");
	await two.page.getByRole("button", { name: /selesaikan nanti/ }).click();
	const words = (await two.page.locator("main").textContent()) ?? "";
	assert.match(words, /1 kolom punya dua isian yang berbeda/);
	assert.match(words, /Dari telepon, nanti/);
	assert.match(words, /Dari kantor/);
	// The one with script sees the same after it is loaded again.
	await one.page.reload();
	assert.deepEqual(await axeFinds(one.page), []);
	await two.page
		.getByRole("button", { name: "Pakai yang ini: Dari kantor" })
		.click();
	assert.equal(await note(two.page).inputValue(), "Dari kantor");
	assert.doesNotMatch(
		(await two.page.locator("main").textContent()) ?? "",
		/dua isian yang berbeda/,
	);
});

test("a form sent while a field is under way waits for it, and its writer never clashes with themselves", async () => {
	const { page, context } = await markus();
	await page.goto(item("b.1"));
	await context.route("**/isian", async (route) => {
		await new Promise((done) => setTimeout(done, 800));
		await route.continue();
	});
	await note(page).pressSequentially("Satu", { delay: 10 });
	await page.waitForRequest(/isian/);
	await note(page).pressSequentially(" dua", { delay: 10 });
	await page.getByRole("button", { name: /selesaikan nanti/ }).click();
	await page.waitForURL(/\/2\d{3}$/);
	await page.goto(item("b.1"));
	assert.equal(await note(page).inputValue(), "Satu dua");
});

for (const script of [true, false])
	test(`a session that ended: signed in again, he is on the same item with what he typed (${script ? "with" : "without"} script)`, async () => {
		const { page, context } = await markus(script);
		await page.goto(item("b.2"));
		await context.clearCookies();
		await note(page).fill(`Ketikan panjang ${script}`);
		await page.getByRole("button", { name: /selesaikan nanti/ }).click();
		await page.waitForURL(/\/masuk/);
		assert.match(
			(await page.locator("main").textContent()) ?? "",
			/tersimpan sementara/,
		);
		await page
			.locator('form:has(input[name="akun"][value="markus"]) button')
			.click();
		await page.waitForURL(/butir\/b\.2/);
		assert.equal(await note(page).inputValue(), `Ketikan panjang ${script}`);
		assert.match(
			(await page.locator("main").textContent()) ?? "",
			/Ini yang Anda ketik sebelum sesi berakhir/,
		);
		if (script) assert.deepEqual(await axeFinds(page), []);
		await page.getByRole("button", { name: /selesaikan nanti/ }).click();
		await page.goto(item("b.2"));
		assert.equal(await note(page).inputValue(), `Ketikan panjang ${script}`);
		assert.doesNotMatch(
			(await page.locator("main").textContent()) ?? "",
			/sebelum sesi berakhir/,
		);
	});

test("what one person lost is not shown to the next who signs in on the same browser", async () => {
	const { page, context } = await markus(false);
	await page.goto(item("b.4"));
	await context.clearCookies();
	await note(page).fill("Rahasia Markus");
	await page.getByRole("button", { name: /selesaikan nanti/ }).click();
	await enterAs(page, "tamrin");
	await page.goto(item("b.4"));
	assert.doesNotMatch((await page.content()) ?? "", /Rahasia Markus/);
});

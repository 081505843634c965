import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import {
	enterAs,
	openBrowser,
	press,
	type RunningSite,
	startSite,
	titleOf,
	visitor,
} from "./harness.ts";

/**
 * Agus, the administrator, takes a new colleague in, gives her a second role for a while, ends the first, and
 * cannot leave the house without an administrator. Nobody in this journey has script.
 */
let site: RunningSite;
let browser: Browser;
let agus: Page;
let code = "";

before(async () => {
	[site, browser] = [await startSite(), await openBrowser()];
	agus = await someone();
	await enterAs(agus, "admin");
});
after(async () => {
	await browser?.close();
	await site?.[Symbol.asyncDispose]();
});

async function someone(): Promise<Page> {
	return (await visitor(browser, site, { javaScriptEnabled: false })).page;
}

const main = async (page: Page): Promise<string> =>
	(await page.locator("main").textContent()) ?? "";

/** A day in so many days, of Jakarta, as three fields. */
async function fillDay(page: Page, name: string, ahead: number): Promise<void> {
	const day = new Date(Date.now() + 7 * 3_600_000 + ahead * 86_400_000);
	await page.locator(`[name="${name}_hari"]`).fill(String(day.getUTCDate()));
	await page
		.locator(`[name="${name}_bulan"]`)
		.fill(String(day.getUTCMonth() + 1));
	await page
		.locator(`[name="${name}_tahun"]`)
		.fill(String(day.getUTCFullYear()));
}

test("a name without its unit is asked about, with everything typed kept", async () => {
	await agus.goto("/kelola/orang/baru");
	await agus.locator('[name="nama"]').fill("Laila Rohmah");
	await agus.locator('[name="peran"][value="operator"]').check();
	await agus.locator('[name="unit_nama"]').fill("lapas");
	await press(agus, "Simpan dan buat undangan");
	assert.match(await titleOf(agus), /^Galat: /);
	assert.equal(
		await agus.locator('[name="nama"]').inputValue(),
		"Laila Rohmah",
	);
	assert.ok(
		(await agus.locator('input[type="radio"][name="unit"]:enabled').count()) >
			1,
		"several units bear that word: one is to be chosen",
	);
});

test("Agus chooses the unit, and holds an invitation on paper", async () => {
	await agus
		.locator('input[type="radio"][name="unit"]:enabled')
		.first()
		.check();
	await press(agus, "Simpan dan buat undangan");
	assert.match((await agus.textContent("h1")) ?? "", /Undangan untuk/);
	assert.match(await main(agus), /laila\.rohmah/);
	code = ((await agus.locator(".code").first().textContent()) ?? "").trim();
	assert.match(code, /^([0-9A-Z]{4}[ -]){4}[0-9A-Z]$/);
});

test("Laila arrives with the paper and may work", async () => {
	const laila = await someone();
	await laila.goto("/undangan");
	await laila.locator('[name="nama"]').fill("laila.rohmah");
	await laila.locator('[name="kode"]').fill(code);
	await laila.locator('[name="sandi"]').fill("sungai mengalir ke laut");
	await press(laila, "Simpan kata sandi dan masuk");
	const answer = await laila.goto("/kerja");
	assert.equal(answer?.status(), 200);
});

async function openLaila(): Promise<void> {
	await agus.goto("/kelola/orang?q=laila");
	await agus.locator("main tbody a").first().click();
}

test("Agus gives her a second role until a day to come, and the same role twice is refused with its dates", async () => {
	await openLaila();
	const person = agus.url();
	const give = async () => {
		await agus.goto(person);
		await agus.getByRole("link", { name: "Beri peran" }).first().click();
		await agus.locator('[name="peran"][value="coach"]').check();
		await agus
			.locator('[name="unit_nama"]')
			.fill("kanwil kementerian ham banten");
		if ((await agus.locator('[name="unit_nama"]').count()) === 0) return;
		await fillDay(agus, "mulai", 0);
		await fillDay(agus, "berakhir", 30);
		await press(agus, /^Beri peran/);
		if (
			(await agus.locator('input[type="radio"][name="unit"]:enabled').count()) >
			0
		) {
			await agus
				.locator('input[type="radio"][name="unit"]:enabled')
				.first()
				.check();
			await press(agus, /^Beri peran/);
		}
	};
	await give();
	assert.doesNotMatch(await titleOf(agus), /^Galat/, await main(agus));
	assert.match(await main(agus), /Pembina wilayah/);
	await give();
	assert.match(await titleOf(agus), /^Galat: /);
	assert.match(await main(agus), /sudah memegang peran yang sama/);
});

test("a role ends on a day after a page that asks, and gives nothing any more", async () => {
	await openLaila();
	const operator = agus.locator("li", { hasText: "Operator" }).first();
	await operator.getByRole("link", { name: /Akhiri/ }).click();
	assert.match((await agus.textContent("h1")) ?? "", /Akhiri peran/);
	await fillDay(agus, "akhir", 0);
	await press(agus, "Akhiri peran");
	assert.match(await main(agus), /Yang sudah berakhir/);
});

test("the last administrator cannot go: the sentence says what to do first", async () => {
	await agus.goto("/kelola/orang?q=agus");
	await agus.locator("main tbody a").first().click();
	const mine = agus.url();
	await agus
		.getByRole("link", { name: /Akhiri/ })
		.first()
		.click();
	await fillDay(agus, "akhir", 0);
	await press(agus, "Akhiri peran");
	assert.match(await titleOf(agus), /^Galat: /);
	assert.match(
		await main(agus),
		/Beri dulu peran administrator kepada orang lain/,
	);
	await agus.goto(`${mine}/tutup`);
	await press(agus, "Tutup akun");
	assert.match(await main(agus), /tidak ada administrator lagi/);
	assert.equal((await agus.goto("/kelola"))?.status(), 200);
});

test("the trail says who did all this", async () => {
	await agus.goto("/jejak");
	const says = await main(agus);
	assert.match(says, /Agus Setiawan/);
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import {
	axeFinds,
	openBrowser,
	type RunningSite,
	sideways,
	startSite,
	titleOf,
	visitor,
} from "./harness.ts";

/**
 * A blind respondent with script off: an old telephone with a screen reader and a keyboard. Every question is the name
 * of its answers, no picture is spoken, what is wrong stands first, and the thanks are heard as the title.
 */
let site: RunningSite;
let browser: Browser;
let page: Page;

before(async () => {
	[site, browser] = [await startSite(), await openBrowser()];
	const opened = await visitor(browser, site, {
		javaScriptEnabled: false,
		viewport: { width: 360, height: 740 },
	});
	page = opened.page;
	page.setDefaultTimeout(20_000);
});
after(async () => {
	await browser?.close();
	await site?.[Symbol.asyncDispose]();
});

const survey = "/survei/kanwil-kemenkum-ntt/skm-2017";

/**
 * What axe finds on the page as it stands. It is a script itself and waits for the clock of the page, which does not
 * run where script is off: so it looks at a twin of the same text, to which no script of ours comes.
 */
async function faults(): Promise<string[]> {
	const { page: twin, context } = await visitor(browser, site, {
		viewport: page.viewportSize(),
	});
	await context.route("**/built/*.js", (route) => route.abort());
	await twin.goto("/bantuan");
	await twin.setContent(await page.content());
	const found = await axeFinds(twin);
	await context.close();
	return found;
}

/** Walks on by Tab until it stands on something of this name, as a keyboard does. */
async function tabTo(name: RegExp): Promise<void> {
	for (let step = 0; step < 250; step += 1) {
		await page.keyboard.press("Tab");
		const said = await page.evaluate<string>(
			"((at) => [at.ariaLabel, at.closest('fieldset, .field')?.querySelector('legend, label')?.textContent, at.textContent].join(' '))(document.activeElement)",
		);
		if (name.test(said)) return;
	}
	assert.fail(`nothing of the name ${name} is reached by Tab`);
}

test("every question is the name of its answers, and no picture is spoken", async () => {
	await page.goto(survey);
	const main = await page.getByRole("main").ariaSnapshot();
	const groups = [...main.matchAll(/- group "([^"]+)":/g)].map(
		([, name = ""]) => name,
	);
	for (const words of [
		"kesesuaian persyaratan",
		"kemudahan prosedur",
		"kecepatan waktu",
	])
		assert.ok(
			groups.some((name) => name.includes(words)),
			`${words} in ${groups.join(" | ")}`,
		);
	const [first = ""] =
		/- group "Bagaimana pendapat Saudara tentang kesesuaian[\s\S]*?(?=\n\s*- group|\n\s*- textbox)/.exec(
			main,
		) ?? [];
	assert.deepEqual(
		[...first.matchAll(/radio "([^"]+)"/g)].map(([, name]) => name),
		["Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"],
	);
	assert.doesNotMatch(main, /- img/);
	assert.equal(
		await page.getByRole("button", { name: /Dengarkan/ }).count(),
		0,
		"without script no button that does nothing",
	);
	assert.deepEqual(await faults(), []);
});

test("what is wrong stands first, with a link that leads to the question, and what was written is still there", async () => {
	await page.goto(survey);
	await tabTo(/kata-kata sendiri/);
	await page.keyboard.type("Loketnya terlalu tinggi.");
	await tabTo(/Kirim jawaban/);
	await page.keyboard.press("Enter");
	await page.getByRole("alert").waitFor();
	assert.match(await titleOf(page), /^Galat: /);
	const main = page.getByRole("main");
	const snapshot = await main.ariaSnapshot();
	assert.match(
		snapshot.split("\n").slice(0, 5).join("\n"),
		/alert[\s\S]*Ada yang perlu diperbaiki/,
	);
	const link = main.getByRole("link", {
		name: "Jawab sedikitnya satu pertanyaan.",
	});
	assert.match((await link.getAttribute("href")) ?? "", /^#isian-jawab-U1$/);
	assert.equal(
		(await page.locator('[name="catatan"]').inputValue()).trim(),
		"Loketnya terlalu tinggi.",
	);
	assert.deepEqual(await faults(), []);
	await link.press("Enter");
	await page.keyboard.press("Tab");
	// From the question that the link led to, the keyboard answers: arrows choose.
	await page.locator("#isian-jawab-U1").focus();
	await page.keyboard.press("Space");
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("ArrowDown");
	assert.equal(
		await page
			.getByRole("radio", { name: "Sesuai", exact: true })
			.first()
			.isChecked(),
		true,
	);
});

test("she sends with the keyboard, and the thanks are the title of the page", async () => {
	await tabTo(/Kirim jawaban/);
	await page.keyboard.press("Enter");
	await page.waitForURL(/terima-kasih/);
	await page.waitForLoadState();
	assert.equal(
		await page.getByRole("heading", { level: 1 }).textContent(),
		"Terima kasih, jawaban Anda sudah kami terima",
	);
	assert.match(await titleOf(page), /^Terima kasih/);
	assert.deepEqual(await faults(), []);
});

test("the language changes on the same page, and the page says in which language it is", async () => {
	await page.goto(survey);
	await page.getByRole("link", { name: /English/ }).click();
	await page.waitForURL(/\/en\/survei/);
	assert.match(page.url(), /\/en\/survei\/kanwil-kemenkum-ntt\/skm-2017$/);
	assert.equal(await page.locator("html").getAttribute("lang"), "en");
	assert.match(
		await page.getByRole("main").ariaSnapshot(),
		/group "How well do the requirements match/,
	);
	assert.deepEqual(await faults(), []);
});

test("the shared screen works without script as well, and leads back to itself with thanks", async () => {
	await page.goto(`${survey}/kios`);
	assert.equal(await page.getByRole("button", { name: "Mulai" }).count(), 0);
	assert.deepEqual(await faults(), []);
	await page.locator('[name="jawab-U4"][value="4"]').focus();
	await page.keyboard.press("Space");
	await tabTo(/Kirim jawaban/);
	await page.keyboard.press("Enter");
	await page.waitForURL(/kios\?selesai=ya/);
	await page.getByRole("heading", { level: 1, name: /Terima kasih/ }).waitFor();
	assert.deepEqual(await faults(), []);
	await page
		.getByRole("link", { name: "Mulai untuk orang berikutnya" })
		.click();
	await page.waitForURL(/kios$/);
	assert.equal(await page.locator(":checked[type=radio]").count(), 0);
});

test("at 320 px with letters of 200 % nothing is cut off and nothing scrolls sideways", async () => {
	await page.setViewportSize({ width: 320, height: 640 });
	for (const address of [survey, `${survey}/kios`, `${survey}/terima-kasih`]) {
		await page.goto(address);
		await page.evaluate(
			"document.documentElement.setAttribute('data-text', '200')",
		);
		assert.equal(await sideways(page), 0, address);
		assert.deepEqual(await faults(), []);
	}
});

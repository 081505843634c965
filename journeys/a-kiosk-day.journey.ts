import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, BrowserContext, Page } from "playwright-core";
import {
	axeFinds,
	enterAs,
	openBrowser,
	type RunningSite,
	sideways,
	startSite,
	visitor,
} from "./harness.ts";

/**
 * A kiosk day with a network cut: a tablet in the waiting room of the office in Kupang. People answer one after the
 * other; the network goes and comes back; somebody walks away in the middle; another tablet has a wrong clock. The
 * server holds exactly as many answers as were given.
 */
let site: RunningSite;
let browser: Browser;
let tablet: BrowserContext;
let page: Page;
let complaints: readonly string[] = [];

before(async () => {
	[site, browser] = [await startSite(), await openBrowser()];
});
after(async () => {
	await browser?.close();
	await site?.[Symbol.asyncDispose]();
});

const kiosk = "/survei/kanwil-kemenkum-ntt/skm-2017/kios";
const button = (name: string, at = page) =>
	at.getByRole("button", { name, exact: true });
const says = (words: string | RegExp, at = page) =>
	at
		.locator("[data-part=waiting]")
		.filter({ hasText: words })
		.waitFor({ timeout: 60_000 });

/** Answers the first of nine questions, skips the rest, sends, and makes room for the next person. */
async function answer(level: string, at = page): Promise<void> {
	await button("Mulai", at).click();
	await button("Berikutnya", at).click();
	await at.locator(`[name="jawab-U1"][value="${level}"]`).check();
	while (await button("Berikutnya", at).isVisible())
		await button("Berikutnya", at).click();
	await button("Kirim jawaban", at).click();
	await at
		.getByRole("heading", { name: /Terima kasih, jawaban Anda/ })
		.waitFor();
	await button("Selesai", at).click();
	await button("Mulai", at).waitFor();
}

/** How many answers wait on the tablet, as the browser keeps them. */
const waiting = `new Promise((done) => {
	const opening = indexedDB.open("rangkul-kios");
	opening.onsuccess = () => {
		const all = opening.result.transaction("menunggu").objectStore("menunggu").count();
		all.onsuccess = () => done(all.result);
	};
})`;

/** Staff make this tablet the kiosk of their office, are told to sign out, and do. */
async function makeKiosk(at: Page): Promise<void> {
	await enterAs(at, "yohana");
	await at.goto("/survei/kanwil-kemenkum-ntt/kelola");
	await at
		.locator(`form[action="${kiosk}/perangkat"]`)
		.getByRole("button")
		.click();
	await at
		.getByRole("heading", { name: /sedang masuk sebagai petugas/ })
		.waitFor();
	assert.deepEqual(await axeFinds(at), []);
	await button("Keluar", at).click();
	await at.waitForURL((url) => url.pathname.startsWith("/masuk"));
}

/**
 * What the server said it did with each answer of a tablet, by the key of the answer. The page waits until it is noted
 * here: of an answer that was navigated away from, the browser keeps no body.
 */
async function receiptsOf(of: BrowserContext) {
	const receipts = new Map<string, string[]>();
	const first = Promise.withResolvers<void>();
	await of.exposeFunction("noteReceipt", (said: string) => {
		const { lembar, is } = JSON.parse(said);
		receipts.set(lembar, [...(receipts.get(lembar) ?? []), is]);
		first.resolve();
	});
	await of.addInitScript(`{
		const real = window.fetch;
		window.fetch = async (where, how) => {
			const answer = await real(where, how);
			if (how?.method === "POST" && answer.ok && answer.url.endsWith("/kios"))
				await window.noteReceipt(await answer.clone().text());
			return answer;
		};
	}`);
	return { receipts, first: first.promise };
}

test("one question a screen: the reader is led to each, and hears which of how many it is", async () => {
	const opened = await visitor(browser, site, {
		viewport: { width: 1024, height: 768 },
	});
	[tablet, page, complaints] = [opened.context, opened.page, opened.complaints];
	await makeKiosk(page);
	await page.goto(kiosk);
	await page.locator("kiosk-form[data-kept]").waitFor({ state: "attached" });
	assert.deepEqual(await axeFinds(page), []);
	await button("Mulai").click();
	await button("Berikutnya").click();
	await page
		.getByRole("status")
		.filter({ hasText: /Pertanyaan 1 dari \d+/ })
		.waitFor();
	const focused = page.locator(":focus");
	assert.match((await focused.textContent()) ?? "", /kesesuaian persyaratan/);
	assert.equal(await focused.evaluate(({ tagName }) => tagName), "LEGEND");
	assert.equal(await page.getByRole("radio").count(), 4);
	assert.deepEqual(await axeFinds(page), []);
	await button("Berikutnya").click();
	await button("Berikutnya").click();
	await page
		.getByRole("status")
		.filter({ hasText: /Pertanyaan 3 dari \d+/ })
		.waitFor();
	await button("Kembali").click();
	await page
		.getByRole("status")
		.filter({ hasText: /Pertanyaan 2 dari \d+/ })
		.waitFor();
	await page.setViewportSize({ width: 320, height: 640 });
	assert.equal(await sideways(page), 0);
	await page.setViewportSize({ width: 1024, height: 768 });
});

test("the language changes in the middle, and what was answered stays", async () => {
	await page.locator('[name="jawab-U2"][value="4"]').check();
	await page.getByRole("link", { name: /English/ }).click();
	await page
		.getByRole("status")
		.filter({ hasText: /Question 2 of \d+/ })
		.waitFor();
	assert.equal(await page.locator("html").getAttribute("lang"), "en");
	assert.equal(
		await page.locator('[name="jawab-U2"][value="4"]').isChecked(),
		true,
	);
	assert.deepEqual(await axeFinds(page), []);
	await page.getByRole("link", { name: /Indonesia/ }).click();
	await page
		.getByRole("status")
		.filter({ hasText: /Pertanyaan 2 dari \d+/ })
		.waitFor();
	await page.goto(kiosk);
});

test("three answer without network, the tablet is started again, and the server gets each answer once", async () => {
	const { receipts } = await receiptsOf(tablet);
	await page.goto(kiosk);
	const heard = page.waitForResponse(
		(answer) => answer.request().method() === "POST",
	);
	await answer("3");
	assert.equal((await heard).status(), 200);
	// The page that comes anew may stand between the receipt and forgetting: then the same answer is sent once more.
	await page.waitForFunction(`${waiting}.then((n) => n === 0)`);
	await page.waitForLoadState("networkidle");
	await tablet.setOffline(true);
	for (const level of ["1", "2", "4"]) await answer(level);
	await says("3 menunggu dikirim");
	assert.deepEqual(await axeFinds(page), []);
	await page.reload();
	await says("3 menunggu dikirim");
	// Another tab of the same page: still there is one sender.
	const second = await tablet.newPage();
	await second.goto(kiosk);
	await says("3 menunggu dikirim", second);
	let posts = 0;
	// What was under way while the line came back may be tried again: an answer is sent when it was answered.
	tablet.on("response", (response) => {
		if (response.request().method() === "POST" && response.ok()) posts += 1;
	});
	await tablet.setOffline(false);
	await says("Semua jawaban sudah terkirim");
	await page.reload();
	await page.locator("kiosk-form[data-kept]").waitFor({ state: "attached" });
	await second.close();
	assert.equal(posts, 3, "each left the tablet once");
	assert.equal(receipts.size, 4, "four answers");
	// Where the receipt itself was lost on the way, the answer is sent again and the site knows it already.
	for (const said of receipts.values())
		assert.ok(
			said.every((word) => word === "taken" || word === "known"),
			`each of them taken in: ${said.join()}`,
		);
});

test("nothing of a person is left on the tablet once it was sent", async () => {
	const kept = await page.evaluate(waiting);
	assert.equal(kept, 0);
	assert.deepEqual(
		await page.evaluate("[localStorage.length, sessionStorage.length]"),
		[0, 0],
	);
	// What is left says that staff were here and that this is a kiosk, and names nobody.
	assert.deepEqual((await tablet.cookies()).map(({ name }) => name).sort(), [
		"perangkat-kerja",
		"rangkul_kios",
		"rangkul_kios",
	]);
});

test("whoever walks away is asked after a minute, and cleared away twenty seconds later; Back shows nothing", async () => {
	await page.clock.install();
	await page.goto(kiosk);
	await button("Mulai").click();
	await button("Berikutnya").click();
	await page.locator('[name="jawab-U1"][value="1"]').check();
	const dialog = page.getByRole("dialog", { name: "Masih di sana?" });
	await page.clock.runFor(62_000);
	await dialog.waitFor();
	assert.deepEqual(await axeFinds(page), []);
	await button("Ya, lanjutkan").click();
	await dialog.waitFor({ state: "hidden" });
	assert.equal(
		await page.locator('[name="jawab-U1"][value="1"]').isChecked(),
		true,
		"who is still there goes on",
	);
	await page.clock.runFor(62_000);
	await dialog.waitFor();
	// The page comes anew, in the place of the one that was left.
	const anew = page.waitForResponse((answer) =>
		answer.request().isNavigationRequest(),
	);
	await page.clock.runFor(22_000);
	await anew;
	await page.waitForLoadState();
	await button("Mulai").waitFor();
	assert.equal(await page.locator(":checked[type=radio]").count(), 0);
	await page.goto(`${kiosk}?selesai=ya`);
	await page.goBack();
	await page.waitForLoadState();
	await button("Mulai").waitFor();
	assert.equal(await page.locator(":checked[type=radio]").count(), 0);
});

test("a tablet whose clock is a year off: its answer is put aside with the reason, and nothing is lost", async () => {
	const { page: other, context } = await visitor(browser, site);
	await makeKiosk(other);
	const { receipts, first } = await receiptsOf(context);
	const year = 365 * 86_400_000;
	await other.clock.install({ time: new Date(Date.now() - year) });
	await other.goto(kiosk);
	await other.locator("kiosk-form.on").waitFor();
	await answer("2", other);
	await other.clock.runFor(31_000);
	await first;
	assert.deepEqual([...receipts.values()], [["aside"]]);
	await context.close();
	const { page: desk } = await visitor(browser, site);
	await enterAs(desk, "yohana");
	await desk.goto("/survei/kanwil-kemenkum-ntt/kelola/disisihkan");
	await desk.getByRole("heading", { name: "Jam tablet salah" }).waitFor();
	assert.deepEqual(complaints.filter(isNoNews), []);
});

/** Without network a browser says so for each address that it could not reach. */
const isNoNews = (complaint: string): boolean =>
	!/ERR_INTERNET_DISCONNECTED|Failed to fetch/.test(complaint);

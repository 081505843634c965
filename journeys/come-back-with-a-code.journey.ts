import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { sampleCode } from "#receipts/samples";
import {
	axeFinds,
	openBrowser,
	press,
	type RunningSite,
	sideways,
	startSite,
	visitor,
} from "./harness.ts";

const story = "Saya menunggu tiga jam di loket, dan loketnya tutup.";
const form = "/pengaduan/ke/kanwil-kemenkum-ntt";

describe("somebody without account, mail or script tells what happened and comes back with the code", () => {
	let browser: Browser;
	let site: RunningSite;
	before(async () => {
		[browser, site] = await Promise.all([openBrowser(), startSite()]);
	});
	after(async () => {
		await browser.close();
		await site[Symbol.asyncDispose]();
	});

	test("she writes the code down, reads how it goes on another telephone, and closes it", async () => {
		const here = await visitor(browser, site, { javaScriptEnabled: false });
		const code = await tell(here.page);
		await here.page.getByText("Baca kode dengan suara").click();
		const spoken = await here.page
			.locator("details[open] li")
			.allTextContents();
		assert.equal(spoken.length, 5);
		await here.context.close();

		const there = await visitor(browser, site, {
			javaScriptEnabled: false,
			viewport: { width: 360, height: 740 },
		});
		const { page } = there;
		await page.goto("/");
		await page
			.getByRole("link", { name: "Lihat kabar dengan kode" })
			.first()
			.click();
		const typed = code.toLowerCase().replaceAll(" ", "-");
		const slipped = typed.replace(/.$/, (last) => (last === "2" ? "3" : "2"));
		await page.getByLabel("Kode tanda terima").fill(slipped);
		await press(page, "Lihat kabar");
		await page.getByText("Ada satu tanda yang salah").first().waitFor();
		await page.getByLabel("Kode tanda terima").fill(typed);
		await press(page, "Lihat kabar");
		await page.waitForURL("**/pengaduan/saya");
		await page.getByText("Cerita Anda", { exact: true }).click();
		await page.getByText(story).waitFor();
		await press(page, "Tutup dan hapus dari perangkat ini");
		await page.goto("/pengaduan/saya");
		assert.equal(new URL(page.url()).pathname, "/lacak");
		assert.deepEqual(
			(await there.context.cookies()).map(({ name }) => name),
			[],
		);
		assert.deepEqual(there.complaints, []);
		await there.context.close();
		// What the server wrote down of all this.
		assert.ok(!bare(site.said()).includes(bare(code)));
	});

	test("the receipt prints on one sheet, black on white without navigation, and its QR leads to the page without the code", async () => {
		const { page, context } = await visitor(browser, site, {
			colorScheme: "dark",
		});
		await tell(page);
		assert.equal(pagesIn(await page.pdf({ format: "A4" })), 1);
		await page.emulateMedia({ media: "print", colorScheme: "dark" });
		for (const gone of ["nav", ".note", "details", "button"])
			assert.equal(await page.locator(gone).first().isVisible(), false, gone);
		const colours = await page.evaluate(
			"[getComputedStyle(document.querySelector('.code')).color, getComputedStyle(document.documentElement).backgroundColor]",
		);
		assert.deepEqual(colours, ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
		const read = await scanned(page);
		if (read === null)
			console.log("zbarimg is missing (zbar-tools): the QR was not scanned.");
		else assert.match(read, /^https?:\/\/[^/]+\/lacak$/);
		await context.close();
	});

	test("every state is clean for axe and fits 320 px, and the code can be copied where there is script", async () => {
		const { page, context, complaints } = await visitor(browser, site, {
			viewport: { width: 320, height: 740 },
			permissions: ["clipboard-read", "clipboard-write"],
		});
		const problems: string[] = [];
		const look = async (state: string) => {
			const found = await axeFinds(page);
			problems.push(...found.map((line) => `${state}: ${line}`));
			const over = await sideways(page);
			if (over > 0) problems.push(`${state}: scrolls ${over} px sideways`);
		};
		const code = await tell(page);
		await page.locator("details summary").click();
		await look("the receipt");
		await press(page, "Salin kode");
		await page.getByText("Kode sudah disalin.").waitFor();
		assert.equal(await page.evaluate("navigator.clipboard.readText()"), code);
		const show = async (typed: string) => {
			await page.goto("/lacak");
			await page.getByLabel("Kode tanda terima").fill(typed);
			await press(page, "Lihat kabar");
		};
		await show(sampleCode("ruang contoh"));
		await look("what no module shows yet");
		await page.goto("/lacak");
		await look("still open");
		await press(page, "Tutup dan hapus dari perangkat ini");
		await look("closed");
		for (let n = 0; n <= 10; n += 1) await show("0000 0000 0000 0000 0");
		await page.getByText("Sudah terlalu banyak percobaan").waitFor();
		await look("too many tries");
		assert.deepEqual([...problems, ...complaints], []);
		await context.close();
	});
});

/** Tells something about an office; answers the code of the receipt. */
async function tell(page: Page): Promise<string> {
	await page.goto(form);
	await page.locator("textarea[name=cerita]").fill(story);
	for (const [name, value] of [
		["jenis", "complaint"],
		["tentang", "service"],
		["rahasia", "public-hidden"],
	] as const)
		await page.locator(`input[name=${name}][value=${value}]`).check();
	await page.locator("main form button").last().click();
	await page.locator(".code").waitFor();
	return (await page.locator(".code").textContent()) ?? "";
}

const bare = (text: string): string => text.replace(/[\s-]/g, "").toUpperCase();

/** Every page of a PDF is an object of this type; `/Pages` is the tree above them. */
const pagesIn = (pdf: Buffer): number =>
	pdf.toString("latin1").match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;

/** What a scanner reads from the page as it stands; `null` where there is no scanner here. */
async function scanned(page: Page): Promise<string | null> {
	if (spawnSync("zbarimg", ["--version"]).error) return null;
	const folder = mkdtempSync(join(tmpdir(), "rangkul-qr-"));
	const path = join(folder, "receipt.png");
	await page.screenshot({ path, fullPage: true });
	const { stdout } = spawnSync("zbarimg", ["-q", "--raw", path]);
	rmSync(folder, { recursive: true });
	return String(stdout).trim();
}

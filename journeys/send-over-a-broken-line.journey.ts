import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { BrowserContext, Page } from "playwright-core";
import { samplePdf } from "#evidence/samples";
import {
	type CutLine,
	openCutLine,
} from "#platform/http/cut-line-for-tests.ts";
import { sampleYear } from "../src/modules/assessments/samples.ts";
import {
	axeFinds,
	complaintsOf,
	enterAs,
	openBrowserOf,
	type RunningSite,
	removeFolder,
	sideways,
	startSite,
} from "./harness.ts";

/**
 * Markus in Ambon has a decree of fourteen megabytes to prove an interpreter, and a line that breaks. It is cut three
 * times, the server falls over, and in the evening he closes his browser. The next morning he goes on where it was.
 */
const item = `/penilaian/lapas-ambon/p2ham-2023/${sampleYear(new Date())}/butir/c.3`;
const megabyte = 1_000_000;
const folder = mkdtempSync(join(tmpdir(), "rangkul-line-"));
const file = join(folder, "sk-juru-bahasa.pdf");
const profile = join(folder, "profile");
let data: string;
let site: RunningSite;
let line: CutLine;
let browser: BrowserContext;
let bytes: Buffer;
const complaints: string[][] = [];

before(async () => {
	bytes = Buffer.alloc(14 * megabyte);
	let seed = 11;
	for (let at = 0; at + 4 <= bytes.length; at += 4) {
		seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
		bytes.writeUInt32LE(seed, at);
	}
	bytes.set(samplePdf("SK juru bahasa isyarat"));
	writeFileSync(file, bytes);
	site = await startSite();
	data = site.dataFolder;
	line = await openCutLine(portOf(site), {
		cutAt: [3, 5, 7].map((so) => so * megabyte),
		bytesPerSecond: 2.5 * megabyte,
	});
	browser = await openBrowserOf(profile, line.origin);
});
after(async () => {
	await browser?.close();
	await line?.[Symbol.asyncDispose]();
	await site?.[Symbol.asyncDispose]();
	if (data) removeFolder(data);
	rmSync(folder, { recursive: true, force: true });
});

const portOf = ({ origin }: RunningSite) => Number(new URL(origin).port);
const saysOf = async (page: Page): Promise<string> =>
	(await page.locator("file-upload [data-says]").first().textContent()) ?? "";

/** Waits by locator: the pages forbid the eval that a waiting function is made of. */
const until = (page: Page, part: string, says: RegExp): Promise<void> =>
	page
		.locator(`file-upload ${part}`)
		.filter({ hasText: says })
		.first()
		.waitFor({ state: "attached" });

/** What the page says to be safe, in megabytes. */
const safeIn = (says: string): number =>
	Number(/([\d,]+) dari 14 MB/.exec(says)?.[1]?.replace(",", ".") ?? 0);

async function untilSafe(page: Page, megabytes: number): Promise<string[]> {
	const heard: string[] = [];
	for (let waited = 0; waited < 120_000; waited += 50) {
		const says = await saysOf(page);
		if (heard.at(-1) !== says) heard.push(says);
		if (safeIn(says) >= megabytes || /Sudah sampai/.test(says)) return heard;
		await page.waitForTimeout(50);
	}
	throw new Error(`never: ${heard.join(" | ")}`);
}

async function openItem(): Promise<Page> {
	const page = browser.pages()[0] ?? (await browser.newPage());
	complaints.push(complaintsOf(page));
	await page.goto("/");
	if ((await page.goto(item))?.url().includes("/masuk")) {
		await enterAs(page, "markus");
		await page.goto(item);
	}
	return page;
}

test("a picked file is sent at once, and three cuts only make it wait", async () => {
	const page = await openItem();
	await page.getByLabel(/Catatan untuk verifikator/).fill("Sedang diketik");
	await page.locator("input[type=file]").setInputFiles(file);
	const heard = await untilSafe(page, 6);
	assert.ok(
		heard.some((says) => /Sedang dikirim: [\d,]+ dari 14 MB/.test(says)),
		heard.join(" | "),
	);
	assert.ok(line.cuts() >= 2);
	assert.deepEqual(await axeFinds(page), []);
});

test("the server is killed and started again; the page waits and goes on by itself", async () => {
	const [page] = browser.pages();
	assert.ok(page);
	const before = safeIn((await untilSafe(page, 8)).at(-1) ?? "");
	await site.kill();
	await until(page, "[data-says]", /Menunggu sambungan/);
	const meanwhile = safeIn(await saysOf(page));
	assert.ok(meanwhile >= before, "what was safe stays safe");
	site = await startSite({ dataFolder: data });
	line.leadTo(portOf(site));
	await untilSafe(page, 10);
	assert.equal(line.cuts(), 3);
	assert.equal(
		await page.getByLabel(/Catatan untuk verifikator/).inputValue(),
		"Sedang diketik",
		"what is typed belongs to the page",
	);
});

test("a form that is sent meanwhile waits for the file, and says so", async () => {
	const [page] = browser.pages();
	assert.ok(page);
	await page.getByRole("button", { name: "Simpan, selesaikan nanti" }).click();
	await until(page, "[role=status]", /terkirim sendiri/);
	assert.equal(new URL(page.url()).pathname, item);
});

test("the browser is closed and opened again: the server still knows how much is safe, also without script", async () => {
	await browser.close();
	browser = await openBrowserOf(profile, line.origin);
	const page = await openItem();
	const says = await saysOf(page);
	assert.match(says, /^Terhenti: [\d,]+ dari 14 MB sudah aman di server/);
	assert.ok(safeIn(says) >= 10, says);
	assert.deepEqual(await axeFinds(page), []);
	await page.setViewportSize({ width: 320, height: 700 });
	assert.equal(await sideways(page), 0);
});

test("the same file, picked again, goes on where it was, arrives whole and is added once", async () => {
	const [page] = browser.pages();
	assert.ok(page);
	const before = line.sent();
	await page.evaluate(`{
		globalThis.heard = [];
		const status = document.querySelector("file-upload [role=status]");
		new MutationObserver(() => heard.push(status.textContent))
			.observe(status, { childList: true, characterData: true, subtree: true });
	}`);
	await page.locator("input[type=file]").setInputFiles(file);
	await untilSafe(page, 14);
	await until(page, "[data-says]", /Sudah sampai utuh, 14 MB/);
	assert.ok(line.sent() - before < 5 * megabyte, "it did not begin anew");
	const heard = await page.evaluate<string[]>("globalThis.heard");
	assert.ok(heard.length <= 5, `said aloud: ${heard.join(" | ")}`);
	assert.match(heard.at(-1) ?? "", /sk-juru-bahasa\.pdf: Sudah sampai utuh/);
	assert.equal(await page.locator("[data-upload]").count(), 1);
	await page.getByRole("button", { name: "Tambahkan bukti" }).click();
	await page.waitForURL(/#bukti$/);
	assert.equal(await page.locator("[data-upload]").count(), 0);
	const links = page.locator('a[id^="bukti-"]');
	assert.equal(await links.count(), 1);
	const answer = await page.request.get(
		(await links.first().getAttribute("href")) ?? "",
	);
	const sha256 = (of: Buffer) => createHash("sha256").update(of).digest("hex");
	assert.equal(sha256(await answer.body()), sha256(bytes));
});

test("all of it cost at most 15 percent more than the file itself", () => {
	const traffic = line.sent() / bytes.length;
	console.log(`${traffic.toFixed(3)} times the file over ${line.cuts()} cuts`);
	assert.ok(traffic <= 1.15, `${traffic.toFixed(3)} times the file`);
});

test("with the keyboard alone a file is cancelled, and the focus is never lost", async () => {
	const [page] = browser.pages();
	assert.ok(page);
	await page.locator("input[type=file]").setInputFiles(file);
	const cancel = page.getByRole("button", {
		name: "Batalkan sk-juru-bahasa.pdf",
	});
	await cancel.focus();
	await page.keyboard.press("Enter");
	await until(page, "[role=status]", /dibatalkan/);
	assert.equal(
		await page.evaluate("document.activeElement.type"),
		"file",
		"back at the field",
	);
	// The server may still be giving it an address when it is cancelled; then it is ended a moment later.
	let left = 1;
	for (let looks = 0; left > 0 && looks < 20; looks += 1) {
		await page.waitForTimeout(500);
		await page.reload();
		left = await page.locator("[data-upload]").count();
	}
	assert.equal(left, 0);
});

test("after a link is removed the focus is at the heading above the files", async () => {
	const [page] = browser.pages();
	assert.ok(page);
	await page.getByRole("button", { name: /^Lepas / }).click();
	await page.waitForURL(/#bukti$/);
	assert.equal(await page.evaluate("document.activeElement.id"), "bukti");
	const wrong = complaints.flat().filter((said) => !/ERR_|40[39]/.test(said));
	assert.deepEqual(wrong, []);
});

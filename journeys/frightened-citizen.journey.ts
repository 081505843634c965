import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import {
	axeFinds,
	enterAs,
	openBrowser,
	press,
	type RunningSite,
	sideways,
	startSite,
	titleOf,
	visitor,
} from "./harness.ts";

const story = "Setiap minggu ada yang dipukul di blok belakang.";
/** The code that she wrote down. */
let told = "";
const elsewhere = "https://www.bmkg.go.id/";

/** Presses on until the step with this number, leaving all between unsaid. */
async function skipTo(page: Page, step: number): Promise<void> {
	while (!page.url().endsWith(`/${step}`)) await press(page, "Lanjut");
}

/** The request that leaves the site, wherever it then leads: these machines may have no network. */
const leaves = (page: Page) =>
	page.waitForRequest((request) => request.url() === elsewhere);

describe("somebody who is afraid, on a telephone that is not hers alone", () => {
	let browser: Browser;
	let site: RunningSite;
	before(async () => {
		[browser, site] = await Promise.all([
			openBrowser(["--host-resolver-rules=MAP www.bmkg.go.id ~NOTFOUND"]),
			startSite(),
		]);
	});
	after(async () => {
		await browser.close();
		await site[Symbol.asyncDispose]();
	});

	test("without script she reads what will happen, tells it, writes the code down, leaves quickly, and comes back by it", async () => {
		const { page, context } = await visitor(browser, site, {
			javaScriptEnabled: false,
			viewport: { width: 320, height: 640 },
		});
		await page.goto("/pengaduan");
		await page
			.getByRole("link", { name: "Ke ruang yang lebih tertutup" })
			.click();
		await page
			.getByRole("heading", { name: "Siapa yang melihatnya" })
			.waitFor();
		assert.equal(await titleOf(page), "Ruang – Rangkul");
		await page.getByRole("link", { name: "Mulai bercerita" }).first().click();
		await page.getByLabel("Tidak", { exact: true }).check();
		await skipTo(page, 4);
		await page.getByLabel("Yang terjadi").fill(story);
		await skipTo(page, 6);
		await page.getByLabel("Cari kantor").fill("rangkasbitung");
		await press(page, "Cari");
		assert.equal(new URL(page.url()).search, "");
		await page.getByLabel(/Rutan Kelas IIB Rangkasbitung/).check();
		await skipTo(page, 10);
		await page.getByText(story).waitFor();
		await page.getByText("Rutan Kelas IIB Rangkasbitung").waitFor();
		assert.equal(await sideways(page), 0);
		await press(page, "Kirim");
		const code = (await page.locator("p.code").textContent()) ?? "";
		const [, two = "", , four = ""] = code.split(" ");
		await page.getByLabel("Kelompok ke-2").fill(four);
		await press(page, "Cocokkan");
		await page.getByText("Belum sama dengan kode").first().waitFor();
		await page.getByLabel("Kelompok ke-2").fill(two);
		await page.getByLabel("Kelompok ke-4").fill(four.toLowerCase());
		await press(page, "Cocokkan");
		await page.getByText("Catatan Anda benar").waitFor();
		const away = leaves(page);
		await page.getByRole("link", { name: "Keluar sekarang" }).click();
		const { referer } = await (await away).allHeaders();
		assert.equal(referer, undefined);
		assert.deepEqual(
			(await context.cookies()).map(({ name }) => name),
			[],
		);
		await page.goto("/lacak");
		await page.getByLabel("Kode tanda terima").fill(code);
		await press(page, "Lihat kabar");
		assert.doesNotMatch(page.url(), /lacak$/);
		told = code;
		await context.close();
	});

	test("with her code she says in silence that she is not safe: her page stays the same, and Intan finds it first on her desk", async () => {
		const { page, context } = await visitor(browser, site, {
			javaScriptEnabled: false,
			viewport: { width: 320, height: 640 },
		});
		await page.goto("/lacak");
		await page.getByLabel("Kode tanda terima").fill(told);
		await press(page, "Lihat kabar");
		const before = await page.locator("main section").allTextContents();
		await page.getByLabel("Saya tidak aman").check();
		await press(page, "Simpan");
		await page.getByText("Tersimpan.").waitFor();
		assert.equal(
			new URL(page.url()).pathname + new URL(page.url()).search,
			"/ruang/saya",
		);
		await page.goto("/ruang/saya");
		assert.deepEqual(
			await page.locator("main section").allTextContents(),
			before,
		);
		assert.equal(await page.locator("input:checked").count(), 0);
		assert.equal(await sideways(page), 0);
		await context.close();
		const desk = await visitor(browser, site);
		await enterAs(desk.page, "intan");
		await desk.page.goto("/kotak/kabar");
		await desk.page
			.getByText("Ada yang perlu segera dibuka di Ruang.")
			.first()
			.waitFor();
		await desk.page.goto("/ruang/meja");
		const first = desk.page.getByRole("main").getByRole("listitem").first();
		await first.getByText("Tidak aman", { exact: true }).waitFor();
		assert.deepEqual(await axeFinds(desk.page), []);
		await first.getByRole("link").first().click();
		await desk.page
			.getByRole("heading", { name: "Orang ini tidak aman" })
			.waitFor();
		assert.deepEqual(await axeFinds(desk.page), []);
		await desk.page
			.getByLabel("Apa yang sudah dilakukan?")
			.fill("Kakaknya menjemputnya sore ini.");
		await press(desk.page, "Sudah dibaca");
		await desk.page.getByText("Dicatat.").waitFor();
		assert.equal(await desk.page.getByText("Orang ini tidak aman").count(), 0);
		await desk.context.close();
	});

	test("somebody comes in while she writes: she leaves, and the Back button shows nothing of it", async () => {
		const { page, context } = await visitor(browser, site, {
			javaScriptEnabled: false,
		});
		await page.goto("/ruang/isi/1");
		await skipTo(page, 4);
		await page.getByLabel("Yang terjadi").fill(story);
		await press(page, "Lanjut");
		const away = leaves(page);
		await page.keyboard.press("Tab");
		await page.keyboard.press("Enter");
		await away;
		// The same browser, looked at by whoever comes next.
		const next = await context.newPage();
		for (const path of ["/ruang/isi/4", "/ruang/isi/10", "/ruang/lembar"]) {
			await next.goto(path);
			assert.ok(!(await next.content()).includes("dipukul"), path);
		}
		await context.close();
	});

	test("with script, three presses of Escape empty the page and take its place in the history; two do not", async () => {
		const { page, context, complaints } = await visitor(browser, site);
		await page.goto("/lacak");
		await page.goto("/ruang/lembar");
		await page.getByLabel("Yang terjadi").fill(story);
		await page.keyboard.press("Escape");
		await page.keyboard.press("Escape");
		await page.keyboard.press("a");
		await page.keyboard.press("Escape");
		assert.ok(await page.getByLabel("Yang terjadi").isVisible());
		const kept = await page.evaluate(
			"Object.keys(localStorage).length + Object.keys(sessionStorage).length",
		);
		assert.equal(kept, 0);
		// Where it leads is another site; here a page of our own stands in for it.
		await page.route("**/ruang/keluar", (route) =>
			route.fulfill({ contentType: "text/html", body: "Cuaca hari ini" }),
		);
		await page.keyboard.press("Escape");
		await page.keyboard.press("Escape");
		await page.getByText("Cuaca hari ini").waitFor();
		await page.goBack();
		assert.equal(new URL(page.url()).pathname, "/lacak");
		assert.deepEqual(complaints, []);
		await context.close();
	});

	test("every page on her way is clean to axe, at 320 pixels and in large text", async () => {
		const { page, context } = await visitor(browser, site, {
			viewport: { width: 320, height: 640 },
		});
		await page.goto("/ruang/isi/1");
		await page.getByLabel("Ya", { exact: true }).check();
		await press(page, "Lanjut");
		await page.getByLabel("Orang lain").last().check();
		for (let step = 2; step <= 10; step += 1) {
			await page.goto(`/ruang/isi/${step}`);
			assert.deepEqual(await axeFinds(page), [], String(step));
			assert.equal(await sideways(page), 0, String(step));
		}
		await context.close();
	});
});

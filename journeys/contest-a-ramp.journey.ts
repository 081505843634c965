import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { samplePicture } from "#evidence/samples";
import {
	axeFinds,
	enterAs,
	openBrowser,
	press,
	type RunningSite,
	sideways,
	startSite,
	visitor,
} from "./harness.ts";

const office = "Kantor Wilayah Kementerian Hukum Nusa Tenggara Timur";
const words = "Jalur landai tertutup pot bunga besar. Kursi roda tidak lewat.";
const small = {
	javaScriptEnabled: false,
	viewport: { width: 320, height: 640 },
};

/** What the list of offices says of this one, for whoever uses a wheelchair. */
async function pickOffices(page: Page) {
	await page.goto("/bisa-dikunjungi");
	await page.getByLabel("Saya memakai kursi roda").check();
	await press(page, "Tunjukkan kantor");
	return page.locator("li", { hasText: office });
}

describe("a wheelchair user whose way is blocked", () => {
	let browser: Browser;
	let site: RunningSite;
	before(async () => {
		[browser, site] = await Promise.all([openBrowser(), startSite()]);
	});
	after(async () => {
		await browser.close();
		await site[Symbol.asyncDispose]();
	});

	test("without script she picks an office and contests its ramp with a photo; the office answers, and it stands as contested", async () => {
		const hers = await visitor(browser, site, small);
		const { page } = hers;
		const before = await pickOffices(page);
		await before.getByText("Jalur landai: dapat dipakai").waitFor();
		await before.getByRole("link", { name: office, exact: true }).click();
		await page.getByRole("link", { name: "Jalur landai", exact: true }).click();
		await page.getByRole("link", { name: "Katakan keadaannya" }).click();
		await page.getByLabel("Tidak demikian").check();
		await page.getByLabel("Hari", { exact: true }).fill("");
		await page.getByLabel("Bulan", { exact: true }).fill("");
		await page.getByLabel("Tahun", { exact: true }).fill("");
		await page.getByLabel("Apa yang Anda lihat").fill(words);
		const photo = {
			name: "jalur.png",
			mimeType: "image/png",
			buffer: Buffer.from(samplePicture()),
		};
		await page.locator("input[type=file]").setInputFiles(photo);
		await press(page, "Kirim");
		await page.getByText("Tulis hari foto itu diambil").first().waitFor();
		assert.equal(
			(await page.getByLabel("Apa yang Anda lihat").inputValue()).trim(),
			words,
		);
		assert.equal(await sideways(page), 0);
		// The day as the site itself counts it, from a form that nobody has touched.
		const fresh = await hers.context.newPage();
		await fresh.goto(page.url());
		for (const part of ["Hari", "Bulan", "Tahun"])
			await page
				.getByLabel(part, { exact: true })
				.fill(await fresh.getByLabel(part, { exact: true }).inputValue());
		await fresh.close();
		await page.locator("input[type=file]").setInputFiles(photo);
		await press(page, "Kirim");
		await page.getByText("Suara Anda sudah dihitung").waitFor();
		await page.getByText("Dibantah 1 orang").first().waitFor();
		assert.equal(await page.getByText(words).count(), 0);
		assert.equal(await sideways(page), 0);
		const address = page.url();

		const desk = await visitor(browser, site, small);
		await enterAs(desk.page, "yohana");
		await desk.page.goto("/kotak");
		await desk.page
			.getByRole("link", { name: /Jawab yang dibantah.*Pintu depan/ })
			.first()
			.click();
		await desk.page
			.getByRole("link", { name: "Tidak demikian" })
			.first()
			.click();
		await desk.page.getByText(words).waitFor();
		await desk.page.getByLabel(/Mereka benar/).check();
		await desk.page
			.getByLabel("Tidak ada orang di dalamnya: tampilkan")
			.check();
		assert.equal(await sideways(desk.page), 0);
		await press(desk.page, "Simpan");
		await desk.page.getByText("Tersimpan.").waitFor();
		await desk.context.close();

		await page.goto(address);
		await page.getByText(words).waitFor();
		await page.getByText(/Kantor, .*: mereka benar\./).waitFor();
		await page.getByText("Dibantah 1 orang").first().waitFor();
		const now = await pickOffices(page);
		await now.getByText("Jalur landai: dibantah orang").waitFor();
		await hers.context.close();
		// axe needs script.
		const looked = await visitor(browser, site, { viewport: small.viewport });
		for (const path of [address, `${address}/suara`]) {
			await looked.page.goto(path);
			assert.deepEqual(await axeFinds(looked.page), []);
		}
		await looked.context.close();
	});
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import {
	axeFinds,
	openBrowser,
	openByCode,
	press,
	type RunningSite,
	sideways,
	startSite,
	visitor,
} from "./harness.ts";

/**
 * Mama Yuliana has one bar of signal. Her telephone makes photographs of twelve million points: the page makes the one of
 * the closed counter small enough to arrive, says so, and sends it whole when she wants it to count as evidence.
 */
let site: RunningSite;
let browser: Browser;
let page: Page;
let complaints: readonly string[] = [];

before(async () => {
	[site, browser] = await Promise.all([startSite(), openBrowser()]);
	({ page, complaints } = await visitor(browser, site, {
		viewport: { width: 360, height: 740 },
	}));
});
after(async () => {
	await browser?.close();
	await site?.[Symbol.asyncDispose]();
});

/** Held upright, with the grain of a dim room and the place where it was taken. */
const photograph = () =>
	sharp({
		create: {
			width: 4000,
			height: 3000,
			channels: 3,
			background: "#888",
			noise: { type: "gaussian", mean: 128, sigma: 12 },
		},
	})
		.withExif({ IFD3: { GPSLatitudeRef: "S", GPSLatitude: "10/1 9/1 0/1" } })
		.withMetadata({ orientation: 6 })
		.jpeg({ quality: 90 })
		.toBuffer();

interface Picked {
	readonly name: string;
	readonly size: number;
	/** Of the picture as it is shown, upright. */
	readonly sides: readonly number[];
	readonly hasCameraData: boolean;
}

const picked = (): Promise<Picked[]> =>
	page.locator("input[name=berkas]").evaluate(async (input: unknown) => {
		const { files } = input as { files: Iterable<Blob & { name: string }> };
		const all: Picked[] = [];
		for (const file of files) {
			const picture = await (
				globalThis as unknown as {
					createImageBitmap: (
						of: Blob,
					) => Promise<{ width: number; height: number }>;
				}
			).createImageBitmap(file);
			const head = await file.slice(0, 4_096).text();
			all.push({
				name: file.name,
				size: file.size,
				sides: [picture.width, picture.height],
				hasCameraData: head.includes("Exif"),
			});
		}
		return all;
	});
const says = (words: string | RegExp) =>
	page
		.locator("smaller-pictures [role=status]")
		.filter({ hasText: words })
		.waitFor();
const keep = () => page.getByLabel("Kirim foto utuh");

test("a large photograph is made smaller on the telephone, upright and without what the camera noted, and the page says so", async () => {
	const large = await photograph();
	assert.ok(large.length > 2_000_000, `${large.length}`);
	const small = await sharp({
		create: { width: 640, height: 480, channels: 3, background: "#345" },
	})
		.jpeg()
		.toBuffer();
	await page.goto("/pengaduan/ke/kanwil-kemenkum-ntt");
	await page.getByLabel("Pengaduan").first().check();
	await page.getByLabel("Layanan atau tempatnya").check();
	await page.getByLabel("Petugas yang menangani").check();
	assert.equal(await keep().isVisible(), false);
	await page.locator("input[name=berkas]").setInputFiles([
		{ name: "loket.jpg", mimeType: "image/jpeg", buffer: large },
		{ name: "surat.jpg", mimeType: "image/jpeg", buffer: small },
	]);
	await says(/Foto dikecilkan di perangkat ini/);
	const [first, second] = await picked();
	assert.equal(first?.name, "loket.jpg");
	assert.deepEqual(first?.sides, [1536, 2048]);
	assert.equal(first?.hasCameraData, false);
	assert.ok((first?.size ?? 0) < large.length / 3, `${first?.size}`);
	console.log(`${large.length} bytes became ${first?.size}`);
	assert.equal(second?.size, small.length, "a small one is left as it is");
	assert.equal(await sideways(page), 0);
	assert.deepEqual(await axeFinds(page), []);
});

test("as evidence it goes whole, and smaller again when she changes her mind", async () => {
	await keep().check();
	await says("Foto dikirim utuh");
	assert.deepEqual((await picked())[0]?.sides, [3000, 4000]);
	await keep().uncheck();
	await says(/Foto dikecilkan/);
	assert.deepEqual((await picked())[0]?.sides, [1536, 2048]);
});

test("what arrives with the story is the smaller picture", async () => {
	await page
		.locator("[name=cerita]")
		.fill("Kipas di ruang tunggu berbunyi keras dan anak saya takut.");
	await press(page, /^Kirim$/);
	const receipt = page.locator("p.code");
	const asItIs = page.getByRole("button", {
		name: "Kirim punya saya apa adanya",
	});
	// Whoever told something like it before is shown first, where there is anything.
	await receipt.or(asItIs).first().waitFor();
	if (await asItIs.isVisible()) await asItIs.click();
	await receipt.waitFor();
	const code = (await receipt.textContent()) ?? "";
	await openByCode(page, code, "/pengaduan/saya");
	const link = page.getByRole("link", { name: "loket.jpg" });
	const way = await link.first().getAttribute("href");
	const answer = await page.request.get(new URL(way ?? "", site.origin).href);
	const kept = await sharp(await answer.body()).metadata();
	assert.deepEqual([kept.width, kept.height], [1536, 2048]);
	assert.deepEqual(complaints, []);
});

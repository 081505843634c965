import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { samplePdf } from "#evidence/samples";
import { root } from "#platform/root.ts";
import {
	axeFinds,
	enterAs,
	openBrowser,
	press,
	type RunningSite,
	removeFolder,
	startSite,
	titleOf,
	visitor,
} from "./harness.ts";

/**
 * Wulan's unit, a detention house of Banten, goes from declaration to a certificate that verifies, with one item that comes
 * back; the national table then reads seven of twenty. Nobody in this journey has script.
 */
const unit = "rutan-rangkasbitung";
let site: RunningSite;
let browser: Browser;
let paper: string;
const folder = mkdtempSync(join(tmpdir(), "rangkul-proof-"));

before(async () => {
	paper = join(folder, "surat-keputusan.pdf");
	writeFileSync(paper, samplePdf("SK petugas siaga"));
	[site, browser] = [await startSite(), await openBrowser()];
});
after(async () => {
	await browser?.close();
	await site?.[Symbol.asyncDispose]();
	removeFolder(folder);
});

const year = new Date(Date.now() + 7 * 3_600_000).getUTCFullYear();
const overview = `/penilaian/${unit}/p2ham-2023/${year}`;
const results = `/hasil/p2ham-2023/${year}?provinsi=36`;

async function as(userName: string): Promise<Page> {
	const { page } = await visitor(browser, site, { javaScriptEnabled: false });
	await enterAs(page, userName);
	return page;
}

const today = {
	hari: String(new Date().getUTCDate()),
	bulan: String(new Date().getUTCMonth() + 1),
	tahun: String(new Date().getUTCFullYear()),
};
async function fillDay(
	page: Page,
	name: string,
	{ hari, bulan, tahun } = today,
): Promise<void> {
	await page.locator(`[name="${name}_hari"]`).fill(hari);
	await page.locator(`[name="${name}_bulan"]`).fill(bulan);
	await page.locator(`[name="${name}_tahun"]`).fill(tahun);
}

/** What was sent was taken: no error summary on the page that came back. */
async function taken(page: Page): Promise<void> {
	assert.doesNotMatch(
		await titleOf(page),
		/^Galat/,
		`${page.url()}: ${await page.locator(".errors").allTextContents()}`,
	);
}

/** Where the links lead, each once, in the order of the page. */
async function addresses(page: Page, links: string): Promise<string[]> {
	const all = await page.locator(links).all();
	return [
		...new Set(
			await Promise.all(
				all.map(async (one) => (await one.getAttribute("href")) ?? ""),
			),
		),
	];
}

/** Waits until the page says so: announcements are delivered within a second or two. */
async function untilReads(
	page: Page,
	path: string,
	words: RegExp,
): Promise<void> {
	for (let tries = 0; tries < 40; tries += 1) {
		await page.goto(path);
		if (words.test((await page.textContent("main")) ?? "")) return;
		await page.waitForTimeout(250);
	}
	assert.fail(
		`${path} never said ${words}; it says: ${await page.textContent("h1")}`,
	);
}

test("before anything, the table of Banten reads six of twenty", async () => {
	const { page } = await visitor(browser, site, { javaScriptEnabled: false });
	await untilReads(page, results, /6 dari 20/);
});

test("Wulan begins and requests; Hendra, who heads the unit, declares; Sari evaluates", async () => {
	const wulan = await as("wulan");
	await wulan.goto("/kerja");
	await press(wulan, "Mulai");
	assert.ok(wulan.url().endsWith(overview));
	await wulan.getByRole("link", { name: /Catat/ }).click();
	await press(wulan, "Lewati tahap ini");
	await wulan.getByRole("link", { name: /Catat permohonan/ }).click();
	await press(wulan, "Catat tahap ini");
	assert.match(
		await titleOf(wulan),
		/^Galat: /,
		"a step without its date is not recorded",
	);
	await wulan.locator('[name="nomor"]').fill("W.12-001");
	await fillDay(wulan, "tanggal");
	await press(wulan, "Catat tahap ini");
	await taken(wulan);

	const hendra = await as("hendra");
	await hendra.goto(`${overview}/langkah`);
	await fillDay(hendra, "tanggal");
	await hendra.locator('[name="tempat"]').fill("Aula Rutan Rangkasbitung");
	await hendra
		.locator('[name="saksi"]')
		.fill("Wakil Direktorat Jenderal HAM; wakil Forkopimda");
	await press(hendra, "Catat tahap ini");
	await taken(hendra);

	const sari = await as("sari");
	await sari.goto("/kerja");
	await sari
		.getByRole("link", { name: "Rutan Kelas IIB Rangkasbitung" })
		.click();
	await sari.getByLabel("Lolos", { exact: true }).check();
	await fillDay(sari, "tanggal");
	await press(sari, "Catat tahap ini");
	await taken(sari);
	await wulan.goto(overview);
	assert.match((await wulan.textContent("main")) ?? "", /Sedang diisi/);
});

test("Wulan answers every item with its proof; pressing too early names each open item", async () => {
	const page = await as("wulan");
	await page.goto(overview);
	const items = await addresses(page, "li.task a");
	assert.equal(items.length, 20);
	await press(page, "Kirim penilaian");
	assert.match(await titleOf(page), /^Galat: /);
	assert.equal(await page.locator(".errors a").count(), 20);
	assert.deepEqual(await axeFinds(await scripted(page)), []);

	let first = true;
	for (const item of items) {
		await page.goto(item);
		const levels = page.locator('input[type="radio"][name="nilai"]:enabled');
		if ((await levels.count()) > 0) await levels.first().check();
		else if ((await page.locator('[name="nilai_pembilang"]').count()) > 0) {
			await page.locator('[name="nilai_pembilang"]').fill("46");
			await page.locator('[name="nilai_penyebut"]').fill("48");
			await page.locator('[name="tahun_data"]').fill(String(year - 1));
		} else {
			await page.locator('[name="nilai"]').fill("88,5");
			await page.locator('[name="tahun_data"]').fill(String(year - 1));
		}
		if (first) await page.locator('[name="berkas"]').setInputFiles(paper);
		else await page.locator('[name="berkas_lama"]').selectOption({ index: 1 });
		first = false;
		await press(page, "Simpan dan lanjut");
		await taken(page);
	}
	await page.goto(overview);
	assert.match(await titleOf(page), /20 dari 20 lengkap/);
	await press(page, "Kirim penilaian");
	await anyway(page);
	assert.match((await page.textContent("main")) ?? "", /Penilaian terkirim/);
});

/** One letter proves everything here, which the machine says; she hands in all the same and says why. */
async function anyway(page: Page): Promise<void> {
	assert.match(await titleOf(page), /^Galat: /);
	assert.match((await page.textContent("main")) ?? "", /perlu dilihat/);
	await page.locator('[name="alasan"]').fill("Foto menyusul setelah perbaikan");
	await press(page, "Kirim juga");
}

test("Sari judges item by item and sends one back; only that one reopens, and comes back mended", async () => {
	const sari = await as("sari");
	const lane = `/verifikasi/${unit}/p2ham-2023/${year}`;
	await judgeAll(sari, lane, "a.3");
	await press(sari, "Selesaikan verifikasi");

	const wulan = await as("wulan");
	await wulan.goto(overview);
	assert.match((await wulan.textContent("main")) ?? "", /Perlu perbaikan/);
	await wulan.goto(`${overview}/butir/a.1`);
	assert.equal(
		await wulan.getByRole("button", { name: "Simpan dan lanjut" }).count(),
		0,
		"an accepted item stays closed",
	);
	await wulan.goto(`${overview}/butir/a.3`);
	assert.match(
		(await wulan.textContent("main")) ?? "",
		/Lebar pintu tidak terlihat/,
	);
	await wulan
		.locator('[name="catatan"]')
		.fill("Foto baru dengan meteran pada pintu");
	await press(wulan, "Simpan dan lanjut");
	await wulan.goto(overview);
	await press(wulan, "Kirim perbaikan");
	await anyway(wulan);

	await judgeAll(sari, lane, null);
	await press(sari, "Selesaikan verifikasi");
});

async function judgeAll(
	sari: Page,
	lane: string,
	back: string | null,
): Promise<void> {
	await sari.goto(lane);
	const items = await addresses(sari, 'main a[href*="/butir/"]');
	for (const item of items) {
		await sari.goto(item);
		if (item.endsWith(`/butir/${back}`)) {
			await sari.getByText("Kembalikan butir ini kepada unit").click();
			await sari.getByLabel("Tidak menunjukkan yang dinyatakan").check();
			await sari
				.locator('[name="alasan"]')
				.fill("Lebar pintu tidak terlihat. Unggah foto dengan meteran.");
			await press(sari, /^Kembalikan$/);
		} else if (
			(await sari
				.getByRole("button", { name: /Simpan dan lanjut|Terima/ })
				.count()) > 0
		)
			await press(sari, /Simpan dan lanjut|Terima/);
		await taken(sari);
	}
	await sari.goto(lane);
}

test("nothing is decided while the unit may still object; it states that it does not", async () => {
	const bayu = await as("bayu");
	await bayu.goto(`/keputusan/${unit}/p2ham-2023/${year}`);
	assert.match(
		(await bayu.textContent("main")) ?? "",
		/Unit masih dapat berkeberatan sampai/,
	);
	const hendra = await as("hendra");
	await hendra.goto(`${overview}/keberatan`);
	await press(hendra, "Kami tidak berkeberatan");
	await taken(hendra);
});

test("Bayu decides; the certificate verifies, and the table reads seven of twenty", async () => {
	const bayu = await as("bayu");
	await bayu.goto(`/keputusan/${unit}/p2ham-2023/${year}`);
	await bayu.locator('[name="nomor"]').fill(`MHA-99.UM.04.01/${year}`);
	await fillDay(bayu, "tanggal");
	await fillDay(bayu, "berlaku");
	await press(bayu, /Tetapkan/);
	await taken(bayu);

	const { page } = await visitor(browser, site, { javaScriptEnabled: false });
	await untilReads(page, results, /7 dari 20/);
	await page.goto(`/hasil/p2ham-2023/${year}/unit/${unit}`);
	assert.match(
		(await page.textContent("main")) ?? "",
		/Rutan Kelas IIB Rangkasbitung/,
	);
	await page
		.getByRole("link", { name: /sertifikat/i })
		.first()
		.click();
	assert.match((await page.textContent("h1")) ?? "", /asli dan masih berlaku/);
	const pdf = await page.request.get(`${new URL(page.url()).pathname}/pdf`);
	assert.equal(pdf.status(), 200);
	assert.equal((await pdf.body()).subarray(0, 5).toString(), "%PDF-");
	const yesterday = new Date(Date.now() - 2 * 86_400_000)
		.toISOString()
		.slice(0, 10);
	await untilReads(page, `${results}&keadaan=${yesterday}`, /6 dari 20/);
});

test("the trail of all this is whole, and was linked within five seconds", async () => {
	await new Promise((done) => setTimeout(done, 5_000));
	const { status, stdout } = spawnSync(
		process.execPath,
		["--import", "tsx", "src/cli.ts", "trail", "verify"],
		{
			cwd: root,
			env: { ...process.env, RANGKUL_DATA: site.dataFolder },
			encoding: "utf8",
		},
	);
	assert.equal(status, 0);
	const report: {
		unlinked: string[];
		chains: { whole: boolean; linked: number }[];
	} = JSON.parse(stdout);
	assert.deepEqual(report.unlinked, []);
	assert.ok(report.chains.every(({ whole }) => whole));
	assert.ok((report.chains[0]?.linked ?? 0) > 40);
});

/** axe needs script: the same page, in a browser that has it. */
async function scripted(page: Page): Promise<Page> {
	const { page: other, context } = await visitor(browser, site);
	await context.addCookies(await page.context().cookies());
	await other.goto(page.url().replace(/\/pengiriman$/, ""));
	return other;
}

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
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

/**
 * Empat Lawang's coordination meeting. Dewi plans it and takes its minutes, Yusuf approves them, Joko of the health office
 * does what was decided and shows the proof, and the next meeting finds it closed. Nobody in this journey has script.
 */
let site: RunningSite;
let browser: Browser;
let dewi: Page;
const office = "/rapat/kabupaten-empat-lawang";
const title = "Rapat koordinasi loket ramah HAM";
const todo = "Sediakan kursi roda di loket puskesmas";
const proof = "Foto dan berita acara di map sarana";
/** The page of the first meeting. */
let first = "";

before(async () => {
	[browser, site] = await Promise.all([openBrowser(), startSite()]);
	dewi = await someone("dewi");
});
after(async () => {
	await browser?.close();
	await site?.[Symbol.asyncDispose]();
});

async function someone(userName: string): Promise<Page> {
	const { page } = await visitor(browser, site, {
		javaScriptEnabled: false,
		viewport: { width: 360, height: 900 },
	});
	await enterAs(page, userName);
	return page;
}

const main = async (page: Page): Promise<string> =>
	(await page.locator("main").textContent()) ?? "";

/** The page as it stands is shown to axe in a browser that runs script: without, axe itself cannot run. */
async function sound(page: Page): Promise<void> {
	assert.equal(await sideways(page), 0);
	const body = await page.content();
	const { context, page: seen } = await visitor(browser, site, {
		viewport: { width: 360, height: 900 },
	});
	await seen.route(page.url(), (route) =>
		route.fulfill({ body, contentType: "text/html; charset=utf-8" }),
	);
	await seen.goto(page.url());
	assert.deepEqual(await axeFinds(seen), []);
	await context.close();
}

/** Types a day so many days from today. */
async function typeDay(page: Page, name: string, days: number): Promise<void> {
	const day = new Date(Date.now() + days * 86_400_000).toISOString();
	const [year = "", month = "", date = ""] = day.slice(0, 10).split("-");
	await page.locator(`[name=${name}_hari]`).fill(date);
	await page.locator(`[name=${name}_bulan]`).fill(month);
	await page.locator(`[name=${name}_tahun]`).fill(year);
}

test("Dewi plans the meeting; an end before its start costs nothing that she typed", async () => {
	await dewi.goto(office);
	await dewi.getByRole("link", { name: "Rencanakan rapat" }).click();
	await dewi.getByLabel("Judul rapat").fill(title);
	await typeDay(dewi, "tanggal", 1);
	await dewi.getByLabel("Mulai pukul (WIB)").fill("10.00");
	await dewi.getByLabel("Selesai pukul (WIB)").fill("09.00");
	await dewi.getByLabel("Tempat", { exact: false }).first().fill("Aula Setda");
	await dewi.locator("[name=acara]").fill("Loket puskesmas\nPembagian tugas");
	await dewi.locator("[name=ketua]").selectOption({ label: "Yusuf Hamdani" });
	await dewi
		.locator("[name=notulis]")
		.selectOption({ label: "Dewi Anggraini" });
	await dewi.getByLabel("Dinas Kesehatan Kabupaten Empat Lawang").check();
	await dewi.locator("[name=tamu]").fill("Rizal Effendi, Kementerian HAM");
	await press(dewi, "Simpan rencana");
	assert.match(await main(dewi), /Rapat berakhir sebelum dimulai/);
	assert.equal(await dewi.getByLabel("Judul rapat").inputValue(), title);
	await sound(dewi);
	await dewi.getByLabel("Selesai pukul (WIB)").fill("11.30");
	await press(dewi, "Simpan rencana");
	assert.match(await main(dewi), /Rapat direncanakan/);
	await sound(dewi);
	first = new URL(dewi.url()).pathname;
	const file = await dewi.request.get(`${first}/kalender`);
	assert.match(await file.text(), /SUMMARY:Rapat koordinasi loket ramah HAM/);
});

test("she notes who came, what was discussed and what was decided, and sends it to the chair", async () => {
	await press(dewi, "Mulai rapat");
	await press(dewi, "Akhiri rapat");
	await dewi.getByRole("link", { name: "Tulis notula" }).click();
	for (const n of [0, 1, 2])
		await dewi.locator(`[name=hadir_${n}][value=present]`).check();
	await dewi
		.locator("[name=bahasan_0]")
		.fill("Kursi roda belum ada di dua puskesmas.");
	await dewi.locator("[name=putusan_0]").fill(todo);
	await dewi
		.locator("[name=pelaksana_0]")
		.selectOption({ label: "Dinas Kesehatan Kabupaten Empat Lawang" });
	await typeDay(dewi, "sampai_0", 20);
	await sound(dewi);
	await press(dewi, "Simpan notula");
	assert.match(await main(dewi), /Notula tersimpan/);
	await press(dewi, "Kirim kepada ketua");
	assert.match(await main(dewi), /menunggu pengesahan Yusuf Hamdani/);
});

test("Yusuf finds them in his inbox and approves them, and Joko does what was decided, with its proof", async () => {
	const yusuf = await someone("yusuf");
	await yusuf.goto("/kotak");
	await yusuf
		.getByRole("link", { name: new RegExp(`Notula menunggu Anda: ${title}`) })
		.first()
		.click();
	await press(yusuf, "Sahkan notula");
	assert.match(await main(yusuf), /Notula disahkan/);
	await sound(yusuf);
	const joko = await someone("joko");
	await joko.goto("/tindak-lanjut/dinkes-empat-lawang");
	await joko.getByRole("link", { name: todo }).click();
	await joko
		.locator("[name=penanggung_jawab]")
		.selectOption({ label: "Joko Prasetyo" });
	await typeDay(joko, "sampai", 15);
	await press(joko, "Simpan penanggung jawab");
	await joko.locator("[name=laporan_kata]").fill("Dua kursi roda dibeli.");
	await press(joko, "Simpan kemajuan");
	await joko.locator("summary", { hasText: "Sudah selesai" }).click();
	await joko.locator("[name=hasil_kata]").fill("Kursi roda ada di loket.");
	await joko.locator("[name=hasil_bukti]").fill(proof);
	await joko.locator("form:has([name=hasil_kata]) button").click();
	assert.match(await main(joko), /Kursi roda ada di loket/);
});

test("the next meeting is planned from this one and finds the follow-up closed, with its proof", async () => {
	await dewi.goto(first);
	assert.match(await main(dewi), new RegExp(`${todo}[\\s\\S]*Selesai`));
	await dewi.getByRole("link", { name: "Rencanakan rapat berikutnya" }).click();
	assert.equal(await dewi.getByLabel("Judul rapat").inputValue(), title);
	await sound(dewi);
	await press(dewi, "Simpan rapat berikutnya");
	const next = await main(dewi);
	assert.match(next, /Rapat ke-2/);
	assert.match(next, new RegExp(`${todo}[\\s\\S]*Bukti: ${proof}`));
	await sound(dewi);
	await dewi.goto(`${first}/cetak`);
	assert.match(await main(dewi), /disahkan Yusuf Hamdani/);
	await sound(dewi);
});

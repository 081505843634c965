import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import {
	consultingOffice,
	nextOrganisation,
	sampleConsultations,
} from "#consultations/samples";
import {
	axeFinds,
	enterAs,
	openBrowser,
	openByCode,
	press,
	type RunningSite,
	startSite,
	visitor,
} from "./harness.ts";

/**
 * A village without network takes part through the desk and reads the answer on paper; a blind citizen comments a passage; an
 * organisation of disabled people looks for itself. Nobody in this journey has script.
 */
let site: RunningSite;
let browser: Browser;
let dewi: Page;
before(async () => {
	[browser, site] = await Promise.all([openBrowser(), startSite()]);
	dewi = await someone();
	await enterAs(dewi, "dewi");
});
after(async () => {
	await browser?.close();
	await site?.[Symbol.asyncDispose]();
});

const someone = async (): Promise<Page> =>
	(
		await visitor(browser, site, {
			javaScriptEnabled: false,
			viewport: { width: 360, height: 900 },
		})
	).page;
const main = async (page: Page): Promise<string> =>
	(await page.locator("main").textContent()) ?? "";
const { plan, look } = sampleConsultations;
const desk = (id: string, more: string) =>
	`/konsultasi/meja/${consultingOffice}/${id}${more}`;

/** Of the facilities that the office has on record, how many can be used: on its page, and as assessments get it. */
async function usable(page: Page): Promise<readonly [number, number]> {
	await page.goto(`/unit/${consultingOffice}`);
	const [, of = "", n = ""] =
		/(\d+) fasilitas dicatat, (\d+) dapat dipakai/.exec(await main(page)) ?? [];
	await page.goto(
		`/unit/${consultingOffice}/asas/fasilitas-dan-perlakuan-khusus-bagi-kelompok-rentan`,
	);
	assert.match(await main(page), new RegExp(`\\b${n} dari ${of}\\b`));
	return [Number(n), Number(of)];
}

/** The page as it stands is shown to axe in a browser that runs script: without, axe itself cannot run. */
async function sound(page: Page): Promise<void> {
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

test("a village's sheet with more votes than people is refused with both numbers; mended, it is answered on paper", async () => {
	await dewi.goto(desk(plan, "/musyawarah"));
	const day = new Date(Date.now() + 7 * 3_600_000).toISOString();
	const [year = "", month = "", date = ""] = day.slice(0, 10).split("-");
	await dewi.locator("[name=tanggal_hari]").fill(date);
	await dewi.locator("[name=tanggal_bulan]").fill(month);
	await dewi.locator("[name=tanggal_tahun]").fill(year);
	await dewi.locator("[name=tempat]").fill("Desa Muara Lintang");
	await dewi.locator("[name=orang]").fill("20");
	await dewi.locator("[name=naskah_dibaca]").selectOption("2");
	await dewi
		.locator("[name=catatan]")
		.fill("5: Juru bahasa isyarat setiap Senin.");
	await dewi.locator("[name=suara_1_1]").fill("21");
	await dewi.locator("[name=saksi_1]").fill("Mardiana");
	await dewi.locator("[name=saksi_2]").fill("Husin");
	await press(dewi, "Simpan dan cetak tanda terima");
	assert.match(await main(dewi), /21 suara, padahal yang hadir 20 orang/);
	await sound(dewi);
	await dewi.locator("[name=suara_1_1]").fill("19");
	await press(dewi, "Simpan dan cetak tanda terima");
	assert.match(await main(dewi), /Pendapat Anda sudah kami terima/);
	await dewi.goto(desk(plan, "/jawab?butir=5"));
	await dewi.getByLabel(/Juru bahasa isyarat setiap Senin/).check();
	await dewi.getByLabel("Diterima", { exact: true }).check();
	await dewi.locator("[name=alasan]").fill("Mulai Januari, setiap Senin pagi.");
	await press(dewi, "Jawab yang dipilih");
	await dewi.goto(desk(plan, ""));
	await dewi.getByRole("link", { name: "Desa Muara Lintang" }).click();
	assert.match(await main(dewi), /20 orang hadir.*Mulai Januari/s);
	await sound(dewi);
});

test("a blind citizen follows the link at a passage, comments it without script, and reads it by code", async () => {
	const citizen = await someone();
	await citizen.goto(`/unit/${consultingOffice}/konsultasi/${plan}`);
	await citizen
		.getByRole("link", { name: "Beri pendapat tentang butir 11", exact: true })
		.click();
	assert.match(await main(citizen), /Papan petunjuk dipasang/);
	await citizen
		.getByLabel("Pendapat Anda")
		.fill("Papan itu tidak terbaca dengan jari: pasang huruf Braille.");
	await sound(citizen);
	await press(citizen, "Kirim pendapat");
	const code = (await citizen.locator(".code").first().textContent()) ?? "";
	await openByCode(citizen, code, "/konsultasi/saya");
	assert.match(await main(citizen), /pasang huruf Braille.*Belum dijawab/s);
	await sound(citizen);
});

test("an organisation checks by its code what the office claims: the claim counts no more at once, and still not once the office has answered", async () => {
	await dewi.goto(`/unit/${consultingOffice}/catat-fasilitas?jenis=ramp`);
	await dewi.locator("[name=tempat]").fill("Pintu samping");
	await dewi.locator("[name=keadaan][value=present]").check();
	await press(dewi, "Simpan");
	const anybody = await someone();
	const [claimed, of] = await usable(anybody);
	await dewi.goto(desk(look, "/undangan"));
	await dewi.locator("[name=lembaga]").selectOption(nextOrganisation);
	await press(dewi, "Undang lembaga melihat sendiri");
	const code = (await dewi.locator(".code").first().textContent()) ?? "";
	const organisation = await someone();
	await openByCode(organisation, code, "/undangan-cek");
	await organisation.getByRole("link", { name: /Pintu samping/ }).click();
	await organisation.locator("[name=keadaan][value=blocked]").check();
	await organisation
		.locator("[name=catatan]")
		.fill("Kursi roda tidak lewat: pot bunga di tengahnya.");
	await sound(organisation);
	await press(organisation, "Simpan yang dilihat");
	assert.deepEqual(await usable(anybody), [claimed - 1, of]);
	await anybody.goto(`/unit/${consultingOffice}/fasilitas`);
	await anybody
		.getByRole("link", { name: /Jalur landai/ })
		.first()
		.click();
	assert.match(
		await main(anybody),
		/Ada, tidak dapat dipakai.*Kursi roda tidak lewat.*Dilihat oleh/s,
	);
	await sound(anybody);
	await organisation.goto(`/unit/${consultingOffice}/konsultasi/${look}`);
	assert.match(
		await main(organisation),
		/Lembaga yang melihat sendiri.*1 pemeriksaan, 1 belum dijawab/s,
	);
	await sound(organisation);
	await dewi.goto(`/unit/${consultingOffice}/fasilitas`);
	await dewi
		.getByRole("link", { name: /Jalur landai/ })
		.first()
		.click();
	await dewi.getByRole("link", { name: "Jawab temuan ini" }).click();
	await dewi.locator("[name=jawaban]").fill("Pot sudah dipindah hari ini.");
	await press(dewi, "Tampilkan jawaban");
	await organisation.reload();
	assert.match(await main(organisation), /1 pemeriksaan, 0 belum dijawab/);
	assert.deepEqual(await usable(anybody), [claimed - 1, of]);
});

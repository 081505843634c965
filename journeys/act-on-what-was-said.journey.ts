import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import type { Browser, Page } from "playwright-core";
import { openEmbedded } from "../src/platform/database/open.ts";
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

/**
 * Kornelis heads an office. He reads what those whom it serves say, names who makes the three lowest elements better and
 * by when, reports, and finishes one. A quarter later he and everybody read whether people say otherwise now. Nobody in
 * this journey has script.
 */
let first: RunningSite;
let site: RunningSite;
let browser: Browser;
let kornelis: Page;
const results = "/survei/kanwil-kemenkum-ntt/skm-2017/hasil";
const outcome = "Setiap pengaduan kini dijawab dalam tiga hari kerja.";
/** The quarter that is acted on, as the page calls it, and its lowest element. */
let quarter = "";
let element = "";

before(async () => {
	first = await startSite();
	browser = await openBrowser();
	site = first;
	kornelis = await someone("kornelis");
});
after(async () => {
	await browser?.close();
	if (site !== first) await site?.[Symbol.asyncDispose]();
	await first?.[Symbol.asyncDispose]();
});

async function someone(userName?: string): Promise<Page> {
	const { page } = await visitor(browser, site, {
		javaScriptEnabled: false,
		viewport: { width: 320, height: 900 },
	});
	if (userName) await enterAs(page, userName);
	return page;
}

const main = async (page: Page): Promise<string> =>
	(await page.locator("main").textContent()) ?? "";

/** The page as it stands is shown to axe in a browser that runs script: without, axe itself cannot run. */
async function sound(page: Page): Promise<void> {
	assert.equal(await sideways(page), 0);
	const body = await page.content();
	const { context, page: seen } = await visitor(browser, site, {
		viewport: { width: 320, height: 900 },
	});
	await seen.route(page.url(), (route) =>
		route.fulfill({ body, contentType: "text/html; charset=utf-8" }),
	);
	await seen.goto(page.url());
	assert.deepEqual(await axeFinds(seen), []);
	await context.close();
}

test("from the index Kornelis comes to the three lowest elements with one click", async () => {
	await kornelis.goto(results);
	assert.match((await kornelis.textContent("h1")) ?? "", /dari 100/);
	await sound(kornelis);
	await kornelis.getByRole("link", { name: "Buat tindak lanjut" }).click();
	const title = (await kornelis.textContent("h1")) ?? "";
	assert.match(title, /^3 unsur terendah/);
	quarter = /triwulan [IV]+ \d{4}/i.exec(title)?.[0] ?? assert.fail(title);
	assert.equal(await kornelis.locator("main fieldset select").count(), 3);
	await sound(kornelis);
});

test("an element without owner is asked about, and the days stay as they were", async () => {
	const day = kornelis.locator('[name$="_hari"]').first();
	const proposed = await day.inputValue();
	await press(kornelis, "Simpan tindak lanjut");
	assert.match(await titleOf(kornelis), /^Galat: /);
	assert.equal(await day.inputValue(), proposed);
	await sound(kornelis);
});

test("with owners and days there are three actions, each with its origin", async () => {
	for (const select of await kornelis.locator("main select").all()) {
		element ||=
			/_(U\d)$/.exec((await select.getAttribute("name")) ?? "")?.[1] ?? "";
		await select.selectOption({ label: "Kornelis Nahak" });
	}
	await press(kornelis, "Simpan tindak lanjut");
	assert.match(await main(kornelis), new RegExp(`${quarter}, unsur`, "i"));
	assert.equal(await ofThisQuarter(kornelis).count(), 3);
	await sound(kornelis);
});

/** The actions of this quarter in a list. */
const ofThisQuarter = (page: Page) =>
	page
		.locator("main li")
		.filter({ hasText: new RegExp(`${quarter}, unsur`, "i") });

const openMine = async (page: Page): Promise<void> => {
	await page
		.locator("main li")
		.filter({ hasText: new RegExp(`${quarter}, unsur ${element}`, "i") })
		.getByRole("link")
		.first()
		.click();
};

test("the lowest element is begun with a report, and finished with what came of it and its proof", async () => {
	await openMine(kornelis);
	assert.match(await main(kornelis), /belum ada triwulan sesudahnya/);
	await sound(kornelis);
	await press(kornelis, "Simpan kemajuan");
	assert.match(await titleOf(kornelis), /^Galat: /);
	await sound(kornelis);
	await kornelis
		.locator('[name="laporan_kata"]')
		.fill("Dua orang kini bergiliran di meja pengaduan.");
	await press(kornelis, "Simpan kemajuan");
	assert.match(await main(kornelis), /Sedang dikerjakan/);
	await sound(kornelis);
	await kornelis.getByText("Sudah selesai").click();
	await kornelis.locator('[name="hasil_kata"]').fill(outcome);
	await kornelis
		.locator('[name="hasil_bukti"]')
		.fill("https://contoh.go.id/pengaduan.pdf");
	await press(kornelis, "Selesaikan");
	assert.match(await main(kornelis), new RegExp(outcome));
	await sound(kornelis);
});

test("everybody reads what was done, and takes the figures away", async () => {
	const stranger = await someone();
	await stranger.goto(results);
	assert.match(await main(stranger), new RegExp(outcome));
	assert.doesNotMatch(await main(stranger), /Kornelis/);
	assert.equal(
		await stranger.getByRole("link", { name: "Buat tindak lanjut" }).count(),
		0,
	);
	const csv = await stranger.request.get(`${results}.csv`);
	assert.match(await csv.text(), new RegExp(outcome));
	await sound(stranger);
});

/** Somebody who was served better fills in the form, and says so. */
async function answerBetter(): Promise<void> {
	const address = `${site.origin}/survei/kanwil-kemenkum-ntt/skm-2017`;
	const asked = await fetch(address);
	const form = new URLSearchParams();
	for (const [, name = "", value = ""] of (await asked.text()).matchAll(
		/<input type="hidden" name="([^"]+)" value="([^"]*)"/g,
	))
		form.set(name, value);
	for (let number = 1; number <= 9; number += 1)
		form.set(`jawab-U${number}`, number === 3 || number > 7 ? "4" : "3");
	const sent = await fetch(address, {
		method: "POST",
		body: form,
		redirect: "manual",
		headers: {
			origin: site.origin,
			cookie: asked.headers
				.getSetCookie()
				.map((one) => one.split(";")[0])
				.join("; "),
		},
	});
	assert.equal(sent.status, 303, await sent.text());
}

const people = async (): Promise<number> => {
	const csv = await (await fetch(`${site.origin}${results}.csv`)).text();
	const line = csv.split("\r\n").find((one) => one.includes("Semua pengguna"));
	return Number(line?.split(",")[5] ?? Number.NaN);
};

test("later people answer at the site's own door, and are counted in tens", async () => {
	const then = await people();
	await Promise.all(Array.from({ length: 40 }, answerBetter));
	const until = Date.now() + 40_000;
	while ((await people()) < then + 20 && Date.now() < until)
		await new Promise((done) => setTimeout(done, 1_000));
	assert.ok((await people()) >= then + 20);
});

/** Rather than the clock going on, all that is on record of surveys moves back by a quarter. */
async function aQuarterPasses(): Promise<void> {
	await site.stop();
	const { db, close } = await openEmbedded(first.dataFolder);
	const before = (period: number) =>
		period % 10 === 1 ? period - 7 : period - 1;
	const { rows } = await sql<{ period: number }>`
		select distinct period from surveys.unit_counter order by period`.execute(
		db,
	);
	for (const { period } of rows) {
		for (const table of ["unit_counter", "word_counter"])
			await sql`update ${sql.table(`surveys.${table}`)}
				set period = ${before(period)} where period = ${period}`.execute(db);
		await sql`update actions.action
			set origin_ref = replace(origin_ref, ${`/${period}/`}, ${`/${before(period)}/`})
			where origin_kind = 'survey'`.execute(db);
	}
	await close();
	site = await startSite({ dataFolder: first.dataFolder });
}

test("a quarter later the page says before and after with the range, to him and to everybody", async () => {
	await aQuarterPasses();
	kornelis = await someone("kornelis");
	await kornelis.goto("/tindak-lanjut/kanwil-kemenkum-ntt?lihat=selesai");
	await openMine(kornelis);
	const said = new RegExp(
		`${element} naik dari [1-4],\\d\\d \\(.+?\\) menjadi [1-4],\\d\\d \\(.+?\\); selisih 0,\\d\\d, antara 0,\\d\\d dan \\d,\\d\\d\\.`,
	);
	assert.match(await main(kornelis), said);
	await sound(kornelis);
	const stranger = await someone();
	await stranger.goto(results);
	assert.match(await main(stranger), said);
	await sound(stranger);
	const pages = stranger.locator('main a[href*="/hasil/20"]');
	await pages.first().click();
	assert.match(await main(stranger), /angka ini tidak berubah lagi/);
	await sound(stranger);
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import {
	axeFinds,
	enterAs,
	openBrowser,
	press,
	type RunningSite,
	startSite,
	titleOf,
	visitor,
} from "./harness.ts";

/**
 * Empat Lawang, a regency of South Sumatra, goes through a round of KKPHAM with three of its offices: rights are given
 * to them, they answer and hand over, one part comes back, the region hands in, the claim "not our authority" is judged,
 * and the result is public. Nobody in this journey has script.
 */
const region = "kabupaten-empat-lawang";
let site: RunningSite;
let browser: Browser;

before(async () => {
	[site, browser] = [await startSite(), await openBrowser()];
});
after(async () => {
	await browser?.close();
	await site?.[Symbol.asyncDispose]();
});

const year = new Date(Date.now() + 7 * 3_600_000).getUTCFullYear();
const round = `${region}/kkpham-2021/${year}`;
const overview = `/penilaian/${round}`;
const reference = "UU 23/2014 lampiran huruf K: kewenangan provinsi";

const offices = {
	joko: { slug: "dinkes-empat-lawang", rights: ["6", "9", "10"] },
	lina: { slug: "dinsos-empat-lawang", rights: ["1", "4", "7", "8"] },
	eko: { slug: "disdukcapil-empat-lawang", rights: ["2", "3", "5"] },
} as const;
type Officer = keyof typeof offices;
const names = {
	joko: "Dinas Kesehatan Kabupaten Empat Lawang",
	lina: "Dinas Sosial Kabupaten Empat Lawang",
	eko: "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Empat Lawang",
} as const satisfies Record<Officer, string>;
const partOf = (who: Officer) => `${overview}/bagian/${offices[who].slug}`;

async function as(userName: string): Promise<Page> {
	const { page } = await visitor(browser, site, { javaScriptEnabled: false });
	await enterAs(page, userName);
	return page;
}

/** What was sent was taken: no error summary on the page that came back. */
async function taken(page: Page): Promise<void> {
	assert.doesNotMatch(
		await titleOf(page),
		/^Galat/,
		`${page.url()}: ${await page.locator(".errors").allTextContents()}`,
	);
}

/** axe needs script: the same page, in a browser that has it. */
async function isAccessible(page: Page): Promise<void> {
	const { page: other, context } = await visitor(browser, site);
	await context.addCookies(await page.context().cookies());
	await other.goto(page.url());
	assert.deepEqual(await axeFinds(other), [], page.url());
	await context.close();
}

const main = async (page: Page): Promise<string> =>
	(await page.textContent("main")) ?? "";

test("Dewi gives each of the ten rights to one of three offices", async () => {
	const dewi = await as("dewi");
	await dewi.goto(`${overview}/pemilik`);
	await isAccessible(dewi);
	await dewi
		.getByRole("link", { name: "Bagi hak ke perangkat daerah" })
		.click();
	await dewi.waitForURL("**/pemilik/pembagian");
	assert.equal(await dewi.locator("select").count(), 10);
	await isAccessible(dewi);
	for (const [who, { rights }] of Object.entries(offices))
		for (const right of rights)
			await dewi
				.locator(`[name="pemilik_${right}"]`)
				.selectOption({ label: names[who as Officer] });
	await press(dewi, "Simpan pembagian");
	await taken(dewi);
	// What Eko had handed over before was less than he holds now.
	assert.match(await titleOf(dewi), /0 dari 3 bagian sudah diserahkan/);
});

for (const [who, score] of [
	["joko", "84"],
	["lina", "80"],
	["eko", "90"],
] as const)
	test(`${who} finds the part of the office at the desk, answers every item of it, and hands it over`, async () => {
		const page = await as(who);
		await page.goto("/kerja");
		await page
			.getByRole("link", { name: /Kabupaten\/Kota Peduli HAM/ })
			.first()
			.click();
		await page.waitForURL(`**${partOf(who)}`);
		await isAccessible(page);
		const items = await page.locator("li.task a").all();
		const addresses = await Promise.all(
			items.map(async (item) => (await item.getAttribute("href")) ?? ""),
		);
		assert.equal(addresses.length, offices[who].rights.length * 3);
		for (const address of addresses) {
			await page.goto(address);
			if (address.endsWith("/9.s")) {
				await page
					.getByText("Tidak dapat dijawab seperti di atas?")
					.first()
					.click();
				await page.locator('[name="lain"][value="notOurAuthority"]').check();
				await page.locator('[name="alasan_lain"]').fill(reference);
			} else {
				await page.locator('[name="nilai"]').fill(score);
				await page.locator('[name="tahun_data"]').fill(String(year));
			}
			await press(page, "Simpan dan lanjut");
			await taken(page);
		}
		await page.goto(partOf(who));
		await press(page, "Serahkan bagian ini");
		await taken(page);
		assert.match(await main(page), /Diserahkan oleh/);
		// Nothing else of the region is there for the office.
		for (const closed of ["/pemilik", "/pemeriksaan", "/berkas"]) {
			const answer = await page.goto(overview + closed);
			assert.equal(answer?.status(), 404, closed);
		}
	});

test("Dewi sends one part back with a reason; mended, it comes again", async () => {
	const dewi = await as("dewi");
	await dewi.goto(partOf("lina"));
	await press(dewi, "Kembalikan bagian ini");
	assert.match(await titleOf(dewi), /^Galat: /, "without a reason it stays");
	await dewi
		.locator('[name="alasan"]')
		.fill("Hak atas pendidikan: sebut sumber angka struktur.");
	await press(dewi, "Kembalikan bagian ini");
	await taken(dewi);
	await dewi.goto(overview);
	await press(dewi, "Kirim penilaian");
	assert.match(
		(await dewi.locator(".errors").textContent()) ?? "",
		/Dinas Sosial Kabupaten Empat Lawang: dikembalikan/,
	);

	const lina = await as("lina");
	await lina.goto("/kerja");
	assert.match(await main(lina), /dikembalikan/);
	await lina.goto(partOf("lina"));
	assert.match(await main(lina), /sebut sumber angka struktur/);
	await lina.goto(`${overview}/butir/7.s`);
	await lina.locator('[name="catatan"]').fill("Dapodik semester 2");
	await press(lina, "Simpan dan lanjut");
	await lina.goto(partOf("lina"));
	await press(lina, "Serahkan bagian ini");
	await taken(lina);
});

test("the review shows completion, contribution, what to improve and the calendar; the head of the region hands in", async () => {
	const yusuf = await as("yusuf");
	await yusuf.goto(`${overview}/pemilik`);
	const says = await main(yusuf);
	assert.match(
		await titleOf(yusuf),
		/Semua bagian sudah diserahkan: 3 perangkat daerah/,
	);
	// Rights 2, 3 and 5 at 90 bring 27 of the 30 points that they could.
	assert.match(says, /27,00 dari 30,00/);
	assert.match(says, /Sampai nilai tertinggi/);
	assert.match(says, new RegExp(`31 Maret ${year + 1}`));
	assert.match(says, new RegExp(`15 Mei ${year + 1}`));
	assert.match(says, new RegExp(`10 Desember ${year + 1}`));
	assert.match(says, /1 jawaban "bukan wewenang kami"/);
	await isAccessible(yusuf);
	await yusuf.goto(overview);
	await press(yusuf, "Kirim penilaian");
	if (/^Galat: /.test(await titleOf(yusuf))) {
		await yusuf.locator('[name="alasan"]').fill("Berkas menyusul dari dinas");
		await press(yusuf, "Kirim juga");
	}
	assert.match(await main(yusuf), /Penilaian terkirim/);
});

test("Rizal, who verifies for South Sumatra, reads the legal reference large and accepts every item", async () => {
	const rizal = await as("rizal");
	await rizal.goto(`/verifikasi/${round}`);
	const links = await rizal.locator('main a[href*="/butir/"]').all();
	const items = [
		...new Set(
			await Promise.all(
				links.map(async (one) => (await one.getAttribute("href")) ?? ""),
			),
		),
	];
	assert.equal(items.length, 30);
	for (const item of items) {
		await rizal.goto(item);
		if (item.endsWith("/9.s")) {
			assert.equal(
				(await rizal.locator("p.say", { hasText: reference }).count()) > 0,
				true,
			);
			assert.match(await main(rizal), /tidak ikut dalam rata-rata/);
			await isAccessible(rizal);
		}
		await press(rizal, /Simpan dan lanjut|Terima/);
		await taken(rizal);
	}
	await rizal.goto(`/verifikasi/${round}`);
	await press(rizal, "Selesaikan verifikasi");
	await taken(rizal);
});

test("the region does not object; Bayu decides, and the result is public: predicate, score, and what was left out", async () => {
	const yusuf = await as("yusuf");
	await yusuf.goto(`${overview}/keberatan`);
	await press(yusuf, "Kami tidak berkeberatan");
	await taken(yusuf);
	const bayu = await as("bayu");
	await bayu.goto(`/keputusan/${round}`);
	await bayu.locator('[name="nomor"]').fill(`M.HH-03.HA.02.01.01/${year}`);
	const today = new Date(Date.now() + 7 * 3_600_000);
	for (const name of ["tanggal", "berlaku"])
		for (const [part, value] of [
			["hari", today.getUTCDate()],
			["bulan", today.getUTCMonth() + 1],
			["tahun", today.getUTCFullYear()],
		] as const)
			await bayu.locator(`[name="${name}_${part}"]`).fill(String(value));
	await press(bayu, /Tetapkan/);
	await taken(bayu);

	const { page } = await visitor(browser, site, { javaScriptEnabled: false });
	await page.goto(`/hasil/kkpham-2021/${year}/unit/${region}`);
	const says = await main(page);
	assert.match(says, /Peduli HAM/);
	// Rights 2, 3, 5 at 90, 1, 4, 7, 8 at 80, 6, 9, 10 at 84; of right 9 two items count.
	assert.match(says, /84,20/);
	assert.match(says, /Bukan wewenang kami: UU 23\/2014/);
	await isAccessible(page);
});

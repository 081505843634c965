import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { byKeysInW3m, type Hands } from "./hands.ts";
import {
	enterAs,
	openBrowser,
	openByCode,
	press,
	type RunningSite,
	removeFolder,
	startSite,
	visitor,
} from "./harness.ts";
import { newFolder } from "./text-browser.ts";
import { w3mIsHere } from "./w3m.ts";

const office = "kanwil-kemenkum-ntt";

/** What three people of East Nusa Tenggara tell, and what the office does. */
const voices = [
	{
		kind: "Kritik",
		story: "Papan pengumuman penuh istilah hukum yang tidak saya mengerti.",
		title: "Papan pengumuman sulit dimengerti",
		finding: "Papan itu memang ditulis untuk petugas.",
		action: "Papan ditulis ulang dengan kata sehari-hari.",
	},
	{
		kind: "Saran",
		story: "Sediakan kursi tunggu di teras karena siang hari sangat panas.",
		title: "Kursi tunggu di teras",
		finding: "Di teras belum ada tempat duduk.",
		action: "Delapan kursi dan peneduh dipasang di teras.",
	},
	{
		kind: "Pengaduan",
		story: "Pintu loket dikunci satu jam sebelum waktu tutup.",
		title: "Loket dikunci sebelum waktunya",
		finding: "Petugas jaga menutup pintu lebih awal.",
		action: "Jam tutup ditempel di pintu dan dijaga bergantian.",
	},
] as const;
const contact = "Loket informasi, Senin sampai Jumat";

describe("from filing to you said, we did: people of East Nusa Tenggara without account or script, and an officer", () => {
	let browser: Browser;
	let site: RunningSite;
	before(async () => {
		[browser, site] = await Promise.all([openBrowser(), startSite()]);
	});
	after(async () => {
		await browser.close();
		await site[Symbol.asyncDispose]();
	});
	const somebody = () =>
		visitor(browser, site, {
			javaScriptEnabled: false,
			viewport: { width: 360, height: 740 },
		});

	for (const voice of voices)
		test(`${voice.kind}: told, checked, answered, found right by its person, and read by everybody with what was done`, async () => {
			const citizen = await somebody();
			const told = await tell(citizen.page, voice);
			const officer = await somebody();
			await enterAs(officer.page, "yohana");
			await officer.page.goto("/pengaduan/meja");
			await officer.page.getByRole("link", { name: told.ref }).first().click();
			await officer.page.waitForURL(/meja\/.+\//);
			const place = officer.page.url();
			await handle(officer.page, voice);
			await openByCode(citizen.page, told.code, "/pengaduan/saya");
			await seen(citizen.page, voice.finding);
			await press(citizen.page, "Ya, saya puas");
			await seen(citizen.page, "Sudah selesai");
			await officer.page.goto(place);
			await publish(officer.page, voice);

			const anybody = await somebody();
			await anybody.page.goto(`/pengaduan/umum/${office}`);
			await anybody.page.getByRole("link", { name: voice.title }).click();
			for (const words of [voice.story, voice.finding, voice.action])
				await seen(anybody.page, words);
			for (const { complaints, context } of [citizen, officer, anybody]) {
				assert.deepEqual(complaints, []);
				await context.close();
			}
		});

	/** Answers the code, and what staff call it. */
	async function tell(page: Page, { kind, story }: (typeof voices)[number]) {
		await page.goto(`/pengaduan/ke/${office}`);
		await page.getByLabel(kind).first().check();
		await page.getByLabel("Layanan atau tempatnya").check();
		await page.getByLabel("Apa yang terjadi?").fill(story);
		await page.getByLabel("Petugas yang menangani").check();
		await page
			.getByLabel("Salinan tanpa nama boleh ditampilkan kepada umum")
			.check();
		await press(page, "Kirim");
		const code = (await page.locator("p.code").textContent()) ?? "";
		await openByCode(page, code, "/pengaduan/saya");
		return { code, ref: await refOn(page) };
	}
});

describe("from filing to closing in a browser of text, by keys alone", {
	skip: !w3mIsHere,
}, () => {
	let site: RunningSite;
	const folders = [newFolder(), newFolder()] as const;
	before(async () => {
		site = await startSite();
	});
	after(async () => {
		await site[Symbol.asyncDispose]();
		for (const folder of folders) removeFolder(folder);
	});

	test("she tells it, Yohana checks and answers it, and she says that she is content", async () => {
		const hers = byKeysInW3m(folders[0], site.origin);
		const yohanas = byKeysInW3m(folders[1], site.origin);
		hers.open(`/pengaduan/ke/${office}`);
		hers.choose("Apa yang ingin Anda sampaikan", 1, "Pengaduan");
		hers.choose("Ini tentang apa", 1, "Layanan atau tempatnya");
		hers.write(
			"Apa yang terjadi?",
			"Loket tutup tiga jam",
			"suara atau video di bawah",
		);
		hers.choose("Siapa yang boleh tahu", 1, "Petugas yang menangani");
		hers.press("Kirim");
		const receipt = await hers.read();
		const code = /([0-9A-Z]{4} ){4}[0-9A-Z]/.exec(receipt)?.[0] ?? "";
		assert.notEqual(code, "", receipt);
		const mine = await byCode(hers, code);
		const ref = /nomor ([0-9A-Z]{4}-[0-9A-Z]{4})/.exec(mine)?.[1] ?? "";
		assert.notEqual(ref, "", mine);

		yohanas.open("/masuk?ke=/pengaduan/meja");
		yohanas.press("Masuk sebagai Yohana Seran");
		yohanas.follow(ref, `Pilih ${ref}`);
		yohanas.choose("Setelah dibaca, ini", 1, "Pelayanan");
		yohanas.press("Simpan pemeriksaan");
		yohanas.press("Mulai kerjakan");
		assert.match(await yohanas.read(), /Tercatat: mulai dikerjakan/);
		yohanas.open("/pengaduan/meja");
		yohanas.follow(ref, `Pilih ${ref}`);
		yohanas.write("Yang ditemukan", "Petugas loket sakit", "persis begini");
		yohanas.write(
			"Yang dilakukan",
			"Jadwal pengganti dibuat",
			"Yang dilakukan",
		);
		await day(yohanas);
		yohanas.write("Narahubung", contact, "nomor telepon kantor");
		yohanas.choose("Apakah ada bukti", 1, "Tidak ada bukti");
		yohanas.press("Kirim jawaban");
		assert.match(await yohanas.read(), /Kantor menjawab|Dijawab/);

		hers.open("/lacak");
		hers.write("Kode tanda terima", code);
		hers.press("Lihat kabar");
		hers.press("Ya, saya puas");
		const end = await hers.read();
		assert.match(end, /Sudah selesai/);
		assert.match(end, /Jadwal pengganti dibuat/);
	});

	const byCode = (hands: Hands, code: string) => {
		hands.open("/lacak");
		hands.write("Kode tanda terima", code);
		hands.press("Lihat kabar");
		return hands.read();
	};
	const day = async (hands: Hands) => {
		hands.write("Hari[", "20");
		hands.write("Bulan[", "11");
		hands.write("Tahun[", "2026");
	};
});

async function handle(
	page: Page,
	{ finding, action }: (typeof voices)[number],
): Promise<void> {
	await page.getByLabel(/^Pelayanan/).check();
	await press(page, "Simpan pemeriksaan");
	await page.locator("summary", { hasText: "Mulai mengerjakan" }).click();
	await press(page, "Mulai kerjakan");
	await page.getByLabel("Yang ditemukan").fill(finding);
	await page.getByLabel("Yang dilakukan").fill(action);
	await page.getByLabel("Hari").fill("20");
	await page.getByLabel("Bulan").fill("11");
	await page.getByLabel("Tahun").fill("2026");
	await page.getByLabel("Narahubung").fill(contact);
	await page.getByLabel("Tidak ada bukti").check();
	await press(page, "Kirim jawaban");
}

async function publish(
	page: Page,
	{ title, story }: (typeof voices)[number],
): Promise<void> {
	await page
		.getByRole("link", { name: "Tampilkan salinan tanpa nama" })
		.click();
	await page.getByLabel("Judul singkat").fill(title);
	await page.getByLabel("Salinan untuk umum").fill(story);
	await page.getByLabel("Saya sudah membaca semuanya").check();
	await press(page, "Tampilkan");
}

const refOn = async (page: Page): Promise<string> =>
	/nomor ([0-9A-Z]{4}-[0-9A-Z]{4})/.exec(
		(await page.locator("main").textContent()) ?? "",
	)?.[1] ?? assert.fail("no number on the page");

const seen = async (page: Page, words: string): Promise<void> =>
	assert.ok(
		((await page.locator("main").textContent()) ?? "").includes(words),
		words,
	);

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import {
	axeFinds,
	enterAs,
	openBrowser,
	openByCode,
	press,
	type RunningSite,
	sideways,
	startSite,
	visitor,
} from "./harness.ts";

/**
 * Maluku's hybrid coaching. Markus invites to it, Yunus, who is deaf, says what he needs and reads that it is there, the door
 * of the hall has no network, and everybody is counted once.
 */
const desk = "/acara/meja/lapas-ambon";
const title = "Pembinaan dari Ambon, diikuti dari Kupang";

/** Where it is not about to be midnight: in the west it is two hours earlier than in the east. */
const zone =
	new Date(Date.now() + 9 * 3_600_000).getUTCHours() < 22
		? { province: "Maluku", hours: 9 }
		: { province: "Aceh", hours: 7 };
/** Calendar and clock of the place, some minutes from now. */
const then = (minutes: number) => {
	const at = new Date(Date.now() + zone.hours * 3_600_000 + minutes * 60_000);
	return {
		day: String(at.getUTCDate()),
		month: String(at.getUTCMonth() + 1),
		year: String(at.getUTCFullYear()),
		hour: at.toISOString().slice(11, 16),
	};
};

describe("Maluku's hybrid coaching", () => {
	let browser: Browser;
	let site: RunningSite;
	before(async () => {
		[browser, site] = await Promise.all([openBrowser(), startSite()]);
	});
	after(async () => {
		await browser.close();
		await site[Symbol.asyncDispose]();
	});
	const small = { viewport: { width: 360, height: 800 } };
	const main = async (page: Page): Promise<string> =>
		((await page.locator("main").textContent()) ?? "").replace(/\s+/g, " ");
	const says = (at: Page, words: RegExp) =>
		at.locator("door-list [role=status]").filter({ hasText: words }).waitFor();

	let event = "";
	let code = "";

	test("Markus invites, Yunus registers without account and without script, says that he is deaf, and reads that captions are confirmed", async () => {
		const markus = await visitor(browser, site, {
			...small,
			javaScriptEnabled: false,
		});
		const at = markus.page;
		await enterAs(at, "markus");
		await at.goto(`${desk}/baru`);
		const [begins, ends] = [then(30), then(90)];
		await at.getByLabel("Nama acara").fill(title);
		await at.getByLabel("Jenis acara").selectOption({ label: "Pembinaan" });
		await at.getByLabel("Hari", { exact: true }).fill(begins.day);
		await at.getByLabel("Bulan").fill(begins.month);
		await at.getByLabel("Tahun").fill(begins.year);
		await at.getByLabel("Mulai pukul").fill(begins.hour);
		await at.getByLabel("Selesai pukul").fill(ends.hour);
		await at.getByLabel("Provinsi").selectOption({ label: zone.province });
		await at.getByLabel("Di tempat dan daring").check();
		await at.getByLabel(/^Tempat \(boleh/).fill("Aula Lapas Ambon");
		await at.getByLabel(/^Alamat daring/).fill("https://rapat.contoh.go.id/a");
		await at.getByLabel(/^Tempat di ruangan/).fill("40");
		await at.getByLabel(/^Tempat daring/).fill("200");
		await at.getByLabel("Tanya kepada").fill("Panitia, (0911) 555 0100");
		await at.getByLabel("Untuk setiap orang yang tercatat hadir").check();
		await at.getByLabel(/^Paling sedikit menit daring/).fill("30");
		await press(at, "Simpan rancangan");
		await at.getByText("Rancangan tersimpan").waitFor();
		event = new URL(at.url()).pathname.split("/").at(-1) ?? "";
		await press(at, "Buka pendaftaran");

		const yunus = await visitor(browser, site, {
			...small,
			javaScriptEnabled: false,
		});
		const { page } = yunus;
		await page.goto("/acara");
		await page.getByRole("link", { name: title }).click();
		assert.match(await main(page), /ikut daring paling sedikit 30 menit/);
		await page.getByRole("link", { name: "Daftar", exact: true }).click();
		await page.getByLabel("Nama", { exact: true }).fill("Yunus Pattiasina");
		await page.getByLabel("Teks langsung").check();
		await page.getByLabel(/^Juru bahasa isyarat/).check();
		// No side was chosen: what was ticked is still there.
		await press(page, "Daftar");
		await page
			.getByText("Pilih datang ke tempat atau daring")
			.first()
			.waitFor();
		assert.ok(await page.getByLabel("Teks langsung").isChecked());
		await page.getByLabel(/^Datang ke tempat/).check();
		await press(page, "Daftar");
		await page.getByText("Anda terdaftar").first().waitFor();
		code = (await page.locator("p.code").textContent()) ?? "";
		await openByCode(page, code, "/acara/saya");
		assert.match(await main(page), /Teks langsung ?Belum diminta/);
		assert.equal(await sideways(page), 0);

		await at.goto(`${desk}/${event}`);
		assert.match(await main(at), /Teks langsung ?1 pendaftaran/);
		await at.goto(`${desk}/${event}/ubah`);
		await at
			.getByRole("group", { name: "Teks langsung" })
			.getByLabel("Dipastikan")
			.check();
		await at.getByLabel("Siapa juru teksnya").fill("Pusat Layanan Teks");
		await press(at, "Simpan perubahan");
		await at.getByText("Rencana diubah").waitFor();
		await page.reload();
		assert.match(
			await main(page),
			/Teks langsung ?Dipastikan: Pusat Layanan Teks/,
		);
		const file = await page.request.get("/acara/saya/kalender");
		assert.match(await file.text(), /SUMMARY:Pembinaan dari Ambon/);
		assert.deepEqual(yunus.complaints, []);
		await yunus.context.close();
		await markus.context.close();
	});

	test("the door has no network: who comes waits on the telephone, arrives once, and a file of it changes nothing more", async () => {
		const {
			page: at,
			context,
			complaints,
		} = await visitor(browser, site, small);
		await enterAs(at, "markus");
		await at.goto(`${desk}/${event}`);
		await press(at, "Mulai acara");
		const door = `${desk}/${event}/pintu`;
		await at.goto(door);
		await at.getByText("Daftar ini sudah tersimpan di perangkat").waitFor();
		await at.getByRole("button", { name: /^Catat hadir: Yunus/ }).waitFor();
		assert.deepEqual(await axeFinds(at), []);
		assert.equal(await sideways(at), 0);

		await context.setOffline(true);
		await at.reload();
		await at.getByText("Halaman ini dibuka tanpa jaringan").waitFor();
		await at.getByLabel("Cari nama atau lembaga").fill("yunus");
		await at.getByRole("button", { name: /^Catat hadir: Yunus/ }).click();
		await says(at, /Tidak ada jaringan\. 1 catatan/);
		await at.getByRole("button", { name: /^Batalkan: Yunus/ }).click();
		await at.getByRole("button", { name: /^Catat hadir: Yunus/ }).click();
		await says(at, /Tidak ada jaringan\. 1 catatan/);
		assert.deepEqual(await axeFinds(at), []);
		assert.equal(await sideways(at), 0);
		const [saved] = await Promise.all([
			at.waitForEvent("download"),
			at.getByRole("button", { name: "Simpan ke berkas" }).click(),
		]);
		const list = await saved.path();

		await context.setOffline(false);
		await at.locator("[data-does=send]").dispatchEvent("click");
		await says(at, /1 catatan diterima/);

		const other = await visitor(browser, site, {
			...small,
			javaScriptEnabled: false,
		});
		await enterAs(other.page, "markus");
		const bring = async (text: string) => {
			await other.page.goto(door);
			await other.page.getByLabel("Berkas daftar hadir").setInputFiles({
				name: "daftar-hadir.json",
				mimeType: "application/json",
				buffer: Buffer.from(text),
			});
			await press(other.page, "Gabungkan");
			return main(other.page);
		};
		const whole = readFileSync(list, "utf8");
		assert.match(await bring(whole), /Tidak ada yang baru/);
		assert.match(await bring(whole), /Tidak ada yang baru/);
		assert.match(
			await bring(whole.replace(/"made":"20/, '"made":"21')),
			/bukan dari daftar acara ini/,
		);
		assert.match(await bring("<b>"), /bukan dari daftar acara ini/);
		await other.page.goto(`${desk}/${event}/peserta`);
		assert.match(await main(other.page), /Yunus Pattiasina.*Hadir/);
		await other.context.close();

		await at.goto(`${desk}/${event}`);
		await at.getByRole("link", { name: "Kehadiran daring" }).click();
		await at.getByLabel("Daftar hadir dari aplikasi rapat").setInputFiles({
			name: "rapat.csv",
			mimeType: "text/csv",
			buffer: Buffer.from("Nama,Durasi\nYunus Pattiasina,12\n<b>Tamu</b>,9\n"),
		});
		await press(at, "Baca daftar");
		assert.match(await main(at), /1 dari 2 nama tercatat hadir/);
		assert.match(await main(at), /<b>Tamu<\/b>.*Tidak ada pendaftar/);
		assert.deepEqual(await axeFinds(at), []);
		assert.equal(await sideways(at), 0);

		await at.goto(`${desk}/${event}`);
		await press(at, "Akhiri acara");
		await at.goto(door);
		await at.waitForFunction(
			"caches.has('rangkul-luring').then((has) => !has)",
		);
		assert.deepEqual(
			complaints.filter((one) => !/INTERNET_DISCONNECTED/.test(one)),
			[],
		);
		await context.close();
	});

	test("who was there has a certificate that anybody checks, a guessed number says nothing, and one that was revoked says why", async () => {
		const markus = await visitor(browser, site, small);
		const at = markus.page;
		await enterAs(at, "markus");
		await at.goto(`${desk}/${event}/sertifikat`);
		await press(at, "Terbitkan sertifikat");
		// The page loads itself again until it is done.
		await at.getByRole("link", { name: /^AC-/ }).waitFor();
		await at.getByText("1 sertifikat terbit").first().waitFor();
		assert.deepEqual(await axeFinds(at), []);

		const yunus = await visitor(browser, site, {
			...small,
			javaScriptEnabled: false,
		});
		const { page } = yunus;
		await openByCode(page, code, "/acara/saya");
		await page
			.getByRole("link", { name: "Yunus Pattiasina", exact: true })
			.click();
		await page.getByText("Sertifikat ini berlaku").first().waitFor();
		const number = new URL(page.url()).pathname.split("/").at(-1) ?? "";
		const paper = await page.request.get(`/acara/sertifikat/${number}/pdf`);
		assert.equal(paper.headers()["content-type"], "application/pdf");
		assert.match(
			(await paper.body()).toString("latin1"),
			/\/MarkInfo|\/StructTreeRoot/,
		);

		const anybody = await visitor(browser, site, small);
		const asked = async (typed: string) => {
			await anybody.page.goto("/acara/sertifikat");
			await anybody.page.getByLabel("Nomor sertifikat").fill(typed);
			await press(anybody.page, "Periksa");
			return main(anybody.page);
		};
		const guessed = await asked("AC-0000-0000-0000-0000-0");
		assert.match(guessed, /Tidak ada sertifikat dengan nomor ini/);
		assert.equal(await asked("AC-1"), guessed);
		assert.match(
			await asked(number.toLowerCase().replaceAll("-", " ")),
			/Sertifikat ini berlaku.*Yunus Pattiasina/,
		);
		assert.deepEqual(await axeFinds(anybody.page), []);
		assert.equal(await sideways(anybody.page), 0);

		await at
			.getByRole("link", { name: "Cabut sertifikat: Yunus Pattiasina" })
			.click();
		await at.getByLabel("Mengapa dicabut").fill("Nama tertukar.");
		await press(at, "Cabut sertifikat");
		assert.match(await asked(number), /Dicabut .*Nama tertukar/);
		for (const { complaints, context } of [markus, yunus, anybody]) {
			assert.deepEqual(complaints, []);
			await context.close();
		}
	});
});

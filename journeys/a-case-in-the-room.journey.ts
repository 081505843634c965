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

const story = "Setiap malam ada yang dipukul di blok belakang.";
const name = "Ratna Dewi";
const note = "Jangan telepon ke rumahnya.";
const message = "Kami sudah membacanya. Apakah Anda aman sekarang?";
const reason =
	"Kami perlu tahu siapa yang bercerita supaya ia dapat dilindungi.";

let browser: Browser;
let site: RunningSite;
/** What the persons of this story hand from one to the next. */
let code = "";
let address = "";
before(async () => {
	[browser, site] = await Promise.all([openBrowser(), startSite()]);
});
after(async () => {
	await browser.close();
	await site[Symbol.asyncDispose]();
});

/** A page of a narrow window that everybody can read. */
async function holdsWell(page: Page): Promise<void> {
	assert.deepEqual(await axeFinds(page), [], page.url());
	assert.equal(await sideways(page), 0, page.url());
	assert.match(await titleOf(page), /^(Galat: )?(Ruang|Kunci) – Rangkul$/);
}

const narrow = { viewport: { width: 360, height: 740 } };

/** At a desk, in a narrow window. Whatever the browser complains about ends the journey. */
async function atWork(
	userName: string,
	does: (page: Page) => Promise<void>,
): Promise<void> {
	const { page, context, complaints } = await visitor(browser, site, narrow);
	await enterAs(page, userName);
	await does(page);
	assert.deepEqual(complaints, []);
	await context.close();
}

/** Whoever told it, with the code and without script. */
async function withCode(does: (page: Page) => Promise<void>): Promise<void> {
	const { page, context, complaints } = await visitor(browser, site, {
		...narrow,
		javaScriptEnabled: false,
	});
	await page.goto("/lacak");
	await page.getByLabel("Kode tanda terima").fill(code);
	await press(page, "Lihat kabar");
	assert.equal(new URL(page.url()).pathname, "/ruang/saya");
	await does(page);
	assert.equal(await sideways(page), 0);
	assert.deepEqual(complaints, []);
	await context.close();
}

/** The one case of the desk that was told in this story: the sample has another number. */
const caseOf = (page: Page) =>
	page.getByRole("main").locator(`a[href="${address}"]`);

const hrefs = (page: Page): Promise<string[]> =>
	page
		.getByRole("main")
		.locator('li a[href^="/ruang/meja/"]')
		.evaluateAll((links) =>
			links.map((link) => link.getAttribute("href") ?? ""),
		);

/** Nothing of who it is, and nothing to press that would show it. */
async function waitsForKeys(page: Page): Promise<void> {
	await page.getByText("Menunggu dua pemegang kunci").waitFor();
	const read = page.getByRole("button", { name: "Baca identitas" });
	assert.equal(await read.count(), 0);
	assert.ok(!(await page.content()).includes(name));
}

describe("Intan, intake officer", () => {
	let before: readonly string[];

	test("a citizen without script tells about a detention centre, and who she is", async () => {
		await atWork("intan", async (page) => {
			await page.goto("/ruang/meja");
			before = await hrefs(page);
		});
		const { page, context } = await visitor(browser, site, {
			...narrow,
			javaScriptEnabled: false,
		});
		await page.goto("/ruang/lembar");
		await page.getByLabel("Yang terjadi").fill(story);
		await page.getByLabel("Cari kantor").fill("rangkasbitung");
		await press(page, "Cari");
		await page.getByLabel(/Rutan Kelas IIB Rangkasbitung/).check();
		await page.locator('[name="nama"]').fill(name);
		await press(page, "Kirim");
		code = (await page.locator("p.code").textContent()) ?? "";
		assert.notEqual(code, "");
		await context.close();
	});

	test("she finds it on her desk, writes a note and a message, begins the check and hands it on", () =>
		atWork("intan", async (page) => {
			await page.goto("/ruang/meja");
			await holdsWell(page);
			const fresh = (await hrefs(page)).filter(
				(href) => !before.includes(href),
			);
			assert.equal(fresh.length, 1);
			address = fresh[0] ?? "";
			await caseOf(page).click();
			await page.getByText(story).waitFor();
			await holdsWell(page);
			assert.ok(!(await page.content()).includes(name));

			await page.getByLabel("Catatan", { exact: true }).fill(note);
			await press(page, "Simpan catatan");
			await page.getByText("Catatan disimpan.").waitFor();
			await page.getByLabel("Pesan kepada pelapor").fill(message);
			await press(page, "Kirim pesan");
			await page.getByText("Pesan dikirim.").waitFor();
			await page
				.getByLabel("Langkah", { exact: true })
				.selectOption({ label: "Mulai memeriksa kelengkapan" });
			await press(page, "Lakukan langkah");
			await page.getByText("Langkah dilakukan.").waitFor();
			await page.getByText("Diperiksa kelengkapannya").first().waitFor();

			await page.getByText("Tindakan lain", { exact: true }).click();
			const colleagues = page.getByLabel("Rekan", { exact: true });
			const offered = await colleagues.locator("option").allTextContents();
			assert.ok(!offered.some((one) => one.includes("Bagus")), String(offered));
			await colleagues.selectOption({ label: "Fajar Ramadhani" });
			await press(page, "Serahkan");
			await page.getByText("Rekan Anda dapat membukanya sekarang.").waitFor();
			await holdsWell(page);
			await page.goto("/ruang/kunci");
			await page.getByRole("heading", { name: "Kunci Anda terbuka" }).waitFor();
			await holdsWell(page);
		}));
});

describe("the citizen comes back with her code, without script", () => {
	test("she reads the message and who opened it, by role and day; not the note", () =>
		withCode(async (page) => {
			await page.getByText(message).waitFor();
			await page.getByText("Mulai diperiksa").waitFor();
			await page
				.getByRole("listitem")
				.filter({ hasText: /\d{4}: petugas penerima, membaca laporan/ })
				.waitFor();
			const all = await page.content();
			assert.ok(!all.includes(note));
			assert.ok(!all.includes("Intan"));
			await page.getByText("Baca lagi yang Anda ceritakan").click();
			await page.getByText(story).waitFor();
		}));

	test("with script the same page is clean to axe", async () => {
		const { page, context, complaints } = await visitor(browser, site, narrow);
		await page.goto("/lacak");
		await page.getByLabel("Kode tanda terima").fill(code);
		await press(page, "Lihat kabar");
		await holdsWell(page);
		assert.deepEqual(complaints, []);
		await context.close();
	});
});

describe("something is passed on to another body, with consent", () => {
	const words = "Seseorang dipukul di rumah tahanan dan perlu dilindungi.";
	/** To the page where it is proposed and sent. */
	const passingOn = async (page: Page): Promise<void> => {
		await page.goto(address);
		await page.getByRole("link", { name: "Usulkan atau lanjutkan" }).click();
	};

	test("Intan proposes the words; whoever told it reads them and agrees; only then it is sent, and the receipt is seen", async () => {
		await atWork("intan", async (page) => {
			await passingOn(page);
			await page.getByLabel("Lembaga", { exact: true }).selectOption("lpsk");
			await page
				.getByLabel("Mengapa ke lembaga ini?")
				.fill("Mereka melindungi saksi.");
			await page.getByLabel("Apa yang terjadi").check();
			await press(page, "Susun dari yang dicentang");
			const extract = page.getByLabel("Kata-kata yang dikirim");
			assert.equal(await extract.inputValue(), `Yang terjadi: ${story}`);
			await extract.fill(words);
			await press(page, "Ajukan untuk disetujui");
			await page.getByText("Menunggu keputusan pelapor").waitFor();
			const send = page.getByRole("button", { name: "Kirim dengan surat" });
			assert.equal(await send.count(), 0);
			await holdsWell(page);
		});
		await withCode(async (page) => {
			await page.getByText(words).waitFor();
			await page.getByRole("button", { name: "Setuju", exact: true }).click();
			await page.getByText("Anda setuju. Belum dikirim.").waitFor();
		});
		await atWork("intan", async (page) => {
			await passingOn(page);
			await page.getByLabel("Nama yang menandatangani").fill("Intan Permata");
			await page.getByLabel("Jabatan").fill("Kepala Kantor Wilayah");
			await press(page, "Kirim dengan surat");
			await page.getByLabel("Nomor tanda terima").fill("77/LPSK");
			const [year = "", month = "", day = ""] = new Date(
				Date.now() + 7 * 3_600_000,
			)
				.toISOString()
				.slice(0, 10)
				.split("-");
			await page.locator('[name="hari_1_hari"]').fill(day);
			await page.locator('[name="hari_1_bulan"]').fill(month);
			await page.locator('[name="hari_1_tahun"]').fill(year);
			await press(page, "Catat tanda terima");
			await page.getByText("Tanda terima dicatat.").waitFor();
			await holdsWell(page);
		});
		await withCode(async (page) => {
			await page.getByText("77/LPSK").waitFor();
		});
	});
});

describe("Fajar, examiner", () => {
	test("finds it on his desk, reads it, and asks for the identity with a reason", () =>
		atWork("fajar", async (page) => {
			// So a notice of it would look, to one who may have it.
			await page.goto("/kotak/kabar");
			await page.getByText("Ada yang baru untuk Anda di Ruang.").waitFor();
			await page.goto("/ruang/meja");
			assert.deepEqual(await hrefs(page), [address]);
			await holdsWell(page);
			await caseOf(page).click();
			await page.getByText(story).waitFor();
			await page.getByText(note).waitFor();
			await page.getByLabel("Mengapa perlu diketahui?").fill("Perlu");
			await press(page, "Minta dua kunci");
			await holdsWell(page);
			assert.equal(
				await page.getByLabel("Mengapa perlu diketahui?").inputValue(),
				"Perlu",
			);
			await page.getByLabel("Mengapa perlu diketahui?").fill(reason);
			await press(page, "Minta dua kunci");
			await page.getByText("Dua pemegang kunci sudah diberi tahu.").waitFor();
			await waitsForKeys(page);
			await holdsWell(page);
		}));
});

describe("Fajar writes what is known", () => {
	test("an act with a new person and a new place, in one form and one press; a slip of the finger is asked about", () =>
		atWork("fajar", async (page) => {
			await page.goto(address);
			await page.getByRole("link", { name: "Buka isi berkas" }).click();
			await holdsWell(page);
			await page
				.getByLabel("Apa yang terjadi")
				.fill("Dipukul di blok belakang, tiap malam.");
			await page.getByLabel("Kepada siapa").fill("Korban 1");
			await page.locator('[name="tempat"]').first().fill("Blok belakang");
			await page.getByLabel("Hak atas rasa aman").check();
			await press(page, "Tambah peristiwa");
			await page.getByText("Disimpan.").waitFor();
			await page.getByRole("article", { name: "Peristiwa 1" }).waitFor();
			await holdsWell(page);

			await page.getByLabel("Apa yang terjadi").fill("Luka tidak diobati.");
			await page.getByLabel("Korban 1").check();
			await page.locator('[name="tempat"]').first().fill("Blok belakng");
			await press(page, "Tambah peristiwa");
			await holdsWell(page);
			assert.equal(
				await page.getByLabel("Apa yang terjadi").inputValue(),
				"Luka tidak diobati.",
			);
			await page.getByLabel("Ya, sama dengan Blok belakang").check();
			await press(page, "Tambah peristiwa");
			await page.getByRole("article", { name: "Peristiwa 2" }).waitFor();
			await page.goto(address);
			await page.getByText("2 peristiwa, 1 orang.").waitFor();
		}));
});

describe("two holders of keys, Arif and then Nuri", () => {
	/** Reads what is asked and lends the key for it. */
	const lends = (userName: string, stands: string, says: string) =>
		atWork(userName, async (page) => {
			await page.goto("/ruang/pinjam");
			await holdsWell(page);
			const asked = page
				.getByRole("main")
				.locator(".card")
				.filter({ hasText: reason });
			await asked.getByText(stands).waitFor();
			assert.ok(!(await page.content()).includes(story));
			await asked.getByRole("button", { name: "Pinjamkan kunci" }).click();
			await page.getByText(says).waitFor();
			await holdsWell(page);
			assert.ok(!(await page.content()).includes(name));
			// Holding a key leads to no desk and to no case.
			for (const path of ["/ruang/meja", address])
				assert.equal((await page.goto(path))?.status(), 403, path);
		});

	test("the first lends his, and that alone opens nothing", async () => {
		await lends("arif", "kunci pertama", "Kunci pertama dipinjamkan.");
		await atWork("fajar", async (page) => {
			await page.goto(address);
			await waitsForKeys(page);
		});
	});

	test("the second lends hers, and Fajar reads who it is", async () => {
		await lends("nuri", "kunci kedua", "Kedua kunci dipinjamkan.");
		await atWork("fajar", async (page) => {
			await page.goto(address);
			assert.ok(!(await page.content()).includes(name));
			await press(page, "Baca identitas");
			await page.getByText(name).waitFor();
			await holdsWell(page);
		});
	});

	test("she who told it sees that her identity was read", () =>
		withCode(async (page) => {
			await page
				.getByRole("listitem")
				.filter({ hasText: /\d{4}: pemeriksa, membaca identitas/ })
				.waitFor();
		}));
});

describe("who must not learn of it", () => {
	/** Neither at its address nor among the notices is anything of it. */
	const noticesSayNothing = async (page: Page): Promise<void> => {
		for (const path of ["/kotak", "/kotak/kabar"]) {
			await page.goto(path);
			const said = await page.getByRole("main").textContent();
			assert.doesNotMatch(said ?? "", /ruang/i, path);
			assert.ok(!(await page.content()).includes("/ruang/meja/"), path);
		}
	};

	/** The page at an address as it came, with its status. */
	const answered = async (page: Page, path: string) => {
		const answer = await page.goto(path);
		return { status: answer?.status(), text: await answer?.text() };
	};

	/** A case that never was, at the same office. */
	const ofChance = () =>
		`${address.slice(0, address.lastIndexOf("/"))}/0f3c2a1e-5b7d-4c9a-8e21-6d4f0b9a7c35`;

	test("Bagus worked there: its address is that of no case, his desk is empty, no notice speaks of it", () =>
		atWork("bagus", async (page) => {
			const theirs = await answered(page, address);
			assert.equal(theirs.status, 404);
			assert.deepEqual(
				{ ...theirs, text: theirs.text?.replaceAll(address, "") },
				await answered(page, ofChance()).then(({ status, text }) => ({
					status,
					text: text?.replaceAll(ofChance(), ""),
				})),
			);
			await page.goto("/ruang/meja");
			assert.deepEqual(await hrefs(page), []);
			await page.getByText("Tidak ada yang menunggu Anda").waitFor();
			await holdsWell(page);
			await noticesSayNothing(page);
		}));

	test("Hendra heads it: he is not let in, whether there is such a case or not, and no notice speaks of it", () =>
		atWork("hendra", async (page) => {
			const theirs = await answered(page, address);
			assert.equal(theirs.status, 403);
			assert.equal((await answered(page, ofChance())).status, 403);
			assert.equal((await answered(page, "/ruang/meja")).status, 403);
			await noticesSayNothing(page);
		}));
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, Page } from "playwright-core";
import {
	axeFinds,
	enterAs,
	openBrowser,
	type RunningSite,
	sideways,
	startSite,
	visitor,
} from "./harness.ts";

/**
 * Mama Rosina lives where there is network on market days. She opens the form once, fills it in at home, closes the
 * page, opens it again; the story goes on its way by itself, once, and she gets her code.
 */
let site: RunningSite;
let browser: Browser;
let phone: BrowserContext;
let page: Page;
let complaints: readonly string[] = [];

before(async () => {
	[site, browser] = [await startSite(), await openBrowser()];
});
after(async () => {
	await browser?.close();
	await site?.[Symbol.asyncDispose]();
});

const form = "/pengaduan/ke/kanwil-kemenkum-ntt";
const story = "Loket tutup tiga jam tanpa pemberitahuan.";
const label = (words: string, at = page) => at.getByLabel(words).first();
const button = (name: string, at = page) =>
	at.getByRole("button", { name, exact: true });
const says = (words: string | RegExp, at = page) =>
	at.locator("[data-part=says]").filter({ hasText: words }).waitFor();

async function fillIn(words: string, at = page): Promise<void> {
	await label("Pengaduan", at).check();
	await label("Layanan atau tempatnya", at).check();
	await label("Apa yang terjadi?", at).fill(words);
	await label("Petugas yang menangani", at).check();
}

/** What the server answered to each post of a telephone. */
function answersTo(context: BrowserContext): number[] {
	const answers: number[] = [];
	context.on("response", (response) => {
		if (response.request().method() === "POST") answers.push(response.status());
	});
	return answers;
}

/** How many complaints of this story lie on the desk of the office. */
async function onDesk(words: string): Promise<number> {
	const { page: desk, context } = await visitor(browser, site);
	await enterAs(desk, "yohana");
	await desk.goto("/pengaduan/meja");
	const links = await desk
		.locator("main a[href*='/pengaduan/meja/kanwil-kemenkum-ntt/']")
		.evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
	assert.ok(links.length > 0);
	let found = 0;
	for (const href of new Set(links.filter((one) => /[0-9a-f]{8}-/.test(one)))) {
		await desk.goto(href);
		if ((await desk.getByText(words).count()) > 0) found += 1;
	}
	await context.close();
	return found;
}

/** Everything that lies on the device: what is cached, what the database holds, which workers there are. */
const everythingKept = (at: Page): Promise<string> =>
	at.evaluate(`(async () => {
		const texts = [];
		for (const name of await caches.keys()) texts.push(name);
		for (const { name } of await indexedDB.databases()) {
			const database = await new Promise((done) => {
				const opening = indexedDB.open(name);
				opening.onsuccess = () => done(opening.result);
			});
			for (const store of database.objectStoreNames) {
				const all = await new Promise((done) => {
					const reading = database.transaction(store).objectStore(store).getAll();
					reading.onsuccess = () => done(reading.result);
				});
				texts.push(...all.map((one) => JSON.stringify(one)));
			}
			database.close();
		}
		for (const { scope } of await navigator.serviceWorker.getRegistrations())
			texts.push(scope);
		return texts.join("\\n");
	})()`);

test("she opens the form once, and reads what it keeps on her telephone", async () => {
	const opened = await visitor(browser, site, {
		viewport: { width: 360, height: 740 },
	});
	[phone, page, complaints] = [opened.context, opened.page, opened.complaints];
	await page.goto(form);
	await page
		.locator("[data-part=ready]")
		.filter({ hasText: "tanpa jaringan" })
		.waitFor();
	assert.deepEqual(await axeFinds(page), []);
	assert.deepEqual(complaints, []);
});

test("without network she fills it in, closes the page, opens it again, and everything typed is there", async () => {
	await phone.setOffline(true);
	await fillIn(story);
	await says("belum terkirim");
	await page.close();
	page = await phone.newPage();
	await page.goto(form);
	await says("Isian Anda sebelumnya ada lagi");
	assert.equal(await label("Apa yang terjadi?").inputValue(), story);
	assert.ok(await label("Petugas yang menangani").isChecked());
	assert.equal(await sideways(page), 0);
	assert.deepEqual(await axeFinds(page), []);
});

test("sent off without network it lies on the telephone alone, which says so; nobody reads it in the form", async () => {
	await button("Kirim").click();
	await page
		.getByRole("heading", { name: "Hanya ada di perangkat ini" })
		.waitFor();
	await page.getByText("belum terkirim.", { exact: false }).first().waitFor();
	assert.equal(await label("Apa yang terjadi?").inputValue(), "");
	assert.deepEqual(await axeFinds(page), []);
	assert.equal(await onDesk(story), 0);
});

test("back in the network it goes by itself, once though two tabs are open and the first answer is lost on the way", async () => {
	const second = await phone.newPage();
	await second.goto(form);
	const answers = answersTo(phone);
	let cut = 0;
	await phone.route(`**${form}`, async (route) => {
		if (route.request().method() === "POST" && cut === 0) {
			cut += 1;
			await route.fetch();
			return route.abort("connectionreset");
		}
		return route.continue();
	});
	await phone.setOffline(false);
	await page.getByText("sudah terkirim. Kode").waitFor({ timeout: 60_000 });
	assert.equal(cut, 1);
	await phone.unroute(`**${form}`);
	assert.deepEqual(answers, [200], "one more than the one that was cut off");
	assert.doesNotMatch(await everythingKept(page), /Loket tutup/);
	await second.close();
	assert.equal(await onDesk(story), 1);
});

test("she fetches her code, which is on the page alone; her telephone keeps nothing any more", async () => {
	await button("Ambil kode").click();
	await page.waitForURL((url) => url.pathname === form);
	const code = (await page.locator("p.code").textContent()) ?? "";
	assert.match(code, /^(\w{4} ){4}\w$/);
	await page.getByText("sudah dihapus dari perangkat ini").waitFor();
	assert.equal(await everythingKept(page), "");
	assert.deepEqual(await axeFinds(page), []);
	await page.goto("/lacak");
	await page.getByLabel("Kode tanda terima").fill(code);
	await button("Lihat kabar").click();
	await page.getByText("Cerita Anda", { exact: true }).click();
	await page.getByText(story).waitFor();
	const next = await phone.newPage();
	await next.goto(form);
	await next.locator("story-form[data-kept]").waitFor();
	assert.equal(
		await next
			.getByRole("heading", { name: "Hanya ada di perangkat ini" })
			.isVisible(),
		false,
	);
	assert.equal(await label("Apa yang terjadi?", next).inputValue(), "");
	await next.close();
});

test("with network, one press leads to the code as ever, in at most 60 KB; what is to be mended is shown with everything typed", async () => {
	const {
		page: other,
		context,
		complaints: said,
	} = await visitor(browser, site);
	let weight = 0;
	context.on("response", (response) => {
		void response
			.body()
			.then((bytes) => {
				weight += gzipSync(new Uint8Array(bytes)).byteLength;
			})
			.catch(() => undefined);
	});
	await other.goto("/pengaduan?q=kupang");
	await other.goto(form);
	await other.locator("story-form[data-kept]").waitFor();
	await fillIn("Antrean panjang.", other);
	await button("Kirim", other).click();
	await other.locator("p.code").waitFor();
	await other.getByText("sudah dihapus dari perangkat ini").waitFor();
	assert.equal(await everythingKept(other), "");
	console.log(`from choosing the office to the code: ${weight} B compressed`);
	assert.ok(weight > 20_000 && weight <= 60_000, `${weight} bytes`);

	await other.goto(form);
	await label("Apa yang terjadi?", other).fill("Antrean lagi.");
	await button("Kirim", other).click();
	await other.locator(".errors").waitFor();
	assert.equal(
		await label("Apa yang terjadi?", other).inputValue(),
		"Antrean lagi.",
	);
	await fillIn("Antrean lagi.", other);
	await button("Kirim", other).click();
	await other.locator("p.code").waitFor();
	assert.deepEqual(said, []);
	await context.close();
});

test("whoever changes their mind deletes it from the telephone before it went", async () => {
	const { page: other, context } = await visitor(browser, site);
	await other.goto(form);
	await other.locator("story-form[data-kept]").waitFor();
	await context.setOffline(true);
	await fillIn("Tidak jadi.", other);
	await button("Kirim", other).click();
	const here = other.locator("[data-part=here]");
	await here.getByText("Hapus dari perangkat ini").click();
	await button("Hapus semua dari perangkat ini", other).click();
	await says("Tidak ada lagi yang tersimpan", other);
	assert.equal(await everythingKept(other), "");
	await context.setOffline(false);
	await context.close();
	assert.equal(await onDesk("Tidak jadi."), 0);
});

test("closed while it was on its way, it goes later without a question whether others told the same", async () => {
	const { page: first, context } = await visitor(browser, site);
	const bodies: string[] = [];
	const onTheWay = Promise.withResolvers<void>();
	await context.route(`**${form}`, async (route) => {
		const request = route.request();
		if (request.method() !== "POST") return route.continue();
		bodies.push(request.postDataBuffer()?.toString() ?? "");
		if (bodies.length > 1) return route.continue();
		// The first one never comes back.
		onTheWay.resolve();
	});
	await first.goto(form);
	await first.locator("story-form[data-kept]").waitFor();
	await fillIn(
		"Pintu samping punya tangga tiga anak. Ibu saya memakai kursi roda dan harus diangkat.",
		first,
	);
	await button("Kirim", first).click();
	await onTheWay.promise;
	await first.close();
	const later = await context.newPage();
	await later.goto(form);
	await later.getByText("sudah terkirim. Kode").waitFor({ timeout: 60_000 });
	assert.match(bodies[0] ?? "", /name="mirip"/);
	assert.ok(bodies.length > 1);
	for (const body of bodies.slice(1)) assert.doesNotMatch(body, /"mirip"/);
	await context.close();
});

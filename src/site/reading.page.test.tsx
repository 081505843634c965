import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { limits } from "#identity";
import { allInstruments } from "#instruments";
import { theSystem } from "#kernel/actor.ts";
import { withActor } from "#platform/context.ts";
import { openTestWorld } from "#platform/database/for-tests.ts";
import { findAnything } from "#search";
import { settingsOf } from "#settings";
import { sampleView } from "#ui/components.sample.tsx";
import { openTestHouse, type TestHouse } from "./for-tests.ts";
import { routeTable } from "./route-table.ts";
import { securityTxt } from "./security-txt.ts";
import { sitemap, sitemapPart } from "./sitemap.ts";
import { ContactPage } from "./statements/contact-page.tsx";
import { cookies } from "./statements/privacy.ts";

let house: TestHouse;
before(async () => {
	house = await openTestHouse();
});
after(() => house[Symbol.asyncDispose]());

const read = async (path: string) => (await house.ask(path)).text();
const find = (text: string, lang: "id" | "en" = "id") =>
	findAnything(house.house.contextOf(theSystem), { text, lang });

describe("the search knows the site itself", () => {
	for (const [typed, href, lang] of [
		["kontak", "/kontak", "id"],
		["privasi", "/privasi", "id"],
		["kamus istilah", "/kamus", "id"],
		["ukuran huruf", "/tampilan", "id"],
		["lupa kata sandi", "/bantuan#sandi", "id"],
		["pencanangan", "/kamus?kata=declaration#declaration", "id"],
		["glossary", "/kamus", "en"],
		["privacy", "/privasi", "en"],
		["accessibility", "/aksesibilitas", "en"],
		["hasil p2ham 2023 tahun 2026", "/hasil/p2ham-2023/2026", "id"],
		["p2ham 2023", "/instrumen/p2ham-2023", "id"],
	] as const)
		test(`“${typed}” leads to ${href}`, async () => {
			const { hits } = await find(typed, lang);
			assert.ok(
				hits.slice(0, 3).some((hit) => hit.href === href),
				JSON.stringify(hits.slice(0, 5).map((hit) => hit.href)),
			);
		});
});

test("everything that is found opens for a stranger", async () => {
	for (const typed of ["hasil", "kantor", "lapas", "situs", "unit"])
		for (const { href } of (await find(typed)).hits) {
			const { status } = await house.ask(href.split("#")[0] ?? "/");
			assert.equal(status, 200, href);
		}
});

test("no search finds a person", async () => {
	for (const name of ["Sari Manafe", "wulan", "Bayu", "Markus"]) {
		const { hits } = await find(name);
		assert.ok(
			hits.every(({ title, says }) => !`${title} ${says}`.includes(name)),
			name,
		);
	}
});

test("the map of the site names public pages only, each with its twin and with whole addresses", async () => {
	const xml = await read("/sitemap.xml");
	const addresses = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
		([, address = ""]) => new URL(address),
	);
	assert.ok(addresses.length > 100);
	for (const wanted of [
		"/",
		"/en",
		"/unit/lapas-serang",
		"/en/unit/lapas-serang",
		"/layanan/bantuan-hukum-kanwil-kemenkum-ntt",
		"/hasil/p2ham-2023/2026",
		"/privasi",
	])
		assert.ok(
			addresses.some(({ pathname }) => pathname === wanted),
			wanted,
		);
	assert.ok(!xml.includes("kemenkumham-banten"), "a closed unit");
	assert.ok(!/\/(kelola|kotak|akun|masuk)/.test(xml));
	assert.match(xml, /<lastmod>\d{4}-\d\d-\d\d<\/lastmod>/);
	assert.equal(
		xml.match(/<url>/g)?.length,
		xml.match(/hreflang="x-default"/g)?.length,
	);
	const pages = addresses.filter(({ pathname }) => !/\/buku\//.test(pathname));
	for (const { pathname } of pages.filter((_, at) => at % 9 === 0))
		assert.equal((await house.ask(pathname)).status, 200, pathname);
});

test("a map of more pages than one file holds is a list of parts, and the parts hold them all", async () => {
	const cx = house.house.contextOf(theSystem);
	const locs = (xml: string) =>
		[...xml.matchAll(/<loc>([^<]+)</g)].map(([, address = ""]) => address);
	const index = locs(await sitemap(cx, 30));
	assert.ok(index.length > 2);
	const parts: string[] = [];
	for (const address of index) {
		const name = address.split("/").at(-1) ?? "";
		parts.push(...locs((await sitemapPart(cx, name, 30)) ?? ""));
	}
	assert.deepEqual(parts, locs(await sitemap(cx)));
	assert.equal(await sitemapPart(cx, `${index.length + 1}.xml`, 30), null);
});

test("search engines are asked to leave what is shut, in both languages, and told of the map", async () => {
	const text = await read("/robots.txt");
	for (const line of [
		"Allow: /",
		"Disallow: /kelola",
		"Disallow: /en/kelola",
		"Disallow: /kotak",
		"Disallow: /cari?",
		"Sitemap: http://localhost/sitemap.xml",
	])
		assert.ok(text.split("\n").includes(line), line);
	for (const { path } of routeTable().filter(({ may }) => may === "anyone"))
		assert.ok(
			!text.split("\n").includes(`Disallow: /${path.split("/")[1]}`),
			path,
		);
});

test("the icon that every browser asks for is there", async () => {
	assert.equal((await house.ask("/favicon.ico")).status, 200);
});

test("staff can put the site on their desk: the manifest names a start and icons that are there", async () => {
	const page = await (await house.ask("/kerja", { as: "wulan" })).text();
	const [, address = ""] =
		/<link rel="manifest" href="([^"]+)"/.exec(page) ?? [];
	const file = await house.ask(address);
	assert.equal(file.headers.get("content-type"), "application/manifest+json");
	const manifest = (await file.json()) as {
		name: string;
		start_url: string;
		icons: { src: string; type: string; sizes: string }[];
	};
	assert.match(manifest.name, /^Rangkul/);
	assert.equal(
		(await house.ask(manifest.start_url, { as: "wulan" })).status,
		200,
	);
	assert.ok(manifest.icons.some(({ sizes }) => sizes === "any"));
	for (const { src, type } of manifest.icons)
		assert.equal((await house.ask(src)).headers.get("content-type"), type);
	const read = await (await house.ask("/")).text();
	assert.doesNotMatch(read, /rel="manifest"/);
});

test("pages name their own whole address, and that of their twin", async () => {
	const html = await read("/en/unit?q=serang");
	assert.match(html, /rel="canonical" href="http:\/\/localhost\/en\/unit"/);
	assert.match(html, /hreflang="id" href="http:\/\/localhost\/unit\?q=serang"/);
});

test("a visitor from outside whose browser asks for English is led there; the link back stays", async () => {
	const ask = (headers: Record<string, string>) =>
		house.house.fetch(new Request("http://localhost/", { headers }));
	const led = await ask({
		"sec-fetch-site": "none",
		"accept-language": "en-GB,en;q=0.9",
	});
	assert.equal(led.status, 302);
	assert.equal(led.headers.get("location"), "/en");
	assert.match(
		led.headers.get("vary") ?? "",
		/Accept-Language, Sec-Fetch-Site/,
	);
	const chosen = await ask({
		"sec-fetch-site": "same-origin",
		"accept-language": "en-GB,en;q=0.9",
	});
	assert.equal(chosen.status, 200);
	// Beside what the page itself depends on, how it is packed.
	assert.match(
		chosen.headers.get("vary") ?? "",
		/Accept-Language.*, Accept-Encoding$/,
	);
	assert.equal(chosen.headers.getSetCookie().length, 0);
});

test("the page about the data names every instrument that was not compared, out of the instruments", async () => {
	const html = await read("/tentang-data");
	for (const { id, verified } of allInstruments())
		assert.equal(html.includes(`href="/instrumen/${id}"`), !verified, id);
});

test("the privacy notice says the times of the code, and a reader gets none of its cookies", async () => {
	const html = await read("/privasi");
	assert.ok(html.includes(`${limits.session.idle / 3_600} jam`));
	assert.ok(html.includes(`${limits.perName.within / 60} menit`));
	for (const { name } of cookies) assert.ok(html.includes(name), name);
	for (const path of ["/", "/cari?q=lapas", "/privasi", "/unit/lapas-serang"])
		assert.deepEqual((await house.ask(path)).headers.getSetCookie(), [], path);
});

test("the search leads to the surveys by the words that people say", async () => {
	for (const word of ["survei", "nilai", "kepuasan", "satisfaction"]) {
		const html = await read(`/cari?q=${word}`);
		assert.ok(
			html.slice(html.indexOf("<main")).includes('href="/survei"'),
			word,
		);
	}
});

test("the page of a service leads to a survey that knows the service already", async () => {
	const slug = "bantuan-hukum-kanwil-kemenkum-ntt";
	const service = await read(`/layanan/${slug}`);
	const [, form = ""] =
		/href="([^"]+)">Nilai layanan ini/.exec(service) ?? assert.fail();
	assert.ok((await read(form)).includes(`<option value="${slug}" selected`));
	const [, report = ""] =
		/href="([^"]+)">Saya tidak terlayani/.exec(service) ?? assert.fail();
	assert.ok((await read(report)).includes(`<option value="${slug}" selected`));
});

test("the cookies of the notice are those that signing in sets", async () => {
	const cookie = await house.enter("admin");
	for (const one of cookie.split("; ")) {
		const name = one.split("=")[0] ?? "";
		assert.ok(
			cookies.some((known) => known.name === name),
			name,
		);
	}
});

test("an installation without settings says so, and shows an administrator where to fill them in", async () => {
	await using world = await openTestWorld();
	const settings = await settingsOf(withActor(world.cx, theSystem));
	const html = (may: boolean) =>
		String(
			<ContactPage
				view={sampleView("id", { may: () => may })}
				settings={settings}
			/>,
		);
	assert.match(html(false), /site\.contact\.none/);
	assert.ok(!html(false).includes("/kelola/setelan"));
	assert.ok(html(true).includes('href="/kelola/setelan"'));
});

test("a unit's page tells what became of its promise, and what one can get there", async () => {
	const html = async (path: string) => (await house.ask(path)).text();
	const serang = await html("/unit/lapas-serang");
	assert.match(serang, /\/hasil\/p2ham-2023\/\d{4}\/unit\/lapas-serang/);
	assert.match(await html("/unit/kanwil-kemenkum-ntt"), /href="\/layanan\//);
	assert.match(
		await html("/unit/rutan-rangkasbitung"),
		/Belum ada hasil penilaian yang diputuskan/,
	);
});

test("whoever found a hole in security reads whom to tell, and for how long that holds", async () => {
	const answer = await house.ask("/.well-known/security.txt");
	assert.equal(answer.headers.get("content-type"), "text/plain; charset=utf-8");
	const lines = (await answer.text()).split("\n");
	assert.ok(
		lines.includes("Contact: mailto:sistem@kantor-contoh.example"),
		"the address of who looks after the system, out of the settings",
	);
	assert.ok(lines.includes("Preferred-Languages: id, en"));
	assert.ok(
		lines.includes("Canonical: http://localhost/.well-known/security.txt"),
	);
	const [expires, ...more] = lines.filter((line) =>
		line.startsWith("Expires:"),
	);
	assert.deepEqual(more, []);
	const days =
		(Date.parse(expires?.slice("Expires: ".length) ?? "") - Date.now()) /
		86_400_000;
	assert.ok(days > 30 && days < 365, `${days} days`);
	assert.match(
		await read("/tentang-data"),
		/<a href="\/\.well-known\/security\.txt"/,
	);
});

test("an installation of which nobody said whom to tell names its contact page, and no empty address", async () => {
	const none = { name: null, address: null, phone: null, email: null };
	const settings = {
		...(await settingsOf(house.house.contextOf(theSystem))),
		caretaker: none,
	};
	const told = (email: string | null) =>
		securityTxt({ ...settings, email }, "https://rangkul.example", new Date());
	assert.doesNotMatch(told(null), /mailto:/);
	assert.match(
		told(null),
		/^Contact: https:\/\/rangkul\.example\/kontak#sistem$/m,
	);
	assert.match(
		told("halo@rangkul.example"),
		/^Contact: mailto:halo@rangkul\.example$/m,
	);
});

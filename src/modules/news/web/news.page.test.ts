import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, before, describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import { sampleActor } from "#identity/samples";
import { citizen } from "#kernel/actor.ts";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { closeUnit } from "#units";
import { unitId } from "#units/samples";
import { need } from "../../../../tools/machine.mjs";
import { askToJoin, confirmJoin } from "../index.ts";
import {
	newsOffice,
	sampleCodes,
	sampleItems,
	samplePictures,
	sampleSlugs,
} from "../samples.ts";
import { terms } from "../terms.ts";

let site: TestHouse;
before(async () => {
	site = await openTestHouse();
});
after(() => site[Symbol.asyncDispose]());

const read = async (path: string, as?: string) =>
	(await site.ask(path, as ? { as } : {})).text();
const desk = (item: keyof typeof sampleItems, more = "") =>
	`/berita/meja/${newsOffice}/${sampleItems[item]}${more}`;
const form = (path: string, as: string, fields: Record<string, string>) =>
	site.ask(path, { as, form: fields });

test("everybody reads what is published, and nothing of drafts, of what is planned, or of what was withdrawn", async () => {
	const html = await read("/berita");
	assert.match(html, /Loket ramah tamu Tuli dibuka di Kupang/);
	for (const hidden of [
		/lulus pelatihan/,
		/menerima penghargaan/,
		/Jam layanan selama libur/,
	]) {
		assert.doesNotMatch(html, hidden);
		assert.doesNotMatch(await read("/berita/atom"), hidden);
		assert.doesNotMatch(await read("/berita/pers"), hidden);
	}
});

test("a correction stands above the item: what was wrong, what is right, and the earlier wording", async () => {
	const html = await read(`/berita/${sampleSlugs.counter}`);
	assert.match(html, /Kami menulis bahwa loket dibuka tiga hari/);
	assert.match(html, /Loket dibuka dua hari dalam seminggu: Senin dan Kamis/);
	assert.doesNotMatch(html, /Loket dibuka tiga hari dalam/);
	assert.match(
		await read(`/berita/${sampleSlugs.counter}/versi/1`),
		/Loket dibuka tiga hari dalam seminggu/,
	);
});

test("an item, its easy-read twin and its other languages lead to each other, each marked as what it is", async () => {
	const first = await read(`/berita/${sampleSlugs.counter}`);
	for (const slug of [
		sampleSlugs.easy,
		sampleSlugs.english,
		sampleSlugs.regional,
	]) {
		assert.ok(first.includes(`/berita/${slug}`), slug);
		assert.ok(
			(await read(`/berita/${slug}`)).includes(
				`/berita/${sampleSlugs.counter}`,
			),
		);
	}
	assert.match(first, /Bahasa Indonesia, mudah dibaca/);
	assert.match(
		await read(`/berita/${sampleSlugs.regional}`),
		/<div class="stack" lang="mkn">/,
	);
});

test("what was withdrawn answers 410 with a sentence, also its earlier wording and its picture", async () => {
	for (const more of ["", "/versi/1", "/bagikan", "/gambar/x"]) {
		const answer = await site.ask(`/berita/${sampleSlugs.withdrawn}${more}`);
		assert.equal(answer.status, 410, more);
		assert.match(await answer.text(), /berasal dari tahun lalu/);
	}
});

test("search engines read a NewsArticle with its corrections, and nothing that an office wrote ends the element", async () => {
	const html = await read(`/berita/${sampleSlugs.counter}`);
	const [, json = ""] =
		/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
	const article = JSON.parse(json);
	assert.equal(article["@type"], "NewsArticle");
	assert.equal(article.headline, "Loket ramah tamu Tuli dibuka di Kupang");
	assert.equal(article.inLanguage, "id");
	assert.ok(article.dateModified > article.datePublished);
	assert.equal(article.correction[0]["@type"], "CorrectionComment");
	assert.equal(article.publisher["@type"], "GovernmentOrganization");
	assert.equal(article.workTranslation.length, 3);
});

test("sharing needs no script and fetches nothing of others: a text, a code and plain links", async () => {
	for (const page of ["", "/bagikan"]) {
		const html = await read(`/berita/${sampleSlugs.counter}${page}`);
		for (const [, address = ""] of html.matchAll(
			/<(?:img|script|iframe|link rel="stylesheet")[^>]*?(?:src|href)="([^"]+)"/g,
		))
			assert.match(address, /^\/(?!\/)/);
		assert.doesNotMatch(html, /<script (?!type="application\/ld\+json")/);
	}
	const html = await read(`/berita/${sampleSlugs.counter}/bagikan`);
	assert.match(html, /href="mailto:\?subject=/);
	assert.match(html, /href="https:\/\/wa\.me\/\?text=/);
	assert.match(html, /<svg role="img" aria-label="Kode QR/);
});

test("a picture is light, says what it shows, and was made anew", async () => {
	const html = await read(`/berita/${sampleSlugs.counter}`);
	assert.match(html, /<img src="[^"]+" alt="Petugas di loket menyapa/);
	assert.match(html, /loading="lazy"/);
	const answer = await site.ask(
		`/berita/${sampleSlugs.counter}/gambar/${samplePictures.counter}`,
	);
	assert.equal(answer.headers.get("content-type"), "image/webp");
	assert.ok((await answer.arrayBuffer()).byteLength <= terms.pictureBytes);
});

test("a picture of a draft opens for its office alone", async () => {
	const path = desk("draft", `/gambar/${samplePictures.undescribed}`);
	assert.equal((await site.ask(path, { as: "yohana" })).status, 200);
	assert.equal((await site.ask(path, { as: "markus" })).status, 403);
});

test("a picture of 40 MB is refused in words before it is read, and the text of the draft is where it was", async () => {
	const answer = await site.house.fetch(
		new Request(`http://localhost${desk("draft", "/bahan/gambar")}`, {
			method: "POST",
			headers: {
				cookie: await site.enter("yohana"),
				"content-type": "multipart/form-data; boundary=x",
				"content-length": "40000000",
			},
			body: "--x--",
		}),
	);
	assert.equal(answer.status, 413);
	assert.match(await answer.text(), /terlalu besar|MB/);
	assert.match(await read(desk("draft"), "yohana"), /Jalur landai/);
});

test("the longest text that is taken still makes a page of 14 KB", async () => {
	const words =
		"layanan hak warga kantor petugas loket bahasa isyarat pendaftaran dokumen keluarga desa kecamatan antrean pelayanan kunjungan jadwal".split(
			" ",
		);
	let chance = 7;
	let naskah = "";
	while (naskah.length < terms.longestBody - 40) {
		chance = (chance * 1103515245 + 12345) % 2147483648;
		naskah += `${words[chance % words.length]}${chance % 997} `;
		if (chance % 23 === 0) naskah += "\n\n";
	}
	const drafted = await form(`/berita/meja/${newsOffice}/baru`, "yohana", {
		jenis: "news",
		bahasa: "id",
		topik: "layanan",
		judul: "Panjang sekali",
		ringkasan: "Sepanjang yang diterima.",
		naskah,
	});
	const path = drafted.headers.get("location") ?? "";
	await form(`${path}/tinjauan`, "yohana", { versi: "1" });
	const out = await form(`${path}/penerbitan`, "kornelis", {
		versi: "2",
		kapan: "sekarang",
	});
	assert.equal(out.status, 303, await out.text());
	const html = await read("/berita/panjang-sekali");
	assert.ok(
		gzipSync(html).byteLength <= 14 * 1_024,
		`${gzipSync(html).length}`,
	);
});

test("markup in every field is shown as it was typed and runs nowhere", async () => {
	const markup = "<img src=x onerror=alert(1)>";
	const drafted = await form(`/berita/meja/${newsOffice}/baru`, "yohana", {
		jenis: "news",
		bahasa: "id",
		topik: "layanan",
		judul: `Uji ${markup}`,
		ringkasan: markup,
		naskah: `${markup}\n\n## ${markup}\n\n- ${markup}\n\n[${markup}](javascript:alert(1))`,
	});
	const path = drafted.headers.get("location") ?? "";
	await form(`${path}/tinjauan`, "yohana", { versi: "1" });
	await form(`${path}/penerbitan`, "kornelis", {
		versi: "2",
		kapan: "sekarang",
	});
	const list = await read("/berita");
	const [, slug = ""] = /href="\/berita\/(uji-[^"]+)"/.exec(list) ?? [];
	for (const html of [
		list,
		await read(`/berita/${slug}`),
		await read(`/berita/${slug}/bagikan`),
		await read(path, "yohana"),
	]) {
		assert.match(html, /&lt;img src=x onerror=alert\(1\)&gt;/);
		assert.doesNotMatch(html, /<img src=x|href="javascript:/);
	}
	assert.doesNotMatch(await read("/berita/atom"), /<img/);
});

test("the second of two editors sees both versions, and everything typed is kept", async () => {
	const path = desk("draft", "/ubah");
	const save = (judul: string) =>
		form(path, "yohana", {
			jenis: "news",
			bahasa: "id",
			topik: "layanan",
			judul,
			ringkasan: "r",
			naskah: "n",
			versi: "2",
		});
	assert.equal((await save("Versi satu")).status, 303);
	const second = await save("Versi dua");
	assert.equal(second.status, 422);
	const html = await second.text();
	assert.match(html, /Versi satu/);
	assert.match(html, /value="Versi dua"/);
	assert.match(html, /name="versi" value="3"/);
});

test("no address of a journalist is on any page, not of staff either, and the code is in no address", async () => {
	for (const [path, as] of [
		[`/berita/meja/${newsOffice}/pers`, "kornelis"],
		["/berita/pers", undefined],
	] as const)
		assert.doesNotMatch(await read(path, as), /kabar\.contoh\.id/);
	assert.match(
		await read(`/berita/meja/${newsOffice}/pers`, "kornelis"),
		/Dance Nubatonis/,
	);
	const left = await site.ask("/berita/pers/berhenti", {
		form: { kode: sampleCodes.dance },
	});
	assert.equal(left.status, 303);
	assert.equal(left.headers.get("location"), "/berita/pers");
	assert.doesNotMatch(
		await read(`/berita/meja/${newsOffice}/pers`, "kornelis"),
		/Dance Nubatonis/,
	);
});

test("programs that read feeds find the one of a list, of a topic and of the press by the page itself", async () => {
	for (const [path, feed] of [
		["/berita", "/berita/atom"],
		["/berita/topik/layanan", "/berita/topik/layanan/atom"],
		["/berita/pers", "/berita/pers/atom"],
	] as const) {
		const [, href] =
			/<link rel="alternate" type="application\/atom\+xml" [^>]*href="([^"]+)"/.exec(
				await read(path),
			) ?? [];
		assert.equal(href, feed);
	}
});

test("the front page tells of the newest, and the search finds it until it is withdrawn", async () => {
	assert.match(await read("/"), /Berita terbaru/);
	await site.house.deliverNow();
	const found = async () => read("/cari?q=mengundang+peliputan");
	assert.match(await found(), /Kantor Wilayah mengundang peliputan/);
	const out = await form(desk("release", "/penarikan"), "kornelis", {
		versi: "3",
		alasan: "Tanggalnya berubah.",
	});
	assert.equal(out.status, 303, await out.text());
	await site.house.deliverNow();
	assert.doesNotMatch(await found(), /\/berita\/kantor-wilayah-mengundang/);
});

const feedparser = need("feedparser");
describe("feedparser reads", { skip: feedparser.says ?? false }, () => {
	interface Parsed {
		readonly bozo: number;
		readonly version: string;
		readonly feed: Record<string, unknown>;
		readonly entries: readonly {
			readonly id: string;
			readonly title: string;
			readonly link: string;
			readonly updated: string;
			readonly published: string;
			readonly author: string;
			readonly summary: string;
			readonly content: readonly { readonly value: string }[];
			readonly tags: readonly { readonly term: string }[];
		}[];
	}
	const parsed = (xml: string): Parsed =>
		JSON.parse(
			execFileSync(
				feedparser.found ?? "python3",
				[
					"-c",
					"import sys, json, feedparser; d = feedparser.parse(sys.stdin.buffer.read()); print(json.dumps({'bozo': int(d.bozo), 'version': d.version, 'feed': d.feed, 'entries': d.entries}, default=str))",
				],
				{ input: xml, encoding: "utf8" },
			),
		);

	test("every feed without complaint: all, of a topic, a region, an office and for the press", async () => {
		for (const path of [
			"/berita/atom",
			"/en/berita/atom",
			"/berita/topik/layanan/atom",
			"/berita/topik/aturan/atom",
			"/berita/wilayah/nusa-tenggara-timur/atom",
			"/berita/wilayah/maluku/atom",
			`/unit/${newsOffice}/berita/atom`,
			"/berita/pers/atom",
		]) {
			const answer = await site.ask(path);
			assert.match(
				answer.headers.get("content-type") ?? "",
				/^application\/atom\+xml/,
			);
			const { bozo, version, feed, entries } = parsed(await answer.text());
			assert.deepEqual([bozo, version], [0, "atom10"], path);
			// RFC 4287, 4.1.1 and 4.1.2: id, title, updated and an author; ids unlike.
			for (const must of ["id", "title", "updated", "author"])
				assert.ok(feed[must], `${path} has no ${must}`);
			assert.equal(feed.id, `http://localhost${path}`);
			assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length);
			for (const one of entries)
				assert.ok(
					one.id && one.title && one.updated && one.author && one.link,
					path,
				);
		}
	});

	test("what was corrected as updated, with its note, and under the id that it had", async () => {
		const { entries } = parsed(await read("/berita/atom"));
		const one = entries.find(({ id }) => id.endsWith(sampleItems.counter));
		assert.ok(one);
		assert.match(one.title, /^\[Ralat\]/);
		assert.ok(one.updated > one.published);
		assert.match(one.content[0]?.value ?? "", /Loket dibuka dua hari/);
		assert.ok(one.tags.some(({ term }) => term === "aksesibilitas"));
	});
});

test("a contact with a revision that is no number, or an address that has no end, is refused in words", async () => {
	for (const more of [
		{ versi: "abc" },
		{ versi: "1e12" },
		{ versi: "1", surel: `${"a".repeat(300)}@kanwil.contoh.id` },
	]) {
		const answer = await form(`/berita/meja/${newsOffice}/pers`, "kornelis", {
			meja: "Humas",
			surel: "humas@kanwil.contoh.id",
			...more,
		});
		assert.equal(answer.status, 422);
		assert.match(await answer.text(), /value="Humas"/);
	}
});

test("whoever an office mutes is shown with the reason and the way back, and a missing reason is asked for", async () => {
	const cx = site.house.contextOf(citizen);
	const joined = await askToJoin(
		cx,
		{
			name: "Rambu Ana",
			medium: "Suara Sumba",
			mail: "ana@sumba.contoh.id",
			provinces: [],
			consent: true,
		},
		"id",
	);
	assert.ok(joined.ok);
	assert.ok((await confirmJoin(cx, joined.value)).ok);
	const list = `/berita/meja/${newsOffice}/pers`;
	const [, path = ""] =
		/href="([^"]+\/penghentian)" aria-label="[^"]*Rambu Ana"/.exec(
			await read(list, "kornelis"),
		) ?? [];
	assert.notEqual(path, "");
	const none = await form(path, "kornelis", { alasan: " " });
	assert.equal(none.status, 422);
	const done = await form(path, "kornelis", { alasan: "Suratnya kembali." });
	assert.equal(done.status, 303);
	const html = await read(list, "kornelis");
	assert.match(html, /tidak dikirimi siaran kantor ini: Suratnya kembali\./);
	assert.match(html, /\/pemulihan"/);
});

test("the desk of a closed office still leads to corrections and withdrawals, and to nothing new", async () => {
	const cx = site.house.contextOf(sampleActor("admin"));
	const closed = await closeUnit(cx, {
		unitId: unitId(newsOffice),
		on: "2026-01-02",
	});
	assert.ok(closed.ok, JSON.stringify(closed));
	const list = await read(`/berita/meja/${newsOffice}`, "kornelis");
	assert.match(list, /Kantor ini sudah ditutup/);
	assert.doesNotMatch(list, /\/baru"/);
	const item = await read(desk("counter"), "kornelis");
	assert.match(item, /\/ralat"/);
	assert.match(item, /\/penarikan"/);
	const draft = await read(desk("returned"), "yohana");
	assert.match(draft, /\/penghapusan"/);
	assert.doesNotMatch(draft, /\/tinjauan"|\/ubah"/);
	const status = async (path: string, as: string) =>
		(await site.ask(path, { as })).status;
	assert.equal(await status(desk("counter", "/ralat"), "kornelis"), 200);
	assert.equal(await status(desk("draft", "/ubah"), "yohana"), 303);
	assert.equal(
		await status(`/berita/meja/${newsOffice}/pers`, "kornelis"),
		404,
	);
});

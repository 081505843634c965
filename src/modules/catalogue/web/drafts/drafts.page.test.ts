import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";

const library = "/layanan/perpustakaan-hukum-kanwil-kemenkum-ntt";
const visits = "/layanan/kunjungan-tatap-muka-lapas-serang";
const typed = {
	nama: "Perpustakaan hukum",
	tentang: "Perpustakaan dengan 1.500 buku.",
	mengapa: "Supaya <b>jelas</b>.",
	sampai_hari: "1",
	sampai_bulan: "2",
	sampai_tahun: "2099",
	versi: "1",
};

let site: TestHouse;
before(async () => {
	site = await openTestHouse();
});
after(() => site[Symbol.asyncDispose]());

const read = async (path: string, as?: string): Promise<string> =>
	(await site.ask(path, { as })).text();
const post = (path: string, form: Record<string, string>) =>
	site.ask(path, { as: "yohana", form });

test("from the page of a service everybody reads the next version beside what holds, and where to say what they think", async () => {
	assert.match(await read(library), /dibuka untuk umum sampai/);
	const html = await read(`${library}/rancangan`);
	assert.match(
		html,
		/Apa pendapat Anda tentang perubahan Perpustakaan hukum\?/,
	);
	assert.match(html, /Senin sampai Jumat/);
	assert.match(
		html,
		/href="\/pengaduan\/ke\/kanwil-kemenkum-ntt\/langkah\/1\?layanan=perpustakaan-hukum-kanwil-kemenkum-ntt"/,
	);
	assert.match(
		await read(`/en${library}/rancangan`),
		/What do you think of the change of Law library\?/,
	);
});

test("a version that came of a consultation leads to what was said and done, and to the minutes", async () => {
	assert.match(
		await read(`${visits}/riwayat`),
		/rancangan\/1"[^<]*>Dibuka untuk umum dulu: 2 masukan dijawab/,
	);
	const html = await read(`${visits}/rancangan/1`);
	assert.match(html, /Bukalah juga pada hari Minggu/);
	assert.match(html, /Kantor: Belum bisa/);
	assert.match(
		html,
		/href="https:\/\/contoh\.example\/berita-acara-kunjungan"/,
	);
});

test("the draft of the longest service stays under 60 KB, with five proofs and a row to spare", async () => {
	const legalAid = "/layanan/bantuan-hukum-kanwil-kemenkum-ntt";
	for (const path of [legalAid, `/en${legalAid}`]) {
		const html = await read(`${path}/rancangan/ubah`, "yohana");
		assert.equal(html.split('name="bukti_').length - 1, 6 * 3);
		assert.ok(html.length < 60_000, `${path}: ${html.length}`);
	}
});

test("whoever was slower with a draft sees both, and everything typed is kept", async () => {
	const slow = await post(`${library}/rancangan/ubah`, {
		...typed,
		dasar: "99",
	});
	assert.equal(slow.status, 422);
	const html = await slow.text();
	assert.match(html, /Senin sampai Jumat/, "theirs");
	assert.match(html, /Supaya &lt;b&gt;jelas&lt;\/b&gt;\./, "mine");
	assert.match(html, /name="dasar" value="1"/, "sent again, mine is to hold");
	const told = await post(`${library}/rancangan/hasil`, {
		kata_3: "Buka juga Sabtu.",
		jawab_3: "",
		berita_acara: "map di lemari",
		dasar: "1",
	});
	assert.equal(told.status, 422);
	const again = await told.text();
	assert.match(again, /Buka juga Sabtu\./);
	assert.match(again, /value="map di lemari"/);
	assert.match(again, /href="#isian-jawab_1"/, "rows close up");
});

test("the office answers what it heard, and everybody reads it at once", async () => {
	const told = await post(`${library}/rancangan/hasil`, {
		kata_1: "Buka juga Sabtu.",
		jawab_1: "Belum bisa.",
		dasar: "1",
	});
	assert.equal(told.status, 303);
	assert.match(await read(`${library}/rancangan`), /Kantor: Belum bisa\./);
});

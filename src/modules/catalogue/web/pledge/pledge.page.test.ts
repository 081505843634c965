import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";

const ntt = "/unit/kanwil-kemenkum-ntt/maklumat";
const serang = "/unit/lapas-serang/maklumat";
const typed = {
	janji: "Kami, <b>kantor</b> ini, sanggup.",
	layanan: "bantuan-hukum-kanwil-kemenkum-ntt",
	nama: 'Kornelis "Neli" Nahak',
	jabatan: "Kepala Kantor Wilayah",
	tempat: "Ruang tunggu",
	tinjau_hari: "1",
	tinjau_bulan: "2",
	tinjau_tahun: "2099",
};

let site: TestHouse;
before(async () => {
	site = await openTestHouse();
});
after(() => site[Symbol.asyncDispose]());

const read = async (path: string, as?: string): Promise<string> =>
	(await site.ask(path, { as })).text();
const post = (path: string, as: string, form: Record<string, string>) =>
	site.ask(path, { as, form });

test("everybody reads that a service changed since, that a review is overdue, and where to complain", async () => {
	const html = await read(serang);
	assert.match(html, /1 layanan berubah sejak maklumat ini ditandatangani/);
	assert.match(html, /Waktu peninjauannya sudah lewat/);
	assert.match(html, /30 menit/, "what was signed, not what holds today");
	assert.match(html, /href="\/pengaduan\/ke\/lapas-serang"/);
	const english = await read(`/en${serang}`);
	assert.match(english, /1 service changed since this was signed/);
	assert.match(english, /Its review is overdue/);
	assert.match(
		await read("/unit/lapas-serang"),
		/href="\/unit\/lapas-serang\/maklumat"/,
	);
});

test("whoever was slower sees both versions, and everything typed is kept", async () => {
	const slow = await post(`${ntt}/rancangan`, "yohana", {
		...typed,
		dasar: "99",
	});
	assert.equal(slow.status, 422);
	const html = await slow.text();
	assert.match(html, /value="Kornelis &quot;Neli&quot; Nahak"/);
	assert.match(html, /Dinding ruang tunggu, dekat loket/, "theirs");
	assert.match(html, /name="dasar" value="1"/, "sent again, mine is to hold");
	const wrong = await post(`${ntt}/rancangan`, "yohana", {
		...typed,
		janji: "",
		dasar: "1",
	});
	assert.equal(wrong.status, 422);
	assert.match(await wrong.text(), /value="Ruang tunggu"/);
});

test("the office draws it up, its head signs, and everybody reads and prints it; the one before stays", async () => {
	const saved = await post(`${ntt}/rancangan`, "yohana", {
		...typed,
		dasar: "1",
	});
	assert.equal(saved.status, 303);
	assert.equal((await site.ask(`${ntt}/3`)).status, 404, "nobody else");
	const before = await read(`${ntt}/3`, "kornelis");
	const hidden = (name: string) =>
		new RegExp(`name="${name}" value="([^"]*)"`).exec(before)?.[1] ??
		assert.fail(name);
	const signing = { dasar: hidden("dasar"), dilihat: hidden("dilihat") };
	const sign = `${ntt}/3/tanda-tangan`;
	assert.equal((await post(sign, "kornelis", signing)).status, 422);
	assert.equal((await post(sign, "yohana", signing)).status, 403);
	const agreed = { ...signing, setuju: "ya" };
	assert.equal((await post(sign, "kornelis", agreed)).status, 303);
	assert.equal(
		(await post(sign, "kornelis", agreed)).status,
		422,
		"signed once",
	);
	assert.equal((await post(`${ntt}/3/terbit`, "yohana", {})).status, 303);

	const page = await read(ntt);
	assert.match(page, /Kami, &lt;b&gt;kantor&lt;\/b&gt; ini, sanggup\./);
	assert.match(page, /maklumat\/2"/, "the one before");
	assert.match(await read(`${ntt}/2`), /Sejak .+ ada maklumat yang lebih baru/);
	const sheet = await read(`${ntt}/3/cetak`);
	assert.match(sheet, /role="img" aria-label="Kode ke halaman maklumat/);
	assert.match(sheet, /Bantuan hukum/);
});

test("what is taken back is gone from the wall, and everybody reads why", async () => {
	const gone = await post(`${serang}/1/cabut`, "yohana", { alasan: "Salah." });
	assert.equal(gone.status, 403);
	const back = await post(`${ntt}/3/cabut`, "kornelis", {
		alasan: "Standarnya sedang disusun ulang.",
	});
	assert.equal(back.status, 303);
	const html = await read(ntt);
	assert.match(html, /belum menerbitkan maklumat pelayanan/);
	assert.match(html, /Standarnya sedang disusun ulang\./);
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { samplePdf, samplePhoto } from "#evidence/samples";
import { flashCookie } from "#platform/http/flash.ts";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { samplePhotoId, sampleYear } from "../../samples.ts";

const year = sampleYear(new Date());
const item = `/penilaian/lapas-ambon/p2ham-2023/${year}/butir/c.4`;
let house: TestHouse;
before(async () => {
	house = await openTestHouse();
});
after(() => house[Symbol.asyncDispose]());

/** Sends the form of the item as a browser without script does. */
async function post(fields: Record<string, string | File>): Promise<Response> {
	const body = new FormData();
	body.set("token", await house.tokenOf("markus"));
	for (const [name, value] of Object.entries(fields)) body.set(name, value);
	return house.house.fetch(
		new Request(`http://localhost${item}`, {
			method: "POST",
			headers: { cookie: await house.enter("markus") },
			body,
		}),
	);
}
const paper = (text: string, name = "sk.pdf") =>
	new File([new Uint8Array(samplePdf(text))], name);
const page = async () => (await house.ask(item, { as: "markus" })).text();
const flashOf = (answer: Response): string => {
	const cookie = answer.headers
		.getSetCookie()
		.find((one) => one.startsWith(`${flashCookie}=`));
	const [text = ""] = (cookie?.split("=")[1] ?? "").split(".");
	return Buffer.from(text, "base64url").toString();
};
const dated = (name: string, day: string) => {
	const [years = "", month = "", date = ""] = day.split("-");
	return {
		[`${name}_hari`]: date,
		[`${name}_bulan`]: month,
		[`${name}_tahun`]: years,
	};
};

test("without script a file comes with the form, and advice on its year is no refusal", async () => {
	const answer = await post({
		lakukan: "bukti",
		versi: "0",
		berkas: paper("lama"),
		catatan: "Catatan yang diketik",
		...dated("tanggal_dokumen", "2019-03-01"),
	});
	assert.equal(answer.status, 303, await answer.text());
	assert.match(answer.headers.get("location") ?? "", /#bukti$/);
	assert.match(flashOf(answer), /di luar tahun kinerja/);
	const html = await page();
	assert.match(html, /Bukti \(1\)/);
	assert.match(html, /di luar tahun kinerja/);
	assert.match(html, /Catatan yang diketik/);
});

test("with its validity an old document fits, and as a new version it takes the place of the old one", async () => {
	const [, id = ""] = /id="bukti-([0-9a-f-]{36})"/.exec(await page()) ?? [];
	const versi = /name="versi" value="(\d+)"/.exec(await page())?.[1] ?? "";
	const answer = await post({
		lakukan: "bukti",
		versi,
		berkas: paper("masih berlaku"),
		pengganti: id,
		...dated("tanggal_dokumen", "2019-03-01"),
		...dated("berlaku_dari", "2019-03-01"),
		...dated("berlaku_sampai", `${year + 1}-12-31`),
	});
	assert.equal(answer.status, 303, await answer.text());
	assert.match(flashOf(answer), /^Bukti ditambahkan\. Yang sudah/);
	const html = await page();
	assert.match(html, /Bukti \(1\)/);
	assert.match(html, new RegExp(`${id}\\?versi=2"`));
	assert.match(html, /Versi 2/);
	assert.doesNotMatch(html, /di luar tahun kinerja/);
});

test("a wrong kind, a wrong day or a photograph without words is refused at its field; all else stays", async () => {
	const versi = /name="versi" value="(\d+)"/.exec(await page())?.[1] ?? "";
	const typed = { lakukan: "bukti", versi, catatan: "Tetap di sini" };
	for (const [fields, says, field] of [
		[{ berkas: new File(["<svg/>"], "a.pdf") }, /Yang diterima: PDF/, "berkas"],
		[{ berkas: new File([], "kosong.pdf") }, /kosong/, "berkas"],
		[
			{ berkas: paper("x"), ...dated("berlaku_sampai", "2026-13-01") },
			/bulan dengan angka/,
			"berlaku_sampai_bulan",
		],
		[
			{
				berkas: paper("x"),
				...dated("berlaku_dari", "2026-05-02"),
				...dated("berlaku_sampai", "2026-05-01"),
			},
			/sebelum hari pertamanya/,
			"berlaku_sampai",
		],
		[
			{ berkas: new File([new Uint8Array(await samplePhoto())], "a.jpg") },
			/apa yang ditunjukkan foto/i,
			"keterangan",
		],
	] as const) {
		const answer = await post({ ...typed, ...fields });
		const html = await answer.text();
		assert.equal(answer.status, 422, field);
		assert.match(html, says);
		assert.match(html, new RegExp(`href="#isian-${field}"`));
		assert.match(html, /Tetap di sini/);
	}
	assert.match(await page(), /Bukti \(1\)/);
});

test("a document of a foreign unit, or of nobody, cannot be linked or replaced", async () => {
	const versi = /name="versi" value="(\d+)"/.exec(await page())?.[1] ?? "";
	const foreign = await post({
		lakukan: "bukti",
		versi,
		berkas_lama: samplePhotoId,
	});
	assert.equal(foreign.status, 422);
	const replaced = await post({
		lakukan: "bukti",
		versi,
		berkas: paper("y"),
		pengganti: samplePhotoId,
	});
	assert.equal(replaced.status, 303);
	assert.match(await page(), /Bukti \(2\)/);
});

test("a removed file leads to the one beside it, the last one to the heading", async () => {
	const ids = [...(await page()).matchAll(/id="bukti-([0-9a-f-]{36})"/g)].map(
		([, id]) => id ?? "",
	);
	const [first = "", second = ""] = ids;
	const removed = await post({ lakukan: `lepas ${first}` });
	assert.match(
		removed.headers.get("location") ?? "",
		new RegExp(`#bukti-${second}$`),
	);
	const last = await post({ lakukan: `lepas ${second}` });
	assert.match(last.headers.get("location") ?? "", /#bukti$/);
	assert.match(await page(), /Belum ada bukti/);
});

test("an auditor opens an original once per reason; the answer is the file as it was handed in", async () => {
	const at = `/bukti/lapas-serang/${samplePhotoId}/asli`;
	const opened = await house.ask(at, {
		as: "ratna",
		form: { alasan: "Pengaduan 12", versi: "1" },
	});
	assert.equal(opened.status, 200);
	assert.match(opened.headers.get("content-disposition") ?? "", /^attachment/);
	const bytes = Buffer.from(await opened.arrayBuffer());
	assert.ok(bytes.includes(Buffer.from("Exif")));
	const working = await house.ask(`/bukti/lapas-serang/${samplePhotoId}`, {
		as: "ratna",
	});
	const copy = Buffer.from(await working.arrayBuffer());
	assert.equal(copy.includes(Buffer.from("Exif")), false);
});

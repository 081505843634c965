import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { dayFields, dayOf, daysAfter } from "#territory";
import { sampleInvitedId } from "../../samples.ts";

const office = "/unit/kanwil-kemenkum-ntt";
const door = `${office}/fasilitas/${sampleInvitedId}`;
const guest = `/undangan-cek/${sampleInvitedId}`;

let site: TestHouse;
before(async () => {
	site = await openTestHouse();
});
after(() => site[Symbol.asyncDispose]());

const invite = async (name: string): Promise<string> => {
	const sheet = await site.ask(`${office}/undangan-cek`, {
		as: "yohana",
		form: {
			organisasi: name,
			...dayFields("sampai", daysAfter(dayOf(new Date()), 20)),
		},
	});
	const html = await sheet.text();
	assert.equal(sheet.status, 200, html);
	assert.equal(sheet.headers.get("cache-control"), "no-store");
	const [code = assert.fail("no code on the sheet")] =
		html.match(/(?:[0-9A-Z]{4} ){4}[0-9A-Z]\b/) ?? [];
	return code;
};

test("an office hands over a code, the organisation writes by it, and everybody reads its name and the answer", async () => {
	const code = await invite("Persatuan Tunanetra Contoh");
	const list = await (await site.ask("/undangan-cek", { code })).text();
	assert.match(list, /Persatuan Tunanetra Contoh diundang/);
	const kept = await site.ask(guest, {
		code,
		form: {
			keadaan: "blocked",
			catatan: "Pintu diganjal meja.",
			ukuran_width: "85,5",
		},
	});
	assert.equal(kept.status, 303, await kept.text());
	const read = await (await site.ask(door)).text();
	assert.match(read, /Dilihat oleh Persatuan Tunanetra Contoh pada/);
	assert.match(read, /Pintu diganjal meja/);
	assert.match(read, /Kantor belum menjawab/);
	const own = await (await site.ask(door, { as: "yohana" })).text();
	const [, path = assert.fail("no way to answer")] =
		own.match(/href="([^"]+\/jawaban\/\d+)"/) ?? [];
	const done = await site.ask(path, {
		as: "yohana",
		form: { jawaban: "Meja sudah dipindah." },
	});
	assert.equal(done.status, 303, await done.text());
	assert.match(
		await (await site.ask(door)).text(),
		/Jawaban kantor, [^<]+<\/strong> Meja sudah dipindah\./,
	);
});

test("the office finds in its inbox what an organisation found", async () => {
	const inbox = await (await site.ask("/kotak", { as: "yohana" })).text();
	assert.match(
		inbox,
		/Jawab temuan organisasi yang diundang di Kantor Wilayah[^<]+: Pintu depan/,
	);
});

test("what an organisation typed is kept when something is to be mended, and when nobody showed a code", async () => {
	const code = await invite("Himpunan Lain");
	const form = {
		keadaan: "blocked",
		ukuran_width: "lebar",
		catatan: "Diganjal.",
	};
	const wrong = await site.ask(guest, { code, form });
	assert.equal(wrong.status, 422);
	const html = await wrong.text();
	assert.match(html, /value="blocked" checked/);
	assert.match(html, /value="lebar"/);
	assert.match(html, /Diganjal\./);
	const without = await site.ask(guest, { form });
	assert.equal(without.status, 422);
	const over = await without.text();
	assert.match(over, /Kode Anda perlu diketik lagi/);
	assert.match(over, /Diganjal\./);
	assert.match(over, /lebar/);
});

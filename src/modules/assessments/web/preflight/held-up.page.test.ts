import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { heldUpSample } from "../../preflight/samples.ts";

let site: TestHouse;
before(async () => {
	site = await openTestHouse();
});
after(() => site[Symbol.asyncDispose]());

test("whoever hands in a broken file is held up by the pre-flight, and may go on with a sentence", async () => {
	const { unit, instrument, year } = heldUpSample;
	const at = `/penilaian/${unit}/${instrument}/${year}/pengiriman`;
	const send = (alasan: string) =>
		site.ask(at, { as: "yohana", form: { alasan } });
	const held = await send("");
	assert.equal(held.status, 422);
	const page = await held.text();
	assert.match(page, /laporan-terpotong\.pdf/);
	assert.match(page, /name="alasan"/);
	const short = await send("ya");
	assert.equal(short.status, 422);
	assert.match(await short.text(), />\s*ya<\/textarea>/);
	const done = await send("Berkas aslinya rusak; salinan dikirim lewat pos.");
	assert.equal(done.status, 303);
});

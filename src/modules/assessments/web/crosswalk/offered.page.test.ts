import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { twin } from "./twin-examples.ts";

let site: TestHouse;
before(async () => {
	site = await openTestHouse();
});
after(() => site[Symbol.asyncDispose]());

const item = `/penilaian/${twin.unit}/${twin.instrument}/${twin.year}/butir/${twin.code}`;

test("what may be the same is offered where proof is added, and a file of another year not with the same button", async () => {
	const html = await (await site.ask(item, { as: "markus" })).text();
	const [section = ""] =
		/<section[^>]*aria-labelledby="bukti-padanan".*?<\/section>/s.exec(html) ??
		[];
	assert.match(section, />Bukti yang mungkin sama</);
	const [fits = "", old = "", ...more] =
		section.match(/<button[^>]*name="padanan".*?<\/button>/gs) ?? [];
	assert.deepEqual(more, []);
	assert.match(fits, /outlined.*>Pakai di sini</s);
	assert.match(old, /quiet.*>Tetap pakai, walau di luar tahun \d{4}</s);
	// Above the end of the form, and in no form of its own.
	assert.ok(html.indexOf(section) < html.indexOf('value="simpan"'));
	assert.doesNotMatch(section, /<form/);
	const form = /form="([^"]+)"/.exec(fits)?.[1] ?? "";
	assert.match(
		html,
		new RegExp(`<form[^>]*id="${form}"[^>]*action="[^"]*/bukti-padanan"`),
	);
});

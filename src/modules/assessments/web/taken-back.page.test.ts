import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { sampleTakenBack, sampleYear } from "../samples.ts";

let site: TestHouse;
before(async () => {
	site = await openTestHouse();
});
after(() => site[Symbol.asyncDispose]());

test("whoever judges reads which judgement was taken back, by whom and when", async () => {
	const year = sampleYear(new Date());
	const at = `/verifikasi/kanim-serang/p2ham-2023/${year}/butir/`;
	const page = await (
		await site.ask(at + sampleTakenBack, { as: "sari" })
	).text();
	assert.match(page, /<s>Verifikator: [^<]+<\/s> \(ditarik kembali\)/);
	assert.match(
		page,
		/Ditarik kembali oleh Sari[^,]*, \p{L}+, \d+ \p{L}+ \d{4}, \d\d\.\d\d WIB/u,
	);
	const other = await (await site.ask(`${at}a.4`, { as: "sari" })).text();
	assert.doesNotMatch(other, /<s>|ditarik kembali/);
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";

let house: TestHouse;
before(async () => {
	house = await openTestHouse();
});
after(() => house[Symbol.asyncDispose]());

test("all that is wrong with an invitation is told at once, in the order of the fields", async () => {
	const answer = await house.ask("/kelola/orang/baru", {
		as: "admin",
		form: {
			nama: "n".repeat(121),
			pengguna: "Siti Aisyah",
			surel: "bukan surel",
		},
	});
	assert.equal(answer.status, 422);
	const html = await answer.text();
	const named = [...html.matchAll(/href="#isian-(\w+)"/g)];
	assert.deepEqual(
		named.map(([, field]) => field),
		["nama", "pengguna", "surel", "peran"],
	);
	assert.match(html, /paling banyak 120 huruf/);
	assert.match(html, /value="Siti Aisyah"/);
	assert.match(html, /value="bukan surel"/);
});

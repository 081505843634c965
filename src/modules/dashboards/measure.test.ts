import assert from "node:assert/strict";
import { test } from "node:test";
import type { Some } from "#units";
import { readSome } from "./measure.ts";

const place = { province: null, regency: null, unit: null };
const asked = (some?: Some) => ({
	place,
	day: "2026-11-20" as const,
	part: null,
	...(some && { some }),
});

for (const known of [0, 4, 7, 8, 20])
	test(`a list of seven of which ${known} were counted at the time has all seven on its pages, and ends where it ends`, async () => {
		const list = [..."abcdefg"];
		const read = async (some?: Some) =>
			some ? list.slice(some.from, some.from + some.count) : list;
		const pages = [];
		for (let from = 0; ; from += 2) {
			const page = await readSome(asked({ from, count: 2 }), known, read);
			pages.push(...page.rows);
			if (page.rowCount <= from + 2) {
				assert.equal(page.rowCount, 7);
				break;
			}
		}
		assert.deepEqual(pages, list);
		const behind = await readSome(asked({ from: 900, count: 2 }), known, read);
		assert.equal(behind.rowCount >= 2, true);
		assert.ok(behind.rows.length > 0);
		assert.equal((await readSome(asked(), known, read)).rowCount, 7);
	});

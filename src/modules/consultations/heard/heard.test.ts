import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { shownAmong } from "./shown-among.ts";

const readers = globSync("src/**/*.{ts,tsx}")
	.filter((file) => !/\.test\.tsx?$/.test(file))
	.filter((file) =>
		readFileSync(file, "utf8").includes('"consultations.heard"'),
	)
	.map((file) => file.replace("src/modules/consultations/", ""))
	.sort();

test("what people said of themselves is read at one place alone, and told through the layer of disclosure", () => {
	assert.deepEqual(readers, [
		"heard/count-heard.ts",
		"heard/who-was-heard.ts",
		"tables.ts",
	]);
	const source = (file: string) =>
		readFileSync(`src/modules/consultations/heard/${file}`, "utf8");
	assert.doesNotMatch(source("count-heard.ts"), /selectFrom/);
	assert.match(source("who-was-heard.ts"), /shownAmong\(/);
});

test("beside the number of all nothing is told, nor worked out, of fewer than the installation set, whatever people said of themselves", () => {
	const count = fc.integer({ min: 0, max: 40 });
	fc.assert(
		fc.property(
			count,
			fc.array(count, { maxLength: 6 }),
			fc.constantFrom(10, 30),
			(quiet, counts, least) => {
				const n = new Map(counts.map((one, place) => [`word ${place}`, one]));
				const all = quiet + counts.reduce((sum, one) => sum + one, 0);
				const shown = [...shownAmong(all, n, least)].map(
					(word) => n.get(word) ?? 0,
				);
				const rest = all - shown.reduce((sum, one) => sum + one, 0);
				assert.ok(shown.every((one) => one >= least));
				assert.ok(shown.length === 0 || rest === 0 || rest >= least);
			},
		),
	);
	const women = new Map([["woman", 24]]);
	assert.deepEqual([...shownAmong(30, women, 10)], []);
	assert.deepEqual([...shownAmong(34, women, 10)], ["woman"]);
	assert.deepEqual([...shownAmong(34, women, 30)], []);
});

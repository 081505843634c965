import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";

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
	assert.match(source("who-was-heard.ts"), /protect\(cube\)/);
});

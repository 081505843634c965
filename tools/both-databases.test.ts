import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../src/platform/root.ts";
import { onBothDatabases } from "./both-databases.mjs";

const files = readdirSync(join(root, "src"), {
	recursive: true,
	encoding: "utf8",
})
	.map((name) => join("src", name))
	.filter((name) => /\.db\.test\.tsx?$/.test(name));
const moduleOf = (file: string) => /^src\/modules\/([^/]+)/.exec(file)?.[1];

test("every module that has database tests has one of them on both databases, and the platform all", () => {
	const both = onBothDatabases(files);
	assert.deepEqual(
		[...new Set(files.map(moduleOf))].filter(
			(module) => !both.some((file) => moduleOf(file) === module),
		),
		[],
	);
	assert.deepEqual(
		files.filter(
			(file) => moduleOf(file) === undefined && !both.includes(file),
		),
		[],
	);
	assert.ok(both.length < files.length);
});

test("of a module the one that is named after it runs on both, else the first", () => {
	assert.deepEqual(
		onBothDatabases([
			"src/modules/letters/brought.db.test.ts",
			"src/modules/letters/letters.db.test.ts",
			"src/modules/imports/units.db.test.ts",
			"src/modules/imports/people.db.test.ts",
			"src/moving.db.test.ts",
		]),
		[
			"src/modules/letters/letters.db.test.ts",
			"src/modules/imports/people.db.test.ts",
			"src/moving.db.test.ts",
		],
	);
});

test("what names a kind of database runs on both", () => {
	assert.ok(
		onBothDatabases(files).includes(
			"src/modules/rights-cases/opening/ordinary-role.db.test.ts",
		),
	);
});

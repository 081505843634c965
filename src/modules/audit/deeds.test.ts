import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "#platform/root.ts";
import { routeTable } from "#site/route-table.ts";
import { deeds, subjectKinds } from "./deeds.ts";

const unknown = (words: readonly string[], known: readonly string[]) =>
	[...new Set(words)].filter((word) => !known.includes(word)).sort();

test("every deed that the route table names is said in words", () => {
	const named = routeTable()
		.flatMap(({ trail }) => trail.split(",").map((deed) => deed.trim()))
		.filter((deed) => deed !== "none");
	assert.deepEqual(unknown(named, deeds), []);
});

test("every deed and every kind of thing that the sources name is said in words", () => {
	const sources = readdirSync(join(root, "src/modules"), {
		recursive: true,
		withFileTypes: true,
	})
		.filter((entry) => /(?<!test|prove)\.ts$/.test(entry.name))
		.map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
		.filter((text) => /leaveTrails?\(|ownTrail/.test(text));
	const found = (pattern: RegExp) =>
		sources.flatMap((text) =>
			[...text.matchAll(pattern)].map(([, word]) => word ?? ""),
		);
	assert.deepEqual(unknown(found(/\bdeed: "([^"]+)"/g), deeds), []);
	assert.deepEqual(
		unknown(found(/\bsubject: \{\s*kind: "([^"]+)"/g), subjectKinds),
		[],
	);
});

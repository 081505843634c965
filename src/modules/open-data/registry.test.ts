import assert from "node:assert/strict";
import { test } from "node:test";
import { allDatasets, allTopics } from "./registry.ts";
import { sourceNames } from "./sources.ts";

test("each dataset is made by somebody, and nobody makes one that the list does not have", () => {
	assert.deepEqual(
		allDatasets()
			.map(({ slug }) => slug)
			.sort(),
		[...sourceNames].sort(),
	);
});

test("each dataset says who makes it, how it is counted, what to beware of, and what each column means", () => {
	const topics = allTopics().map(([topic]) => topic);
	for (const { slug, topic, columns } of allDatasets()) {
		assert.ok(topics.includes(topic), slug);
		const names = columns.map(({ name }) => name);
		assert.deepEqual(names, [...new Set(names)], slug);
		for (const { name, type, adds, unit, measure } of columns) {
			if (type === "integer" || type === "decimal")
				assert.ok(unit && measure, `${slug}: ${name} says no unit or measure`);
			if (adds) assert.match(type, /integer|decimal/, `${slug}: ${name}`);
		}
	}
});

test("what an office corrected is told by day, office and address, and in none of its words", () => {
	const of = allDatasets().find(({ slug }) => slug === "perbaikan");
	assert.deepEqual(
		of?.columns.map(({ name }) => name),
		["hari", "berita", "unit", "nama_unit"],
	);
});

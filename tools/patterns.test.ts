import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../src/platform/root.ts";

/** Files in which a pattern is put together, and what goes into it. What somebody typed goes in escaped, or not at all. */
const puttingTogether: Readonly<Record<string, string>> = {
	"kernel/mask.ts": "words of this file",
	"modules/assessments/bulk/code-in-name.ts":
		"letters and digits of a code, cut apart by a pattern",
	"modules/calendar/read-days.ts": "names of days and months",
	"modules/catalogue/web/editing/content-form.ts": "one of three words",
	"modules/complaints/publication/without-names.ts": "escaped",
	"modules/complaints/sp4n/lapor-row.ts": "lapor.yaml",
	"modules/open-data/formats/json-lines.ts":
		"names of columns of our own datasets",
	"modules/receipts/pin.ts": "a number of this file",
	"modules/search/stems.ts": "affixes.yaml",
	"platform/http/nearest-page.ts": "addresses of the route table, escaped",
	"site/walk/cases.ts": "languages",
};

const sources = readdirSync(join(root, "src"), { recursive: true })
	.map(String)
	.filter(
		(name) => /\.tsx?$/.test(name) && !/[.-](test|tests|prove)\./.test(name),
	)
	.map((name) => ({
		name: name.replaceAll("\\", "/"),
		text: readFileSync(join(root, "src", name), "utf8"),
	}));

test("a pattern is put together where somebody said of what, and of nothing that was typed", () => {
	assert.deepEqual(
		sources
			.filter(({ text }) => /\bRegExp\(/.test(text))
			.map(({ name }) => name)
			.toSorted(),
		Object.keys(puttingTogether).toSorted(),
	);
	const escaping = sources.find(({ name }) =>
		name.endsWith("without-names.ts"),
	);
	assert.ok(
		escaping?.text.includes(
			String.raw`word.replace(/[.*+?^${"$"}{}()|[\]\\]/g, "\\$&")`,
		),
	);
});

test("the database is asked for patterns by no word that was typed, unless its signs are escaped", () => {
	const asking = sources
		.filter(({ name }) => !name.includes("migrations"))
		.flatMap(({ name, text }) =>
			[
				...text.matchAll(/(?:~\*? ?|similar to |regexp_\w+\([^)]*?, ?)\$\{/g),
			].map(() => name),
		);
	assert.deepEqual(asking, []);
});

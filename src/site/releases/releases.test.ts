import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "#platform/root.ts";
import { problemsIn } from "../told-for-tests.ts";
import { audiences, newest, releases } from "./releases.ts";

const textOf = (file: string): string => readFileSync(join(root, file), "utf8");

test("the newest version of the release notes is the one of package.json", () => {
	assert.equal(newest.version, JSON.parse(textOf("package.json")).version);
});

test("the changelog has the same versions on the same days, in the same order", () => {
	const headings = textOf("CHANGELOG.md")
		.split("\n")
		.filter((line) => line.startsWith("## "));
	assert.deepEqual(
		headings,
		releases.map(({ version, on }) => `## ${version}, ${on ?? "unreleased"}`),
	);
});

test("what is new is said in both languages, in short and kind sentences", () => {
	const texts = releases.flatMap(({ lead, news }) => [
		lead,
		...Object.values(news).flat(),
	]);
	assert.deepEqual(problemsIn([...texts, ...Object.values(audiences)]), []);
});

test("a version that is out says for whom it brings something", () => {
	for (const { version, news } of releases)
		assert.ok(Object.values(news).flat().length > 0, version);
});

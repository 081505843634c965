import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../src/platform/root.ts";

/** How many requirements of the first two levels each section of ASVS 5.0 has: chapter, section, numbers. */
const sections = readFileSync(join(root, "docs/asvs-numbers.txt"), "utf8")
	.trim()
	.split(/\s+/);

const rows = readFileSync(join(root, "docs/asvs.md"), "utf8")
	.split("\n")
	.filter((line) => /^\| \d/.test(line))
	.map((line) => line.split("|").map((cell) => cell.trim()))
	.map(([, number = "", asks = "", state = "", shown = ""]) => ({
		number,
		asks,
		state,
		shown,
	}));

test("every requirement of the first two levels has one row, and no other", () => {
	assert.equal(sections.length, 253);
	assert.deepEqual(
		rows.map(({ number }) => number),
		sections,
	);
});

test("what is met is shown by what is there, and what is not says why", () => {
	const amiss = rows.flatMap(({ number, asks, state, shown }) => {
		if (asks === "" || shown === "") return [`${number} leaves out a cell`];
		if (state !== "met")
			return ["not applicable", "not met"].includes(state)
				? []
				: [`${number} is "${state}"`];
		const evidence = [...shown.matchAll(/`([^`]+)`(?: “([^”]+)”)?/g)];
		if (evidence.length === 0) return [`${number} names nothing`];
		return evidence.flatMap(([, file = "", name]) => {
			if (!existsSync(join(root, file))) return [`${number}: no ${file}`];
			if (name === undefined) return [];
			const text = readFileSync(join(root, file), "utf8");
			return text.replaceAll("\\'", "'").includes(name)
				? []
				: [`${number}: ${file} has no test "${name}"`];
		});
	});
	assert.deepEqual(amiss, []);
});

test("the sums at the top are those of the rows", () => {
	const text = readFileSync(join(root, "docs/asvs.md"), "utf8");
	const count = (state: string) =>
		rows.filter((row) => row.state === state).length;
	assert.ok(
		text.includes(
			`**${count("met")} met, ${count("not met")} not met, ${count("not applicable")} not applicable.**`,
		),
	);
});

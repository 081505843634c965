import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openInspector } from "#evidence";
import { makeCorpus, oneForEachRule } from "./corpus/corpus.ts";
import {
	figuresOf,
	type HandedIn,
	handIn,
	isCaught,
} from "./corpus/hand-in.ts";
import { type PreflightRules, preflightRules } from "./preflight.ts";

/** Thirty files that need no other program; `npm run prove preflight` has three times three hundred. */
describe("the small corpus of the pre-flight", () => {
	const inspector = openInspector();
	let all: HandedIn[];
	before(async () => {
		const files = await makeCorpus(1, {
			planting: oneForEachRule,
			good: 13,
			programs: { chromium: null, office: null },
		});
		all = await handIn(files, inspector);
	});
	after(() => inspector.close());

	test("every planted fault is found, and no good file is blamed", () => {
		const { missed, alarms } = figuresOf(all);
		assert.deepEqual({ missed, alarms }, { missed: [], alarms: [] });
		assert.ok(all.length >= 30);
	});

	for (const { code } of Object.values(preflightRules).flat())
		test(`without the rule ${code} a planted fault is missed`, () => {
			const planted = all.filter(({ file }) => file.planted?.rule === code);
			assert.ok(planted.length > 0, `nothing is planted for ${code}`);
			const rules = without(code);
			assert.ok(planted.every((one) => isCaught(one)));
			assert.ok(planted.every((one) => !isCaught(one, rules)));
			assert.ok(
				all
					.filter(({ file }) => file.planted && file.planted.rule !== code)
					.every((one) => isCaught(one, rules)),
				"the other rules need it not",
			);
		});

	test("looking at a file takes less than five seconds of one core", () => {
		const { slowest } = figuresOf(all);
		assert.ok(slowest <= 5, `${slowest} s`);
	});
});

const without = (code: string): PreflightRules => ({
	file: preflightRules.file.filter((rule) => rule.code !== code),
	proof: preflightRules.proof.filter((rule) => rule.code !== code),
	item: preflightRules.item.filter((rule) => rule.code !== code),
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleView } from "#ui/components.sample.tsx";
import { wordsIn } from "../words.ts";
import type { Condition } from "./condition.ts";
import { ConditionPage } from "./condition-page.tsx";

const now: Condition = {
	parts: { files: "works", mail: "works", jobs: "works" },
	setAside: 0,
	figures: { results: null, data: null, trail: null },
	measures: [],
};
const pageOf = (lang: "id" | "en", setAside: number) =>
	String(
		<ConditionPage
			view={{ ...sampleView(lang), ...wordsIn(lang) }}
			condition={{ ...now, setAside }}
		/>,
	);

test("how much work was set aside is told to everybody, and nothing where none was", () => {
	assert.match(pageOf("id", 2), /2 pekerjaan gagal selama berhari-hari/);
	assert.match(pageOf("en", 1), /1 piece of this work failed .* and waits for/);
	assert.match(pageOf("en", 2), /2 pieces of this work .* and wait for/);
	assert.doesNotMatch(pageOf("id", 0), /gagal/);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { roles } from "#identity";
import { languages } from "#kernel/text.ts";
import { sampleView } from "#ui/components.sample.tsx";
import type { Told } from "../told.ts";
import { closedTo, meanLength, problemsIn } from "../told-for-tests.ts";
import { wordsIn } from "../words.ts";
import type { Guide } from "./guide.ts";
import { GuidePage } from "./guide-page.tsx";
import { guideNamed, guides } from "./guides.ts";

const textsOf = (guide: Guide): Told[] => [
	guide.title,
	guide.lead,
	...guide.needs,
	...guide.steps.flatMap(({ title, says }) => [title, ...says]),
	...guide.troubles.flatMap(({ asks, answers }) => [asks, answers]),
	...guide.ask,
];

const printed = (guide: Guide, lang: "id" | "en"): string =>
	String(
		<GuidePage
			view={{ ...sampleView(lang), ...wordsIn(lang) }}
			guide={guide}
			origin="https://rangkul.example"
		/>,
	);

test("every role has a guide, and the citizen without account", () => {
	assert.deepEqual(
		guides.map(({ role }) => role).sort(),
		[...Object.keys(roles), "citizen"].sort(),
	);
	assert.equal(new Set(guides.map(({ slug }) => slug)).size, guides.length);
	for (const guide of guides) assert.equal(guideNamed(guide.slug), guide);
});

for (const guide of guides) {
	test(`the guide ${guide.slug} points to pages that this role can open`, () => {
		const paths = guide.steps.flatMap(({ path }) => path ?? []);
		assert.deepEqual(closedTo(guide.role, paths), []);
	});

	test(`the guide ${guide.slug} names its page at every step`, () => {
		const lost = guide.steps.filter(({ path }) => path === undefined);
		assert.deepEqual(lost, []);
	});

	test(`the guide ${guide.slug} is whole in both languages, in short and kind sentences, and names buttons as pages do`, () => {
		assert.deepEqual(problemsIn(textsOf(guide)), []);
		for (const lang of languages)
			assert.ok(
				meanLength(textsOf(guide), lang) <= 12,
				`${lang}: ${meanLength(textsOf(guide), lang)} words a sentence`,
			);
	});

	test(`the guide ${guide.slug} prints addresses in full, its version and its day`, () => {
		for (const lang of languages) {
			const page = printed(guide, lang);
			const home = lang === "id" ? "" : "/en";
			for (const { path } of guide.steps)
				assert.ok(
					page.includes(`> https://rangkul.example${home}${path}<`),
					`${lang} ${path}`,
				);
			assert.match(page, /Rangkul (versi|version) \d+\.\d+\.\d+/);
			assert.match(page, /(dibuka|opened on) \d{1,2} \p{L}+ \d{4}/u);
		}
	});
}

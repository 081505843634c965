import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { allInstruments, flatten, instrumentNamed, score } from "#instruments";
import { languages } from "#kernel/text.ts";
import { openTestHouse } from "#site/for-tests.ts";
import { sampleView } from "#ui/components.sample.tsx";
import { rangeInWords } from "./band-table.tsx";
import { InstrumentPage } from "./instrument-page.tsx";
import { InstrumentListPage } from "./list-page.tsx";
import { ruleInWords } from "./rule-in-words.ts";
import { whenKnown } from "./when.ts";

const view = sampleView("id");
const html = (page: unknown): string => String(page);

describe("the pages of the instruments", () => {
	test("list every shipped version, and mark what was not compared", () => {
		const page = html(
			InstrumentListPage({ view, instruments: allInstruments() }),
		);
		for (const { id } of allInstruments())
			assert.match(page, new RegExp(`href="/instrumen/${id}"`));
		assert.match(page, /Belum dicocokkan/);
	});

	test("list what assesses apart from what asks those who are served", () => {
		const page = html(
			InstrumentListPage({ view, instruments: allInstruments() }),
		);
		const [assessments = "", surveys = ""] = page.split('id="survei"');
		for (const { id, use } of allInstruments()) {
			const own = use === "survey" ? surveys : assessments;
			assert.match(own, new RegExp(`href="/instrumen/${id}"`));
		}
	});

	test("are glad of nothing: an empty shelf says so", () => {
		assert.match(
			html(InstrumentListPage({ view, instruments: [] })),
			/instruments\.empty-says/,
		);
	});

	for (const instrument of allInstruments())
		test(`show ${instrument.id} whole, and say what of it is not known`, () => {
			const page = html(InstrumentPage({ view, instrument }));
			assert.equal(page.match(/<h1/g)?.length, 1);
			assert.equal(
				page.includes("Belum dicocokkan dengan naskah peraturan."),
				!instrument.verified || instrument.bands?.verified === false,
			);
			assert.equal(
				page.includes("instruments.incomplete-says"),
				!instrument.complete,
			);
			assert.equal(
				page.includes("instruments.bands-unknown"),
				instrument.bands === null,
			);
		});

	test("speak of a survey as of a survey: no stages, no predicate, no minister who decides", () => {
		for (const instrument of allInstruments()) {
			const page = html(InstrumentPage({ view, instrument }));
			const survey = instrument.use === "survey";
			assert.equal(page.includes('id="tahapan"'), !survey, instrument.id);
			assert.equal(page.includes('id="syarat"'), !survey, instrument.id);
			assert.equal(
				page.includes("instruments.item-may-be-blank"),
				survey,
				instrument.id,
			);
		}
	});
});

describe("words of a calculation", () => {
	const texts = new Map(
		languages.map((language) => [
			language,
			JSON.parse(
				readFileSync(
					new URL(`../texts/${language}.json`, import.meta.url),
					"utf8",
				),
			) as Record<string, string>,
		]),
	);

	test("every rule that an empty sheet names has a sentence", () => {
		const rules = allInstruments().flatMap((instrument) =>
			(instrument.units ?? ["lapas"]).flatMap((kind) =>
				flatten(score(instrument, { unit: { kind }, answers: {} }).nodes).map(
					({ rule }) => rule.key,
				),
			),
		);
		for (const [, words] of texts)
			for (const key of new Set(rules)) assert.ok(words[key], key);
	});

	test("every rule that the core writes has a sentence", () => {
		const sources = [
			"measure.ts",
			"score-indicator.ts",
			"collect.ts",
			"steps.ts",
		].map((name) =>
			readFileSync(new URL(`../${name}`, import.meta.url), "utf8"),
		);
		const keys = sources.flatMap(
			(source) => source.match(/(?<=["'])rule-[a-z-]+(?=["'])/g) ?? [],
		);
		assert.ok(keys.length > 10);
		for (const [, words] of texts)
			for (const key of keys) assert.ok(words[key], key);
	});

	test("decimals get the signs of the language, counts stay counts", () => {
		const heard: unknown[] = [];
		const listening = {
			...view,
			says: (key: string, about: unknown) => {
				heard.push(about);
				return key;
			},
		};
		ruleInWords(listening, {
			key: "rule-band",
			about: { value: "95.83", band: "110-140", count: 3 },
		});
		assert.deepEqual(heard, [{ value: "95,83", band: "110-140", count: 3 }]);
	});

	test("a date is as exact as the source knows it", () => {
		assert.equal(whenKnown("id", "2018"), "2018");
		assert.equal(whenKnown("id", "2023-10"), "Oktober 2023");
		assert.equal(whenKnown("en", "2023-10-13"), "13 October 2023");
	});

	test("a band without a limit says so", () => {
		const band = { code: "a", label: { id: "A" }, value: null };
		assert.equal(rangeInWords(view, band), "instruments.band-open");
		assert.equal(
			rangeInWords(view, { ...band, above: "2", to: "3" }),
			"instruments.band-above, instruments.band-to",
		);
	});
});

test("a programme's own file can be fetched, an unknown one cannot", async () => {
	const { fileOf } = await import("#instruments");
	assert.match(fileOf("p2ham-2023") ?? "", /^# Human-rights-based/);
	assert.equal(fileOf("../package"), null);
	assert.ok(instrumentNamed("p2ham-2023"));
});

test("every link of the crosswalk to an item leads to that item on the page of its instrument", async () => {
	const site = await openTestHouse();
	try {
		const html = await (await site.ask("/instrumen/padanan")).text();
		const links = [
			...html.matchAll(/href="(\/instrumen\/[^"#]+)#(butir-[^"]+)"/g),
		];
		assert.ok(links.length > 40, String(links.length));
		const pages = new Map<string, string>();
		for (const [, path = "", id = ""] of links) {
			const page = pages.get(path) ?? (await (await site.ask(path)).text());
			pages.set(path, page);
			assert.ok(page.includes(`id="${id}"`), `${path}#${id}`);
		}
	} finally {
		await site[Symbol.asyncDispose]();
	}
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyForm, filled, withProblems } from "#kernel/form.ts";
import type { Language } from "#kernel/text.ts";
import { wordsIn } from "#site/words.ts";
import { sampleView } from "#ui/components.sample.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { fewestTold, headings, unmetReasons } from "../../index.ts";
import { HeadingFields } from "../groups/heading-fields.tsx";
import { NeedsFields } from "../needs/needs-fields.tsx";
import { UnmetPart } from "../needs/unmet-part.tsx";
import { DeskForm } from "./desk-form.tsx";
import { TellPage } from "./tell-page.tsx";

const viewIn = (lang: Language): View => ({
	...sampleView(lang),
	...wordsIn(lang),
});
const view = viewIn("id");
const unit = { slug: "kanwil", name: "Kanwil NTT" } as Unit;
const forms = {
	"about oneself": (
		<HeadingFields view={view} state={emptyForm} of={headings} />
	),
	needs: <NeedsFields view={view} state={emptyForm} />,
	"the desk": (
		<DeskForm
			view={view}
			unit={unit}
			services={[]}
			state={emptyForm}
			sheet="1"
		/>
	),
	"a person": (
		<TellPage
			view={view}
			unit={unit}
			services={[]}
			state={emptyForm}
			fewest={10}
			sheet="1"
		/>
	),
};

for (const [name, form] of Object.entries(forms))
	test(`nothing about a person is filled in beforehand: ${name}`, () => {
		const html = String(form);
		assert.match(html, /type="radio"/);
		assert.doesNotMatch(html, / checked/);
	});

test("each question on a function is whole by itself, for whoever hears it alone", () => {
	for (const [lang, asks] of [
		["id", /^Apakah Anda kesulitan .+\?/],
		["en", /^Do you have difficulty .+\?/],
	] as const) {
		const html = String(
			<HeadingFields view={viewIn(lang)} state={emptyForm} />,
		);
		const legends = [...html.matchAll(/<legend[^>]*>([^<]+)/g)].map(
			([, words = ""]) => words,
		);
		assert.equal(legends.length, headings.length);
		assert.equal(legends.filter((legend) => asks.test(legend)).length, 6);
	}
});

test("the desk reads beside the questions that it must not guess, and that not asked is an answer", () => {
	const html = String(forms["the desk"]);
	assert.match(html, /Jangan menebak/);
	assert.match(html, /value="not-asked"/);
});

test("a wrong form keeps all that was typed, and opens what is to be mended", () => {
	const html = String(
		<DeskForm
			view={view}
			unit={unit}
			services={[]}
			state={withProblems(
				filled({
					diminta: "Legalisasi ijazah",
					sebab: "quota",
					"diri-age": "elderly",
				}),
				{ field: "tanya", says: "surveys.unmet.problem.guessed" },
			)}
			sheet="1"
		/>,
	);
	assert.match(html, /value="Legalisasi ijazah"/);
	assert.match(html, /value="quota" checked/);
	assert.match(html, /value="elderly" checked/);
	assert.match(html, /<details id="orang" open/);
});

test("a person is promised no answer", () => {
	const html = String(forms["a person"]);
	assert.match(html, /dihitung, bukan dijawab/);
	assert.match(html, /lapor\.go\.id/);
});

const none = (kinds: readonly string[]) =>
	kinds.map((kind) => ({ kind, n: null }));

test("beside the index small numbers are words, and the sum tells of those that are told", () => {
	const html = String(
		<UnmetPart
			view={view}
			slug="kanwil"
			year={2026}
			unmet={{
				fewest: 10,
				atDesk: [
					{ kind: "quota", n: 14 },
					...none(unmetReasons.filter((code) => code !== "quota")),
				],
				byPeople: none(unmetReasons),
				outcome: none(["yes", "partly", "no"]),
				needs: [
					{ kind: "ramp", n: 11 },
					{ kind: "cost", n: null },
				],
				whyNot: none(unmetReasons),
			}}
		/>,
	);
	assert.match(html, /Sedikitnya 14 kali/);
	assert.match(html, new RegExp(`kurang dari ${fewestTold}`));
	assert.match(html, /Jalan landai atau lift/);
	assert.doesNotMatch(html, /null|undefined|NaN/);
});

test("where nothing is told the page does not say that all is well", () => {
	const html = String(
		<UnmetPart
			view={view}
			slug="kanwil"
			year={2026}
			unmet={{
				fewest: 10,
				atDesk: [],
				byPeople: [],
				outcome: [],
				needs: [],
				whyNot: [],
			}}
		/>,
	);
	assert.match(html, /terlalu sedikit untuk ditampilkan/);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { checkInstrument } from "./check-instrument.ts";
import { fileText } from "./for-tests.ts";

const known = {
	unitKinds: ["kanim", "lapas", "pemda"],
	facts: [
		{
			code: "share",
			label: { id: "Bagian" },
			of: "regency",
			units: ["pemda"],
			measured: {
				kind: "ratio",
				unit: { id: "persen" },
				per: "100",
				numerator: { id: "sebagian" },
				denominator: { id: "semua" },
			},
			asOf: { id: "hari ini" },
			counting: { id: "Semua dihitung." },
			from: "sample",
		},
	],
} as const;

/** One indicator of an instrument for regencies, answered as said, that names the fact `share`. */
const living = (answer: string, more = "") =>
	`units: [pemda]\nnodes: [{ code: a, label: { id: A }, article: P, fact: share, answer: ${answer}${more} }]`;
const percent =
	"{ kind: ratio, unit: { id: persen }, per: 100, numerator: { id: a }, denominator: { id: b }, direction: higher-is-better, decimals: 2, range: { from: 0, to: 100 } }";

const leaf =
	"nodes: [{ code: a, label: { id: A }, article: P, answer: level }]";

/** The linter's messages about a file, each with the text of the line that it points at. */
const findings = (said: string): readonly string[] => {
	const text = fileText(said);
	return checkInstrument(text, "sample.yaml", known).map(
		({ file, line, message, fix }) => {
			assert.equal(file, "sample.yaml");
			assert.ok(fix.length > 10, "says what to do");
			return `${text.split("\n")[line - 1]?.trim()} → ${message}`;
		},
	);
};

const cases: Readonly<
	Record<string, readonly [said: string, finding: string]>
> = {
	"weights that do not add up": [
		"weights: { kind: printed, verified: true }\nnodes: [{ code: a, label: { id: A }, article: P, weight: 60, answer: level }, { code: b, label: { id: B }, article: P, weight: 30, answer: level }]",
		"weight: 60 → These weights add up to 90.",
	],
	"a missing weight": [
		"weights: { kind: printed, verified: true }\nnodes: [{ code: a, label: { id: A }, article: P, answer: level }]",
		'- code: a → "a" has no weight.',
	],
	"a weight among equals": [
		"nodes: [{ code: a, label: { id: A }, article: P, weight: 3, answer: level }]",
		'weight: 3 → "a" has a weight among equals.',
	],
	"a file that may weigh more than any file": [
		"nodes: [{ code: a, label: { id: A }, article: P, answer: level, proof: [{ text: { id: Foto }, required: true, megabytes: 21 }] }]",
		'megabytes: 21 → "megabytes" cannot be used: no file may weigh more than 20 megabytes anywhere.',
	],
	"a code used twice": [
		"nodes: [{ code: a, label: { id: A }, article: P, answer: level }, { code: a, label: { id: B }, article: P, answer: level }]",
		'- code: a → The code "a" is used twice.',
	],
	"a hole between bands": [
		`${leaf}\nbands: { holes: none, verified: true, bands: [{ code: A, label: { id: A }, from: 50, to: 100 }, { code: B, label: { id: B }, from: 0, to: 49.98 }] }`,
		"- code: A → No band holds 49.99.",
	],
	"a hole at the lower end": [
		`${leaf}\nbands: { holes: none, verified: true, bands: [{ code: A, label: { id: A }, from: 50, to: 100 }] }`,
		"- code: A → No band holds 0 to 49.99.",
	],
	"bands that overlap": [
		`${leaf}\nbands: { holes: none, verified: true, bands: [{ code: A, label: { id: A }, from: 50, to: 100 }, { code: B, label: { id: B }, from: 0, to: 50 }] }`,
		"- code: A → The bands overlap at 50.",
	],
	"an unknown kind of answer": [
		"nodes: [{ code: a, label: { id: A }, article: P, answer: { kind: stars } }]",
		'kind: stars → Unknown kind in "answer".',
	],
	"an answer that nobody defined": [
		"nodes: [{ code: a, label: { id: A }, article: P, answer: stars }]",
		'answer: stars → "a" is answered by "stars", which the file does not define.',
	],
	"a number without a unit": [
		"nodes: [{ code: a, label: { id: A }, article: P, answer: { kind: number, direction: higher-is-better, decimals: 0, range: { from: 0, to: 9 } } }]",
		'kind: number → "unit" is missing.',
	],
	"a gate that names an unknown node": [
		`${leaf}\ngates: [{ code: g, kind: must-have, node: z, label: { id: G }, article: P, verified: true }]`,
		'node: z → The gate "g" looks at "z", which is no node of this file.',
	],
	"an article that is not marked": [
		"nodes: [{ code: a, label: { id: A }, answer: level }]",
		'- code: a → "a" does not say which article or annex it rests on.',
	],
	"a gap that nobody explains": [
		`${leaf}\nverified: false`,
		"verified: false → The file is marked as not verified, but nothing says what is open.",
	],
	"a node with nothing in it": [
		"nodes: [{ code: a, label: { id: A }, article: P }]",
		'- code: a → "a" has neither an answer nor nodes.',
	],
	"a word that the format does not know": [
		`${leaf}\ncolour: red`,
		'colour: red → The format does not know "colour" here.',
	],
	"a missing field": [
		`${leaf}\nversion: 1`,
		'version: 1 → "version" has the wrong shape.',
	],
	"a kind of unit that does not exist": [
		`${leaf}\nunits: [kanim, warung]`,
		'- warung → There is no kind of unit "warung".',
	],
	"a kind of stage that does not exist": [
		`${leaf}\nstages: [{ code: s, kind: party, label: { id: S }, by: verifier, verified: true }]`,
		'kind: party → Unknown "kind".',
	],
	"bands that run against their direction": [
		"nodes: [{ code: a, label: { id: A }, article: P, answer: { kind: number, unit: { id: cm }, direction: lower-is-better, decimals: 0, range: { from: 0, to: 9 }, bands: { holes: none, verified: true, bands: [{ code: x, label: { id: X }, from: 5, value: 1 }, { code: y, label: { id: Y }, to: 4, value: 0 }] } } }]",
		'direction: lower-is-better → The bands do not follow "lower-is-better".',
	],
	"a fact that does not exist": [
		living(percent).replace("fact: share", "fact: luck"),
		'fact: luck → "a" names the fact "luck", which does not exist.',
	],
	"a fact on a question that asks for no figure": [
		living("level"),
		'fact: share → "a" is answered by "scale", but a fact is a figure.',
	],
	"a fact measured otherwise than the question asks": [
		living(percent.replace("per: 100", "per: 1000")),
		'fact: share → "a" does not ask for what the fact "share" measures.',
	],
	"a fact of regencies on a question to others": [
		living(percent).replace("units: [pemda]", "units: [pemda, lapas]"),
		'fact: share → The fact "share" says nothing about "lapas".',
	],
	"a division by nothing": [
		`${leaf.replace("answer: level", "answer: level, convert: { dividedBy: 0 }")}`,
		"dividedBy: 0 → The number here must be more than zero.",
	],
	"a list of which nothing is enough": [
		`${leaf.replace("level", "{ kind: multi-select, enough: 0, options: [{ code: a, label: { id: A }, value: 1 }] }")}`,
		"enough: 0 → The number here must be more than zero.",
	],
	"more decimals than anybody prints": [
		`rounding: { decimals: 999999999, when: at-the-end }\n${leaf}`,
		"decimals: 999999999 → More than 10 decimals.",
	],
	"a scale that fills the memory": [
		`${leaf.replace("level", "{ kind: scale, from: 0, to: 999999999 }")}`,
		"to: 999999999 → The scale ends above 100.",
	],
	"a number without end": [
		`top: "1${"0".repeat(20)}"\n${leaf}`,
		`top: "1${"0".repeat(20)}" → The number here has more than 15 digits before or after the point.`,
	],
	"options out of order": [
		"nodes: [{ code: a, label: { id: A }, article: P, answer: { kind: choice, options: [{ code: x, label: { id: X }, value: 0 }, { code: y, label: { id: Y }, value: 1 }] } }]",
		"- code: x → The options are not ordered from best to worst.",
	],
};

for (const [name, [said, finding]] of Object.entries(cases)) {
	test(`the linter finds ${name}`, () =>
		assert.deepEqual(findings(said), [finding]));
}

test("the linter finds nothing in a good file", () =>
	assert.deepEqual(findings(leaf), []));

test("a fact may answer a ratio or a number in its own unit", () => {
	for (const answer of [
		percent,
		"{ kind: number, unit: { id: persen }, direction: higher-is-better, decimals: 2, range: { from: 0, to: 100 } }",
	])
		assert.deepEqual(findings(living(answer)), []);
});

test("holes that the source has are let be when they are declared", () => {
	assert.deepEqual(
		findings(
			`${leaf}\nbands: { holes: not-known, verified: true, bands: [{ code: A, label: { id: A }, from: 75, to: 100 }] }`,
		),
		[],
	);
});

test("broken YAML is a finding with its line", () => {
	const [first] = checkInstrument("id: a\n  version: [", "broken.yaml");
	assert.equal(first?.file, "broken.yaml");
	assert.ok((first?.line ?? 0) >= 1);
});

test("an alias is a finding: it could multiply until the memory is full", () => {
	const [first] = checkInstrument("a: &a [x]\nb: [*a, *a]\n", "bomb.yaml");
	assert.deepEqual(
		[first?.line, first?.message],
		[2, "The file repeats itself by a YAML alias."],
	);
});

test("a line indented with a tab is a finding of its own", () => {
	const [first] = checkInstrument("id: a\ntitle:\n\tid: b\n", "tab.yaml");
	assert.deepEqual(
		[first?.line, first?.message],
		[3, "This line is indented with a tab."],
	);
});

test("a name given twice in one place is a finding", () => {
	const [first] = checkInstrument("id: a\nversion: b\nid: c\n", "twice.yaml");
	assert.deepEqual(
		[first?.line, first?.message],
		[3, '"id" stands twice in the same place.'],
	);
});

const hostile = {
	brackets: "[".repeat(200_000),
	"closing brackets": "]\n".repeat(100_000),
	"many names": Array.from({ length: 25_000 }, (_, i) => `k${i}: 1`).join("\n"),
	"deep nodes": `nodes:\n  - ${"{code: x, nodes: [".repeat(9_000)}`,
};

for (const [name, text] of Object.entries(hostile))
	test(`a hostile file of ${name} is refused within seconds`, () => {
		const began = performance.now();
		const found = checkInstrument(text, "hostile.yaml");
		assert.ok(found.length >= 1 && found.length <= 100);
		assert.ok(performance.now() - began < 15_000);
	});

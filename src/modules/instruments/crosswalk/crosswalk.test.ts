import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { instrumentNamed } from "../shelf.ts";
import { readCrosswalk } from "./check-crosswalk.ts";
import { type Crosswalk, topicsOf, twinsOf } from "./crosswalk.ts";
import { checkCrosswalk, crosswalk } from "./shipped-crosswalk.ts";

const rows = {
	old: "{ instrument: p2ham-2018, code: a.6, fits: same, source: own-reading, verified: false }",
	new: "{ instrument: p2ham-2023, code: b.4, fits: same, source: own-reading, verified: false }",
};
const file = (...said: readonly string[]) =>
	`topics:\n  - code: laktasi\n    label: { id: Ruang laktasi }\n    rows:\n${said.map((row) => `      - ${row}\n`).join("")}`;
const findings = (text: string) =>
	readCrosswalk(text, "padanan.yaml", instrumentNamed).findings.map(
		({ line, message, fix }) => {
			assert.ok(fix.length > 10, "says what to do");
			return `${line}: ${message}`;
		},
	);

test("the crosswalk that comes with the program names only items that there are", () => {
	assert.deepEqual(checkCrosswalk(), []);
	assert.ok(crosswalk().topics.length >= 15);
});

test("nothing of the crosswalk is called verified that is our own reading", () => {
	for (const { rows } of crosswalk().topics)
		for (const { source, verified } of rows)
			assert.equal(verified && source === "own-reading", false);
});

const cases: Readonly<Record<string, readonly [text: string, says: string]>> = {
	"an instrument that does not exist": [
		file(rows.old, rows.new.replace("p2ham-2023", "p2ham-1999")),
		'6: There is no instrument "p2ham-1999".',
	],
	"an item that the instrument does not have": [
		file(rows.old, rows.new.replace("b.4", "z.9")),
		'6: "p2ham-2023 z.9" is no item of that instrument.',
	],
	"a row that is there twice": [
		file(rows.old, rows.new, rows.old),
		'7: "p2ham-2018 a.6" is there twice in this topic.',
	],
	"a topic of one instrument only": [
		file(rows.old),
		'2: The topic "laktasi" names one instrument only.',
	],
	"our own reading that pretends to be verified": [
		file(rows.old, rows.new.replace("verified: false", "verified: true")),
		'6: "p2ham-2023 b.4" is our own reading, but marked as verified.',
	],
	"a way to fit that nobody knows": [
		file(rows.old, rows.new.replace("same", "almost")),
		'6: Unknown "fits".',
	],
	"a topic that is there twice": [
		file(rows.old, rows.new) +
			file(rows.old, rows.new).replace("topics:\n", ""),
		'7: The topic "laktasi" is there twice.',
	],
};
for (const [name, [text, says]] of Object.entries(cases))
	test(`the linter of the crosswalk finds ${name}`, () =>
		assert.deepEqual(findings(text), [says]));

test("broken YAML in a crosswalk is a finding with its line", () => {
	assert.match(findings("topics:\n  - code: [")[0] ?? "", /^\d+: /);
});

test("an item leads to the items of other instruments that ask for the same", () => {
	assert.deepEqual(
		twinsOf(crosswalk(), "panrb-7-2022", "f.2").map(
			({ instrument, code, fits }) => `${instrument} ${code} ${fits}`,
		),
		["p2ham-2018 a.6 same", "p2ham-2023 b.4 same"],
	);
	assert.deepEqual(twinsOf(crosswalk(), "p2ham-2023", "c.4"), []);
});

const anyCrosswalk: fc.Arbitrary<Crosswalk> = fc
	.array(
		fc.array(
			fc.record({
				instrument: fc.constantFrom("x", "y", "z"),
				code: fc.constantFrom("1", "2", "3"),
				fits: fc.constantFrom("same", "part-of", "wider"),
				source: fc.constant("own-reading"),
				verified: fc.constant(false),
			}),
			{ maxLength: 6 },
		),
		{ maxLength: 5 },
	)
	.map((all) => ({
		topics: all.map((rows, place) => ({
			code: String(place),
			label: { id: "Pokok" },
			rows,
		})),
	}));

test("twins are twins both ways, and never of the same instrument", () => {
	fc.assert(
		fc.property(anyCrosswalk, (all) => {
			for (const instrument of ["x", "y", "z"])
				for (const code of ["1", "2", "3"])
					for (const twin of twinsOf(all, instrument, code)) {
						assert.notEqual(twin.instrument, instrument);
						assert.ok(
							twinsOf(all, twin.instrument, twin.code).some(
								(back) => back.instrument === instrument && back.code === code,
							),
						);
						assert.ok(topicsOf(all, instrument, code).includes(twin.topic));
					}
		}),
	);
});

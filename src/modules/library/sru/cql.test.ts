import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Cql, parseCql } from "./cql.ts";
import { soughtBy } from "./sought.ts";

const written = (query: Cql): string =>
	query.kind === "search"
		? `${query.index} ${query.relation} "${query.term}"`
		: `(${written(query.left)} ${query.kind} ${written(query.right)})`;
const read = (text: string): string => {
	const parsed = parseCql(text);
	return parsed.ok ? written(parsed.value) : String(parsed.problem.number);
};
const sought = (text: string): unknown => {
	const parsed = parseCql(text);
	if (!parsed.ok) return parsed.problem.number;
	const found = soughtBy(parsed.value);
	return found.ok ? found.value : found.problem.number;
};

const term = fc
	.string({ unit: "binary", maxLength: 20 })
	.map((text) => text.replace(/[\\"]/g, (sign) => `\\${sign}`));
const search: fc.Arbitrary<Cql> = fc
	.tuple(
		fc.constantFrom("dc.title", "dc.creator", "cql.serverChoice"),
		fc.constantFrom("=", "all", "any", "exact", "<", ">="),
		term,
	)
	.map(([index, relation, text]) => ({
		kind: "search",
		index,
		relation,
		term: text,
	}));
const { query } = fc.letrec<{ query: Cql; both: Cql }>((tie) => ({
	query: fc.oneof({ maxDepth: 3, withCrossShrink: true }, search, tie("both")),
	both: fc
		.tuple(
			fc.constantFrom("and" as const, "or" as const, "not" as const),
			tie("query"),
			tie("query"),
		)
		.map(([kind, left, right]) => ({ kind, left, right })),
}));

test("what is written as CQL is read as what was meant", () =>
	fc.assert(
		fc.property(query, (one) => {
			assert.equal(read(written(one)), written(one));
		}),
	));

test("whatever is typed, the answer is a question or a number of a diagnostic", () =>
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string({ unit: "binary" }),
				fc
					.array(
						fc.constantFrom(
							...'( ) = < > / and or not all any " \\ * hak dc.title sortby'.split(
								" ",
							),
						),
					)
					.map((parts) => parts.join(" ")),
			),
			(text) => {
				assert.ok(sought(text) !== undefined);
			},
		),
		{ numRuns: 500 },
	));

test("booleans bind from left to right, whatever their letters, and parentheses bind first", () => {
	assert.equal(
		read("a AND b or c"),
		'((cql.serverChoice = "a" and cql.serverChoice = "b") or cql.serverChoice = "c")',
	);
	assert.equal(
		read("a and (b not c)"),
		'(cql.serverChoice = "a" and (cql.serverChoice = "b" not cql.serverChoice = "c"))',
	);
});

test("a word in quotes is a term, also where it looks like a boolean", () => {
	assert.equal(read('"and"'), 'cql.serverChoice = "and"');
	assert.equal(read('dc.title="or"'), 'dc.title = "or"');
});

test("each thing that does not parse has its own number", () => {
	const wanted: Readonly<Record<string, number>> = {
		"": 27,
		"hak asasi": 10,
		"dc.title =": 10,
		"and hak": 10,
		"(hak": 13,
		"hak)": 13,
		'"hak': 14,
		"hak prox asasi": 39,
		"hak and/rel.x asasi": 46,
		"dc.title =/stem hak": 20,
		"hak sortBy dc.date": 80,
		'> dc = "x" hak': 48,
		[`${"a and ".repeat(31)}a`]: 38,
		[`${"(".repeat(25)}a${")".repeat(25)}`]: 13,
		["a".repeat(2_001)]: 12,
	};
	assert.deepEqual(
		Object.fromEntries(Object.keys(wanted).map((text) => [text, sought(text)])),
		wanted,
	);
});

test("each thing that is not supported has its own number", () => {
	const wanted: Readonly<Record<string, number>> = {
		"marc.title = hak": 15,
		"dc.rights = hak": 16,
		"dc.title within hak": 19,
		"dc.title < hak": 22,
		"dc.date any 2020": 22,
		"dc.date = lama": 36,
		"bath.isbn = abc": 36,
		"h?k": 28,
		"*hak": 28,
		"h*k": 28,
		"a*": 29,
		"^hak": 31,
		'""': 27,
	};
	assert.deepEqual(
		Object.fromEntries(Object.keys(wanted).map((text) => [text, sought(text)])),
		wanted,
	);
});

test("words are folded, a star masks the end of a word, and an escaped star masks nothing", () => {
	assert.deepEqual(sought('title all "Été huk*"'), {
		kind: "words",
		part: "title",
		how: "all",
		words: [
			{ text: "ete", begins: false },
			{ text: "huk", begins: true },
		],
	});
	assert.deepEqual(sought('"hak\\*"'), {
		kind: "words",
		part: "anywhere",
		how: "phrase",
		words: [{ text: "hak", begins: false }],
	});
});

test("years are compared, and an ISBN is found with or without its hyphens", () => {
	assert.deepEqual(sought("dc.date >= 2019"), {
		kind: "year",
		compare: ">=",
		year: 2019,
	});
	assert.deepEqual(sought("bath.isbn = 978-979-000-000-x"), {
		kind: "isbn",
		isbn: ["978979000000X"],
	});
});

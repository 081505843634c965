import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import fc from "fast-check";
import { root } from "#platform/root.ts";
import { procedureNamed } from "#procedures";
import { concerns, kinds } from "../complaint.ts";
import { problemsOfRules } from "./check-rules.ts";
import { type RoutingCase, readRules } from "./read-rules.ts";
import { type Asked, type Office, routeOf } from "./route-complaint.ts";
import type { Rule } from "./rule.ts";

const { rules, cases, usual } = readRules();
const example = readRules(
	join(root, "src/modules/complaints/routing/rules.example.yaml"),
);

const officeOf = (id: string, kind: string, people: readonly string[]) => ({
	id,
	kind,
	handlers: people,
	people,
});

const askedIn = (one: RoutingCase): Asked => ({
	...one,
	knowsOffice: one.office === undefined,
	line: one.line.map(({ kind, people }, i) =>
		officeOf(`office-${i}`, kind, people),
	),
	named: new Map(
		Object.entries(one.named).map(([slug, people]) => [
			slug,
			officeOf(slug, "kanwil", people),
		]),
	),
	overseers: one.overseers.map((personId) => ({
		officeId: `of-${personId}`,
		personId,
		people: [personId],
	})),
});

const deskIn = ({ overseers }: RoutingCase, to: RoutingCase["to"]) =>
	to === "nobody"
		? null
		: to === "overseer"
			? `of-${overseers[0]}`
			: typeof to === "number"
				? `office-${to}`
				: to;

describe("the cases of the rules", () => {
	for (const file of [{ rules, cases }, example])
		for (const one of file.cases)
			test(one.says, () => {
				const route = routeOf(file.rules, askedIn(one));
				assert.deepEqual(
					[route.officeId, route.rule, route.excluded],
					[
						deskIn(one, one.to),
						one.rule,
						one.excluded.map((each) => deskIn(one, each)),
					],
				);
			});

	test("each rule counts by a procedure that there is", () => {
		for (const procedure of [usual, ...rules.map((rule) => rule.procedure)])
			assert.ok(procedureNamed(procedure), procedure);
	});

	test("each rule has a case of its own", () => {
		const shown = new Set(cases.map(({ rule }) => rule));
		assert.deepEqual(
			rules.filter(({ id }) => !shown.has(id)),
			[],
		);
	});
});

const person = fc.constantFrom("a", "b", "c", "d", "e", "f");
const people = fc.uniqueArray(person, { maxLength: 4 });
const unitKind = fc.constantFrom("lapas", "kanwil", "kementerian");
const word = <Word>(...words: Word[]) =>
	fc.option(fc.constantFrom(...words), { nil: null });
const office = (id: string): fc.Arbitrary<Office> =>
	fc
		.record({ handlers: people, others: people, kind: unitKind })
		.map(({ handlers, others, kind }) => ({
			id,
			kind,
			handlers,
			people: [...new Set([...handlers, ...others])],
		}));
const apart: fc.Arbitrary<Asked> = fc.record({
	kind: fc.constantFrom(...kinds),
	concern: fc.constantFrom(...concerns),
	knowsOffice: fc.boolean(),
	service: word("fidusia", "merek"),
	standard: word("complaints", "cost"),
	territory: word("53.71", "94.71"),
	line: fc
		.integer({ min: 1, max: 5 })
		.chain((n) =>
			fc.tuple(...Array.from({ length: n }, (_, i) => office(`office-${i}`))),
		),
	named: office("named-1").map((one) => new Map([["one", one]])),
	accused: people,
	overseers: fc.array(
		fc.record({ personId: person, people }).map(({ personId, people }) => ({
			officeId: `of-${personId}`,
			personId,
			people: [...new Set([personId, ...people])],
		})),
		{ maxLength: 3 },
	),
});

/** An office that is named may be the one it concerns, and is one and the same then. */
const asked = apart.map((given) => {
	const named = new Map(given.named);
	const [own] = given.line;
	if (own) named.set("own", own);
	return { ...given, named };
});

const some = <Word>(...words: Word[]) =>
	fc.option(fc.subarray(words, { minLength: 1 }), { nil: undefined });
/** Any rules, sound or not; the last one holds for all. */
const anyRules: fc.Arbitrary<Rule[]> = fc
	.array(
		fc.record({
			when: fc.record({
				kind: some(...kinds),
				concern: some(...concerns),
				office: fc.constantFrom(undefined, "unknown" as const),
				service: some("fidusia", "merek"),
				standard: some("complaints", "cost"),
				territory: some("53", "94.71"),
			}),
			to: fc.oneof(
				fc.constantFrom(
					"office" as const,
					"above" as const,
					"overseer" as const,
				),
				unitKind.map((nearest) => ({ nearest })),
				fc.constantFrom("one", "own", "none").map((unit) => ({ unit })),
			),
			otherwise: fc.option(
				fc.nat({ max: 4 }).map((n) => `rule-${n}`),
				{ nil: undefined },
			),
			excludes: fc.constantFrom(undefined, "office" as const),
		}),
		{ minLength: 1, maxLength: 5 },
	)
	.map((all) =>
		all.map((rule, i) => ({
			...rule,
			when: i === all.length - 1 ? {} : rule.when,
			id: `rule-${i}`,
			procedure: "sp4n",
			why: { id: "-", en: "-" },
		})),
	);

const noneIsAccused = (given: Asked, officeId: string | null) => {
	const there = [...given.line, ...given.named.values()]
		.filter(({ id }) => id === officeId)
		.flatMap((each) => each.people);
	assert.ok(!there.some((each) => given.accused.includes(each)));
};

test("whatever the organisation, a voice never lies in an office where somebody is accused", () => {
	fc.assert(
		fc.property(asked, (given) => {
			const { officeId, excluded } = routeOf(rules, given);
			assert.ok(officeId === null || !excluded.includes(officeId));
			noneIsAccused(given, officeId);
		}),
	);
});

test("whatever the rules say, sound or not, none of them leads to an office where somebody is accused", () => {
	fc.assert(
		fc.property(anyRules, asked, (rules, given) => {
			const { officeId, excluded } = routeOf(rules, given);
			assert.ok(officeId === null || !excluded.includes(officeId));
			noneIsAccused(given, officeId);
		}),
		{ numRuns: 2_000 },
	);
});

test("what concerns people never lies in the office that it concerns", () => {
	fc.assert(
		fc.property(asked, (given) => {
			fc.pre(given.concern !== "service" && given.knowsOffice);
			const own = given.line[0]?.id ?? "";
			const { officeId, excluded } = routeOf(rules, given);
			assert.notEqual(officeId, own);
			assert.ok(excluded.includes(own));
		}),
	);
});

/** With a case for each. */
const problemsIn = (rules: readonly Rule[]) =>
	problemsOfRules(rules, new Set(rules.map(({ id }) => id)));

test("no rules that the check lets through lead what is about people to the office that it is about", () => {
	let sound = 0;
	fc.assert(
		fc.property(anyRules, asked, (some, given) => {
			const rules = some.map((rule) => ({
				...rule,
				excludes: "office" as const,
				...(Object.keys(rule.when).length > 0 &&
				rule.when.concern?.join() === "service"
					? { excludes: undefined }
					: {}),
			}));
			fc.pre(given.concern !== "service" && given.knowsOffice);
			if (problemsIn(rules).length > 0) return;
			sound += 1;
			const { officeId, excluded } = routeOf(rules, given);
			assert.notEqual(officeId, "office-0");
			assert.ok(excluded.includes("office-0"));
		}),
		{ numRuns: 2_000 },
	);
	assert.ok(sound > 20, `${sound}`);
});

describe("a file of rules is refused", () => {
	const rule = (id: string, more: Partial<Rule> = {}): Rule => ({
		id,
		when: {},
		to: "above",
		excludes: "office",
		procedure: "sp4n",
		why: { id: "-", en: "-" },
		...more,
	});
	const says = (rules: readonly Rule[]) =>
		problemsIn(rules).map(({ rule, says }) => `${rule}: ${says.en}`);

	test("where a voice is left without a desk", () => {
		const found = says([rule("complaints", { when: { kind: ["complaint"] } })]);
		assert.match(found.join(), /reach nobody's desk/);
	});
	test("where rules go in a circle", () => {
		const found = says([
			rule("one", {
				when: { kind: ["praise"] },
				to: { unit: "a" },
				otherwise: "two",
			}),
			rule("two", { to: { unit: "b" }, otherwise: "one" }),
		]);
		assert.equal(found.filter((one) => /in a circle/.test(one)).length, 2);
	});
	test("where a rule can never hold", () => {
		assert.match(
			says([rule("all"), rule("late", { when: { kind: ["praise"] } })]).join(),
			/^late: This rule never holds/,
		);
	});
	test("where what is about people could reach those it is about", () => {
		assert.match(
			says([rule("all", { to: "office", excludes: undefined })]).join(),
			/could reach the office it is about/,
		);
	});
	test("where it names what is not there, or no case shows a rule", () => {
		const found = problemsOfRules(
			[
				rule("all", {
					to: { nearest: "istana" },
					otherwise: "nothing",
					procedure: "none",
					when: { standard: ["beauty"] },
				}),
				rule("all"),
			],
			new Set(),
		).map(({ says }) => says.en);
		for (const one of [
			/have this name/,
			/No case shows/,
			/no procedure "none"/,
			/"nothing", and there is no such rule/,
			/no such kind of office/,
			/components of the service standard/,
		])
			assert.ok(
				found.some((says) => one.test(says ?? "")),
				`${one}`,
			);
	});
});

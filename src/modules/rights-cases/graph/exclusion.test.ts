import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { anyCase, chanceFrom } from "./any-organisation.sample.ts";
import { compareMany, wasAskedOfAll } from "./compare.sample.ts";
import {
	type Concerned,
	exclusions,
	type Organisation,
	type Post,
	whoMayLearn,
} from "./exclusion.ts";

const today = "2026-11-26";
const post = (
	personId: string,
	unitId: string,
	{
		role = "operator",
		from = "2025-01-01",
		until = null as string | null,
	} = {},
): Post => ({ personId, unitId, role, from, until });

/** A ministry, two regional offices, a remand prison with a block below it, and one more prison. */
const units: Organisation["units"] = [
	{ id: "ministry", parentId: null },
	{ id: "kanwil", parentId: "ministry" },
	{ id: "other-kanwil", parentId: "ministry" },
	{ id: "rutan", parentId: "kanwil" },
	{ id: "block", parentId: "rutan" },
	{ id: "lapas", parentId: "kanwil" },
];
const posts: readonly Post[] = [
	post("minister", "ministry", { role: "head" }),
	post("clerk", "ministry"),
	post("head-of-kanwil", "kanwil", { role: "head" }),
	post("intan", "kanwil", { role: "rights-intake" }),
	post("bagus", "kanwil", { role: "rights-intake" }),
	post("bagus", "rutan", { until: "2025-06-30" }),
	post("head-of-other", "other-kanwil", { role: "head" }),
	post("hendra", "rutan", { role: "head" }),
	post("wulan", "rutan"),
	post("guard", "block"),
	post("visitor", "block", { until: "2026-01-01" }),
	post("coming", "rutan", { from: "2026-11-27" }),
	post("leaving", "rutan", { until: "2026-11-26" }),
	post("mistaken", "rutan", { from: "2025-03-01", until: "2025-03-01" }),
	post("neighbour", "lapas"),
	post("head-of-lapas", "lapas", { role: "head" }),
	post("once-head", "kanwil", { role: "head", until: "2025-12-31" }),
];
const why = (
	personId: string,
	concerned: Partial<Concerned>,
	day = today,
): string => {
	const decision = whoMayLearn(
		{ units, posts },
		{ offices: [], people: [], conflicts: [], ...concerned },
		day,
	)(personId);
	return decision.may ? "may" : decision.why;
};

const rutan = { offices: ["rutan"] };
/** Person, what the case is about, the answer. */
const table: readonly (readonly [string, Partial<Concerned>, string])[] = [
	["hendra", rutan, "same-office"],
	["wulan", rutan, "same-office"],
	["guard", rutan, "same-office"],
	["visitor", rutan, "may"],
	["bagus", rutan, "former-unit"],
	["leaving", rutan, "former-unit"],
	["mistaken", rutan, "may"],
	["coming", rutan, "may"],
	["head-of-kanwil", rutan, "superior"],
	["minister", rutan, "superior"],
	["once-head", rutan, "may"],
	["intan", rutan, "may"],
	["clerk", rutan, "may"],
	["neighbour", rutan, "may"],
	["head-of-lapas", rutan, "may"],
	["head-of-other", rutan, "may"],
	["nobody-known", rutan, "may"],

	["wulan", { people: ["wulan"] }, "accused"],
	["hendra", { people: ["wulan"] }, "same-office"],
	["head-of-kanwil", { people: ["wulan"] }, "superior"],
	["minister", { people: ["wulan"] }, "superior"],
	// Only an accused office has a memory and something below it: a person does not accuse a whole house.
	["guard", { people: ["wulan"] }, "may"],
	["bagus", { people: ["wulan"] }, "may"],
	["hendra", { people: ["leaving"] }, "may"],
	["intan", { people: ["bagus"] }, "same-office"],
	["head-of-kanwil", { people: ["bagus"] }, "same-office"],
	["hendra", { people: ["bagus"] }, "may"],

	["bagus", { offices: ["kanwil"] }, "same-office"],
	["once-head", { offices: ["kanwil"] }, "former-unit"],
	["neighbour", { offices: ["kanwil"] }, "same-office"],
	["guard", { offices: ["kanwil"] }, "same-office"],
	["clerk", { offices: ["kanwil"] }, "may"],
	["head-of-other", { offices: ["ministry"] }, "same-office"],

	["clerk", { conflicts: ["clerk"] }, "declared"],
	["minister", { ...rutan, conflicts: ["minister"] }, "superior"],
	["hendra", { ...rutan, people: ["hendra"] }, "accused"],
	["clerk", {}, "may"],
];

describe("who must never learn of a case", () => {
	for (const [person, concerned, answer] of table)
		test(`${person}, ${JSON.stringify(concerned)}: ${answer}`, () =>
			assert.equal(why(person, concerned), answer));

	test("is asked of a day: whoever comes to the office tomorrow is excluded from tomorrow on", () => {
		assert.equal(why("coming", rutan), "may");
		assert.equal(why("coming", rutan, "2026-11-27"), "same-office");
		assert.equal(why("leaving", rutan, "2026-11-25"), "same-office");
	});

	test("is answered also where a wrong record leads in a circle", () => {
		const circle = [
			{ id: "a", parentId: "b" },
			{ id: "b", parentId: "c" },
			{ id: "c", parentId: "a" },
		];
		const mayLearn = whoMayLearn(
			{ units: circle, posts: [post("chief", "c", { role: "head" })] },
			{ offices: ["a"], people: [], conflicts: [] },
			today,
		);
		assert.equal(mayLearn("chief").may, false);
	});
});

describe("laws of the exclusion, in any organisation", () => {
	const any = fc.integer({ min: 0, max: 2 ** 31 - 1 }).map((seed) => ({
		...anyCase(chanceFrom(seed)),
		seed,
	}));
	const excludedIn = (
		{ people, day, organisation }: ReturnType<typeof anyCase>,
		concerned: Concerned,
		among = organisation,
	): ReadonlySet<string> => {
		const mayLearn = whoMayLearn(among, concerned, day);
		return new Set(people.filter((person) => !mayLearn(person).may));
	};

	const within = (some: ReadonlySet<string>, all: ReadonlySet<string>) =>
		[...some].every((person) => all.has(person));

	test("one more accused or one more conflict never lets anybody in", () =>
		fc.assert(
			fc.property(any, fc.nat(), (one, at) => {
				const { concerned, people, organisation } = one;
				const before = excludedIn(one, concerned);
				const person = people[at % people.length] ?? "";
				const office =
					organisation.units[at % organisation.units.length]?.id ?? "";
				for (const more of [
					{ ...concerned, people: [...concerned.people, person] },
					{ ...concerned, offices: [...concerned.offices, office] },
					{ ...concerned, conflicts: [...concerned.conflicts, person] },
				])
					assert.ok(within(before, excludedIn(one, more)));
			}),
		));

	test("one more post, of today or of old, never lets anybody in", () =>
		fc.assert(
			fc.property(any, fc.nat(), fc.boolean(), (one, at, old) => {
				const { organisation, people, concerned } = one;
				const more = post(
					people[at % people.length] ?? "",
					organisation.units[at % organisation.units.length]?.id ?? "",
					{ role: "head", until: old ? "2026-01-01" : null },
				);
				assert.ok(
					within(
						excludedIn(one, concerned),
						excludedIn(one, concerned, {
							...organisation,
							posts: [...organisation.posts, more],
						}),
					),
				);
			}),
		));

	test("the order in which anything is told changes nothing", () =>
		fc.assert(
			fc.property(any, (one) => {
				const { organisation, concerned, day, people } = one;
				const turned = whoMayLearn(
					{
						units: organisation.units.toReversed(),
						posts: organisation.posts.toReversed(),
					},
					{
						offices: concerned.offices.toReversed(),
						people: concerned.people.toReversed(),
						conflicts: concerned.conflicts.toReversed(),
					},
					day,
				);
				const straight = whoMayLearn(organisation, concerned, day);
				for (const person of people)
					assert.deepEqual(turned(person), straight(person));
			}),
		));

	test("a case that accuses nobody and names no conflict excludes nobody", () =>
		fc.assert(
			fc.property(any, (one) =>
				assert.equal(
					excludedIn(one, { offices: [], people: [], conflicts: [] }).size,
					0,
				),
			),
		));

	test("whoever is accused or in conflict is excluded, for the first reason that holds", () =>
		fc.assert(
			fc.property(any, ({ organisation, concerned, day }) => {
				const mayLearn = whoMayLearn(organisation, concerned, day);
				for (const person of concerned.people)
					assert.deepEqual(mayLearn(person), {
						may: false,
						why: exclusions[0],
					});
				for (const person of concerned.conflicts)
					assert.equal(mayLearn(person).may, false);
			}),
		));
});

// All of 100,000 are run by `npm run prove`.
test("in 4,000 random organisations the rule and its slow twin name the same people for the same reasons", () =>
	wasAskedOfAll(compareMany(4_000, 7), 4_000));

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { procedureNamed } from "#procedures";
import { concerns } from "../complaint.ts";
import { readRules } from "./read-rules.ts";
import { type Asked, routeOf } from "./route-complaint.ts";

const { rules, cases, usual } = readRules();

describe("the cases of the rules", () => {
	for (const one of cases)
		test(one.says, () => {
			const route = routeOf(rules, {
				concern: one.concern,
				knowsOffice: one.office === undefined,
				line: one.line.map((handlers, i) => ({
					id: `office-${i}`,
					handlers,
					people: handlers,
				})),
				accused: one.accused,
				overseers: one.overseers.map((personId) => ({
					officeId: `of-${personId}`,
					personId,
					people: [personId],
				})),
			});
			const to =
				one.to === "nobody"
					? null
					: one.to === "overseer"
						? `of-${one.overseers[0]}`
						: `office-${one.to}`;
			assert.deepEqual(
				[route.officeId, route.rule, route.excluded],
				[to, one.rule, one.excluded.map((i) => `office-${i}`)],
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
const asked: fc.Arbitrary<Asked> = fc.record({
	concern: fc.constantFrom(...concerns),
	knowsOffice: fc.boolean(),
	line: fc
		.array(fc.record({ handlers: people, others: people }), {
			minLength: 1,
			maxLength: 5,
		})
		.map((line) =>
			line.map(({ handlers, others }, i) => ({
				id: `office-${i}`,
				handlers,
				people: [...new Set([...handlers, ...others])],
			})),
		),
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

test("whatever the organisation, a voice never lies in an office where somebody is accused", () => {
	fc.assert(
		fc.property(asked, (given) => {
			const { officeId, excluded } = routeOf(rules, given);
			if (officeId === null) return;
			assert.ok(!excluded.includes(officeId));
			const there = [
				...given.line.filter(({ id }) => id === officeId),
				...given.overseers.filter((each) => each.officeId === officeId),
			].flatMap((office) => office.people);
			// Of several overseers in one office, one is chosen in whose office nobody is accused.
			if (given.line.some(({ id }) => id === officeId))
				assert.ok(!there.some((each) => given.accused.includes(each)));
		}),
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

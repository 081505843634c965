import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { includes } from "#territory";
import { inACircle, standingsOf } from "./closure.ts";
import type { Membership } from "./unit.ts";

const split = "2024-10-21";
const under = (
	unitId: string,
	parentId: string,
	from: string,
	until: string | null = null,
): Membership => ({
	unitId,
	parentId,
	from,
	until,
});

test("a unit stands below the parent of its parent for the time that both memberships share", () => {
	const standings = standingsOf(
		["lapas"],
		[
			under("lapas", "kanwil", "2013-01-01", split),
			under("kanwil", "ministry", "2015-01-01"),
		],
	);
	assert.deepEqual(standings, [
		{
			ancestorId: "kanwil",
			descendantId: "lapas",
			depth: 1,
			from: "2013-01-01",
			until: split,
		},
		{
			ancestorId: "ministry",
			descendantId: "lapas",
			depth: 2,
			from: "2015-01-01",
			until: split,
		},
	]);
});

test("a unit above itself on one day is a circle", () => {
	assert.equal(
		standingsOf(
			["a"],
			[under("a", "b", "2020-01-01"), under("b", "a", "2021-01-01")],
		),
		inACircle,
	);
});

test("a circle above the unit is found too", () => {
	const circle = [
		under("a", "b", "2020-01-01"),
		under("b", "c", "2020-01-01"),
		under("c", "b", "2020-01-01"),
	];
	assert.equal(standingsOf(["a"], circle), inACircle);
});

test("two units may change places in time", () => {
	const turned = [
		under("a", "b", "2020-01-01", "2021-01-01"),
		under("b", "a", "2021-01-01"),
	];
	assert.notEqual(standingsOf(["a", "b"], turned), inACircle);
});

const days = ["2020-01-01", "2021-01-01", "2022-01-01", "2023-01-01"];
/** Trees whose parents have smaller numbers, so that no circle can be; each unit moves once. */
const movingTree = fc
	.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 3 })), {
		minLength: 1,
		maxLength: 12,
	})
	.map((draws) =>
		draws.flatMap(([first, second, moved], at): Membership[] => {
			const day = days[moved] ?? split;
			const [unit, size] = [String(at + 1), at + 1];
			return [
				under(unit, String(first % size), "2020-01-01", day),
				under(unit, String(second % size), day),
			];
		}),
	);

test("on every day the standings are what climbing parent by parent finds", () => {
	fc.assert(
		fc.property(
			movingTree,
			fc.constantFrom(...days, "2030-01-01"),
			(memberships, day) => {
				const units = [...new Set(memberships.map(({ unitId }) => unitId))];
				const standings = standingsOf(units, memberships);
				assert.ok(standings !== inACircle);
				for (const unit of units) {
					const spelt: string[] = standings
						.filter(
							(standing) =>
								standing.descendantId === unit && includes(standing, day),
						)
						.sort((a, b) => a.depth - b.depth)
						.map(({ ancestorId }) => ancestorId);
					assert.deepEqual(spelt, climb(memberships, unit, day));
				}
			},
		),
	);
});

/** Parent by parent, up to unit 0. */
const climb = (
	memberships: readonly Membership[],
	unit: string,
	day: string,
): string[] => {
	if (unit === "0") return [];
	const parent =
		memberships.find((one) => one.unitId === unit && includes(one, day))
			?.parentId ?? "0";
	return [parent, ...climb(memberships, parent, day)];
};

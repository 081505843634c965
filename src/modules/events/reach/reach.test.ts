import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { limit } from "#disclosure";
import { atOnce } from "#platform/in-slices.ts";
import {
	all,
	type Counted,
	groupsOf,
	nation,
	quarterEnds,
	quarterOf,
	reachDimensions,
	tellReach,
	unsaid,
} from "./reach.ts";

const provinces = ["53", "81", "82", "91"];
const anyCounts: fc.Arbitrary<readonly Counted[]> = fc
	.array(
		fc.record({
			province: fc.constantFrom(...provinces),
			sex: fc.constantFrom(...groupsOf("sex"), unsaid),
			age: fc.constantFrom(...groupsOf("age"), unsaid),
			disability: fc.constantFrom("with", "without", unsaid),
			times: fc.integer({ min: 1, max: 14 }),
		}),
		{ maxLength: 30 },
	)
	.map((people) =>
		people.flatMap(({ province, times: n, ...said }) => [
			{ province, dimension: all, group: "", n },
			...reachDimensions.map((dimension) => ({
				province,
				dimension,
				group: said[dimension],
				n,
			})),
		]),
	);

test("whatever people say of themselves, no number of few is told, nor is one left over when others are taken off", () => {
	fc.assert(
		fc.property(anyCounts, (counted) => {
			const told = atOnce(tellReach(counted));
			const at = (province: string, dimension: string, group: string) =>
				told.find(
					(one) =>
						one.province === province &&
						one.dimension === dimension &&
						one.group === group,
				)?.n ?? null;
			const isNoFew = (rest: number) => assert.ok(rest === 0 || rest >= limit);
			for (const { n } of told) assert.ok(n === null || n >= limit);
			for (const dimension of [all, ...reachDimensions])
				for (const group of dimension === all
					? [""]
					: groupsOf(dimension as (typeof reachDimensions)[number])) {
					const whole = at(nation, dimension, group);
					if (whole === null) continue;
					const parts = provinces.map((one) => at(one, dimension, group) ?? 0);
					isNoFew(whole - parts.reduce((sum, n) => sum + n, 0));
				}
			for (const place of [nation, ...provinces])
				for (const dimension of reachDimensions) {
					const groups = groupsOf(dimension).map(
						(group) => at(place, dimension, group) ?? 0,
					);
					const sum = groups.reduce((a, b) => a + b, 0);
					const whole = at(place, all, "");
					if (whole === null) assert.equal(sum, 0);
					else if (sum > 0) isNoFew(whole - sum);
				}
		}),
	);
});

test("what many say is told, by province and group", () => {
	const counted = provinces.flatMap((province) => [
		{ province, dimension: all, group: "", n: 60 },
		{ province, dimension: "sex", group: "woman", n: 30 },
		{ province, dimension: "sex", group: "man", n: 20 },
		{ province, dimension: "sex", group: unsaid, n: 10 },
	]);
	const told = atOnce(tellReach(counted));
	const of = (province: string, dimension: string, group: string) =>
		told.find(
			(one) =>
				one.province === province &&
				one.dimension === dimension &&
				one.group === group,
		)?.n;
	assert.equal(of(nation, all, ""), 240);
	assert.equal(of("81", "sex", "woman"), 30);
	assert.equal(of("81", "age", "elderly"), null);
});

test("a quarter is of the day of the event, and over on the first of the next", () => {
	assert.deepEqual(
		[quarterOf("2026-03-31"), quarterOf("2026-04-01"), quarterEnds(20264)],
		[20261, 20262, "2027-01-01"],
	);
	assert.equal(quarterEnds(20261), "2026-04-01");
});

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type CountOfQuarter, tellCounts, toldInAll } from "./tell-counts.ts";

const kinds = ["a", "b", "c", "d"];
const of = (period: number, kind: string, n: number): CountOfQuarter => ({
	period,
	kind,
	n,
});
const late = "2027-02-01";

test("fewer than ten are told of no kind, nor is nobody told apart from nine", () => {
	const counts = [of(20261, "a", 9), of(20261, "b", 12), of(20261, "d", 10)];
	assert.deepEqual(tellCounts(kinds, counts, late), [
		{ kind: "b", n: 12 },
		{ kind: "d", n: 10 },
		{ kind: "a", n: null },
		{ kind: "c", n: null },
	]);
	assert.equal(toldInAll(tellCounts(kinds, counts, late)), 22);
});

test("a quarter is told when it takes nothing more", () => {
	const counts = [of(20263, "a", 12)];
	const toldOn = (day: string) => tellCounts(["a"], counts, day)[0]?.n;
	assert.equal(toldOn("2026-10-30"), null);
	assert.equal(toldOn("2026-11-01"), 12);
});

test("few more of a later quarter wait until they are ten", () => {
	const counts = [
		of(20261, "a", 12),
		of(20262, "a", 3),
		of(20263, "a", 4),
		of(20264, "a", 5),
	];
	const toldOn = (day: string) => tellCounts(["a"], counts, day)[0]?.n;
	assert.deepEqual(
		["2026-05-15", "2026-08-15", "2026-11-15", "2027-02-15"].map(toldOn),
		[12, 12, 12, 24],
	);
});

const days = ["2026-04-01", "2026-05-15", "2026-08-15", "2026-11-15", late];

test("whoever holds all that was ever told finds ten people by subtracting, or nobody", () => {
	fc.assert(
		fc.property(
			fc.array(
				fc.record({
					period: fc.constantFrom(20261, 20262, 20263, 20264),
					kind: fc.constantFrom(...kinds),
					n: fc.nat(30),
				}),
				{ maxLength: 20 },
			),
			(counts) => {
				const releases = days.map(
					(day) =>
						new Map(
							tellCounts(kinds, counts, day).map(({ kind, n }) => [
								kind,
								n ?? 0,
							]),
						),
				);
				for (const kind of kinds)
					for (const [i, later] of releases.entries())
						for (const earlier of releases.slice(0, i)) {
							const more = (later.get(kind) ?? 0) - (earlier.get(kind) ?? 0);
							assert.ok(more === 0 || more >= 10, `${more} of ${kind}`);
						}
				for (const kind of kinds) {
					const there = counts
						.filter((each) => each.kind === kind)
						.reduce((sum, { n }) => sum + n, 0);
					const told = releases.at(-1)?.get(kind) ?? 0;
					assert.ok(told <= there && there - told < 10, "and little is lost");
				}
			},
		),
	);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { atOnce } from "#platform/in-slices.ts";
import { tellIndices } from "./tell-indices.ts";

const places = new Map<string, string | null>([
	["nation", null],
	["p", "nation"],
	["q", "nation"],
	["p/1", "p"],
	["p/2", "p"],
	["q/1", "q"],
	["q/2", "q"],
]);
const times = new Map<string, string | null>([
	["year", null],
	["1", "year"],
	["2", "year"],
]);
const groups = ["unsaid", "a", "b", "c"];
const leaves = ["p/1", "p/2", "q/1", "q/2"].flatMap((place) =>
	["1", "2"].flatMap((time) =>
		groups.map((group) => `${place} ${time} ${group}`),
	),
);

const below = (axis: ReadonlyMap<string, string | null>, node: string) =>
	[...axis].flatMap(([code, above]) => (above === node ? [code] : []));
const under = (
	axis: ReadonlyMap<string, string | null>,
	node: string,
): string[] => {
	const parts = below(axis, node);
	return parts.length === 0
		? [node]
		: parts.flatMap((part) => under(axis, part));
};

/** People of every cell, and how many of them answered one element. */
const anyTable = fc
	.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.boolean()), {
		minLength: leaves.length,
		maxLength: leaves.length,
	})
	.map((people) => {
		const at = new Map(
			leaves.map((leaf, i) => {
				const [n = 0, all = true] = people[i] ?? [];
				return [leaf, [n, all ? n : Math.floor(n / 2)]] as const;
			}),
		);
		return (place: string, time: string, group: string): number[] =>
			under(places, place)
				.flatMap((p) =>
					under(times, time).map((t) => at.get(`${p} ${t} ${group}`) ?? [0, 0]),
				)
				.reduce<number[]>(
					(sum, each) => each.map((n, i) => n + (sum[i] ?? 0)),
					[],
				);
	});

type Name = readonly [string, string, string];

/** Every whole with its parts; `null` where the whole is everybody, which is known. */
const sums: { whole: Name | null; parts: Name[] }[] = [
	...[...places.keys()].flatMap((p) =>
		[...times.keys()].map((t) => ({
			whole: null,
			parts: groups.map((g): Name => [p, t, g]),
		})),
	),
	...["nation", "p", "q"].flatMap((place) =>
		[...times.keys()].flatMap((t) =>
			groups.map((g) => ({
				whole: [place, t, g] as Name,
				parts: below(places, place).map((p): Name => [p, t, g]),
			})),
		),
	),
	...[...places.keys()].flatMap((p) =>
		groups.map((g) => ({
			whole: [p, "year", g] as Name,
			parts: below(times, "year").map((t): Name => [p, t, g]),
		})),
	),
];

const cube = { places, times, groups, told: () => true };

test("in every sum those whose index is not told are nobody or at least ten", () => {
	let told = 0;
	fc.assert(
		fc.property(anyTable, (sizesOf) => {
			const { isTold } = atOnce(
				tellIndices({
					cube,
					mayTell: (_, __, group) => group !== "unsaid",
					sizesOf,
					before: () => null,
				}),
			);
			for (const { whole, parts } of sums) {
				told += parts.filter((part) => isTold(...part)).length;
				if (whole !== null && !isTold(...whole)) continue;
				if (whole === null && !parts.some((part) => isTold(...part))) continue;
				const left = parts
					.filter((part) => !isTold(...part))
					.map((part) => sizesOf(...part))
					.reduce<number[]>(
						(sum, each) => each.map((n, i) => n + (sum[i] ?? 0)),
						[0, 0],
					);
				for (const people of left)
					assert.ok(people === 0 || people >= 10, `${whole} ${left}`);
			}
		}),
		{ numRuns: 300 },
	);
	assert.ok(told > 1_000);
});

test("what was told before stands, and the year gives way to it", () => {
	const sizesOf = (place: string, time: string, group: string) => {
		const n = { unsaid: 20, a: 15, b: 12, c: 11 }[group] ?? 0;
		return [
			n * under(places, place).length * under(times, time).length,
			group === "a" && time === "1" && place === "p/1" ? 5 : 15,
		];
	};
	const { isTold } = atOnce(
		tellIndices({
			cube,
			mayTell: (_, __, group) => group !== "unsaid",
			sizesOf,
			before: (_, time, group) => (time === "year" ? null : group === "b"),
		}),
	);
	for (const place of places.keys())
		for (const time of ["1", "2"])
			for (const group of groups)
				assert.equal(isTold(place, time, group), group === "b");
});

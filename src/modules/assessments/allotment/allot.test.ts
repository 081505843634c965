import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { allot, type DrawInputs } from "./allot.ts";
import { type DrawnUnit, type Judge, whyNot } from "./exclusions.ts";
import { isAmong, lotOf } from "./hash-order.ts";

const unit = (number: number, province = "36", kind = "lapas"): DrawnUnit => ({
	id: `a${number}`,
	unitId: `u${number}`,
	slug: `unit-${number}`,
	kind,
	province,
});
const judge = (number: number, says: Partial<Judge> = {}): Judge => ({
	id: `v${number}`,
	ownUnits: [],
	provinces: [],
	served: [],
	conflicts: [],
	load: 0,
	capacity: 1000,
	...says,
});
const loads = ({ judges, ...inputs }: DrawInputs): number[] => {
	const { allotted } = allot({ judges, ...inputs });
	return judges.map(
		({ id, load }) => load + allotted.filter((one) => one.judge === id).length,
	);
};

const someProvinces = fc.subarray(["11", "36", "53", "81"]);
const someUnits = fc.subarray(
	Array.from({ length: 12 }, (_, at) => `u${at}`),
	{
		maxLength: 4,
	},
);
const inputs: fc.Arbitrary<DrawInputs> = fc.record({
	seed: fc.string(),
	units: fc
		.array(fc.constantFrom("11", "36", "53", "81"), { maxLength: 12 })
		.map((provinces) =>
			provinces.map((province, at) =>
				unit(at, province, at % 3 === 0 ? "kanim" : "lapas"),
			),
		),
	judges: fc
		.array(
			fc.record({
				provinces: someProvinces,
				served: someUnits,
				conflicts: someUnits,
				ownUnits: someUnits,
				capacity: fc.integer({ min: 0, max: 6 }),
			}),
			{ maxLength: 4 },
		)
		.map((all) => all.map((says, at) => judge(at, says))),
});

test("nobody is drawn for a unit that is their own, of their region, served before, or in conflict", () => {
	fc.assert(
		fc.property(inputs, (given) => {
			for (const { unit, judge: id, others } of allot(given).allotted)
				for (const one of [id, ...others]) {
					const judge = given.judges.find((candidate) => candidate.id === one);
					assert.ok(judge && whyNot(judge, unit) === null);
				}
		}),
	);
});

test("every unit is drawn once or listed with the reason, and nobody gets more than they have room for", () => {
	fc.assert(
		fc.property(inputs, (given) => {
			const { allotted, unplaced } = allot(given);
			assert.deepEqual(
				[...allotted, ...unplaced].map(({ unit }) => unit.id).sort(),
				given.units.map(({ id }) => id).sort(),
			);
			for (const { why } of unplaced)
				assert.equal(
					Object.values(why).reduce((total, n) => total + n, 0),
					given.judges.length,
				);
			for (const { id, capacity } of given.judges)
				assert.ok(
					allotted.filter(({ judge }) => judge === id).length <= capacity,
				);
		}),
	);
});

test("the same seed gives the same draw, in whatever order people and units are listed", () => {
	fc.assert(
		fc.property(inputs, (given) => {
			const turned = {
				seed: given.seed,
				units: [...given.units].reverse(),
				judges: [...given.judges].reverse(),
			};
			assert.deepEqual(allot(turned), allot(given));
		}),
	);
});

test("no other allotment is more even, nor places more: compared with all there are", () => {
	const small = inputs.map(({ seed, units, judges }) => ({
		seed,
		units: units.slice(0, 6),
		judges: judges.slice(0, 3),
	}));
	fc.assert(
		fc.property(small, (given) => {
			const { unplaced } = allot(given);
			const squares = (all: readonly number[]) =>
				all.reduce((total, n) => total + n * n, 0);
			let fewest = Number.POSITIVE_INFINITY;
			let evenest = Number.POSITIVE_INFINITY;
			const tryAll = (at: number, held: readonly number[], left: number) => {
				const here = given.units[at];
				if (!here) {
					const better = left < fewest;
					if (better || (left === fewest && squares(held) < evenest)) {
						fewest = left;
						evenest = squares(held);
					}
					return;
				}
				tryAll(at + 1, held, left + 1);
				for (const [place, one] of given.judges.entries())
					if (whyNot(one, here) === null && (held[place] ?? 0) < one.capacity)
						tryAll(
							at + 1,
							held.map((n, other) => (other === place ? n + 1 : n)),
							left,
						);
			};
			tryAll(
				0,
				given.judges.map(() => 0),
				0,
			);
			assert.equal(unplaced.length, fewest);
			assert.equal(squares(loads(given)), evenest);
		}),
		{ numRuns: 60 },
	);
});

test("another seed gives another draw, and over many seeds each unit comes to each verifier alike", () => {
	const units = Array.from({ length: 20 }, (_, at) => unit(at));
	const judges = Array.from({ length: 4 }, (_, at) => judge(at));
	const times = new Map<string, number>();
	const draws = 400;
	for (let at = 0; at < draws; at += 1)
		for (const { unit, judge } of allot({ seed: `undian ${at}`, units, judges })
			.allotted)
			times.set(
				`${unit.id} ${judge}`,
				(times.get(`${unit.id} ${judge}`) ?? 0) + 1,
			);
	// A quarter of 400 is 100; five standard deviations (8.7) on either side.
	for (const n of times.values()) assert.ok(n > 56 && n < 144, String(n));
	assert.equal(times.size, 80);
});

test("what an earlier draw of the round gave counts for the load", () => {
	const units = [unit(1), unit(2), unit(3)];
	const given = {
		seed: "a",
		units,
		judges: [judge(1, { load: 3 }), judge(2)],
	};
	assert.deepEqual(loads(given), [3, 3]);
});

test("200 units of ten verifiers are drawn evenly within each stratum as well", () => {
	const units = Array.from({ length: 200 }, (_, at) =>
		unit(at, at % 2 === 0 ? "36" : "81", at % 4 < 2 ? "lapas" : "kanim"),
	);
	const judges = Array.from({ length: 10 }, (_, at) => judge(at));
	const { allotted } = allot({ seed: "tertib", units, judges });
	for (const one of judges) {
		const mine = allotted.filter(({ judge }) => judge === one.id);
		assert.equal(mine.length, 20);
		for (const some of Map.groupBy(
			mine,
			({ unit: { kind, province } }) => kind + province,
		).values())
			assert.equal(some.length, 5);
	}
});

test("a lot is the SHA-256 of lines, as a shell writes it", () => {
	assert.equal(
		lotOf("benih", "unit", "lapas-serang"),
		createHash("sha256").update("benih\nunit\nlapas-serang").digest("hex"),
	);
});

test("ten of a hundred lots fall within ten per cent", () => {
	const among = Array.from({ length: 20_000 }, (_, at) =>
		isAmong(lotOf("x", String(at)), 10),
	).filter(Boolean).length;
	// Standard deviation 42.
	assert.ok(among > 1_790 && among < 2_210, String(among));
});

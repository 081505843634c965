import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { blocksOf, periodsTold, type QuarterParts } from "./blocks.ts";

const quarter = (number: number, ...people: number[]): QuarterParts => ({
	period: 20_260 + number,
	parts: people.map((n) => [n]),
});

test("a quarter in which every part has ten is told by itself", () => {
	assert.deepEqual(blocksOf([quarter(1, 12, 30, 0)]), [
		{ periods: [20_261], told: [true, true, true] },
	]);
});

test("a quarter with a part of four waits for the next, and both are told together", () => {
	assert.deepEqual(blocksOf([quarter(1, 4, 30)]), []);
	assert.deepEqual(blocksOf([quarter(1, 4, 30), quarter(2, 7, 20)]), [
		{ periods: [20_261, 20_262], told: [true, true] },
	]);
});

test("what is left when the year ends is told as far as nobody is found by subtracting", () => {
	const blocks = blocksOf([
		quarter(1, 20, 30, 40),
		quarter(2, 1, 30, 40),
		quarter(4, 1, 10, 40),
	]);
	assert.deepEqual(blocks, [
		{ periods: [20_261], told: [true, true, true] },
		// Two people, and the smallest of the others to hide them.
		{ periods: [20_262, 20_264], told: [false, false, true] },
	]);
	assert.deepEqual([...periodsTold(blocks, 0)], [20_261]);
	assert.deepEqual([...periodsTold(blocks, 2)], [20_261, 20_262, 20_264]);
});

test("whoever reads after every quarter never finds few people by subtracting, nor anything told twice", () => {
	// A quarter has at least ten people: they are counted in tens.
	const inQuarter = fc
		.array(fc.integer({ min: 0, max: 25 }), { minLength: 3, maxLength: 3 })
		.filter((people) => people.reduce((sum, n) => sum + n, 0) >= 10);
	const parts = fc.array(inQuarter, { minLength: 4, maxLength: 4 });
	fc.assert(
		fc.property(parts, (year) => {
			const quarters = year.map((people, i) => quarter(i + 1, ...people));
			let before: ReturnType<typeof blocksOf> = [];
			for (let closed = 1; closed <= 4; closed += 1) {
				const now = blocksOf(quarters.slice(0, closed));
				// What was told stands as it was.
				assert.deepEqual(now.slice(0, before.length), before);
				for (const { periods, told } of now.slice(before.length)) {
					const inBlock = quarters.filter(({ period }) =>
						periods.includes(period),
					);
					const people = (part: number) =>
						inBlock.reduce(
							(sum, each) => sum + (each.parts[part]?.[0] ?? 0),
							0,
						);
					const hidden = [0, 1, 2].filter((part) => !told[part]);
					const left = hidden.reduce((sum, part) => sum + people(part), 0);
					assert.ok(left === 0 || left >= 10, `${left}`);
					for (const part of [0, 1, 2])
						if (told[part]) assert.ok(people(part) === 0 || people(part) >= 10);
				}
				before = now;
			}
		}),
	);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { tellCounts } from "./tell-counts.ts";

const kinds = ["a", "b", "c", "d"];
const of = (...numbers: readonly number[]) =>
	tellCounts(
		kinds,
		new Map(numbers.map((n, i) => [kinds[i] ?? "", n] as const)),
	);

test("fewer than ten are told of no kind, nor is nobody told apart from nine", () => {
	assert.deepEqual(of(9, 12, 0, 10).kinds, [
		{ kind: "b", n: 12 },
		{ kind: "d", n: 10 },
		{ kind: "a", n: null },
		{ kind: "c", n: null },
	]);
});

test("the total is told where it gives no small number away", () => {
	assert.deepEqual(
		[of(20, 30), of(20, 30, 5), of(20, 30, 6, 7), of(20, 30, 9, 9)].map(
			({ total, atLeast }) => [total, atLeast],
		),
		[
			[50, 50],
			[null, 50],
			[63, 50],
			[null, 50],
		],
	);
	assert.equal(of().total, 0);
	assert.deepEqual([of(3).total, of(3).atLeast], [null, 0]);
});

/** All counts that a reader of what is told must think possible. */
function possible(
	shown: ReturnType<typeof tellCounts>,
	fewest: number,
	order: readonly string[],
): number[][] {
	const ranges = order.map((kind) => {
		const n = shown.kinds.find((each) => each.kind === kind)?.n ?? null;
		return n === null ? Array.from({ length: fewest }, (_, i) => i) : [n];
	});
	return ranges
		.reduce<number[][]>(
			(all, range) => all.flatMap((some) => range.map((n) => [...some, n])),
			[[]],
		)
		.filter((some) => {
			const counts = new Map(order.map((kind, i) => [kind, some[i] ?? 0]));
			const again = tellCounts(order, counts, fewest);
			return (
				again.total === shown.total &&
				again.atLeast === shown.atLeast &&
				JSON.stringify(again.kinds) === JSON.stringify(shown.kinds)
			);
		});
}

test("whoever knows the rule pins down no number that is not told, unless nobody is there", () => {
	const fewest = 4;
	const order = ["a", "b", "c"];
	for (const numbers of everyTriple(7)) {
		const shown = tellCounts(
			order,
			new Map(order.map((kind, i) => [kind, numbers[i] ?? 0])),
			fewest,
		);
		const all = possible(shown, fewest, order);
		for (const [i, kind] of order.entries()) {
			if (shown.kinds.find((each) => each.kind === kind)?.n !== null) continue;
			const values = new Set(all.map((some) => some[i]));
			assert.ok(
				values.size > 1 || values.has(0),
				`${kind} is ${[...values]} in ${numbers}`,
			);
		}
	}
});

const everyTriple = (most: number): number[][] => {
	const upTo = Array.from({ length: most + 1 }, (_, n) => n);
	return upTo.flatMap((a) => upTo.flatMap((b) => upTo.map((c) => [a, b, c])));
};

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fewestTold } from "../counting/hide-parts.ts";
import {
	hidden,
	keyOf,
	type TupleCount,
	type TupleTold,
	tellTuples,
} from "./tell-tuples.ts";
import { wholeQuarters } from "./whole-quarters.ts";

const counts = fc.uniqueArray(
	fc
		.record({
			period: fc.constantFrom(20261, 20262),
			slice: fc.constantFrom("citizen", "flagged", "proxy", "staff"),
			serviceId: fc.constantFrom("a", "b", "c", null),
			channel: fc.constantFrom("home", "counter", "paper"),
			flags: fc.constantFrom(["fast"], ["straight"]),
			wording: fc.constantFrom("first", "second"),
			n: fc.oneof(
				fc.integer({ min: 1, max: 12 }),
				fc.integer({ min: 1, max: 60 }),
			),
		})
		.map(
			(each): TupleCount => ({
				...each,
				flags: each.slice === "flagged" ? each.flags : [],
			}),
		),
	{ selector: keyOf, maxLength: 40 },
);

const sizeOf = (rows: readonly TupleCount[]) =>
	rows.reduce((sum, { n }) => sum + n, 0);
const isUser = ({ slice }: TupleCount) =>
	slice === "citizen" || slice === "flagged";
/** As the results tell them: quarters in which each part is nobody or at least ten. */
const wholeIn = (
	all: readonly TupleCount[],
	partOf: (row: TupleCount) => string | null,
) => {
	const users = all.filter(isUser);
	const names = [...new Set(users.map(partOf))];
	return wholeQuarters(
		[...Map.groupBy(users, ({ period }) => period)].map(([period, rows]) => ({
			period,
			parts: names.map((name) => [
				sizeOf(rows.filter((row) => partOf(row) === name)),
			]),
		})),
	);
};
const serviceOf = ({ serviceId }: TupleCount) => serviceId;
const sliceOf = ({ slice }: TupleCount) => slice;
const tellOf = (all: readonly TupleCount[]) => {
	const told = tellTuples(all, {
		services: wholeIn(all, serviceOf),
		oddness: wholeIn(all, sliceOf),
	});
	return (row: TupleCount): TupleTold | undefined => told.get(keyOf(row));
};

test("every tuple in the file stands in at least ten rows", () => {
	fc.assert(
		fc.property(counts, (all) => {
			const told = tellOf(all);
			const rows = all.filter((row) => told(row));
			for (const alike of Map.groupBy(rows, (row) =>
				JSON.stringify(told(row)),
			).values())
				assert.ok(sizeOf(alike) >= fewestTold);
		}),
	);
});

test("nobody is left out but where fewer than ten of a kind answered in the quarter", () => {
	fc.assert(
		fc.property(counts, (all) => {
			const told = tellOf(all);
			for (const kind of Map.groupBy(
				all,
				(row) => `${row.period} ${isUser(row) || row.slice}`,
			).values())
				assert.ok(
					kind.every((row) => !told(row) === sizeOf(kind) < fewestTold),
				);
		}),
	);
});

test("what is told is never wrong", () => {
	fc.assert(
		fc.property(counts, (all) => {
			const told = tellOf(all);
			for (const row of all) {
				const said = told(row);
				if (!said) continue;
				assert.equal(said.period, row.period);
				assert.ok([hidden, row.serviceId].includes(said.serviceId));
				assert.ok([hidden, row.channel].includes(said.channel));
				assert.ok([hidden, row.wording].includes(said.wording));
				assert.ok(said.flags === hidden || said.flags === row.flags);
				assert.ok([row.slice, "user"].includes(said.who));
			}
		}),
	);
});

test("whoever subtracts rows from the published figures of a service or of the odd finds nobody new", () => {
	fc.assert(
		fc.property(counts, (all) => {
			const told = tellOf(all);
			const users = all.filter((row) => isUser(row) && told(row));
			const services = wholeIn(all, serviceOf);
			const oddness = wholeIn(all, sliceOf);
			const quarters = Map.groupBy(users, ({ period }) => period);
			for (const [period, rows] of quarters) {
				// A service is shown in all its rows, or the results tell it together with another quarter.
				for (const row of rows)
					assert.equal(told(row)?.serviceId !== hidden, services.has(period));
				const saysOdd = new Set(rows.map((row) => told(row)?.who !== "user"));
				assert.equal(saysOdd.size, 1);
				if (saysOdd.has(true)) assert.ok(oddness.has(period));
			}
		}),
	);
});

test("one person at a crossing of two columns is not told by either", () => {
	const at = (serviceId: string, channel: string, n: number): TupleCount => ({
		period: 20263,
		slice: "citizen",
		serviceId,
		channel,
		flags: [],
		wording: "first",
		n,
	});
	const all = [
		at("a", "counter", 1),
		at("a", "home", 11),
		at("b", "counter", 11),
		at("b", "home", 19),
	];
	const told = tellOf(all);
	assert.deepEqual(
		all.map((row) => [told(row)?.serviceId, told(row)?.channel]),
		[
			["a", hidden],
			["a", hidden],
			["b", "counter"],
			["b", "home"],
		],
	);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { limit } from "#disclosure";
import { attack } from "#disclosure/for-tests";
import { atOnce } from "#platform/in-slices.ts";
import { type Kind, kinds } from "../../complaint.ts";
import type { Cohort } from "./cohorts.ts";
import {
	all,
	cubesOf,
	type Figure,
	figuresOf,
	medianOf,
	nation,
	Table,
	type ToldBefore,
} from "./figures.ts";

const cohort = (
	unitId: string,
	period: number,
	received: number,
	change: Partial<Cohort> = {},
): Cohort => ({
	unitId,
	period,
	kind: "complaint",
	received,
	due: received,
	inTime: received,
	days: Array.from({ length: received }, (_, i) => i % 9),
	...change,
});

/** Quarter after quarter, as they are told on a site that runs. */
function toldUntil(cohorts: readonly Cohort[], period: number): Figure[] {
	const told: Figure[] = [];
	for (let now = period - (period % 10) + 1; now <= period; now += 1) {
		const known: ToldBefore = (unitId, then, kind, what) =>
			find(told, unitId, then, kind)?.[what] == null ? "hidden" : "told";
		told.push(
			...atOnce(
				figuresOf(
					cohorts.filter((one) => one.period <= now),
					now,
					known,
				),
			),
		);
	}
	return told;
}

const find = (
	told: readonly Figure[],
	unitId: string | null,
	period: number,
	kind: Kind | null = null,
) =>
	told.find(
		(one) =>
			one.unitId === unitId && one.period === period && one.kind === kind,
	);

test("ten are told with their share in time and the middle of their days; nine are not", () => {
	const told = toldUntil(
		[
			cohort("a", 20261, 10, {
				inTime: 7,
				days: [0, 1, 1, 2, 2, 5, 5, 8, 9, 9],
			}),
			cohort("b", 20261, 9),
			cohort("c", 20261, 30),
			cohort("d", 20261, 8),
		],
		20261,
	);
	assert.deepEqual(find(told, "a", 20261), {
		unitId: "a",
		period: 20261,
		kind: null,
		received: 10,
		due: 10,
		inTime: 7,
		medianDays: 4,
	});
	for (const unit of ["b", "d"])
		assert.equal(find(told, unit, 20261)?.received, null);
});

test("where few were due yet, no share is told of the many that came in", () => {
	const told = toldUntil(
		[cohort("a", 20261, 40, { due: 9, inTime: 9, days: [1] })],
		20261,
	);
	const figure = find(told, "a", 20261);
	assert.deepEqual(
		[figure?.received, figure?.due, figure?.inTime, figure?.medianDays],
		[40, null, null, null],
	);
});

test("a kind of few is not told, and neither is another one that would give it away", () => {
	const told = toldUntil(
		[
			cohort("a", 20261, 20),
			cohort("a", 20261, 21, { kind: "criticism" }),
			cohort("a", 20261, 22, { kind: "suggestion" }),
			cohort("a", 20261, 3, { kind: "question" }),
		],
		20261,
	);
	assert.equal(find(told, "a", 20261)?.received, 66);
	const hidden = kinds.filter(
		(kind) => find(told, "a", 20261, kind)?.received === null,
	);
	assert.ok(hidden.includes("question"));
	assert.ok(hidden.length >= 2);
});

test("every kind has a row, so that no missing one says that there was none", () => {
	const told = toldUntil(
		[cohort("a", 20261, 30), cohort("a", 20261, 1, { kind: "question" })],
		20261,
	);
	for (const unit of ["a", null])
		assert.deepEqual(
			told
				.filter(({ unitId, kind }) => unitId === unit && kind !== null)
				.map(({ kind }) => kind)
				.sort(),
			kinds.filter((kind) => kind !== "praise").toSorted(),
		);
	assert.equal(find(told, "a", 20261)?.received, 31);
	assert.equal(find(told, "a", 20261, "question")?.received, null);
	assert.equal(find(told, "a", 20261, "suggestion")?.received, null);
});

test("how many were due of a quarter of few is not the year without the others, nor the nation without the other offices", () => {
	const told = toldUntil(
		[1, 2, 3, 4].flatMap((quarter) =>
			["a", "b", "c"].map((unit) =>
				cohort(
					unit,
					20260 + quarter,
					40,
					unit === "a" && quarter === 4 ? { due: 3, inTime: 1, days: [1] } : {},
				),
			),
		),
		20264,
	);
	assert.equal(find(told, "a", 20264)?.received, 40);
	assert.equal(find(told, "a", 20264)?.due, null);
	assert.equal(find(told, "a", 20260)?.received, 160);
	assert.equal(find(told, "a", 20260)?.due, null);
	assert.equal(find(told, "a", 20260)?.inTime, null);
	const offices = ["b", "c"].map((unit) => find(told, unit, 20264)?.due);
	assert.ok(
		find(told, null, 20264)?.due === null || offices.includes(null),
		"the nation would give it away",
	);
});

test("the middle of the days is told of ten answers and more", () => {
	const days = (n: number) => Array.from({ length: n }, (_, i) => i);
	const told = toldUntil(
		[
			cohort("a", 20261, 40, { days: days(9) }),
			cohort("b", 20261, 40, { days: days(10) }),
		],
		20261,
	);
	assert.deepEqual(
		["a", "b"].map((unit) => {
			const figure = find(told, unit, 20261);
			return [figure?.due, figure?.medianDays];
		}),
		[
			[40, null],
			[40, 5],
		],
	);
});

test("praise is in no whole: of what waits for no answer no share can be late", () => {
	const praise = { kind: "praise", due: 0, inTime: 0, days: [] } as const;
	const told = toldUntil(
		[
			cohort("a", 20261, 20),
			cohort("a", 20261, 12, praise),
			cohort("b", 20261, 20),
			cohort("b", 20261, 3, praise),
			cohort("c", 20261, 4, praise),
		],
		20261,
	);
	assert.deepEqual(
		["a", "b"].map((unit) => [
			find(told, unit, 20261)?.received,
			find(told, unit, 20261, "praise")?.received,
		]),
		[
			[20, 12],
			[20, null],
		],
	);
});

/** Offices of chance, from a quiet one to a busy one, over four quarters. */
function anyYear(seed: number): Cohort[] {
	let state = (seed * 2_654_435_761 + 1) >>> 0;
	const chance = () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
	for (let i = 0; i < 5; i += 1) chance();
	return Array.from({ length: 3 + Math.floor(chance() * 5) }, (_, u) => {
		const size = 3 * 20 ** chance();
		return [1, 2, 3, 4].flatMap((quarter) =>
			kinds.flatMap((kind, k) => {
				const received = Math.floor((size * chance() * 2) / (k + 1));
				const due = kind === "praise" ? 0 : Math.ceil(received * chance());
				return received === 0
					? []
					: [
							cohort(`u${u}`, 20260 + quarter, received, {
								kind,
								due,
								inTime: due,
							}),
						];
			}),
		);
	}).flat();
}

test("an attacker with a solver, who knows every quarter, the year, the offices and the nation, works out no small number", () => {
	let targets = 0;
	for (let seed = 0; seed < 12; seed += 1) {
		const cohorts = anyYear(seed);
		const told = toldUntil(cohorts, 20264);
		const { wholes, due, byKind, praise } = cubesOf(new Table(cohorts), 20264);
		// The attacker holds the list: where a row is missing, there was none.
		const reads =
			(what: "received" | "due") =>
			(place: string, time: string, group: string) => {
				const row = find(
					told,
					place === nation ? null : place,
					Number(time),
					group === all ? null : (group as Kind),
				);
				return row === undefined || row[what] !== null;
			};
		for (const [cube, what] of [
			[wholes, "received"],
			[byKind, "received"],
			[praise, "received"],
			[due, "due"],
		] as const) {
			const found = attack({ cube, isShown: reads(what) }, limit);
			assert.equal(found.pinned, 0, `seed ${seed}`);
			targets += found.targets;
		}
		for (const figure of told)
			for (const count of [figure.received, figure.due])
				assert.ok(count === null || count >= limit);
	}
	assert.ok(targets > 300, `${targets}`);
});

test("the middle of days is half a day rounded up, and of nothing there is none", () => {
	assert.equal(medianOf([3, 1, 2]), 2);
	assert.equal(medianOf([1, 2]), 2);
	assert.equal(medianOf([]), null);
});

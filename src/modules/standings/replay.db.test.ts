import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import type { AssessmentMoved } from "#assessments";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { asOf } from "#territory";
import type { UnitsViews } from "#units";
import { bantenUnits, malukuUnits, seedUnits, unitId } from "#units/samples";
import { type Figures, nothing } from "./figures.ts";
import { hear } from "./moves.sample.ts";
import { tableOf } from "./queries.ts";

const instrument = "p2ham-2023";
const year = 2023;
const units = [...bantenUnits, ...malukuUnits];
const firstDay = Date.UTC(2023, 0, 1);
const days = 900;

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
});
after(() => world[Symbol.asyncDispose]());

const dayAt = (n: number): string =>
	new Date(firstDay + n * 86_400_000).toISOString().slice(0, 10);

/** The way of one unit: moments that rise, and what was told at each of them. */
const way = fc.array(
	fc.record({
		// Any hour, so that some moves fall on another day in Jakarta than in Greenwich.
		hours: fc.integer({ min: 1, max: 24 * 200 }),
		score: fc.integer({ min: 0, max: 10_000 }).map((n) => (n / 100).toFixed(2)),
		status: fc.constantFrom("active", "suspended", "revoked"),
		from: fc.integer({ min: -30, max: 30 }),
		lasts: fc.option(fc.integer({ min: 1, max: 400 })),
		state: fc.constantFrom("awarded", "refused"),
	}),
	{ minLength: 0, maxLength: 7 },
);
type Way = typeof way extends fc.Arbitrary<infer Steps> ? Steps : never;

function movesOf(unit: (typeof units)[number], steps: Way): AssessmentMoved[] {
	let at = firstDay;
	const moves: AssessmentMoved[] = [];
	for (const [n, step] of steps.entries()) {
		at += step.hours * 3_600_000;
		const moment = new Date(at).toISOString();
		const before = moves.at(-1);
		const day = Math.floor((at - firstDay) / 86_400_000);
		moves.push({
			unitId: unitId(unit),
			assessmentId: unitId(unit),
			instrument,
			programme: "p2ham",
			year,
			at: moment,
			state:
				["preparing", "answering", "verifying", "deciding"][n] ?? step.state,
			requestedAt: before?.requestedAt ?? moment,
			declaredAt: n < 1 ? null : (before?.declaredAt ?? moment),
			submittedAt: n < 2 ? null : (before?.submittedAt ?? moment),
			verifiedAt: n < 3 ? null : (before?.verifiedAt ?? moment),
			decidedAt: n < 4 ? null : (before?.decidedAt ?? moment),
			score: n < 3 ? null : step.score,
			predicate:
				n < 4 || step.state === "refused"
					? null
					: {
							code: "p2ham",
							status: step.status as "active",
							from: dayAt(Math.max(0, day + step.from)),
							until:
								step.lasts === null
									? null
									: dayAt(Math.max(0, day + step.from) + step.lasts),
						},
			brought: false,
		});
	}
	return moves;
}

/** How a unit stood at the end of a day in Jakarta: the last move before it. Nothing else is known here. */
const stoodAt = (
	moves: readonly AssessmentMoved[],
	day: string,
): AssessmentMoved | undefined => {
	const end = Date.parse(`${day}T17:00:00Z`);
	return moves.filter(({ at }) => Date.parse(at) < end).at(-1);
};

/** The figures of some units, added up by hand. */
function figuresOf(
	stood: readonly (AssessmentMoved | undefined)[],
	day: string,
): Figures {
	const count = (is: (one: AssessmentMoved) => unknown): number =>
		stood.filter((one) => one && is(one)).length;
	const scores = stood.flatMap((one) => (one?.score ? [one.score] : []));
	const cents = scores.reduce(
		(sum, score) => sum + Math.round(Number(score) * 100),
		0,
	);
	const fifths = [0, 0, 0, 0, 0] as [number, number, number, number, number];
	for (const score of scores)
		fifths[Math.min(4, Math.floor(Number(score) / 20)) as 0] += 1;
	return {
		units: stood.length,
		takingPart: count(() => true),
		declared: count(({ declaredAt }) => declaredAt),
		submitted: count(({ submittedAt }) => submittedAt),
		verified: count(({ verifiedAt }) => verifiedAt),
		withPredicate: count(
			({ predicate }) =>
				predicate?.status === "active" &&
				predicate.from <= day &&
				(predicate.until === null || day < predicate.until),
		),
		scored: scores.length,
		scoreSum: String(cents / 100),
		fifths,
	};
}

const directoryOn = (day: string) =>
	world.cx.db
		.withTables<UnitsViews>()
		.selectFrom("units.directory as directory")
		.selectAll()
		.where(asOf("directory", day))
		.execute();

/** Offices that lead others are counted only while they take part, where an instrument asks every kind. */
const leading = [
	"kementerian",
	"unit-utama",
	"kanwil",
	"pemda-provinsi",
	"pemda",
];

test("each table of a past day is what a replay of the moves up to that day gives", async () => {
	const { cx } = world;
	const moves = units.map((unit, at) =>
		movesOf(unit, fc.sample(way, { numRuns: 1, seed: at })[0] ?? []),
	);
	const all = fc.sample(
		fc.shuffledSubarray(moves.flat(), { minLength: moves.flat().length }),
		{ numRuns: 1, seed: 1 },
	)[0];
	await hear(cx, ...(all ?? []));
	const byUnit = new Map(
		units.map((unit, at) => [unitId(unit), moves[at] ?? []]),
	);
	const someDays = fc.sample(fc.integer({ min: 0, max: days }), {
		numRuns: 100,
		seed: 2,
	});
	for (const day of someDays.map(dayAt)) {
		const directory = (await directoryOn(day)).filter(
			({ unit_id, kind }) =>
				!leading.includes(kind) || stoodAt(byUnit.get(unit_id) ?? [], day),
		);
		const replayed = (of: (unit: (typeof directory)[number]) => unknown) =>
			figuresOf(
				directory
					.filter(of)
					.map((unit) => stoodAt(byUnit.get(unit.unit_id) ?? [], day)),
				day,
			);
		const filter = { instrument, year, day };
		const nation = await tableOf(cx, filter);
		assert.deepEqual(
			nation.total,
			replayed(() => true),
			`nation, ${day}`,
		);
		assert.ok(nation.level === "provinces");
		for (const { code, figures } of nation.rows)
			assert.deepEqual(
				figures,
				replayed(({ province_code }) => province_code === code),
				`${code}, ${day}`,
			);
		const province = directory[someDays.length % directory.length];
		if (!province) continue;
		const regencies = await tableOf(cx, {
			...filter,
			province: province.province_code,
		});
		assert.ok(regencies.level === "regencies");
		for (const { code, figures } of regencies.rows)
			assert.deepEqual(
				figures,
				replayed(({ regency_code }) => regency_code === code),
				`${code}, ${day}`,
			);
		const one = await tableOf(cx, {
			...filter,
			province: province.province_code,
			regency: province.regency_code,
		});
		assert.ok(one.level === "units");
		for (const row of one.rows) {
			const unit = directory.find(({ slug }) => slug === row.slug);
			const stood = stoodAt(byUnit.get(unit?.unit_id ?? "") ?? [], day);
			assert.deepEqual(
				[row.state, row.score === null ? null : Number(row.score)],
				[stood?.state ?? null, stood?.score ? Number(stood.score) : null],
				`${row.slug}, ${day}`,
			);
			assert.deepEqual(row.figures, figuresOf([stood], day));
		}
	}
	assert.deepEqual(nothing, figuresOf([], "2023-01-01"));
});

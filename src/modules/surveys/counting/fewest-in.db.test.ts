import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setFewest } from "#disclosure/for-tests";
import { instrumentNamed } from "#instruments";
import { at, type Context } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { seedUnits, unitId } from "#units/samples";
import { answerForTests, keep, runForTests } from "../for-tests.ts";
import { countLeft } from "./keep.ts";
import { resultsOf } from "./results-of.ts";
import { trendOf } from "./trend-of.ts";

const office = unitId("kanwil-kemenkum-ntt");
const skm = instrumentNamed("skm-2017") ?? assert.fail();
const noonOf = (day: string): Date => new Date(`${day}T05:00:00Z`);
let world: TestWorld;
before(async () => {
	world = await openTestWorld(noonOf("2026-01-05"));
	await seedUnits(world.cx);
	await runForTests(world.cx, office, "skm-2017");
});
after(() => world[Symbol.asyncDispose]());

const on = (day: string): Context => at(world.cx, noonOf(day));

const levels = Object.fromEntries(
	["U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9"].map((code) => [
		code,
		3,
	]),
);
const answer = (day: string, n: number) =>
	keep(
		on(day),
		Array.from({ length: n }, () =>
			answerForTests(on(day), office, { answers: levels, groups: {} }),
		),
	);
const shownOn = async (day: string) => {
	const { citizens, fewest } = await resultsOf(
		on(day),
		office,
		skm,
		20_261,
		20_264,
	);
	return { n: citizens.n, told: citizens.index !== null, fewest };
};
const quartersOn = async (day: string) =>
	(await trendOf(on(day), office, skm, 2026)).map(({ period, n, index }) => [
		period,
		n,
		index !== null,
	]);

test("results of a unit follow the number that the installation set: from then on, and never for what has closed", async () => {
	await answer("2026-02-10", 12);
	assert.deepEqual(await shownOn("2026-02-11"), {
		n: 12,
		told: true,
		fewest: 10,
	});
	// The first quarter has closed under ten; the second runs under thirty.
	assert.equal(await setFewest(on("2026-05-10"), "30"), true);
	await answer("2026-05-12", 20);
	assert.deepEqual(await shownOn("2026-05-13"), {
		n: 12,
		told: true,
		fewest: 10,
	});
	await answer("2026-05-14", 10);
	assert.deepEqual(await shownOn("2026-05-15"), {
		n: 42,
		told: true,
		fewest: 30,
	});
	const after = [
		[20_261, 12, true],
		[20_262, 30, true],
	];
	assert.deepEqual(await quartersOn("2026-05-15"), after);
	// Set lower again: what had closed stays as it was, and what waits needs no more than ten.
	await answer("2026-08-05", 14);
	assert.equal((await shownOn("2026-08-06")).n, 42);
	assert.equal(await setFewest(on("2026-08-10"), ""), true);
	await countLeft(on("2026-08-11"));
	assert.deepEqual(await quartersOn("2026-08-12"), [
		...after,
		[20_263, 14, true],
	]);
});

test("parts of a quarter that closed under a higher number stay hidden when it is set lower", async () => {
	// Quarter four: thirty are asked for when it closes, and twelve look odd.
	await setFewest(on("2026-10-20"), "30");
	await keep(
		on("2026-10-21"),
		Array.from({ length: 52 }, (_, i) =>
			answerForTests(on("2026-10-21"), office, {
				answers: levels,
				groups: {},
				...(i < 12
					? { slice: "flagged" as const, flags: ["fast" as const] }
					: {}),
			}),
		),
	);
	const oddOn = async (day: string) =>
		(await resultsOf(on(day), office, skm, 20_264, 20_264)).flagged.n;
	assert.equal(await oddOn("2027-02-10"), null);
	await setFewest(on("2027-02-11"), "");
	assert.equal(await oddOn("2027-02-12"), null);
});

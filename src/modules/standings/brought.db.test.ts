import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
	type BroughtResult,
	bringResults,
	takeBackResults,
} from "#assessments";
import { deliver } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { seedUnits, unitId } from "#units/samples";
import { nationalFigures, roundsOf } from "./queries.ts";
import { subscribers } from "./subscribers.ts";

const anImport = "00000000-0000-7000-8009-000000000001";
const awardOf2023: BroughtResult = {
	unitId: unitId("lapas-serang"),
	instrument: "p2ham-2023",
	year: 2023,
	outcome: "awarded",
	predicate: "p2ham",
	score: "87.5",
	decree: "MHA-01",
	decreeOn: "2023-12-10",
};
const refusalOf2023: BroughtResult = {
	...awardOf2023,
	unitId: unitId("rutan-serang"),
	outcome: "refused",
	predicate: null,
	score: null,
};

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await deliver(world.cx, subscribers);
});
after(() => world[Symbol.asyncDispose]());

const figuresOn = async (cx: Context, day: string) => {
	const { takingPart, declared, submitted, verified, withPredicate, scoreSum } =
		await nationalFigures(cx, "p2ham-2023", 2023, day);
	return [takingPart, declared, submitted, verified, withPredicate, scoreSum];
};

test("a result of a past year stands in the tables from the day of its decree on, until it is taken back", async () => {
	const { cx } = world;
	const brought = await bringResults(cx, anImport, [
		awardOf2023,
		refusalOf2023,
	]);
	assert.ok(brought.ok);
	await deliver(cx, subscribers);
	assert.deepEqual(await figuresOn(cx, "2023-12-09"), [0, 0, 0, 0, 0, "0"]);
	assert.deepEqual(await figuresOn(cx, "2023-12-10"), [2, 0, 2, 2, 1, "87.5"]);
	assert.deepEqual(await figuresOn(cx, "2026-11-20"), [2, 0, 2, 2, 1, "87.5"]);
	assert.deepEqual(
		(await roundsOf(cx)).map(({ years }) => years),
		[[2023]],
	);

	const taken = await takeBackResults(cx, anImport);
	assert.ok(taken.ok);
	await deliver(cx, subscribers);
	for (const day of ["2023-12-10", "2026-11-20"])
		assert.deepEqual(await figuresOn(cx, day), [0, 0, 0, 0, 0, "0"]);
	assert.deepEqual(await roundsOf(cx), []);
});

test("what was taken back before it was heard never stood", async () => {
	const { cx } = world;
	const brought = await bringResults(cx, anImport, [awardOf2023]);
	assert.ok(brought.ok);
	const taken = await takeBackResults(cx, anImport);
	assert.ok(taken.ok);
	await deliver(cx, subscribers);
	assert.deepEqual(await figuresOn(cx, "2023-12-10"), [0, 0, 0, 0, 0, "0"]);
	assert.deepEqual(await roundsOf(cx), []);
});

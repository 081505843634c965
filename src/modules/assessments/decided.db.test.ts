import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { seedPeople } from "#identity/samples";
import { instrumentNamed } from "#instruments";
import type { Context } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { seedUnits, unitId } from "#units/samples";
import { recountDecided } from "./index.ts";
import { pastYear, seedAssessments } from "./samples.ts";
import { assessmentsIn } from "./tables.ts";

let world: TestWorld;

before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	await seedAssessments(world.cx);
});
after(async () => {
	await world[Symbol.asyncDispose]();
});

const recountOf = (cx: Context, id = "p2ham-2023", year = pastYear) => {
	const instrument = instrumentNamed(id);
	assert.ok(instrument);
	return recountDecided(cx, instrument, year);
};

test("every kept score follows from its final answers", async () => {
	assert.deepEqual(await recountOf(world.cx), { recounted: 6, differing: [] });
	assert.deepEqual(await recountOf(world.cx, "p2ham-2023", 2026), {
		recounted: 7,
		differing: [],
	});
});

test("a year without awards has nothing to recount", async () => {
	assert.deepEqual(await recountOf(world.cx, "kkpham-2021", 2026), {
		recounted: 0,
		differing: [],
	});
});

test("a score or an answer that somebody tampered with is found", async () => {
	const db = assessmentsIn(world.cx.db);
	const { id } = await db
		.selectFrom("assessments.assessment")
		.select("id")
		.where("unit_id", "=", unitId("lapas-serang"))
		.where("year", "=", pastYear)
		.executeTakeFirstOrThrow();
	const { score } = await db
		.selectFrom("assessments.predicate")
		.select("score")
		.where("assessment_id", "=", id)
		.executeTakeFirstOrThrow();
	await db
		.updateTable("assessments.predicate")
		.set({ score: "100.01" })
		.where("assessment_id", "=", id)
		.execute();
	await db
		.deleteFrom("assessments.mark")
		.where("unit_id", "=", unitId("rutan-serang"))
		.where("code", "=", "a.1")
		.where("layer", "=", "final")
		.execute();
	const { recounted, differing } = await recountOf(world.cx);
	assert.equal(recounted, 6);
	assert.deepEqual(differing[0], {
		unit: "lapas-serang",
		kept: "100.01",
		recounted: score,
	});
	assert.deepEqual(
		differing.map(({ unit, recounted: again }) => [unit, again === null]),
		[
			["lapas-serang", false],
			["rutan-serang", true],
		],
	);
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { theSystem } from "#kernel/actor.ts";
import { at, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { unitBySlug } from "#units";
import { seedUnits } from "#units/samples";
import { factKinds, tellFigure, toldSources } from "./index.ts";
import { knowSources, livingFact } from "./sources.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	knowSources(toldSources);
});
after(() => world[Symbol.asyncDispose]());

test("what a system tells in the night is known from the day that has begun in Jakarta, and a correction too", async () => {
	const unit = await unitBySlug(world.cx, "lapas-serang");
	const fact = factKinds.find(({ told }) => told)?.code;
	assert.ok(unit && fact);
	const tell = async (moment: string, numerator: number) => {
		const system = withActor(at(world.cx, new Date(moment)), {
			...theSystem,
			id: "01999999-0000-7000-8000-00000000c0de",
			grants: [
				{
					permission: "figures.tell",
					programme: null,
					unitId: unit.id,
					reach: "unit",
					provinces: [],
				},
			],
		});
		const told = await tellFigure(system, unit, {
			fact,
			month: "2026-10",
			numerator,
			denominator: 20,
		});
		assert.ok(told.ok, JSON.stringify(told));
	};
	const known = async (day: string) =>
		(
			await livingFact(
				at(world.cx, new Date(`${day}T03:00:00Z`)),
				fact,
				unit.id,
			)
		).numerator;
	await tell("2026-11-10T17:30:00Z", 12);
	await tell("2026-11-12T16:59:59Z", 13);
	await tell("2026-11-12T17:00:00Z", 14);
	assert.deepEqual(
		[
			await known("2026-11-10"),
			await known("2026-11-11"),
			await known("2026-11-12"),
			await known("2026-11-13"),
		],
		[null, "12", "13", "14"],
	);
});

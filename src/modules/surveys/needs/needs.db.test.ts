import assert from "node:assert/strict";
import { after, before } from "node:test";
import { seedServices } from "#catalogue/samples";
import { seedPeople } from "#identity/samples";
import type { Context } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { seedUnits } from "#units/samples";
import { rebuildCounters } from "../counting/rebuild.ts";
import { seedSurveys } from "../samples.ts";
import { surveysIn } from "../tables.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	await seedServices(world.cx);
	await seedSurveys(world.cx);
});
after(() => world[Symbol.asyncDispose]());

const story = storyIn(() => world);

const counters = (cx: Context) =>
	surveysIn(cx.db)
		.selectFrom("surveys.need_counter")
		.select(["period", "about", "kind", "slice", "n"])
		.orderBy("period")
		.orderBy("about")
		.orderBy("kind")
		.orderBy("slice")
		.execute();

story(
	"needs that were folded can be made anew, and are the same",
	async (cx) => {
		const folded = await counters(cx);
		assert.ok(folded.length > 30);
		await rebuildCounters(cx);
		assert.deepEqual(await counters(cx), folded);
	},
);

story(
	"what a response says of needs is kept with it, to be counted by group",
	async (cx) => {
		const rows = await surveysIn(cx.db)
			.selectFrom("surveys.response")
			.select(["needs", "groups"])
			.execute();
		const wished = rows.filter(({ needs }) => needs.includes("ramp"));
		assert.ok(wished.some(({ groups }) => groups.walking?.[0] === "a-lot"));
	},
);

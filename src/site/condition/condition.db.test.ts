import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { at } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { conditionOf, jobsState } from "./condition.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
});
after(() => world[Symbol.asyncDispose]());

test("jobs that nobody heard of for two days are not said to run", async () => {
	const { cx } = world;
	assert.equal(await jobsState(cx), "unknown");
	await sql`insert into open_data.looked (dataset, looked_at) values ('unit', ${cx.now})`.execute(
		cx.db,
	);
	assert.equal(await jobsState(cx), "works");
	const later = (hours: number) =>
		at(cx, new Date(cx.now.getTime() + hours * 3_600_000));
	assert.equal(await jobsState(later(47)), "works");
	assert.equal(await jobsState(later(49)), "unknown");
});

test("each measure of the dashboards has its own day, and none before it was told", async () => {
	const { measures, parts } = await conditionOf(world.cx, false);
	assert.equal(parts.mail, "off");
	const of = Object.fromEntries(measures.map(({ code, when }) => [code, when]));
	assert.equal(of.pengaduan, null);
	assert.equal(measures.length, 7);
	for (const { when } of measures)
		assert.ok(
			when === null || when.kind === "quarter" || when.day <= "2026-11-20",
		);
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { at } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { conditionOf, jobsOf } from "./condition.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
});
after(() => world[Symbol.asyncDispose]());

test("jobs that nobody heard of for two days are not said to run", async () => {
	const { cx } = world;
	assert.equal((await jobsOf(cx)).state, "unknown");
	await sql`insert into open_data.looked (dataset, looked_at) values ('unit', ${cx.now})`.execute(
		cx.db,
	);
	assert.equal((await jobsOf(cx)).state, "works");
	const later = (hours: number) =>
		at(cx, new Date(cx.now.getTime() + hours * 3_600_000));
	assert.equal((await jobsOf(later(47))).state, "works");
	assert.equal((await jobsOf(later(49))).state, "unknown");
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

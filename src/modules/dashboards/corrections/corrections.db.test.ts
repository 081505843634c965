import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { recordMove } from "#standings";
import { seedUnits, unitId } from "#units/samples";
import { correctionsOf } from "./corrections-of.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
});
after(() => world[Symbol.asyncDispose]());

type Move = Parameters<typeof recordMove>[1];
const decided: Move = {
	assessmentId: "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f6c01",
	unitId: unitId("lapas-serang"),
	instrument: "p2ham-2023",
	programme: "p2ham",
	brought: false,
	year: 2026,
	at: "2026-08-01T03:00:00Z",
	state: "awarded",
	requestedAt: "2026-01-01T03:00:00Z",
	declaredAt: "2026-02-01T03:00:00Z",
	submittedAt: "2026-04-01T03:00:00Z",
	verifiedAt: "2026-06-01T03:00:00Z",
	decidedAt: "2026-08-01T03:00:00Z",
	score: "88.50",
	predicate: {
		code: "p2ham",
		from: "2026-08-01",
		until: "2028-08-01",
		status: "active",
	},
};
const later = (at: string, status: "active" | "suspended" | "revoked") => ({
	...decided,
	at,
	predicate: decided.predicate && { ...decided.predicate, status },
});

test("what became of a result after its decision is listed, the newest first; the decision itself is no correction", async () => {
	const { cx } = world;
	await recordMove(cx, decided);
	assert.deepEqual(await correctionsOf(cx, 2026), []);
	await recordMove(cx, later("2026-09-01T03:00:00Z", "suspended"));
	await recordMove(cx, later("2026-10-01T03:00:00Z", "active"));
	assert.deepEqual(
		(await correctionsOf(cx, 2026)).map((one) => [
			one.at.toISOString().slice(0, 10),
			one.unit.slug,
			...(one.kind === "result"
				? [one.before.status, one.after.status, one.after.score]
				: []),
		]),
		[
			["2026-10-01", "lapas-serang", "suspended", "active", "88.50"],
			["2026-09-01", "lapas-serang", "active", "suspended", "88.50"],
		],
	);
});

test("a year begins and ends by the clock of the capital", async () => {
	const { cx } = world;
	await recordMove(cx, later("2026-12-31T17:30:00Z", "revoked"));
	assert.equal((await correctionsOf(cx, 2026)).length, 2);
	assert.equal((await correctionsOf(cx, 2027)).length, 1);
	await sql`delete from standings.standing where from_at = '2026-12-31T17:30:00Z'`.execute(
		cx.db,
	);
});

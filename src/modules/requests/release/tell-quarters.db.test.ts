import assert from "node:assert/strict";
import { randomBytes, randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { at } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { seedUnits, unitId } from "#units/samples";
import {
	inTimeTold,
	officesInTime,
	quarterTold,
	tellQuarters,
} from "../index.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-18T03:00:00Z"));
	await seedUnits(world.cx);
});
after(() => world[Symbol.asyncDispose]());

/** So many requests of a procedure that ended on a day, some of them in time. */
async function ended(procedure: string, on: string, n: number, inTime: number) {
	for (let i = 0; i < n; i += 1)
		await sql`
			insert into requests.request (unit_id, id, ref, procedure, version, state, deeds, channel, sheet_hash, lang, body,
				begun_on, kept, filed_on, promised_on, ended_on, outcome)
			values (${unitId("lapas-serang")}, ${randomUUID()}, ${randomUUID()}, ${procedure}, 1, 'ended', 1, 'web',
				${randomBytes(32)}, 'id', ${randomBytes(8)}, ${on}::date - 9, true, ${on}::date - 9,
				${on}::date ${sql.raw(i < inTime ? "+ 1" : "- 1")}, ${on}::date, 'granted')`.execute(
			world.cx.db,
		);
}

test("of a quarter that is over each office is told once, without the procedures that few asked for", async () => {
	const { cx } = world;
	await ended("legal-aid", "2026-08-04", 12, 7);
	await ended("harmonisation", "2026-09-30", 3, 3);
	await ended("legal-aid", "2026-10-01", 20, 20);
	assert.equal(await tellQuarters(cx), 1);
	const told = await quarterTold(cx, "2026-11-18");
	assert.deepEqual(told, { period: 20263, toldOn: "2026-11-18" });
	assert.equal(await quarterTold(cx, "2026-11-17"), null);
	const quarter = { period: 20263, toldOn: "2026-11-18" };
	const [row] = await officesInTime(cx, quarter, { province: "36" });
	assert.deepEqual([row?.code, row?.n, row?.of], ["lapas-serang", 7, 12]);
	await ended("legal-aid", "2026-09-29", 5, 5);
	assert.equal(await tellQuarters(cx), 0);
	const [later] = await officesInTime(cx, quarter, { province: "36" });
	assert.equal(later?.of, 12);
});

test("a quarter that was told without the sums of its provinces gets them at the next round, as offices lay when it was told", async () => {
	const { cx } = world;
	const quarter = await quarterTold(cx, "2026-11-18");
	assert.ok(quarter);
	const provinces = await inTimeTold(cx, quarter);
	assert.deepEqual(
		provinces.map(({ code, n, of, offices }) => [code, n, of, offices]),
		[["36", 7, 12, 1]],
	);
	await sql`delete from requests.told_there`.execute(cx.db);
	assert.deepEqual(await inTimeTold(cx, quarter), []);
	for (const day of ["2026-11-19", "2026-11-20"]) {
		await tellQuarters(at(cx, new Date(`${day}T03:00:00Z`)));
		assert.deepEqual(await inTimeTold(cx, quarter), provinces, day);
	}
	// The version before knows of sums, and not of how many offices.
	await sql`update requests.told_there set offices = null`.execute(cx.db);
	await tellQuarters(at(cx, new Date("2026-11-21T03:00:00Z")));
	assert.deepEqual(await inTimeTold(cx, quarter), provinces);
});

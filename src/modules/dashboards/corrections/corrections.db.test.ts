import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { recordMove } from "#standings";
import { seedUnits, unitId } from "#units/samples";
import {
	type CorrectionPlace,
	correctionsOf,
	countCorrections,
	placeIn,
	writtenPlace,
} from "./corrections-of.ts";

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

const all = async (year: number) =>
	(await correctionsOf(world.cx, year, { after: null, atMost: 100 })).rows;

test("what became of a result after its decision is listed, the newest first; the decision itself is no correction", async () => {
	const { cx } = world;
	await recordMove(cx, decided);
	assert.deepEqual(await all(2026), []);
	await recordMove(cx, later("2026-09-01T03:00:00Z", "suspended"));
	await recordMove(cx, later("2026-10-01T03:00:00Z", "active"));
	assert.deepEqual(
		(await all(2026)).map((one) => [
			one.at.toISOString().slice(0, 10),
			one.unit?.slug,
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
	assert.equal((await all(2026)).length, 2);
	assert.equal((await all(2027)).length, 1);
	await sql`delete from standings.standing where from_at = '2026-12-31T17:30:00Z'`.execute(
		cx.db,
	);
});

test("the list is read on from any place, each one once and in the same order, also where many are of one day; what was taken back of open data stands in it", async () => {
	const { cx } = world;
	for (const [at, day] of [1, 2, 3, 4].entries())
		await sql`
			insert into open_data.version (dataset, on_day, made_at, rows, columns, totals, withdrawn_on, why_withdrawn)
			values ('unit', ${`2026-09-0${day}`}::date, now(), 1, '{a}', '{}', ${at < 3 ? "2026-09-20" : "2026-10-20"}::date, 'Memuat seorang warga.')`.execute(
			cx.db,
		);
	const whole = (await all(2026)).map(({ key }) => key);
	assert.equal(whole.length, 6);
	assert.equal(await countCorrections(cx, 2026), 6);
	assert.deepEqual(
		whole.filter((key) => key.startsWith("data/")),
		[4, 3, 2, 1].map((day) => `data/unit/2026-09-0${day}`),
	);
	for (const atMost of [1, 2, 4]) {
		const read: string[] = [];
		let after: CorrectionPlace | null = null;
		do {
			const part = await correctionsOf(cx, 2026, { after, atMost });
			assert.ok(part.rows.length <= atMost);
			read.push(...part.rows.map(({ key }) => key));
			after = part.next && placeIn(writtenPlace(part.next));
		} while (after);
		assert.deepEqual(read, whole);
	}
	for (const text of [
		"",
		"x",
		"2026-01-01T99:00:00Z_data/x",
		"2026-01-01T00:00:00Z_x/y",
	])
		assert.equal(placeIn(text), null);
});

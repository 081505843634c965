import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { theSystem } from "#kernel/actor.ts";
import { deliver } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { openTestWorld } from "#platform/database/for-tests.ts";
import type { Day } from "#territory";
import { banten, places } from "#territory/samples";
import { openUnits } from "#units";
import { seedUnits, unitId } from "#units/samples";
import { forgetAssessment } from "./forget-assessment.ts";
import {
	awarded,
	declared,
	hear,
	requested,
	submitted,
} from "./moves.sample.ts";
import { tableOf } from "./queries.ts";
import { recordNewDirectory } from "./record-move.ts";
import { subscribers } from "./subscribers.ts";

test("what was counted is kept until somebody moves or a unit opens", async () => {
	await using world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	const { cx } = world;
	await seedUnits(cx);
	await deliver(cx, subscribers);
	const filter = { instrument: "p2ham-2023", year: 2023, day: "2023-12-31" };
	const inBanten = async () => {
		const { level, rows } = await tableOf(cx, filter);
		assert.ok(level === "provinces");
		const { figures } =
			rows.find(({ code }) => code === banten) ?? assert.fail();
		return [figures.withPredicate, figures.units];
	};
	const award = (unit: "lapas-serang" | "rutan-serang") =>
		hear(cx, awarded(unit, { instrument: "p2ham-2023", on: "2023-12-10" }));
	await award("lapas-serang");
	assert.deepEqual(await inBanten(), [1, 20]);
	assert.deepEqual(await inBanten(), [1, 20]);
	await award("rutan-serang");
	assert.deepEqual(await inBanten(), [2, 20]);
	// A worker of the version before hears a move: it raises the version, and counts no days.
	await sql`update standings.standing set predicate_status = 'revoked' where unit_id = ${unitId("rutan-serang")}::uuid`.execute(
		cx.db,
	);
	await sql`update standings.round set version = version + 1`.execute(cx.db);
	assert.deepEqual(await inBanten(), [1, 20]);
	await sql`update standings.standing set predicate_status = 'active' where unit_id = ${unitId("rutan-serang")}::uuid and predicate_status is not null`.execute(
		cx.db,
	);
	await sql`update standings.round set version = version + 1`.execute(cx.db);
	const opened = await openUnits({ ...cx, actor: theSystem }, [
		{
			slug: "rutan-baru",
			name: "Rutan Baru",
			kind: "rutan",
			regencyCode: places.lebak,
			openedOn: "2020-01-01",
		},
	]);
	assert.ok(opened.ok);
	await deliver(cx, subscribers);
	assert.deepEqual(await inBanten(), [2, 21]);
});

test("what was counted of a day stands while others move after it, and nothing stands that is not so", async () => {
	await using world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	const { cx } = world;
	await seedUnits(cx);
	await deliver(cx, subscribers);
	const round = { instrument: "p2ham-2023", year: 2023 };
	const counted = (db: Context["db"], day: Day) =>
		tableOf({ ...cx, db }, { ...round, day });
	const days = ["2023-06-30", "2023-12-09", "2023-12-10", "2024-03-01"];
	const keptOnDays = async () => {
		for (const day of days) {
			// Within a transaction everything is counted anew.
			const anew = await cx.db.transaction().execute((db) => counted(db, day));
			assert.deepEqual(await counted(cx.db, day), anew, day);
		}
	};
	for (const move of [
		requested("lapas-serang", { ...round, on: "2023-03-01" }),
		awarded("lapas-serang", { ...round, on: "2023-12-10" }),
		// Heard after those that came later.
		submitted("rutan-serang", { ...round, on: "2023-06-30" }),
		declared("lapas-serang", { ...round, on: "2023-05-01" }),
		awarded("rutan-serang", { ...round, on: "2024-02-01" }),
	]) {
		await keptOnDays();
		await hear(cx, move);
		await keptOnDays();
	}
	const withPredicate = async (day: Day) =>
		(await counted(cx.db, day)).total.withPredicate;
	await sql`update standings.standing set predicate_status = 'revoked' where predicate_status is not null`.execute(
		cx.db,
	);
	await hear(
		cx,
		requested("kanwil-kemenkum-ntt", { ...round, on: "2024-02-20" }),
	);
	assert.equal(await withPredicate("2023-12-10"), 1);
	assert.equal(await withPredicate("2024-03-01"), 0);
});

test("a round that was forgotten and begins anew is counted anew", async () => {
	await using world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	const { cx } = world;
	await seedUnits(cx);
	await deliver(cx, subscribers);
	const round = { instrument: "p2ham-2023", year: 2023 };
	const inBanten = async () => {
		const { rows } = await tableOf(cx, {
			...round,
			day: "2023-12-31",
			province: banten,
		});
		return rows.reduce((sum, { figures }) => sum + figures.withPredicate, 0);
	};
	await hear(cx, awarded("lapas-serang", { ...round, on: "2023-12-10" }));
	await recordNewDirectory(cx);
	assert.equal(await inBanten(), 1);
	await forgetAssessment(cx, {
		...round,
		unitId: unitId("lapas-serang"),
		assessmentId: unitId("lapas-serang"),
	});
	await hear(
		cx,
		awarded("kanwil-kemenkum-ntt", { ...round, on: "2023-12-10" }),
	);
	assert.equal(await inBanten(), 0);
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { at, type Context } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { seedUnits, unitId } from "#units/samples";
import { receiveResponse } from "../answering/receive-response.ts";
import { runForTests } from "../for-tests.ts";
import { noNeeds } from "../needs/read-needs.ts";
import { surveyOf } from "../queries.ts";
import { surveysIn } from "../tables.ts";
import { mixResponses } from "./mix.ts";

const office = unitId("kanwil-kemenkum-ntt");
let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await runForTests(world.cx, office, "skm-2017");
});
after(() => world[Symbol.asyncDispose]());

/** So many answers arrive on a day. */
async function arrive(cx: Context, n: number, name: string): Promise<void> {
	const survey = (await surveyOf(cx, office, "skm-2017")) ?? assert.fail();
	for (let i = 0; i < n; i += 1) {
		const taken = await receiveResponse(
			cx,
			survey,
			{
				instrument: "skm-2017",
				questionnaire: survey.questionnaire,
				day: "2026-11-20",
				serviceId: null,
				channel: "home",
				filler: "self",
				staff: false,
				language: "id",
				answers: Object.fromEntries(
					["U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9"].map(
						(code, element) => [code, 1 + ((i + element) % 4)],
					),
				),
				own: {},
				groups: { sex: ["woman"] },
				...noNeeds,
				remark: `kata ${name} ${i}`,
				seconds: 200,
			},
			{ key: `${name} ${i}`, slip: null, from: null },
		);
		assert.ok(taken.ok);
	}
}

/** How many are kept, counted at the unit, counted in the province, and waiting still. */
async function seen(cx: Context) {
	const count = async (table: "response" | "remark") =>
		Number(
			(
				await surveysIn(cx.db)
					.selectFrom(`surveys.${table}`)
					.select((select) => select.fn.countAll().as("n"))
					.executeTakeFirstOrThrow()
			).n,
		);
	const { rows } = await sql<{ unit: number; region: number; waiting: number }>`
		select
			(select coalesce(sum(n), 0)::integer from surveys.unit_counter) as unit,
			(select coalesce(sum(n), 0)::integer from surveys.region_counter where dimension = 'sex') as region,
			(select count(*)::integer from surveys.arrival where body is not null) as waiting`.execute(
		cx.db,
	);
	return {
		kept: await count("response"),
		remarks: await count("remark"),
		...rows[0],
	};
}

test("two jobs that fold at once count each answer once, in every counter", async () => {
	await arrive(world.cx, 40, "dua");
	const mixed = await Promise.all([
		mixResponses(world.cx),
		mixResponses(world.cx),
		mixResponses(world.cx),
	]);
	assert.equal(
		mixed.reduce((sum, n) => sum + n, 0),
		40,
	);
	assert.deepEqual(await seen(world.cx), {
		kept: 40,
		remarks: 40,
		unit: 40,
		region: 40,
		waiting: 0,
	});
});

test("a job that breaks in the middle of folding leaves everything waiting, and the next one counts it once", async () => {
	const cx = at(world.cx, new Date("2026-11-20T04:00:00Z"));
	await arrive(cx, 20, "patah");
	const before = await seen(cx);
	// The last thing that a fold writes: by then answers, words and the counters of units are written.
	await sql`create function surveys.breaks() returns trigger language plpgsql as
		$$ begin raise exception 'the power went'; end $$`.execute(cx.db);
	await sql`create trigger breaks before insert or update on surveys.region_counter
		for each row execute function surveys.breaks()`.execute(cx.db);
	await assert.rejects(mixResponses(cx), /the power went/);
	assert.deepEqual(await seen(cx), before);
	assert.equal(before.waiting, 20);
	await sql`drop trigger breaks on surveys.region_counter`.execute(cx.db);
	assert.equal(await mixResponses(cx), 20);
	assert.deepEqual(await seen(cx), {
		kept: 60,
		remarks: 60,
		unit: 60,
		region: 60,
		waiting: 0,
	});
	assert.equal(await mixResponses(cx), 0);
});

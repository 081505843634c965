import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { bringResults, changePredicate, findCase } from "#assessments";
import { sampleActor, seedPeople } from "#identity/samples";
import { deliver } from "#platform/announce.ts";
import { withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { seedUnits, unitId } from "#units/samples";
import { subscribers } from "./subscribers.ts";
import { lettersIn } from "./tables.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
});
after(() => world[Symbol.asyncDispose]());

test("a result that was decided elsewhere gets no certificate of ours, not even when its predicate is restored here", async () => {
	const { cx } = world;
	const brought = await bringResults(cx, cx.newId(), [
		{
			unitId: unitId("lapas-serang"),
			instrument: "p2ham-2023",
			year: 2023,
			outcome: "awarded",
			predicate: "p2ham",
			score: "87.5",
			decree: "MHA-01",
			decreeOn: "2023-12-10",
		},
	]);
	assert.ok(brought.ok);
	const found = await findCase(cx, {
		unit: "lapas-serang",
		instrument: "p2ham-2023",
		year: 2023,
	});
	assert.ok(found);
	const assessor = withActor(cx, sampleActor("bayu"));
	for (const status of ["suspended", "active"] as const) {
		const changed = await changePredicate(assessor, found, {
			status,
			reason: "pemeriksaan",
			legalBasis: "Pasal contoh",
		});
		assert.ok(changed.ok);
	}
	await deliver(cx, subscribers);
	const certificates = await lettersIn(cx.db)
		.selectFrom("letters.certificate")
		.select("number")
		.execute();
	assert.deepEqual(certificates, []);
});

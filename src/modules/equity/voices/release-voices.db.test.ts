import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { seedFacilities } from "#catalogue/samples";
import { seedFigures } from "#complaints/samples";
import { seedPeople } from "#identity/samples";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { seedSurveys } from "#surveys/samples";
import { seedUnits } from "#units/samples";
import { availabilityOf } from "../availability/availability-of.ts";
import { measureAvailability } from "../availability/measure-availability.ts";
import { equityIn } from "../tables.ts";
import { releaseVoices } from "./release-voices.ts";
import { everyVoice, voicesTold } from "./told-voices.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	await seedFacilities(world.cx);
	await seedSurveys(world.cx);
	await seedFigures(world.cx);
});
after(() => world[Symbol.asyncDispose]());

test("what complaints counted by group is told once, quarter after quarter, and stands", async () => {
	assert.ok((await releaseVoices(world.cx)) > 0);
	const first = await everyVoice(world.cx);
	assert.equal(await releaseVoices(world.cx), 0);
	assert.deepEqual(await everyVoice(world.cx), first);
});

test("of each group the nation reads how many complained, how many were answered in time, and after how many days", async () => {
	const [women, men] = await voicesTold(world.cx, "sex", 20263, null);
	for (const group of [women, men]) {
		assert.ok(group?.n && group.n >= 10);
		assert.ok(group.due !== null && group.inTime !== null);
		assert.ok(group.inTime <= group.due && group.due <= group.n);
		assert.ok(group.medianDays !== null);
	}
	// One office alone in its province is not told of as if it were a province.
	assert.ok(
		(await voicesTold(world.cx, "sex", 20263, "53")).every(
			({ n }) => n === null,
		),
	);
});

test("which offices can be visited is looked at anew every night, and weighed by who needs it", async () => {
	await measureAvailability(world.cx);
	await measureAvailability(world.cx);
	const plain = (await availabilityOf(world.cx, null)) ?? assert.fail();
	const wheelchair = () =>
		plain.needs.find(({ need }) => need.code === "wheelchair");
	assert.ok((wheelchair()?.usable ?? 0) > 0);
	assert.equal(wheelchair()?.weighed, null);
	const rows = await equityIn(world.cx.db)
		.selectFrom("equity.availability")
		.select(["province", "usable", "offices"])
		.where("need", "=", "wheelchair")
		.execute();
	const best = rows.toSorted(
		(a, b) => b.usable / b.offices - a.usable / a.offices,
	)[0];
	assert.ok(best);
	// All who need it live where most offices can be visited.
	await equityIn(world.cx.db)
		.insertInto("equity.population")
		.values({
			province: best.province,
			year: 2025,
			dimension: "disability",
			grp: "with",
			number: 1,
			people: 40_000,
			source: "contoh",
			by_id: null,
			at: world.cx.now,
		})
		.execute();
	const met = (await availabilityOf(world.cx, null))?.needs.find(
		({ need }) => need.code === "wheelchair",
	);
	assert.equal(met?.weighed, ((best.usable * 100) / best.offices).toFixed(1));
	assert.ok(Number(met?.weighed) > Number(met?.share));
});

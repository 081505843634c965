import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { subjectsTold } from "#notices";
import { at, type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { seedUnits, unitId } from "#units/samples";
import { askToLook, checkFacility, facilitiesOf } from "../index.ts";
import { ofOffice, seedFacilities } from "../samples.ts";

const office = unitId("kanwil-kemenkum-ntt");
let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedFacilities(world.cx);
});
after(() => world[Symbol.asyncDispose]());

const onDay = (n: number): Context =>
	at(world.cx, new Date(Date.parse("2026-11-20T03:00:00Z") + n * 86_400_000));
const asked = async () => {
	const all = await facilitiesOf(world.cx, [office]);
	return subjectsTold(
		world.cx,
		"facility-look",
		all.map(({ id }) => id),
	);
};
/** A week of days, so that each office has had its own. */
const week = async (from: number): Promise<number> => {
	let n = 0;
	for (let day = from; day < from + 7; day += 1)
		n += await askToLook(onDay(day));
	return n;
};

test("what an office says is there and nobody saw for long is drawn, never twice; whoever looks has done it", async () => {
	await week(0);
	assert.equal((await asked()).size, 0);
	assert.ok((await week(100)) > 0);
	const [first] = [...(await asked())];
	assert.ok(first);
	for (let n = 0; n < 8; n += 1) await week(107 + n * 7);
	const open = await asked();
	assert.ok(open.has(first));
	assert.equal(open.size, 3);
	const facility =
		(await facilitiesOf(world.cx, [office])).find(({ id }) => id === first) ??
		assert.fail();
	assert.equal(facility.last.condition, "present");
	const looked = await checkFacility(
		withActor(onDay(170), ofOffice("kanwil-kemenkum-ntt")),
		facility,
		{
			basedOn: facility.last.number,
			seen: { condition: "present", measures: {}, says: "", photo: null },
		},
	);
	assert.ok(looked.ok);
	assert.equal((await asked()).size, 2);
	await week(171);
	assert.ok(!(await asked()).has(first));
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { at } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { dayOf } from "#territory";
import { seedUnits, unitId } from "#units/samples";
import {
	facilitiesOf,
	heldAgainst,
	serviceBySlug,
	servicesOf,
	sumOfUnit,
	versionsOf,
} from "../index.ts";
import { sampleOffice, seedFacilities, seedServices } from "../samples.ts";
import { catalogueIn } from "../tables.ts";

const office = unitId(sampleOffice);
let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedServices(world.cx);
	await seedFacilities(world.cx);
});
after(() => world[Symbol.asyncDispose]());

test("the principles of the office of NTT are summed over its six services; some are shown by none", async () => {
	const sums = sumOfUnit(
		await servicesOf(world.cx, office),
		await facilitiesOf(world.cx, [office]),
		"2026-11-20",
	);
	assert.deepEqual(
		sums.map(({ principle, shown, services }) => [
			principle.code,
			shown,
			services.length,
		]),
		[
			["public-interest", 1, 6],
			["legal-certainty", 4, 6],
			["equal-rights", 1, 6],
			["rights-and-duties", 0, 6],
			["professionalism", 0, 6],
			["participation", 0, 6],
			["equal-treatment", 0, 6],
			["openness", 3, 6],
			["accountability", 0, 6],
			["vulnerable-groups", 6, 6],
			["timeliness", 2, 6],
			["speed", 3, 6],
		],
	);
});

test("after a year without anybody looking, no facility shows a principle, though nothing was changed", async () => {
	const later = at(world.cx, new Date("2027-12-01T03:00:00Z"));
	const service =
		(await serviceBySlug(later, `bantuan-hukum-${sampleOffice}`)) ??
		assert.fail();
	const facilities = await facilitiesOf(later, [office]);
	const held = (day: string) =>
		heldAgainst(service, facilities, day).find(
			({ principle }) => principle.code === "vulnerable-groups",
		) ?? assert.fail();
	assert.equal(held("2026-11-20").is, "shown");
	const then = held(dayOf(later.now));
	assert.equal(then.is, "open");
	assert.ok(then.proofs.every(({ not }) => not === "old"));
});

test("a version that was kept before there were principles is read as it was, and shows what can be seen", async () => {
	const service =
		(await serviceBySlug(world.cx, `bantuan-hukum-${sampleOffice}`)) ??
		assert.fail();
	const { principles: _, ...older } =
		(await versionsOf(world.cx, service.id))[0]?.content ?? assert.fail();
	await catalogueIn(world.cx.db)
		.updateTable("catalogue.service_version")
		.set({ content: JSON.stringify(older) })
		.where("service_id", "=", service.id)
		.execute();
	const again = (await serviceBySlug(world.cx, service.slug)) ?? assert.fail();
	assert.deepEqual(again.principles, {});
	const shown = heldAgainst(again, [], "2026-11-20")
		.filter(({ is }) => is === "shown")
		.map(({ principle }) => principle.code);
	assert.deepEqual(shown, [
		"legal-certainty",
		"openness",
		"timeliness",
		"speed",
	]);
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { holds } from "#kernel/actor.ts";
import { at } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { seedUnits, unitId } from "#units/samples";
import { endRole } from "./end-role.ts";
import {
	type Asked,
	addressesOf,
	holdersOf,
	unitsHolding,
} from "./holders-of.ts";
import { rolesOf } from "./queries.ts";
import { permissions } from "./roles.ts";
import { cast, personIds, sampleActor, seedPeople } from "./samples.ts";
import { identityIn } from "./tables.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
});
after(() => world[Symbol.asyncDispose]());

const namesOf = (ids: readonly { personId: string }[]): string[] =>
	ids
		.map(
			({ personId }) =>
				cast.find(({ userName }) => personIds[userName] === personId)
					?.userName ?? personId,
		)
		.sort();

const units = [
	"rutan-rangkasbitung",
	"lapas-ambon",
	"kanwil-kemenham-banten",
	"kabupaten-empat-lawang",
] as const;

test("the holders of a right are those of the cast who hold it there, for any right and place", async () => {
	const asked: fc.Arbitrary<Asked> = fc.record({
		permission: fc.constantFrom(...permissions),
		programme: fc.constantFrom(null, "p2ham", "kkpham"),
		unitId: fc.constantFrom(null, ...units.map((unit) => unitId(unit))),
		province: fc.constantFrom(null, "36", "81", "53"),
		othersOnly: fc.boolean(),
	});
	await fc.assert(
		fc.asyncProperty(asked, async (asked) => {
			const { permission, programme, unitId, province, othersOnly } = asked;
			const expected = cast
				.map(({ userName }) => sampleActor(userName))
				.filter(
					(actor) =>
						holds(actor, permission, {
							...(programme == null ? {} : { programme }),
							...(unitId == null ? {} : { unitId }),
							...(province == null ? {} : { province }),
						}) &&
						!(
							othersOnly &&
							unitId != null &&
							actor.grants.some((grant) => grant.unitId === unitId)
						),
				);
			assert.deepEqual(
				namesOf(await holdersOf(world.cx, asked, Object.values(personIds))),
				namesOf(expected.map(({ id }) => ({ personId: id ?? "" }))),
			);
		}),
		{ numRuns: 150 },
	);
});

const verifying = {
	permission: "assessment.verify",
	programme: "p2ham",
	unitId: unitId("lapas-cilegon"),
	province: "36",
};

test("a verifier counts although her role asks for a second factor", async () => {
	assert.deepEqual(namesOf(await holdersOf(world.cx, verifying)), ["sari"]);
});

test("whoever has an address is named with it, and the placeholder of others is no address", async () => {
	const address = "wulan@contoh.example";
	await identityIn(world.cx.db)
		.updateTable("identity.person")
		.set({ email: address })
		.where("id", "=", personIds.wulan)
		.execute();
	const holders = await holdersOf(world.cx, {
		permission: "assessment.fill",
		unitId: unitId("rutan-rangkasbitung"),
	});
	assert.deepEqual(
		new Map(holders.map(({ personId, email }) => [personId, email])),
		new Map([
			[personIds.wulan, address],
			[personIds.hendra, null],
		]),
	);
	assert.deepEqual(
		[...(await addressesOf(world.cx, [personIds.wulan, personIds.hendra]))],
		[[personIds.wulan, address]],
	);
});

test("only people who were asked about are answered", async () => {
	assert.deepEqual(await holdersOf(world.cx, verifying, [personIds.bayu]), []);
	assert.deepEqual(await holdersOf(world.cx, verifying, []), []);
});

test("the units where somebody can begin are those of operators and heads, of the programme or of all", async () => {
	const inP2ham = await unitsHolding(world.cx, {
		permission: "assessment.request",
		programme: "p2ham",
	});
	assert.ok(inP2ham.includes(unitId("rutan-rangkasbitung")));
	assert.ok(inP2ham.includes(unitId("lapas-ambon")), "of every programme");
	assert.ok(!inP2ham.includes(unitId("kabupaten-empat-lawang")));
	assert.ok(!inP2ham.includes(unitId("kanwil-kemenham-banten")));
});

test("from the day on which a role ends its person is no holder any more", async () => {
	const [role] = await rolesOf(world.cx, personIds.sari);
	assert.ok(role);
	const ended = await endRole(world.cx, role.id, "2026-12-01");
	assert.ok(ended.ok, JSON.stringify(ended));
	const on = async (day: string) =>
		namesOf(
			await holdersOf(at(world.cx, new Date(`${day}T03:00:00Z`)), verifying),
		);
	assert.deepEqual(await on("2026-11-30"), ["sari"]);
	assert.deepEqual(await on("2026-12-01"), []);
});

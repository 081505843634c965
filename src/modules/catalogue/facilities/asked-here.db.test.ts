import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { knowSources, livingFact } from "#facts";
import { withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { type SettingValues, saveSettings, settingsNow } from "#settings";
import { seedUnits, unitId } from "#units/samples";
import { facilitiesOf, factSources, needNamed, officesFor } from "../index.ts";
import { seedFacilities } from "../samples.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedFacilities(world.cx);
	knowSources(factSources);
});
after(() => world[Symbol.asyncDispose]());

const office = unitId("kanim-tangerang");

async function ask(changed: Partial<SettingValues>): Promise<void> {
	const admin = withActor(world.cx, {
		id: "pengelola",
		name: "Pengelola contoh",
		kind: "person",
		grants: [
			{
				permission: "settings.manage",
				programme: null,
				unitId: null,
				reach: "nation",
				provinces: [],
			},
		],
	});
	const { number, values } = await settingsNow(world.cx);
	const saved = await saveSettings(admin, number, { ...values, ...changed });
	assert.ok(saved.ok);
}

async function seen() {
	const door = (await facilitiesOf(world.cx, [office])).find(
		({ kind }) => kind === "door",
	);
	const { offices } = await officesFor(world.cx, {
		needs: [needNamed("wheelchair") ?? assert.fail()],
		province: "",
		words: "",
		page: 1,
	});
	const fact = await livingFact(world.cx, "facilities-usable", office);
	return {
		short: door?.short,
		fits: offices.find(({ unit }) => unit.id === office)?.all,
		figure: `${fact.numerator}/${fact.denominator}`,
		row: fact.rows.find(({ what }) => what.startsWith("Pintu")),
	};
}

test("what an installation asks of a door holds at once: at the facility, for who cannot walk, and in the figure", async () => {
	const before = await seen();
	assert.deepEqual(
		[before.short, before.fits, before.figure, before.row?.counts],
		[false, "yes", "6/6", "yes"],
	);
	await ask({ "door-width": "180.01" });
	const strict = await seen();
	assert.deepEqual(
		[strict.short, strict.fits, strict.figure, strict.row?.counts],
		[true, "short", "5/6", "no"],
	);
	assert.match(strict.row?.because.id ?? "", /180 cm \(180,01\)/);
	await ask({ "door-width": "0" });
	assert.deepEqual(await seen(), before);
});

test("a change of what is asked for is on the trail", async () => {
	await ask({ "ramp-slope": "10" });
	const { rows } = await sql<{ deed: string; details: unknown }>`
		select deed, details from platform.trail join platform.trail_details on trail_id = id
		where deed = 'settings.saved' order by id desc limit 1`.execute(
		world.cx.db,
	);
	assert.deepEqual(rows, [
		{ deed: "settings.saved", details: { changed: ["ramp-slope"] } },
	]);
});

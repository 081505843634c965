import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import {
	provinceAt,
	provincesAt,
	regenciesAt,
	regencyAt,
	seedTerritory,
} from "./index.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld();
	await seedTerritory(world.cx);
});
after(() => world[Symbol.asyncDispose]());

test("the nation has 38 provinces and 514 regencies and cities", async () => {
	assert.equal((await provincesAt(world.cx, "2026-11-20")).length, 38);
	assert.equal((await regenciesAt(world.cx, "2026-11-20")).length, 514);
});

for (const [day, count] of [
	["2013-01-01", 34],
	["2022-01-01", 34],
	["2022-07-24", 34],
	["2022-07-25", 37],
	["2022-12-07", 37],
	["2022-12-08", 38],
	["2023-01-01", 38],
] as const)
	test(`on ${day} there are ${count} provinces, and each regency lies in exactly one of them`, async () => {
		const provinces = await provincesAt(world.cx, day);
		const regencies = await regenciesAt(world.cx, day);
		assert.equal(provinces.length, count);
		assert.equal(
			new Set(regencies.map(({ code }) => code)).size,
			regencies.length,
		);
		assert.equal(regencies.length, 514);
		assert.deepEqual(
			[...new Set(regencies.map(({ province }) => province.code))].sort(),
			provinces.map(({ code }) => code),
		);
	});

test("Merauke belongs to Papua in 2021 and to Papua Selatan in 2023", async () => {
	assert.equal(
		(await regencyAt(world.cx, "93.01", "2021-06-01"))?.province.name,
		"Papua",
	);
	assert.equal(
		(await regencyAt(world.cx, "93.01", "2023-06-01"))?.province.name,
		"Papua Selatan",
	);
});

test("Sorong belongs to Papua Barat until the law of December 2022", async () => {
	assert.equal(
		(await regencyAt(world.cx, "96.71", "2022-12-07"))?.province.name,
		"Papua Barat",
	);
	assert.equal(
		(await regencyAt(world.cx, "96.71", "2022-12-08"))?.province.name,
		"Papua Barat Daya",
	);
});

test("a province is unknown before it was made", async () => {
	assert.equal(await provinceAt(world.cx, "93", "2021-06-01"), null);
	assert.equal(
		(await provinceAt(world.cx, "93", "2023-06-01"))?.name,
		"Papua Selatan",
	);
});

test("Banten has eight regencies and cities", async () => {
	assert.equal((await regenciesAt(world.cx, "2026-11-20", "36")).length, 8);
});

test("seeding again changes nothing", async () => {
	const count = async () => {
		const { rows } = await sql<{
			n: number;
		}>`select count(*)::int as n from territory.regency_province`.execute(
			world.cx.db,
		);
		return rows[0]?.n;
	};
	const once = await count();
	assert.deepEqual(await seedTerritory(world.cx), {
		provinces: 38,
		regencies: 514,
	});
	assert.equal(await count(), once);
});

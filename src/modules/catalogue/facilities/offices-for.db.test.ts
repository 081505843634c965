import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { seedUnits } from "#units/samples";
import { allNeeds, needNamed, officesFor } from "../index.ts";
import { seedFacilities } from "../samples.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedFacilities(world.cx);
});
after(() => world[Symbol.asyncDispose]());

const found = async (
	codes: readonly string[],
	more: { readonly province?: string; readonly words?: string } = {},
) =>
	(
		await officesFor(world.cx, {
			needs: codes.map((code) => needNamed(code) ?? assert.fail(code)),
			province: "",
			words: "",
			page: 1,
			...more,
		})
	).offices.map(({ unit, all }) => `${unit.slug} ${all}`);

test("offices that fit come first; a locked toilet is none; what nobody said is not known", async () => {
	assert.deepEqual(await found(["wheelchair"]), [
		"kanim-tangerang yes",
		"lapas-serang unknown",
		"kanwil-kemenkum-ntt no",
	]);
});

test("with several needs the worst of them counts", async () => {
	assert.deepEqual(await found(["elderly", "wheelchair"]), [
		"kanim-tangerang yes",
		"lapas-serang unknown",
		"kanwil-kemenkum-ntt no",
	]);
	assert.deepEqual(
		(await found(allNeeds().map(({ code }) => code)))[0],
		"kanim-tangerang unknown",
	);
});

test("a province and the name of a town narrow it, and signs of patterns are signs", async () => {
	assert.deepEqual(await found(["elderly"], { province: "53" }), [
		"kanwil-kemenkum-ntt yes",
	]);
	assert.deepEqual(await found(["elderly"], { words: "KUPANG" }), [
		"kanwil-kemenkum-ntt yes",
	]);
	assert.deepEqual(await found(["elderly"], { words: "%_" }), []);
});

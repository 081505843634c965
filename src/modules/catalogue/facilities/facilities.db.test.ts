import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { citizen } from "#kernel/actor.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { seedUnits, unitId } from "#units/samples";
import {
	checkFacility,
	checksOf,
	facilitiesOf,
	facilityById,
	recordFacility,
	type SeenNow,
} from "../index.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
});
after(() => world[Symbol.asyncDispose]());

const lapas = unitId("lapas-serang");
const being = (
	permission: "assessment.request" | "assessment.verify",
	at = lapas,
): Context =>
	withActor(world.cx, {
		id: null,
		name: "",
		kind: "person",
		grants: [
			{
				permission,
				programme: null,
				unitId: at,
				...(permission === "assessment.verify"
					? { reach: "region", provinces: ["36"] }
					: { reach: "unit", provinces: [] }),
			},
		],
	});
/** Who verifies works at an office of her own. */
const verifier = () => being("assessment.verify", unitId("rutan-serang"));
const seen: SeenNow = {
	condition: "present",
	measures: { slope: "12", width: "110.5" },
	says: "",
	photo: null,
};
const ramp = { kind: "ramp", place: "Pintu depan", seen };

const recorded = async (cx: Context) => {
	const done = await recordFacility(cx, lapas, ramp);
	return done.ok ? done.value : assert.fail(JSON.stringify(done.problem));
};
const reasonOf = (done: Awaited<ReturnType<typeof recordFacility>>): string =>
	done.ok
		? "done"
		: "problems" in done.problem
			? done.problem.problems.map(({ field }) => field).join()
			: done.problem.reason;

test("what an office has is on record with who saw it, when, and exact measures", async () => {
	const key = await recorded(being("assessment.request"));
	const facility = (await facilityById(world.cx, key)) ?? assert.fail();
	assert.deepEqual(facility.last.measures, seen.measures);
	assert.deepEqual(
		[facility.last.by, facility.last.on, facility.contested],
		["unit", "2026-11-20", 0],
	);
});

test("a verifier who looks again is a second witness; what was seen before stays", async () => {
	const key = await recorded(being("assessment.request"));
	const later = at(verifier(), new Date("2026-12-01T03:00:00Z"));
	const blocked = { ...seen, condition: "blocked", says: "Dipakai parkir." };
	assert.equal(
		reasonOf(await checkFacility(later, key, { basedOn: 1, seen: blocked })),
		"done",
	);
	assert.deepEqual(
		(await checksOf(world.cx, key)).map(({ condition, by, on }) => [
			condition,
			by,
			on,
		]),
		[
			["blocked", "verifier", "2026-12-01"],
			["present", "unit", "2026-11-20"],
		],
	);
	const found = (await facilitiesOf(world.cx, [lapas])).find(
		({ id }) => id === key.id,
	);
	assert.equal(found?.last.condition, "blocked");
});

test("a verifier who works there looks as the office does, and is no witness from outside", async () => {
	const key = await recorded(being("assessment.request"));
	const done = await checkFacility(being("assessment.verify"), key, {
		basedOn: 1,
		seen,
	});
	assert.equal(reasonOf(done), "done");
	assert.deepEqual(
		(await checksOf(world.cx, key)).map(({ by }) => by),
		["unit", "unit"],
	);
});

test("of two who looked at once one is told that the other was faster", async () => {
	const cx = being("assessment.request");
	const key = await recorded(cx);
	const both = await Promise.all(
		[1, 2].map(() => checkFacility(cx, key, { basedOn: 1, seen })),
	);
	assert.deepEqual(both.map(reasonOf).toSorted(), [
		"changed-meanwhile",
		"done",
	]);
});

test("whoever is neither of the office nor verifies there writes down nothing", async () => {
	for (const cx of [
		withActor(world.cx, citizen),
		being("assessment.request", unitId("rutan-serang")),
	])
		assert.equal(reasonOf(await recordFacility(cx, lapas, ramp)), "not-yours");
});

test("wrong input names every field that has to be mended, and nothing is kept", async () => {
	const before = (await facilitiesOf(world.cx, [lapas])).length;
	const cx = being("assessment.request");
	const photo = { keptAs: "x", takenOn: "2026-11-21", shows: " " };
	assert.equal(
		reasonOf(
			await recordFacility(cx, lapas, {
				...ramp,
				seen: {
					condition: "blocked",
					measures: { slope: "curam" },
					says: "",
					photo,
				},
			}),
		),
		"ukuran_slope,catatan,difoto,foto_isi",
	);
	assert.equal(
		reasonOf(await recordFacility(cx, lapas, { ...ramp, place: " " })),
		"tempat",
	);
	assert.equal(
		reasonOf(await recordFacility(cx, lapas, { ...ramp, kind: "kolam" })),
		"unknown-kind",
	);
	assert.equal((await facilitiesOf(world.cx, [lapas])).length, before);
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { extras, personIds, sampleActor, seedPeople } from "#identity/samples";
import type { Actor } from "#kernel/actor.ts";
import { type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { seedUnits } from "#units/samples";
import {
	comparisonOf,
	findSecondLook,
	fingerprintOf,
	itemsOfCase,
	judgeSecondLook,
	markItem,
	mySecondLooks,
	poolOf,
	prepareDraw,
	publishDraw,
	roundOf,
	verifierStatusOf,
} from "../index.ts";
import { handIn, openSampleRound } from "../lane/samples.ts";
import { assessmentsIn } from "../tables.ts";
import { secondLookerOf } from "./ask-second-look.ts";

const round = { instrument: "p2ham-2023", year: 2026 };
const unit = "rutan-serang";
const bayu = sampleActor("bayu");
let world: TestWorld;
const as = (actor: Actor): Context => withActor(world.cx, actor);
const find = () => handIn.find(world.cx, { ...round, unit });
const reasonOf = (result: {
	ok: boolean;
	problem?: { reason: string };
}): string | undefined => (result.ok ? undefined : result.problem?.reason);

/** Of the two who may judge a unit of Banten, the one who was drawn and the other one. */
let first: Actor;
let second: Actor;

before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	await openSampleRound(world.cx, round);
	await handIn(world.cx, { ...round, unit });
	assert.ok(
		(await prepareDraw(as(bayu), { ...round, seed: "x", capacity: 9 })).ok,
	);
	// Every item is looked at twice here; how one in ten is chosen is tested on its own.
	await assessmentsIn(world.cx.db)
		.updateTable("assessments.draw")
		.set({ second_look: 100 })
		.execute();
	const found = await roundOf(world.cx, round.instrument, round.year);
	assert.ok(found);
	const pool = await poolOf(world.cx, found, { capacity: 9 });
	assert.ok(
		(await publishDraw(as(bayu), { ...round, seen: fingerprintOf(pool) })).ok,
	);
	const tamrin = sampleActor("tamrin");
	const lusia: Actor = {
		...sampleActor("sari"),
		id: extras.lusia.id,
		grants: sampleActor("sari").grants.map((grant) => ({
			...grant,
			unitId: null,
			provinces: ["31"],
		})),
	};
	const drawn = (await find()).allotment?.verifierId;
	[first, second] =
		drawn === personIds.tamrin ? [tamrin, lusia] : [lusia, tamrin];
});
after(() => world[Symbol.asyncDispose]());

test("one item in ten is chosen, by nothing but seed, held-back part and item, and never for whoever judged it", () => {
	const chance = { seed: "x", heldBack: "y", percent: 10 };
	const others = ["a", "b", "c"];
	const chosen = Array.from({ length: 5_000 }, (_, n) =>
		secondLookerOf(chance, { unit: `u${n}`, code: "a.1" }, others),
	).filter((one) => one !== null);
	// Standard deviation 21.
	assert.ok(chosen.length > 395 && chosen.length < 605, `${chosen.length}`);
	for (const one of others)
		assert.ok(chosen.filter((who) => who === one).length > 100);
	const item = { unit: "u1", code: "a.1" };
	assert.equal(
		secondLookerOf(chance, item, others),
		secondLookerOf(chance, item, [...others].reverse()),
	);
	assert.equal(secondLookerOf({ ...chance, percent: 100 }, item, []), null);
});

test("after the first judgement the item goes to the other one, who may judge it once and only it", async () => {
	const found = await find();
	const marked = await markItem(as(first), found, {
		code: "a.1",
		seen: 1,
		judgement: { outcome: "accepted", said: { value: "ada" }, reason: "" },
	});
	assert.equal(marked.ok, true, reasonOf(marked));
	assert.equal(
		(await findSecondLook(world.cx, found, "a.1"))?.verifierId,
		second.id,
	);
	assert.deepEqual(
		(await mySecondLooks(as(second))).map(({ unitSlug, code }) => [
			unitSlug,
			code,
		]),
		[[unit, "a.1"]],
	);
	const again = (actor: Actor, code: string) =>
		judgeSecondLook(as(actor), found, {
			code,
			judgement: {
				outcome: "accepted",
				said: { value: "proses" },
				reason: "",
			},
		});
	assert.equal(reasonOf(await again(first, "a.1")), "not-allotted");
	assert.equal(reasonOf(await again(second, "a.2")), "no-such-second-look");
	assert.equal((await again(second, "a.1")).ok, true);
	assert.equal((await again(second, "a.1")).ok, true, "a second sending");
	assert.deepEqual(await mySecondLooks(as(second)), []);
});

test("disagreement changes no decision; it is counted for the indicator", async () => {
	const found = await find();
	const item = (await itemsOfCase(world.cx, found)).find(
		({ code }) => code === "a.1",
	);
	assert.ok(item);
	assert.equal(verifierStatusOf(item), "accepted");
	assert.deepEqual(item.verifier?.answer, { value: "ada" });
	const [compared] = await comparisonOf(world.cx, round);
	assert.deepEqual(
		[compared?.code, compared?.pairs, compared?.same, compared?.clarity],
		["a.1", 1, 0, "too-few"],
	);
});

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Actor } from "#kernel/actor.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { platformIn } from "#platform/tables.ts";
import { seedTerritory } from "#territory";
import { places } from "#territory/samples";
import { openUnit } from "#units";
import {
	changeRound,
	type NewRound,
	openAssessment,
	openRound,
	roundChanges,
	roundCounts,
	roundOf,
} from "./index.ts";

const grant = {
	programme: null,
	unitId: null,
	reach: "nation",
	provinces: [],
} as const;

const agus: Actor = {
	id: "00000000-0000-7000-8000-000000000001",
	name: "Agus",
	kind: "person",
	grants: [
		{ ...grant, permission: "instruments.publish" },
		{ ...grant, permission: "units.manage" },
	],
};

const round = {
	instrument: "p2ham-2023",
	year: 2026,
	opensOn: "2026-11-01",
	closesOn: "2026-12-31",
} as const satisfies NewRound;

describe("a round in an empty house", () => {
	let world: TestWorld;
	let cx: Context;
	before(async () => {
		world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
		cx = withActor(world.cx, agus);
		await seedTerritory(world.cx);
	});
	after(async () => {
		await world[Symbol.asyncDispose]();
	});

	const reasonOf = (result: {
		readonly ok: boolean;
		readonly problem?: { readonly reason: string };
	}) => (result.ok ? null : result.problem?.reason);

	test("is opened by who may, once, with an assessable instrument and days that can be", async () => {
		const open = async (change: Partial<NewRound>, by = agus) =>
			reasonOf(await openRound(withActor(cx, by), { ...round, ...change }));
		assert.equal(await open({}, { ...agus, grants: [] }), "not-a-publisher");
		assert.equal(await open({ instrument: "tidak-ada" }), "no-such-instrument");
		assert.equal(await open({ instrument: "skm-2017" }), "not-assessable");
		assert.equal(await open({ year: 2031 }), "year-out-of-range");
		assert.equal(await open({ closesOn: "2026-11-19" }), "closes-in-past");
		assert.equal(await open({}), null);
		assert.equal(await open({}), "round-exists");
		assert.deepEqual(await roundOf(cx, "p2ham-2023", 2026), {
			...round,
			programme: "p2ham",
		});
	});

	test("lets a unit that just moved in begin, and is counted", async () => {
		const opened = await openUnit(cx, {
			slug: "rutan-baru",
			name: "Rutan Baru",
			kind: "rutan",
			regencyCode: places.kotaSerang,
			openedOn: "2026-11-02",
		});
		assert.ok(opened.ok, JSON.stringify(opened));
		const operator: Actor = {
			...agus,
			grants: [
				{
					permission: "assessment.request",
					programme: "p2ham",
					unitId: opened.value,
					reach: "unit",
					provinces: [],
				},
			],
		};
		const begun = await openAssessment(withActor(cx, operator), {
			unit: "rutan-baru",
			instrument: "p2ham-2023",
			year: 2026,
		});
		assert.ok(begun.ok, JSON.stringify(begun));
		assert.deepEqual((await roundCounts(cx)).get("p2ham-2023 2026"), {
			begun: 1,
			handedIn: 0,
			decided: 0,
		});
	});

	test("moves its last day with a reason; two who move it at once see both", async () => {
		const move = (closesOn: string, seen: string, reason = "Surat contoh 7") =>
			changeRound(cx, {
				...round,
				closesOn,
				reason,
				seen: { opensOn: round.opensOn, closesOn: seen },
			});
		assert.equal(
			reasonOf(await move("2027-01-15", "2026-12-31", " ")),
			"say-why-days",
		);
		assert.equal(reasonOf(await move("2026-12-31", "2026-12-31")), "same-days");
		assert.equal(
			reasonOf(await move("2026-11-19", "2026-12-31")),
			"closes-in-past",
		);
		assert.ok((await move("2027-01-15", "2026-12-31")).ok);
		const second = await move("2026-12-15", "2026-12-31");
		assert.ok(!second.ok && "theirs" in second.problem);
		assert.equal(second.problem.theirs.closesOn, "2027-01-15");
		assert.deepEqual(
			(await roundChanges(cx, round)).map(({ before, after, reason }) => [
				before.closesOn,
				after.closesOn,
				reason,
			]),
			[["2026-12-31", "2027-01-15", "Surat contoh 7"]],
		);
	});

	test("moved by two at the same moment: the one who is late sees the days of the other", async () => {
		const seen = { opensOn: round.opensOn, closesOn: "2027-01-15" };
		const days = ["2027-01-20", "2027-01-25"];
		const answers = await Promise.all(
			days.map((closesOn) =>
				changeRound(cx, { ...round, closesOn, reason: "Surat 8", seen }),
			),
		);
		const done = answers.find(({ ok }) => ok);
		const late = answers.find(({ ok }) => !ok);
		assert.ok(done?.ok && late && !late.ok && "theirs" in late.problem);
		assert.equal(late.problem.theirs.closesOn, done.value.closesOn);
		const back = await changeRound(cx, {
			...round,
			...seen,
			reason: "Surat 9",
			seen: done.value,
		});
		assert.ok(back.ok, JSON.stringify(back));
	});

	test("of the past can be extended, and takes no unit meanwhile", async () => {
		const later = at(cx, new Date("2027-02-01T03:00:00Z"));
		const seen = { opensOn: round.opensOn, closesOn: "2027-01-15" };
		const extended = await changeRound(later, {
			...round,
			closesOn: "2027-02-28",
			reason: "Perpanjangan",
			seen,
		});
		assert.ok(extended.ok, JSON.stringify(extended));
	});

	test("leaves its trail among the results, and is announced", async () => {
		const deeds = await platformIn(cx.db)
			.selectFrom("platform.trail")
			.select(["chain", "deed"])
			.where("subject_kind", "=", "round")
			.orderBy("id")
			.execute();
		assert.deepEqual(
			deeds.map(({ chain, deed }) => `${chain} ${deed}`),
			["results round.opened", ...Array(4).fill("results round.changed")],
		);
		const announced = await platformIn(cx.db)
			.selectFrom("platform.announcement")
			.select("name")
			.where("name", "like", "round.%")
			.orderBy("id")
			.execute();
		assert.deepEqual(
			announced.map(({ name }) => name),
			["round.opened", ...Array(4).fill("round.changed")],
		);
	});
});

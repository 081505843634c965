import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { sampleActor, seedPeople } from "#identity/samples";
import type { Actor } from "#kernel/actor.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { type SampleUnit, seedUnits } from "#units/samples";
import {
	decideInLane,
	deleteRemark,
	findCase,
	finishVerification,
	historyOfItem,
	itemsOfCase,
	type Lane,
	lastPlace,
	moveOn,
	myRemarks,
	pauseLane,
	placesOf,
	recentDecisions,
	saveRemark,
	takeItems,
	verifierStatusOf,
	waitingIn,
	withdrawDecision,
} from "../index.ts";
import { handIn, openSampleRound } from "./samples.ts";

const round = { instrument: "p2ham-2023", year: 2026 };
const units = [
	"kanim-cilegon",
	"kanim-serang",
	"kanim-tangerang",
	"lapas-cilegon",
	"lapas-serang",
	"lapas-tangerang",
	"rutan-serang",
	"rutan-tangerang",
] as const satisfies readonly SampleUnit[];
const acrossUnits: Lane = { ...round, way: "indikator", subject: "a.1" };
const ofUnit: Lane = { ...round, way: "unit", subject: "lapas-serang" };
const sari = sampleActor("sari");
/** Another verifier of the same region. */
const rina: Actor = { ...sari, id: "00000000-0000-7000-8001-0000000000bb" };
const now = new Date("2026-11-20T03:00:00Z");
let world: TestWorld;
const as = (actor: Actor, minutes = 0): Context =>
	at(withActor(world.cx, actor), new Date(now.getTime() + minutes * 60_000));
const reasonOf = (result: {
	ok: boolean;
	problem?: { reason: string };
}): string | undefined => (result.ok ? undefined : result.problem?.reason);
const slugs = (items: readonly { readonly unitSlug: string }[]) =>
	items.map(({ unitSlug }) => unitSlug);
const caseOf = (unit: string) => handIn.find(world.cx, { ...round, unit });

async function accept(
	cx: Context,
	unit: string,
	{ lane = acrossUnits, code = "a.1", key = randomUUID() as string } = {},
) {
	const found = await caseOf(unit);
	const item = (await itemsOfCase(cx, found)).find((one) => one.code === code);
	return decideInLane(cx, lane, found, {
		key,
		code,
		seen: item?.said?.version ?? 0,
		judgedAt: item?.verifier?.at.toISOString() ?? "",
		judgement: { outcome: "accepted", said: item?.said?.answer, reason: "" },
	});
}

const count = async (statement: string): Promise<number> => {
	const { rows } = await sql<{ n: string }>`${sql.raw(statement)}`.execute(
		world.cx.db,
	);
	return Number(rows[0]?.n);
};
const everywhere = async () => ({
	marks: await count("select count(*) as n from assessments.mark"),
	lane: await count("select count(*) as n from assessments.lane_decision"),
	trail: await count(
		"select count(*) as n from platform.trail where deed = 'assessment.item-judged'",
	),
});

before(async () => {
	world = await openTestWorld(now);
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	await openSampleRound(world.cx, round);
	for (const unit of units) await handIn(world.cx, { ...round, unit });
});
after(() => world[Symbol.asyncDispose]());

test("a lane of one indicator goes through the units in order, and five are prepared beside the first", async () => {
	const taken = await takeItems(as(sari), acrossUnits, "");
	assert.deepEqual(slugs(taken.items), units.slice(0, 6));
	assert.equal(taken.left, units.length);
});

test("what one verifier has before her, another does not receive; after ten minutes it is free again", async () => {
	const hers = await takeItems(as(rina), acrossUnits, "");
	assert.deepEqual(slugs(hers.items), units.slice(6));
	assert.deepEqual(
		slugs((await takeItems(as(sari), acrossUnits, "")).items),
		units.slice(0, 6),
	);
	const later = await takeItems(as(rina, 11), acrossUnits, "");
	assert.deepEqual(slugs(later.items), units.slice(0, 6));
	await world.database.run("delete from assessments.lease");
});

test("twelve who press next at the same moment never receive the same item, and nobody goes without need", async () => {
	const people = Array.from(
		{ length: 12 },
		(_, n): Actor => ({
			...sari,
			id: `00000000-0000-7000-8001-0000000001${String(n).padStart(2, "0")}`,
		}),
	);
	const codes = (await itemsOfCase(as(sari), await caseOf("lapas-serang"))).map(
		({ code }) => code,
	);
	const taken = await Promise.all(
		people.map((person) => takeItems(as(person), ofUnit, "")),
	);
	const received = taken.flatMap(({ items }) => items.map(({ code }) => code));
	assert.equal(new Set(received).size, received.length, "no item twice");
	assert.ok(
		received.length >= Math.min(codes.length, 12),
		`${received.length} of ${codes.length}`,
	);
	await world.database.run("delete from assessments.lease");
});

test("a decision sent twice, also at the same moment, is one judgement, one row of the lane and one line in the trail", async () => {
	const before = await everywhere();
	const key = randomUUID();
	const sent = await Promise.all(
		[1, 2, 3].map(() => accept(as(sari), "kanim-cilegon", { key })),
	);
	assert.deepEqual(sent.map((one) => one.ok && one.value.again).sort(), [
		false,
		true,
		true,
	]);
	const again = await accept(as(sari, 3), "kanim-cilegon", { key });
	assert.ok(again.ok && again.value.again);
	const after = await everywhere();
	assert.deepEqual(after, {
		marks: before.marks + 1,
		lane: before.lane + 1,
		trail: before.trail + 1,
	});
});

test("a key serves one item of one person; a refused decision leaves no trace of its key", async () => {
	const key = randomUUID();
	assert.equal((await accept(as(sari), "kanim-serang", { key })).ok, true);
	assert.equal(
		reasonOf(await accept(as(sari), "kanim-tangerang", { key })),
		"key-of-another",
	);
	assert.equal(
		reasonOf(await accept(as(rina), "kanim-serang", { key })),
		"key-of-another",
	);
	const found = await caseOf("kanim-tangerang");
	const other = randomUUID();
	const wrong = await decideInLane(as(sari), acrossUnits, found, {
		key: other,
		code: "a.1",
		seen: 1,
		judgement: { outcome: "accepted", said: { value: "tidak" }, reason: "" },
	});
	assert.equal(reasonOf(wrong), "say-why-it-differs");
	assert.equal(
		(await accept(as(sari), "kanim-tangerang", { key: other })).ok,
		true,
	);
	assert.equal(
		reasonOf(await accept(as(sari), "lapas-cilegon", { key: "pendek" })),
		"key-missing",
	);
});

test("another verifier who judged meanwhile is not overwritten", async () => {
	const found = await caseOf("rutan-tangerang");
	const judged = (actor: Actor) =>
		decideInLane(as(actor), acrossUnits, found, {
			key: randomUUID(),
			code: "a.1",
			seen: 1,
			judgedAt: "",
			judgement: { outcome: "accepted", said: { value: "ada" }, reason: "" },
		});
	const both = await Promise.all([judged(sari), judged(rina)]);
	assert.deepEqual(both.map(reasonOf).sort(), ["judged-meanwhile", undefined]);
});

test("a lane that holds nothing for whoever pauses it leaves no place behind", async () => {
	const places = () =>
		count("select count(*) as n from assessments.lane_place");
	const before = await places();
	await pauseLane(as(sari), { ...acrossUnits, year: 1999 });
	assert.equal(await places(), before);
});

test("the place is kept: after a pause one goes on behind what was passed, and what was put off comes at the end", async () => {
	await moveOn(as(sari), acrossUnits, "kanim-serang");
	await pauseLane(as(sari), acrossUnits);
	const [place] = await placesOf(as(sari));
	assert.equal(place?.last, "kanim-serang");
	assert.ok(place?.pausedAt);
	assert.equal(
		await count("select count(*) as n from assessments.lease"),
		0,
		"what was prepared is free for others",
	);
	const next = await takeItems(
		as(sari),
		acrossUnits,
		await lastPlace(as(sari), acrossUnits),
	);
	assert.deepEqual(slugs(next.items), [
		"lapas-cilegon",
		"lapas-serang",
		"lapas-tangerang",
		"rutan-serang",
	]);
	const putOff = await takeItems(as(sari), acrossUnits, "lapas-cilegon");
	assert.equal(putOff.items.at(-1)?.unitSlug, "lapas-cilegon");
});

test("within ten minutes a decision is taken back: it waits again, and both stay in the history and in the trail", async () => {
	const key = randomUUID();
	assert.equal((await accept(as(sari), "lapas-cilegon", { key })).ok, true);
	const found = await caseOf("lapas-cilegon");
	const status = async () =>
		(await itemsOfCase(as(sari), found))
			.filter(({ code }) => code === "a.1")
			.map(verifierStatusOf);
	assert.deepEqual(await status(), ["accepted"]);
	assert.ok(
		(await recentDecisions(as(sari, 9))).some((one) => one.key === key),
	);
	assert.equal(
		reasonOf(await withdrawDecision(as(rina), found, key)),
		"no-such-decision",
	);
	assert.equal(
		reasonOf(await withdrawDecision(as(sari, 11), found, key)),
		"undo-over",
	);
	assert.equal((await withdrawDecision(as(sari, 9), found, key)).ok, true);
	assert.equal(
		(await withdrawDecision(as(sari, 9), found, key)).ok,
		true,
		"a second pressing finds it done",
	);
	assert.deepEqual(await status(), ["waiting"]);
	const { marks } = await historyOfItem(as(sari), found.assessment, "a.1");
	assert.deepEqual(
		marks.map(({ withdrawnAt }) => withdrawnAt !== undefined),
		[true],
	);
	const { rows } = await sql<{ deed: string }>`
		select deed from platform.trail
		where subject_id = ${`${found.assessment.id} a.1`} order by id`.execute(
		world.cx.db,
	);
	assert.deepEqual(
		rows.map(({ deed }) => deed),
		["assessment.item-judged", "assessment.judgement-withdrawn"],
	);
	assert.equal((await accept(as(sari, 9), "lapas-cilegon")).ok, true);
	assert.deepEqual(await status(), ["accepted"]);
});

test("what was judged before stands again when a second judgement is taken back", async () => {
	const key = randomUUID();
	assert.equal((await accept(as(sari, 1), "lapas-cilegon", { key })).ok, true);
	const found = await caseOf("lapas-cilegon");
	assert.equal((await withdrawDecision(as(sari, 2), found, key)).ok, true);
	const [item] = await itemsOfCase(as(sari), found);
	assert.ok(item);
	assert.equal(verifierStatusOf(item), "accepted");
});

test("a lane of one unit goes through its indicators; once the unit is finished nothing can be taken back", async () => {
	const found = await caseOf("lapas-serang");
	let last = "";
	for (const { code } of await itemsOfCase(as(sari), found)) {
		last = randomUUID();
		const decided = await accept(as(sari), "lapas-serang", {
			lane: ofUnit,
			code,
			key: last,
		});
		assert.equal(decided.ok, true, `${code}: ${reasonOf(decided)}`);
	}
	const { left, items } = await waitingIn(as(sari), ofUnit, {
		after: "",
		atMost: 6,
	});
	assert.deepEqual([left, items.length], [0, 0]);
	const again = await findCase(world.cx, { ...round, unit: "lapas-serang" });
	assert.ok(again);
	assert.equal((await finishVerification(as(sari), again)).ok, true);
	assert.equal(
		reasonOf(await withdrawDecision(as(sari), again, last)),
		"decision-moved-on",
	);
});

test("a verifier's own sentences: saved once, in order, deleted; nobody sees another's", async () => {
	const text = "Foto tidak menunjukkan lebar pintu.";
	assert.equal(reasonOf(await saveRemark(as(sari), "  ")), "remark-empty");
	assert.equal(
		reasonOf(await saveRemark(as(sari), "x".repeat(501))),
		"remark-too-long",
	);
	assert.equal((await saveRemark(as(sari), text)).ok, true);
	assert.equal((await saveRemark(as(sari), `${text} `)).ok, true);
	const [mine, ...more] = await myRemarks(as(sari));
	assert.equal(mine?.text, text);
	assert.deepEqual(more, []);
	assert.deepEqual(await myRemarks(as(rina)), []);
	await deleteRemark(as(rina), mine.id);
	assert.equal((await myRemarks(as(sari))).length, 1);
	await deleteRemark(as(sari), mine.id);
	assert.equal((await myRemarks(as(sari))).length, 0);
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { subjectsTold } from "#notices";
import { at, type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { openReceipt } from "#receipts";
import { seedUnits, unitId } from "#units/samples";
import {
	answerCheck,
	checkByInvitation,
	checkFacility,
	checksOf,
	type FacilityKey,
	facilityById,
	factSources,
	inviteOrganisation,
	recordFacility,
	type SeenNow,
	withdrawInvitation,
} from "../index.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
});
after(() => world[Symbol.asyncDispose]());

const lapas = unitId("lapas-serang");
const holding = (permission: string, cx = world.cx, where = lapas): Context =>
	withActor(cx, {
		id: null,
		name: "",
		kind: "person",
		grants: [
			{
				permission,
				programme: null,
				unitId: where,
				reach: "unit",
				provinces: [],
			},
		],
	});
const office = (cx = world.cx) => holding("assessment.request", cx);
const overseer = () => holding("complaints.oversee");
const days = (n: number): Context =>
	at(world.cx, new Date(world.cx.now.getTime() + n * 86_400_000));
const present: SeenNow = {
	condition: "present",
	measures: {},
	says: "",
	photo: null,
};
const blocked: SeenNow = {
	...present,
	condition: "blocked",
	says: "Terhalang pot bunga.",
};

const ramp = async (): Promise<FacilityKey> => {
	const done = await recordFacility(office(), lapas, {
		kind: "ramp",
		place: "Pintu depan",
		seen: present,
	});
	return done.ok ? done.value : assert.fail(JSON.stringify(done.problem));
};
const invited = async (by = office(), form = world.cx.newId()) => {
	const done = await inviteOrganisation(by, lapas, {
		organisation: "Gerkatin contoh",
		untilOn: "2026-12-20",
		form,
	});
	return done.ok ? done.value : assert.fail(JSON.stringify(done.problem));
};
const found = async (
	{ id }: { readonly id: string },
	key: FacilityKey,
	{
		cx = world.cx,
		seen = blocked,
		form = world.cx.newId(),
	}: {
		readonly cx?: Context;
		readonly seen?: SeenNow;
		readonly form?: string;
	} = {},
): Promise<string> => {
	const done = await checkByInvitation(
		cx,
		{ unitId: lapas, id },
		{ facilityId: key.id, seen, form },
	);
	if (done.ok) return "kept";
	return "problems" in done.problem
		? done.problem.problems.map(({ field }) => field).join()
		: done.problem.reason;
};
const answered = async (by: Context, key: FacilityKey, number: number) => {
	const done = await answerCheck(by, key, { number, answer: "Dipindah." });
	return done.ok ? "answered" : done.problem.reason;
};
const waits = async ({ id }: FacilityKey) =>
	(await subjectsTold(world.cx, "facility-invited-check", [id])).has(id);

test("the code on paper leads to the invitation, and the same form sent twice is one invitation with one code", async () => {
	const form = world.cx.newId();
	const first = await invited(office(), form);
	const again = await invited(office(), form);
	assert.equal(again.invitation.id, first.invitation.id);
	assert.equal(again.code, first.code);
	const visit = await openReceipt(world.cx, {
		typed: first.code ?? "",
		pin: "",
		network: "",
	});
	assert.ok(visit.ok);
	assert.deepEqual(
		[visit.value.kind, visit.value.subjectId],
		["invitation", first.invitation.id],
	);
});

test("what an organisation found is the check that holds, with its name, and no person", async () => {
	const key = await ramp();
	const { invitation } = await invited();
	assert.equal(await found(invitation, key, { cx: office() }), "kept");
	const facility = await facilityById(world.cx, key);
	assert.equal(facility?.last.condition, "blocked");
	assert.equal(facility?.last.by, "organisation");
	assert.equal(facility?.last.organisation, "Gerkatin contoh");
	assert.equal(facility?.last.personId, null);
});

test("the same form of an organisation again changes nothing; another one adds, up to ten", async () => {
	const key = await ramp();
	const { invitation } = await invited();
	const form = world.cx.newId();
	for (let n = 1; n <= 3; n += 1)
		assert.equal(await found(invitation, key, { form }), "kept");
	assert.equal((await checksOf(world.cx, key)).length, 2);
	const all = [];
	for (let n = 2; n <= 11; n += 1) all.push(await found(invitation, key));
	assert.deepEqual(all, [...Array(9).fill("kept"), "too-often"]);
});

test("wrong input of an organisation names its fields, and nothing is kept", async () => {
	const key = await ramp();
	const { invitation } = await invited();
	const seen = {
		condition: "blocked",
		measures: { slope: "curam" },
		says: "",
		photo: { keptAs: "a".repeat(64), takenOn: null, shows: "" },
	};
	assert.equal(
		await found(invitation, key, { seen }),
		"ukuran_slope,catatan,difoto,foto_isi",
	);
	assert.equal((await checksOf(world.cx, key)).length, 1);
});

test("the office answers an organisation once and in public, and its duty ends; what was found stays", async () => {
	const key = await ramp();
	const { invitation } = await invited();
	assert.equal(await waits(key), false);
	await found(invitation, key);
	assert.equal(await waits(key), true);
	assert.equal(await answered(overseer(), key, 2), "not-yours");
	assert.equal(await answered(office(), key, 1), "unknown-check");
	assert.equal(await answered(office(), key, 2), "answered");
	assert.equal(await waits(key), false);
	assert.equal(await answered(office(), key, 2), "answered-before");
	const done = await checkFacility(office(), key, {
		basedOn: 2,
		seen: present,
	});
	assert.ok(done.ok);
	const [, second] = await checksOf(world.cx, key);
	assert.equal(second?.says, blocked.says);
	assert.deepEqual(second?.answer, { words: "Dipindah.", on: "2026-11-20" });
});

test("an invitation that was withdrawn or is over writes nothing, and what it wrote stays", async () => {
	const key = await ramp();
	const { invitation } = await invited();
	assert.equal(await found(invitation, key), "kept");
	assert.equal(await found(invitation, key, { cx: days(31) }), "over");
	const done = await withdrawInvitation(office(), invitation);
	assert.ok(done.ok);
	assert.equal(await found(invitation, key), "over");
	assert.equal((await checksOf(world.cx, key)).length, 2);
});

test("an office cannot take back what an overseer made, and a stranger invites nobody", async () => {
	const { invitation } = await invited(overseer());
	const refused = await withdrawInvitation(office(), invitation);
	assert.ok(!refused.ok && refused.problem.reason === "not-yours");
	assert.ok((await withdrawInvitation(overseer(), invitation)).ok);
	const stranger = await inviteOrganisation(
		holding("assessment.request", world.cx, unitId("rutan-ambon")),
		lapas,
		{ organisation: "X", untilOn: "2026-12-20", form: world.cx.newId() },
	);
	assert.ok(!stranger.ok && stranger.problem.reason === "not-yours");
});

test("an invitation reaches the facilities of its own office alone", async () => {
	const elsewhere = unitId("rutan-ambon");
	const done = await recordFacility(
		holding("assessment.request", world.cx, elsewhere),
		elsewhere,
		{ kind: "ramp", place: "Belakang", seen: present },
	);
	assert.ok(done.ok);
	const { invitation } = await invited();
	assert.equal(await found(invitation, done.value), "unknown-facility");
});

test("a check by an organisation counts in the fact like any other last check", async () => {
	const usable = async () => {
		const [source] = factSources;
		const is = await source?.find(world.cx, lapas, "2026-11-20");
		return is && "numerator" in is ? Number(is.numerator) : assert.fail();
	};
	const key = await ramp();
	const { invitation } = await invited();
	const before = await usable();
	await found(invitation, key);
	assert.equal(await usable(), before - 1);
	await found(invitation, key, { seen: present });
	assert.equal(await usable(), before);
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { closePerson, endRole, giveRole } from "#identity";
import { extras, personIds, sampleActor, seedPeople } from "#identity/samples";
import { type Actor, theSystem } from "#kernel/actor.ts";
import { dutiesOf } from "#notices";
import { type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { seedUnits, unitId } from "#units/samples";
import {
	allot,
	allotmentOf,
	declareConflict,
	discardDraw,
	drawsOf,
	endConflict,
	fingerprintOf,
	holdingsOf,
	mayRead,
	mayVerify,
	myConflicts,
	poolOf,
	prepareDraw,
	publishDraw,
	replaceVerifier,
	roundOf,
	workQueue,
} from "../index.ts";
import { handIn, openSampleRound } from "../lane/samples.ts";

const round = { instrument: "p2ham-2023", year: 2026 };
const [bayu, sari, tamrin] = [
	sampleActor("bayu"),
	sampleActor("sari"),
	sampleActor("tamrin"),
];
const banten = ["lapas-serang", "rutan-serang", "kanim-serang"] as const;
const maluku = ["lapas-ambon", "rutan-ambon", "kanim-ambon"] as const;
let world: TestWorld;
const as = (actor: Actor): Context => withActor(world.cx, actor);
const reasonOf = (result: {
	ok: boolean;
	problem?: { reason: string };
}): string | undefined => (result.ok ? undefined : result.problem?.reason);
const toVerify = async (actor: Actor) =>
	(
		await workQueue(as(actor), {
			permission: "assessment.verify",
			states: ["verifying"],
		})
	).rows.map(({ unitSlug }) => unitSlug);
const seen = async () => {
	const found = await roundOf(world.cx, round.instrument, round.year);
	assert.ok(found);
	return fingerprintOf(await poolOf(world.cx, found, { capacity: 100 }));
};

before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	// With two verifiers it is plain who is passed over, and why.
	const without = await closePerson(
		withActor(world.cx, theSystem),
		extras.lusia.id,
	);
	assert.ok(without.ok);
	await openSampleRound(world.cx, round);
	for (const unit of [...banten, ...maluku])
		await handIn(world.cx, { ...round, unit });
});
after(() => world[Symbol.asyncDispose]());

test("without a draw the verifiers of the region judge", async () => {
	assert.deepEqual((await toVerify(sari)).sort(), [...banten].sort());
	assert.deepEqual((await toVerify(tamrin)).sort(), [...maluku].sort());
});

test("the seed is written down first; a draw is thrown away only with a reason, and stays in the list", async () => {
	const asked = { ...round, seed: "Lotre  4 11 23", capacity: 100 };
	assert.equal(reasonOf(await prepareDraw(as(sari), asked)), "not-an-assessor");
	assert.equal((await prepareDraw(as(bayu), asked)).ok, true);
	assert.equal(reasonOf(await prepareDraw(as(bayu), asked)), "draw-under-way");
	assert.equal(
		reasonOf(await discardDraw(as(bayu), { ...round, reason: " " })),
		"say-why-discarded",
	);
	assert.equal(
		(await discardDraw(as(bayu), { ...round, reason: "Benih belum dibaca" }))
			.ok,
		true,
	);
	const [discarded] = await drawsOf(world.cx, round.instrument, round.year);
	assert.equal(discarded?.seed, "Lotre 4 11 23");
	assert.equal(discarded?.reason, "Benih belum dibaca");
	assert.deepEqual((await toVerify(sari)).sort(), [...banten].sort());
});

test("a verifier declares a conflict once, with a reason, and may end it", async () => {
	const conflict = {
		unitId: unitId("kanim-serang"),
		reason: "Adik bekerja di sana",
	};
	assert.equal(
		reasonOf(await declareConflict(as(bayu), conflict)),
		"not-a-verifier",
	);
	assert.equal(
		reasonOf(await declareConflict(as(tamrin), { ...conflict, reason: "" })),
		"say-why-conflict",
	);
	assert.equal((await declareConflict(as(tamrin), conflict)).ok, true);
	assert.equal(
		reasonOf(await declareConflict(as(tamrin), conflict)),
		"conflict-declared",
	);
	const [mine] = await myConflicts(as(tamrin));
	assert.equal(mine?.unitId, conflict.unitId);
	assert.equal(
		reasonOf(await endConflict(as(sari), mine.id)),
		"no-such-conflict",
	);
});

test("published is what the preview showed; who may not judge is passed over, also for a role that ended long ago", async () => {
	const given = await giveRole(withActor(world.cx, theSystem), {
		personId: personIds.sari,
		role: "operator",
		programme: "p2ham",
		unitId: unitId("lapas-ambon"),
		from: "2025-02-01",
	});
	assert.ok(given.ok);
	const ended = await endRole(
		withActor(world.cx, theSystem),
		given.value.id,
		"2025-06-01",
	);
	assert.equal(ended.ok, true, reasonOf(ended));
	assert.equal(
		(await prepareDraw(as(bayu), { ...round, seed: "", capacity: 100 })).ok,
		true,
	);
	assert.equal(
		reasonOf(await publishDraw(as(bayu), { ...round, seen: "lain" })),
		"draw-changed-meanwhile",
	);
	const drawn = await publishDraw(as(bayu), { ...round, seen: await seen() });
	assert.ok(drawn.ok, reasonOf(drawn));
	const holder = new Map(
		drawn.value.allotted.map(({ unit, judge }) => [unit.slug, judge]),
	);
	assert.equal(holder.get("lapas-serang"), personIds.tamrin);
	assert.equal(holder.get("rutan-serang"), personIds.tamrin);
	assert.equal(holder.get("rutan-ambon"), personIds.sari);
	assert.deepEqual(
		Object.fromEntries(
			drawn.value.unplaced.map(({ unit, why }) => [unit.slug, why]),
		),
		{
			"kanim-serang": { "own-region": 1, conflict: 1 },
			"lapas-ambon": { "own-region": 1, "served-before": 1 },
		},
	);
});

test("what was published can be drawn again from what was kept", async () => {
	const [draw] = await drawsOf(world.cx, round.instrument, round.year);
	assert.ok(draw?.pool);
	const again = allot({ seed: draw.seed, ...draw.pool });
	const holdings = await holdingsOf(world.cx, round.instrument, round.year);
	assert.deepEqual(
		again.allotted.map(({ unit, judge }) => `${unit.id} ${judge}`).sort(),
		holdings
			.map(({ assessmentId, verifierId }) => `${assessmentId} ${verifierId}`)
			.sort(),
	);
});

test("after the draw only the one who was drawn judges and reads; the region no more, and what is undrawn waits", async () => {
	assert.deepEqual((await toVerify(sari)).sort(), [
		"kanim-ambon",
		"rutan-ambon",
	]);
	assert.deepEqual((await toVerify(tamrin)).sort(), [
		"lapas-serang",
		"rutan-serang",
	]);
	const found = await handIn.find(world.cx, { ...round, unit: "rutan-serang" });
	const may = (actor: Actor) => {
		const decision = mayVerify(
			actor,
			found.assessment,
			found.place,
			found.allotment,
		);
		return decision.may || decision.why;
	};
	assert.equal(may(sari), "not-allotted");
	assert.equal(may(tamrin), true);
	assert.equal(
		mayRead(tamrin, "p2ham", found.place, found.allotment).may,
		true,
	);
	assert.equal(mayRead(tamrin, "p2ham", found.place).may, false);
	const waiting = await handIn.find(world.cx, {
		...round,
		unit: "kanim-serang",
	});
	assert.deepEqual(waiting.allotment, { verifierId: null, others: [] });
	assert.equal(
		mayVerify(sari, waiting.assessment, waiting.place, waiting.allotment).may,
		false,
	);
});

test("what comes later is drawn in a further draw, with what everybody holds already", async () => {
	const [mine] = await myConflicts(as(tamrin));
	assert.equal((await endConflict(as(tamrin), mine?.id ?? "")).ok, true);
	await handIn(world.cx, { ...round, unit: "lapas-cilegon" });
	assert.equal(
		(await prepareDraw(as(bayu), { ...round, seed: "kedua", capacity: 3 })).ok,
		true,
	);
	const found = await roundOf(world.cx, round.instrument, round.year);
	assert.ok(found);
	const pool = await poolOf(world.cx, found, { capacity: 3 });
	assert.deepEqual(
		pool.units.map(({ slug }) => slug),
		["kanim-serang", "lapas-ambon", "lapas-cilegon"],
	);
	const drawn = await publishDraw(as(bayu), {
		...round,
		seen: fingerprintOf(pool),
	});
	assert.ok(drawn.ok);
	// Tamrin holds two of at most three; of the two units of Banten one finds no room.
	assert.equal(drawn.value.allotted.length, 1);
	assert.deepEqual(
		drawn.value.unplaced.map(({ why }) => why.full ?? 0).sort(),
		[0, 1],
	);
});

test("of somebody who falls ill the unfinished goes to others by the same rule, never back, with a reason", async () => {
	const lia: Actor = { ...sari, id: "00000000-0000-7000-8001-0000000000aa" };
	await world.database.run(
		`insert into identity.person (id, name, user_name, email, created_at, updated_at) values ('${lia.id}', 'Lia', 'lia', 'lia@rangkul.invalid', now(), now())`,
	);
	const role = await giveRole(withActor(world.cx, theSystem), {
		personId: lia.id ?? "",
		role: "verifier",
		programme: "p2ham",
		unitId: unitId("kanwil-kemenkum-ntt"),
		from: "2026-01-01",
		provinces: ["53"],
	});
	assert.ok(role.ok, reasonOf(role));
	const ill = { ...round, verifierId: personIds.sari };
	assert.equal(
		reasonOf(await replaceVerifier(as(bayu), { ...ill, reason: "" })),
		"say-why-replaced",
	);
	const replaced = await replaceVerifier(as(bayu), {
		...ill,
		reason: "Cuti sakit",
	});
	assert.ok(replaced.ok, reasonOf(replaced));
	assert.deepEqual(
		replaced.value.allotted.map(({ unit, judge }) => [unit.slug, judge]).sort(),
		[
			["kanim-ambon", lia.id],
			["rutan-ambon", lia.id],
		],
	);
	const found = await handIn.find(world.cx, { ...round, unit: "rutan-ambon" });
	assert.equal(
		(await allotmentOf(world.cx, found.assessment))?.verifierId,
		lia.id,
	);
	assert.equal(
		reasonOf(await replaceVerifier(as(bayu), { ...ill, reason: "Lagi" })),
		"holds-nothing",
	);
	const [draw] = await drawsOf(world.cx, round.instrument, round.year);
	assert.match(draw?.seed ?? "", / \/ pengganti \d$/);
});

test("the duty to verify is that of whoever was drawn, and of nobody else", async () => {
	const verifying = async (actor: Actor) =>
		(await dutiesOf(as(actor), 1)).rows.filter(
			({ says }) => says === "assessments.waits-verification",
		).length;
	assert.equal(await verifying(sari), 0);
	assert.ok((await verifying(tamrin)) > 0);
});

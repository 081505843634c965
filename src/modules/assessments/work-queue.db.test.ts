import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { sampleActor, seedPeople } from "#identity/samples";
import type { Actor } from "#kernel/actor.ts";
import { withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { type SampleUnit, seedUnits, unitId } from "#units/samples";
import type { State } from "./lifecycle.ts";
import { insert, writeAnswers, writeMarks, writeStep } from "./store.ts";
import { type QueueFilter, workQueue } from "./work-queue.ts";

let world: TestWorld;

before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	await waits("lapas-cilegon", "verifying", "2026-10-05");
	await waits("kanim-serang", "verifying", "2026-10-01");
	await waits("kanwil-kemenham-banten", "verifying", "2026-09-01");
	await waits("lapas-ambon", "verifying", "2026-08-01");
	await waits("bapas-serang", "deciding", "2026-10-03");
});
after(async () => {
	await world[Symbol.asyncDispose]();
});

/** An assessment that came to its state on a day. */
async function waits(
	unit: SampleUnit,
	state: State,
	day: string,
): Promise<void> {
	const moment = new Date(`${day}T03:00:00Z`);
	const cx = { ...world.cx, now: moment };
	const assessment = {
		unitId: unitId(unit),
		id: cx.newId(),
		programme: "p2ham",
		instrument: "p2ham-2023",
		year: 2026,
		stage: "verifikasi",
		state,
		openedAt: moment,
		requestedAt: null,
		declaredAt: null,
		submittedAt: null,
		verifiedAt: null,
		decidedAt: null,
		broughtBy: null,
	};
	await insert(cx, assessment);
	await writeStep(cx, assessment, assessment, { move: "submit" });
	if (unit !== "kanim-serang") return;
	for (const [code, seen, now] of [
		["a.1", 1, 1],
		["a.2", 1, 2],
	] as const) {
		for (let version = 1; version <= now; version += 1)
			await writeAnswers(cx, assessment, [
				{ code, version, typed: {}, answer: { value: "ada" }, note: "" },
			]);
		await writeMarks(cx, assessment, [
			{
				code,
				layer: "verifier",
				outcome: "accepted",
				answer: { value: "ada" },
				answerVersion: seen,
				reason: "",
			},
		]);
	}
}

const toVerify = {
	permission: "assessment.verify",
	states: ["verifying"],
} as const;

const unitsFor = async (
	actor: Actor,
	filter: QueueFilter = toVerify,
): Promise<string[]> =>
	(await workQueue(withActor(world.cx, actor), filter)).rows.map(
		({ unitSlug }) => unitSlug,
	);

describe("the work queue", () => {
	test("holds the region of the verifier without her own office, the longest waiting first", async () => {
		assert.deepEqual(await unitsFor(sampleActor("sari")), [
			"kanim-serang",
			"lapas-cilegon",
		]);
	});

	test("holds nothing for whoever may not verify", async () => {
		assert.deepEqual(await unitsFor(sampleActor("wulan")), []);
	});

	test("holds nothing of another programme", async () => {
		const sari = sampleActor("sari");
		const grants = sari.grants.map((grant) => ({
			...grant,
			programme: "kkpham",
		}));
		assert.deepEqual(await unitsFor({ ...sari, grants }), []);
	});

	test("reaches the nation for an assessor", async () => {
		const deciding = {
			permission: "assessment.decide",
			states: ["deciding"],
		} as const;
		assert.deepEqual(await unitsFor(sampleActor("bayu"), deciding), [
			"bapas-serang",
		]);
	});

	test("counts an item as judged until the unit says something newer", async () => {
		const { rows } = await workQueue(
			withActor(world.cx, sampleActor("sari")),
			toVerify,
		);
		assert.deepEqual([rows[0]?.judged, rows[0]?.of], [1, 18]);
	});

	test("is filtered by part of a name, whatever its letters", async () => {
		const search = { ...toVerify, search: "CILEGON" };
		assert.deepEqual(await unitsFor(sampleActor("sari"), search), [
			"lapas-cilegon",
		]);
	});

	test("takes a name as it is written, not as a pattern", async () => {
		const search = { ...toVerify, search: "%" };
		assert.deepEqual(await unitsFor(sampleActor("sari"), search), []);
	});

	test("turns round when asked", async () => {
		const turned = { ...toVerify, order: "unit", descending: true } as const;
		assert.deepEqual(await unitsFor(sampleActor("sari"), turned), [
			"lapas-cilegon",
			"kanim-serang",
		]);
	});
});

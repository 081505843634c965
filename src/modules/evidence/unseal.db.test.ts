import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Actor } from "#kernel/actor.ts";
import { withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { sha256Of } from "#platform/files/store.ts";
import { platformIn } from "#platform/tables.ts";
import { type Evidence, keepEvidence, unsealOriginal } from "./index.ts";
import { samplePhoto } from "./samples.ts";

const unitId = "00000000-0000-7000-8000-000000000001";
const person = (permission: string, provinces: readonly string[]): Actor => ({
	id: "00000000-0000-7000-8000-0000000000aa",
	name: "Ratna",
	kind: "person",
	grants: [
		{
			permission,
			programme: "p2ham",
			unitId,
			reach: provinces.length > 0 ? "region" : "unit",
			provinces,
		},
	],
});
let world: TestWorld;
let photo: Uint8Array;
let evidence: Evidence;
before(async () => {
	world = await openTestWorld();
	photo = await samplePhoto();
	const officer = person("assessment.fill", []);
	const kept = await keepEvidence(withActor(world.cx, officer), {
		unitId,
		name: "pintu.jpg",
		bytes: photo,
		description: "Pintu",
		documentDate: null,
	});
	assert.ok(kept.ok);
	evidence = kept.value;
});
after(() => world[Symbol.asyncDispose]());

const auditor = person("evidence.unseal", ["36"]);
const where = { programme: "p2ham", province: "36" };
const unseal = (actor: Actor, reason: string, at = where) =>
	unsealOriginal(withActor(world.cx, actor), evidence, reason, at);
const trails = () =>
	platformIn(world.cx.db)
		.selectFrom("platform.trail as trail")
		.innerJoin("platform.trail_details as kept", "kept.trail_id", "trail.id")
		.select(["chain", "actor_id as by", "subject_id as of", "details"])
		.where("deed", "=", "evidence.unsealed")
		.execute();

test("an original is opened with a reason, which stays in the trail of results", async () => {
	const opened = await unseal(auditor, " Pengaduan 12 ");
	assert.ok(opened.ok);
	assert.equal(sha256Of(opened.value), sha256Of(photo));
	const [trail, ...more] = await trails();
	assert.deepEqual(more, []);
	assert.deepEqual(
		[trail?.chain, trail?.by, trail?.of],
		["results", auditor.id, evidence.id],
	);
	assert.match(JSON.stringify(trail?.details), /"reason":"Pengaduan 12"/);
});

test("without a reason, without the right or in another province nothing is opened and nothing is written", async () => {
	const before = (await trails()).length;
	const reasonOf = async (...given: Parameters<typeof unseal>) => {
		const result = await unseal(...given);
		return result.ok || result.problem.reason;
	};
	assert.equal(await reasonOf(auditor, " \n"), "say-why-unsealed");
	const officer = person("assessment.fill", []);
	assert.equal(await reasonOf(officer, "ingin tahu"), "not-yours");
	const elsewhere = { ...where, province: "81" };
	assert.equal(await reasonOf(auditor, "ingin tahu", elsewhere), "not-yours");
	assert.equal((await trails()).length, before);
});

test("an original that is not what was sealed is not handed out", async () => {
	const forged = { sha256: "0".repeat(64), size: 1, keptAs: "" };
	const original = { ...forged, keptAs: evidence.original?.keptAs ?? "" };
	const result = await unsealOriginal(
		withActor(world.cx, auditor),
		{ ...evidence, original },
		"Pengaduan 12",
		where,
	);
	assert.equal(result.ok || result.problem.reason, "original-damaged");
});

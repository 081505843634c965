import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import { sql } from "kysely";
import { citizen } from "#kernel/actor.ts";
import { type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { problemsIn } from "./check-settings.ts";
import {
	canBeReached,
	saveSettings,
	settingsNow,
	settingsOf,
} from "./index.ts";
import { sampleSettings, seedSettings } from "./samples.ts";
import { noValues } from "./settings.ts";

let world: TestWorld;
let admin: Context;
before(async () => {
	world = await openTestWorld();
	admin = withActor(world.cx, {
		id: null,
		name: "Pengelola contoh",
		kind: "person",
		grants: [
			{
				permission: "settings.manage",
				programme: null,
				unitId: null,
				reach: "nation",
				provinces: [],
			},
		],
	});
});
after(() => world[Symbol.asyncDispose]());
beforeEach(async () => {
	await sql`truncate settings.value, settings.version, platform.trail cascade`.execute(
		world.cx.db,
	);
});

test("an installation of which nobody has said anything says nothing, and knows it", async () => {
	const settings = await settingsOf(world.cx);
	assert.equal(settings.organisation, null);
	assert.equal(settings.savedAt, null);
	assert.equal(canBeReached(settings), false);
});

test("what is saved is what pages get, in both languages", async () => {
	await seedSettings(world.cx);
	const settings = await settingsOf(world.cx);
	assert.deepEqual(settings.organisation, {
		id: sampleSettings["organisation-id"],
		en: sampleSettings["organisation-en"],
	});
	assert.equal(settings.privacy.email, "data@kantor-contoh.example");
	assert.equal(settings.privacy.phone, null);
	assert.deepEqual(settings.savedAt, world.cx.now);
});

test("only who may look after the settings changes them", async () => {
	const answer = await saveSettings(
		withActor(world.cx, citizen),
		0,
		sampleSettings,
	);
	assert.deepEqual(answer, {
		ok: false,
		problem: { reason: "not-administrator" },
	});
});

test("of two who save the same version, the second is refused and nothing of the first is lost", async () => {
	const mine = { ...noValues, phone: "(021) 111" };
	const theirs = { ...noValues, phone: "(021) 222" };
	const answers = [
		await saveSettings(admin, 0, theirs),
		await saveSettings(admin, 0, mine),
	];
	assert.deepEqual(
		answers.map((answer) => (answer.ok ? "saved" : answer.problem.reason)),
		["saved", "changed-meanwhile"],
	);
	assert.equal((await settingsOf(world.cx)).phone, "(021) 222");
	assert.equal((await saveSettings(admin, 1, mine)).ok, true);
	assert.equal((await settingsNow(world.cx)).number, 2);
});

test("versions stay, and each saving leaves a trail that names what changed and not to what", async () => {
	await saveSettings(admin, 0, { ...noValues, email: "satu@contoh.example" });
	await saveSettings(admin, 1, { ...noValues, email: "dua@contoh.example" });
	const { rows } = await sql<{ version: number; value: string }>`
		select version, value from settings.value order by version`.execute(
		world.cx.db,
	);
	assert.deepEqual(rows, [
		{ version: 1, value: "satu@contoh.example" },
		{ version: 2, value: "dua@contoh.example" },
	]);
	const trail = await sql<{ deed: string; details: unknown }>`
		select deed, details from platform.trail join platform.trail_details on trail_id = id order by id`.execute(
		world.cx.db,
	);
	assert.deepEqual(
		trail.rows,
		[1, 2].map(() => ({
			deed: "settings.saved",
			details: { changed: ["email"] },
		})),
	);
});

test("saving what is there already makes no version, whoever saved meanwhile", async () => {
	await saveSettings(admin, 0, sampleSettings);
	assert.equal((await saveSettings(admin, 0, sampleSettings)).ok, true);
	assert.equal((await settingsNow(world.cx)).number, 1);
});

test("taking everything back is a version too", async () => {
	await saveSettings(admin, 0, sampleSettings);
	await saveSettings(admin, 1, noValues);
	assert.equal((await settingsNow(world.cx)).number, 2);
	assert.equal(canBeReached(await settingsOf(world.cx)), false);
});

describe("what cannot stand is refused with its reason", () => {
	for (const [key, value, reason] of [
		["email", "bukan alamat", "wrong-email"],
		["phone", "nol delapan", "wrong-phone"],
		["phone", "12", "wrong-phone"],
		["website", "http://tidak-aman.example", "wrong-url"],
		["website", "javascript:alert(1)", "wrong-url"],
		["organisation-en", "A name", "indonesian-first"],
		["hours-en", "Always", "indonesian-first"],
		["address", "x".repeat(1_001), "too-long"],
	] as const)
		test(`${key}: ${value.slice(0, 30)}`, () => {
			const [problem] = problemsIn({ ...noValues, [key]: value });
			assert.equal(problem?.reason, reason);
		});

	for (const phone of [
		"(021) 555-0100",
		"+62 21 555 0100",
		"110",
		"(021) 555 0100 ext. 12",
	])
		test(`${phone} is a telephone number`, () => {
			assert.deepEqual(problemsIn({ ...noValues, phone }), []);
		});
});

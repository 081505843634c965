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
let colleague: Context;
before(async () => {
	world = await openTestWorld();
	admin = withActor(world.cx, {
		id: "pengelola",
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
	colleague = withActor(world.cx, { ...admin.actor, id: "rekan" });
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

test("of two who changed different settings, both are kept, and the trail names what each changed", async () => {
	const opened = {
		...noValues,
		phone: "(021) 111",
		email: "a@contoh.example",
		address: "Jalan Lama",
	};
	await saveSettings(admin, 0, opened);
	await saveSettings(colleague, 1, { ...opened, phone: "(021) 222" });
	const answer = await saveSettings(admin, 1, { ...opened, address: "" });
	assert.ok(answer.ok);
	assert.deepEqual(answer.value?.taken, ["phone"]);
	assert.equal(answer.value?.own, false);
	const { number, values } = await settingsNow(world.cx);
	assert.deepEqual(
		{ number, values },
		{ number: 3, values: { ...opened, phone: "(021) 222", address: "" } },
	);
	const trail = await sql<{ details: unknown }>`
		select details from platform.trail_details order by trail_id desc limit 1`.execute(
		world.cx.db,
	);
	assert.deepEqual(trail.rows, [{ details: { changed: ["address"] } }]);
});

test("only what both changed differently is contested, and the rest is merged already", async () => {
	await saveSettings(colleague, 0, {
		...noValues,
		phone: "(021) 222",
		email: "rekan@contoh.example",
		address: "Jalan Sama",
	});
	const meanwhile = await contradicted(admin, 0, {
		...noValues,
		phone: "(021) 111",
		website: "https://contoh.example",
		address: "Jalan Sama",
	});
	assert.deepEqual(meanwhile.contested, ["phone"]);
	assert.deepEqual(meanwhile.values, {
		...noValues,
		phone: "(021) 111",
		email: "rekan@contoh.example",
		website: "https://contoh.example",
		address: "Jalan Sama",
	});
	assert.equal(
		(await saveSettings(admin, meanwhile.now.number, meanwhile.values)).ok,
		true,
	);
	assert.deepEqual((await settingsNow(world.cx)).values, meanwhile.values);
});

test("whoever contradicts only themselves is told so, and not when a colleague saved in between", async () => {
	const phone = (phone: string) => ({ ...noValues, phone });
	await saveSettings(admin, 0, phone("(021) 111"));
	const alone = await contradicted(admin, 0, phone("(021) 333"));
	assert.deepEqual([alone.own, alone.savedBy], [true, "pengelola"]);
	await saveSettings(colleague, 1, phone("(021) 222"));
	await saveSettings(admin, 2, phone("(021) 444"));
	const among = await contradicted(admin, 0, phone("(021) 333"));
	assert.deepEqual([among.own, among.savedBy], [false, "rekan"]);
});

test("two changes that cannot stand together are contested, though each could stand alone", async () => {
	const opened = { ...noValues, "organisation-id": "Kantor" };
	await saveSettings(admin, 0, opened);
	await saveSettings(colleague, 1, noValues);
	const meanwhile = await contradicted(admin, 1, {
		...opened,
		"organisation-en": "Office",
	});
	assert.deepEqual(meanwhile.contested, ["organisation-id"]);
	assert.equal(meanwhile.values["organisation-id"], "Kantor");
});

test("a form from a version that never was overwrites nothing", async () => {
	await saveSettings(colleague, 0, { ...noValues, phone: "(021) 222" });
	for (const number of [-1, 7, 99_999_999_999]) {
		const meanwhile = await contradicted(admin, number, {
			...noValues,
			phone: "(021) 111",
		});
		assert.deepEqual(meanwhile.contested, ["phone"]);
	}
});

async function contradicted(...asked: Parameters<typeof saveSettings>) {
	const answer = await saveSettings(...asked);
	assert.ok(!answer.ok && answer.problem.reason === "changed-meanwhile");
	return answer.problem.meanwhile;
}

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

test("of measures that nobody set, what is suggested holds and is called so; 0 asks for nothing", async () => {
	const { limits } = await settingsOf(world.cx);
	assert.deepEqual(limits["toilet-width"], {
		is: "152.5",
		own: false,
		source: "Permen PUPR 14/2017",
	});
	const values = { ...noValues, "toilet-width": "160.25", "ramp-width": "0" };
	assert.deepEqual(problemsIn(values), []);
	await saveSettings(admin, 0, values);
	const set = (await settingsOf(world.cx)).limits;
	assert.deepEqual(
		[set["toilet-width"].is, set["toilet-width"].own],
		["160.25", true],
	);
	assert.equal(set["ramp-width"].is, null);
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
		["door-width", "9", "wrong-number"],
		["door-width", "9000", "wrong-number"],
		["door-width", "90.125", "wrong-number"],
		["ramp-slope", "-1", "wrong-number"],
		["ramp-slope", "landai", "wrong-number"],
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

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { citizen } from "#kernel/actor.ts";
import { subjectsTold } from "#notices";
import { at, type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { seedUnits, unitId } from "#units/samples";
import {
	answerVoice,
	checkFacility,
	type FacilityKey,
	facilityById,
	fitOf,
	needNamed,
	recordFacility,
	tellVoice,
	type VoiceTyped,
	voicesAbout,
} from "../index.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
});
after(() => world[Symbol.asyncDispose]());

const lapas = unitId("lapas-serang");
const holding = (permission: string, where = lapas): Context =>
	withActor(world.cx, {
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
const office = () => holding("assessment.request");
const anybody = () => withActor(world.cx, citizen);
const seen = {
	condition: "present",
	measures: {},
	says: "",
	photo: null,
} as const;
const contested: VoiceTyped = {
	says: "contests",
	words: "Jalur landai tertutup motor.",
	photo: null,
	seenOn: "2026-11-20",
};

const ramp = async (): Promise<FacilityKey> => {
	const done = await recordFacility(office(), lapas, {
		kind: "ramp",
		place: "Pintu depan",
		seen,
	});
	return done.ok ? done.value : assert.fail(JSON.stringify(done.problem));
};
const told = async (
	key: FacilityKey,
	who = 1,
	voice: Partial<VoiceTyped> = {},
	basedOn = 1,
) => {
	const done = await tellVoice(anybody(), key, {
		basedOn,
		teller: new Uint8Array(32).fill(who),
		voice: { ...contested, ...voice },
	});
	if (done.ok) return "told";
	return "problems" in done.problem
		? done.problem.problems.map(({ says }) => says.split(".").at(-1)).join()
		: done.problem.reason;
};
const answered = async (
	cx: Context,
	id: string,
	verdict: string,
	answer = "",
	words = "",
) => {
	const done = await answerVoice(
		cx,
		{ unitId: lapas, id },
		{ verdict, answer, words },
	);
	return done.ok ? "done" : done.problem.reason;
};
const countOf = async (key: FacilityKey) =>
	(await facilityById(world.cx, key))?.contested;
const asksOffice = async ({ id }: FacilityKey) =>
	(await subjectsTold(world.cx, "facility-voices", [id])).has(id);
const firstVoice = async (key: FacilityKey) =>
	(await voicesAbout(world.cx, key))[0] ?? assert.fail();

test("an objection makes a facility contested at once, and gives the office something to answer", async () => {
	const key = await ramp();
	assert.equal(await told(key), "told");
	assert.equal(await countOf(key), 1);
	assert.ok(await asksOffice(key));
	const facility = (await facilityById(world.cx, key)) ?? assert.fail();
	const { because } = fitOf(
		needNamed("wheelchair") ?? assert.fail(),
		[facility],
		"2026-11-20",
	);
	assert.ok(
		because.some(({ best, have }) => best === "ramp" && have === "doubted"),
	);
});

test("the same person ten times is one voice, the last; ten people are ten", async () => {
	const key = await ramp();
	for (let n = 1; n <= 10; n += 1)
		assert.equal(await told(key, 1, { words: `Kali ke-${n}.` }), "told");
	assert.equal(await countOf(key), 1);
	assert.equal((await firstVoice(key)).words, "Kali ke-10.");
	for (let who = 2; who <= 10; who += 1) await told(key, who);
	assert.equal(await countOf(key), 10);
});

test("whoever finds it mended says so, and their own objection is gone", async () => {
	const key = await ramp();
	await told(key);
	assert.equal(await told(key, 1, { says: "confirms", words: "" }), "told");
	assert.equal(await countOf(key), 0);
	assert.ok(!(await asksOffice(key)));
});

test("they are right: it stays contested until somebody looks again, and then it ended", async () => {
	const key = await ramp();
	await told(key);
	const { id } = await firstVoice(key);
	assert.equal(await answered(office(), id, "granted"), "done");
	assert.equal(await countOf(key), 1);
	assert.ok(!(await asksOffice(key)));
	assert.equal(await told(key), "answered-before");
	const looked = await checkFacility(
		at(office(), new Date("2026-11-22T03:00:00Z")),
		key,
		{ basedOn: 1, seen },
	);
	assert.ok(looked.ok);
	assert.equal(await countOf(key), 0);
	assert.equal((await firstVoice(key)).state, "granted");
	assert.equal(await told(key), "changed-meanwhile");
});

test("that it is not so needs words, ends the doubt, and stands with its day", async () => {
	const key = await ramp();
	await told(key);
	const { id } = await firstVoice(key);
	assert.equal(await answered(office(), id, "rejected"), "mend");
	assert.equal(await countOf(key), 1);
	assert.equal(
		await answered(office(), id, "rejected", "Motor itu dipindah pagi itu."),
		"done",
	);
	assert.equal(await countOf(key), 0);
	const voice = await firstVoice(key);
	assert.deepEqual(
		[voice.state, voice.answer, voice.answeredOn],
		["rejected", "Motor itu dipindah pagi itu.", "2026-11-20"],
	);
	assert.equal(await answered(office(), id, "granted"), "answered-before");
});

test("a new look of the office ends its duty to answer about the old one", async () => {
	const key = await ramp();
	await told(key);
	await checkFacility(office(), key, { basedOn: 1, seen });
	assert.ok(!(await asksOffice(key)));
	assert.equal(await countOf(key), 0);
});

test("only the office answers; it or an overseer says whether words are read by everybody", async () => {
	const key = await ramp();
	await told(key);
	const { id, wordsAre } = await firstVoice(key);
	assert.equal(wordsAre, "waiting");
	const overseer = holding("complaints.oversee");
	for (const cx of [
		anybody(),
		holding("assessment.request", unitId("rutan-serang")),
	])
		assert.equal(await answered(cx, id, "", "", "shown"), "not-yours");
	assert.equal(await answered(overseer, id, "granted"), "not-yours");
	assert.equal(await answered(office(), id, "", "", "kept-back"), "done");
	assert.equal(await answered(overseer, id, "", "", "shown"), "done");
	assert.equal((await firstVoice(key)).wordsAre, "shown");
	await told(key, 1, { words: "Lain lagi." });
	assert.equal((await firstVoice(key)).wordsAre, "waiting");
});

test("a photo without a day, a day to come, a day before the office looked and no words are to be mended", async () => {
	const key = await ramp();
	for (const [voice, problems] of [
		[{ photo: "x", seenOn: null }, "photo-without-day"],
		[{ seenOn: null }, "no-day"],
		[{ seenOn: "2026-11-21" }, "day-of-the-future"],
		[{ seenOn: "2026-11-19" }, "before-the-check"],
		[{ words: " ", says: "" }, "no-saying"],
		[{ words: " " }, "no-words"],
		[{ words: "a".repeat(601) }, "too-long"],
		[{ photo: "x", photoShows: "a".repeat(201) }, "too-long"],
	] as const)
		assert.equal(await told(key, 1, voice), problems);
	assert.equal((await voicesAbout(world.cx, key)).length, 0);
});

test("what a photo shows is kept in the words of whoever sent it, and nothing of a photo that was not sent", async () => {
	const key = await ramp();
	await told(key, 1, { photo: "x", photoShows: " Motor di jalur landai. " });
	assert.equal((await firstVoice(key)).photoShows, "Motor di jalur landai.");
	await told(key, 1, { photo: null, photoShows: "Motor." });
	assert.equal((await firstVoice(key)).photoShows, null);
});

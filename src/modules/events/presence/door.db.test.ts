import assert from "node:assert/strict";
import { after, before } from "node:test";
import { sampleActor, seedPeople } from "#identity/samples";
import { citizen } from "#kernel/actor.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { unitBySlug } from "#units";
import { seedUnits, unitId } from "#units/samples";
import {
	beginEvent,
	cancelParticipant,
	checkInAtDesk,
	type DoorReading,
	doorList,
	finishEvent,
	isOurs,
	mergeReadings,
	minutesIn,
	openEvent,
	planEvent,
	presentIn,
	register,
	takeBackCheckIn,
	takePresence,
} from "../index.ts";
import { samplePlan } from "../samples.ts";
import { eventsIn } from "../tables.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-12-01T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
});
after(() => world[Symbol.asyncDispose]());
const story = storyIn(() => world);

const office = unitId("lapas-ambon");
const markus = (cx: Context) => withActor(cx, sampleActor("markus"));
/** 09.30 in Ambon, half an hour after it begins. */
const during = (cx: Context, time = "00:30") =>
	at(markus(cx), new Date(`2026-12-10T${time}:00Z`));

async function atTheDoor(cx: Context) {
	const done = await planEvent(markus(cx), office, samplePlan("2026-12-10"));
	const event = { unitId: office, id: done.ok ? done.value : "" };
	await openEvent(markus(cx), event, 1);
	const sent = await register(withActor(cx, citizen), event, {
		institution: "Gerkatin Maluku",
		names: ["Ani", "Beni", "Citra"].map((name) => ({ name, side: "room" })),
		kinds: [],
		needs: [],
		words: "",
		form: cx.newId(),
	});
	const registration = {
		unitId: office,
		id: sent.ok ? sent.value.id : assert.fail("not registered"),
	};
	const cancelled = async (id: string) =>
		assert.ok((await cancelParticipant(cx, registration, id)).ok);
	const unit = (await unitBySlug(cx, "lapas-ambon")) ?? assert.fail("no unit");
	const list = async (by = during(cx)) =>
		(await doorList(by, unit, event)) ?? assert.fail("no list");
	const people = (await list()).people.map(({ id }) => id);
	const begin = async () =>
		assert.ok((await beginEvent(during(cx), event, 2)).ok);
	return { event, unit, list, people, begin, cancelled };
}

const reading = (
	cx: Context,
	participantId = "",
	read = "2026-12-10T00:05:00Z",
): DoorReading => ({ id: cx.newId(), participantId, at: new Date(read) });

const noted = async (cx: Context, { id }: { readonly id: string }) =>
	(
		await eventsIn(cx.db)
			.selectFrom("events.check_in")
			.select(["how", "at"])
			.where("event_id", "=", id)
			.orderBy("at")
			.execute()
	).map(({ how, at }) => `${how} ${at.toISOString().slice(11, 16)}`);

story(
	"a list that is merged twice, by two devices and after the event, notes each person once and at the earliest moment",
	async (cx) => {
		const { event, people, begin } = await atTheDoor(cx);
		await begin();
		const [ani, beni] = people;
		const one = [reading(cx, ani), reading(cx, beni, "2026-12-10T00:10:00Z")];
		const other = [reading(cx, beni, "2026-12-10T00:07:00Z")];
		const done = await mergeReadings(during(cx), event, one);
		assert.deepEqual(done.ok && done.value, {
			fresh: 2,
			unknown: 0,
			wrongClock: 0,
		});
		await finishEvent(during(cx), event, 3);
		const later = during(cx, "08:00");
		for (const list of [one, other, other, [...one, ...other]])
			assert.ok((await mergeReadings(later, event, list)).ok);
		assert.deepEqual(await noted(cx, event), ["door 00:05", "door 00:07"]);
		assert.equal(await presentIn(cx, event), 2);
	},
);

story(
	"a device whose clock is wrong loses nobody: the arrival counts, and both are kept",
	async (cx) => {
		const { event, people, begin } = await atTheDoor(cx);
		await begin();
		const done = await mergeReadings(during(cx), event, [
			reading(cx, people[0], "2020-01-01T00:00:00Z"),
		]);
		assert.equal(done.ok && done.value.wrongClock, 1);
		assert.deepEqual(await noted(cx, event), ["door 00:30"]);
		const kept = await eventsIn(cx.db)
			.selectFrom("events.door_reading")
			.select(["read_at", "came_at"])
			.execute();
		assert.deepEqual(
			kept.map(({ read_at, came_at }) => [
				read_at.getUTCFullYear(),
				came_at.getUTCFullYear(),
			]),
			[[2020, 2026]],
		);
	},
);

story(
	"what was taken back at the desk does not return with a second copy, and the desk stays the first where it was",
	async (cx) => {
		const { event, people, begin } = await atTheDoor(cx);
		await begin();
		const [ani = "", beni = ""] = people;
		const list = [reading(cx, ani), reading(cx, beni)];
		await mergeReadings(during(cx), event, list);
		await takeBackCheckIn(during(cx), event, ani);
		await checkInAtDesk(during(cx), event, beni);
		await mergeReadings(during(cx), event, list);
		assert.deepEqual(await noted(cx, event), ["door 00:05"]);
	},
);

story(
	"names that left the list are counted and lose nobody else; what is no reading is refused",
	async (cx) => {
		const { event, people, begin, cancelled } = await atTheDoor(cx);
		const [ani = "", beni = ""] = people;
		await cancelled(ani);
		const early = await mergeReadings(markus(cx), event, [reading(cx, beni)]);
		assert.equal(!early.ok && early.problem.reason, "not-running-or-over");
		await begin();
		const list = [reading(cx, ani), reading(cx, beni), reading(cx, cx.newId())];
		const done = await mergeReadings(during(cx), event, list);
		assert.deepEqual(done.ok && done.value, {
			fresh: 1,
			unknown: 2,
			wrongClock: 0,
		});
		const none = await mergeReadings(during(cx), event, [
			{ id: "x", participantId: beni, at: new Date() },
		]);
		assert.equal(!none.ok && none.problem.reason, "no-readings");
		const yohana = withActor(during(cx), sampleActor("yohana"));
		const other = await mergeReadings(yohana, event, list);
		assert.equal(!other.ok && other.problem.reason, "no-such-event");
	},
);

story("a list is known as one of ours, for its own event alone", async (cx) => {
	const { event, unit, list } = await atTheDoor(cx);
	const other = await atTheDoor(cx);
	const ours = await list();
	assert.equal(isOurs(cx, event, ours), true);
	assert.equal(isOurs(cx, other.event, ours), false);
	assert.equal(isOurs(cx, event, { ...ours, made: "2026-12-11" }), false);
	assert.equal(isOurs(cx, event, { ...ours, seal: "" }), false);
	const yohana = withActor(cx, sampleActor("yohana"));
	assert.equal(await doorList(yohana, unit, event), null);
});

story(
	"a list of a meeting tool is answered name by name; read twice it changes nothing, nor does a later one of the same meeting add up",
	async (cx) => {
		const { event, begin } = await atTheDoor(cx);
		await register(withActor(cx, citizen), event, {
			institution: "",
			names: ["Dina", "DINA", "Yohana, S.H."].map((name) => ({
				name,
				side: "line",
			})),
			kinds: [],
			needs: [],
			words: "",
			form: cx.newId(),
		});
		const list = (text: string) =>
			takePresence(during(cx), event, new TextEncoder().encode(text));
		const one = "Nama,Durasi\nyohana s.h.,100\nDina,50\nTamu,9\n";
		const early = await list(one);
		assert.equal(!early.ok && early.problem.reason, "not-running-or-over");
		await begin();
		const done = await list(one);
		assert.deepEqual(
			done.ok && done.value.map(({ name, outcome }) => [name, outcome]),
			[
				["yohana s.h.", "noted"],
				["Dina", "several"],
				["Tamu", "unknown"],
			],
		);
		const minutes = async () => [
			...(await minutesIn(cx, { ...event, minutes: 180 })).values(),
		];
		await list(one);
		assert.deepEqual(await minutes(), [100]);
		await list("Nama,Durasi\nYohana S.H.,95\n");
		assert.deepEqual(await minutes(), [100]);
		await list("Nama;Durasi\nYohana S.H.;120\n");
		assert.deepEqual(await minutes(), [120]);
		assert.equal(await presentIn(cx, event), 1);
	},
);

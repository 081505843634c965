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
import { seedUnits, unitId } from "#units/samples";
import {
	beginEvent,
	cancelRegistration,
	checkInAtDesk,
	eventsOfCalendar,
	makeCalendar,
	openEvent,
	planEvent,
	reachPeriods,
	reachTold,
	register,
	registrationKind,
	registrationOfVisit,
	releaseReach,
	sayReach,
} from "../index.ts";
import { samplePlan } from "../samples.ts";
import { eventsIn } from "../tables.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
});
after(() => world[Symbol.asyncDispose]());
const story = storyIn(() => world);

const office = unitId("lapas-ambon");
const markus = (cx: Context) => withActor(cx, sampleActor("markus"));
const anybody = (cx: Context) => withActor(cx, citizen);
const saidOf = (done: {
	readonly ok: boolean;
	readonly problem?: { readonly reason: string };
}) => done.problem?.reason ?? "done";

async function opened(cx: Context, names: number) {
	const done = await planEvent(markus(cx), office, samplePlan("2026-12-10"));
	const event = { unitId: office, id: done.ok ? done.value : "" };
	await openEvent(markus(cx), event, 1);
	const sent = await register(anybody(cx), event, {
		institution: "",
		names: Array.from({ length: names }, (_, n) => ({
			name: `Peserta ${n}`,
			side: "room",
		})),
		kinds: [],
		needs: [],
		words: "",
		form: cx.newId(),
	});
	const registration = { unitId: office, id: sent.ok ? sent.value.id : "" };
	const mine = await registrationOfVisit(cx, {
		kind: registrationKind,
		subjectId: registration.id,
		unitId: office,
	});
	const people = mine?.participants.map(({ id }) => id) ?? [];
	return { event, registration, people };
}

story(
	"what those who were there say of themselves is counted once, kept of nobody, told by the layer after the quarter, and then gone",
	async (cx) => {
		const { event, registration, people } = await opened(cx, 26);
		const then = at(cx, new Date("2026-12-10T00:30:00Z"));
		await beginEvent(markus(then), event, 2);
		const [first = ""] = people;
		const say = (id: string, province = "81") =>
			sayReach(anybody(then), registration, id, {
				province,
				// The last twelve would rather say nothing but from where they came.
				groups:
					people.indexOf(id) < 14
						? { sex: ["woman"], hearing: ["cannot"] }
						: {},
			}).then(saidOf);
		// Who was not noted is not counted.
		assert.equal(await say(first), "said-already");
		for (const id of people) await checkInAtDesk(markus(then), event, id);
		assert.equal(await say(first, "00"), "no-province");
		const both = await Promise.all([say(first), say(first)]);
		assert.deepEqual(both.sort(), ["done", "said-already"]);
		for (const id of people.slice(1)) assert.equal(await say(id), "done");
		const kept = JSON.stringify(
			await eventsIn(cx.db)
				.selectFrom("events.reach_counter")
				.selectAll()
				.execute(),
		);
		for (const id of [...people, registration.id])
			assert.ok(!kept.includes(id));
		const day = (on: string) => at(cx, new Date(`${on}T05:00:00Z`));
		assert.equal(await releaseReach(day("2027-01-20")), 0);
		assert.equal(await releaseReach(day("2027-02-15")), 1);
		assert.equal(await releaseReach(day("2027-02-16")), 0);
		assert.deepEqual(await reachPeriods(cx), [20264]);
		const told = (await reachTold(cx, 20264)).filter(
			({ n, province }) => n !== null && province === "81",
		);
		assert.deepEqual(
			told.map(({ dimension, group, n }) => [dimension, group, n]).sort(),
			[
				["all", "", 26],
				["disability", "with", 14],
				["sex", "woman", 14],
			],
		);
		const left = await eventsIn(cx.db)
			.selectFrom("events.reach_counter")
			.selectAll()
			.execute();
		assert.deepEqual(left, []);
	},
);

story(
	"a person's calendar is read by an address of chance, holds all their events, and a renewed address ends the old one",
	async (cx) => {
		const one = await opened(cx, 1);
		const other = await opened(cx, 1);
		const made = async (
			{ registration }: { readonly registration: typeof one.registration },
			typed = "",
		) => {
			const done = await makeCalendar(anybody(cx), registration, typed);
			return done.ok ? done.value : done.problem.reason;
		};
		const token = await made(one);
		assert.match(token, /^[\w-]{43}$/);
		const read = async (address: string) =>
			(await eventsOfCalendar(cx, address))?.map(({ id }) => id).sort() ?? null;
		assert.deepEqual(await read(token), [one.event.id]);
		assert.equal(
			await made(other, "https://lain.example/x"),
			"no-such-calendar",
		);
		const joined = await made(
			other,
			`https://rangkul.example/acara/kalender/${token}`,
		);
		assert.deepEqual(await read(joined), [one.event.id, other.event.id].sort());
		assert.equal(await read(token), null);
		const renewed = await made(one);
		assert.equal(await read(joined), null);
		assert.equal((await read(renewed))?.length, 2);
		await cancelRegistration(anybody(cx), one.registration);
		const states = (await eventsOfCalendar(cx, renewed))?.map(
			({ state }) => state,
		);
		assert.deepEqual(states?.sort(), ["cancelled", "open"]);
		const rows = JSON.stringify(
			await eventsIn(cx.db)
				.selectFrom("events.own_calendar")
				.selectAll()
				.execute(),
		);
		assert.ok(!rows.includes(renewed));
	},
);

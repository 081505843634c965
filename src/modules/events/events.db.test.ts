import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type SamplePerson, sampleActor, seedPeople } from "#identity/samples";
import { citizen } from "#kernel/actor.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { insertRows } from "#platform/database/insert-rows.ts";
import { unitById } from "#units";
import { seedUnits, unitId } from "#units/samples";
import {
	beginEvent,
	cancelEvent,
	changeEvent,
	comingEvents,
	type Event,
	fedEvents,
	finishEvent,
	openEvent,
	ownEvent,
	planEvent,
	publicEvent,
} from "./index.ts";
import { samplePlan } from "./samples.ts";
import { eventsIn } from "./tables.ts";
import { terms } from "./terms.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
});
after(() => world[Symbol.asyncDispose]());
const story = storyIn(() => world);

const office = unitId("lapas-ambon");
const by = (cx: Context, person: SamplePerson = "markus") =>
	withActor(cx, sampleActor(person));
const anybody = (cx: Context) => withActor(cx, citizen);
const keyOf = (id: string) => ({ unitId: office, id });

async function planned(
	cx: Context,
	change: Partial<ReturnType<typeof samplePlan>> = {},
): Promise<string> {
	const done = await planEvent(by(cx), office, {
		...samplePlan("2026-12-10"),
		...change,
	});
	return done.ok ? done.value : assert.fail(JSON.stringify(done.problem));
}
async function of(cx: Context, id: string): Promise<Event> {
	const unit = (await unitById(cx, office)) ?? assert.fail("no unit");
	return (await ownEvent(by(cx), unit, id)) ?? assert.fail("no event");
}
type Deed = (
	cx: Context,
	key: { readonly unitId: string; readonly id: string },
	revision: number,
	words: string,
) => Promise<{ readonly ok: boolean; readonly problem?: object }>;

/** What came of it: `done`, or the reason why not. */
async function does(
	cx: Context,
	id: string,
	deed: Deed,
	words = "",
	person: SamplePerson = "markus",
): Promise<string> {
	const { revision } = await of(cx, id);
	const done = await deed(by(cx, person), keyOf(id), revision, words);
	return done.ok ? "done" : JSON.stringify(done.problem);
}

story(
	"a draft is there for its office alone; opened it is there for everybody",
	async (cx) => {
		const id = await planned(cx);
		assert.equal(await publicEvent(anybody(cx), keyOf(id)), null);
		assert.deepEqual((await comingEvents(anybody(cx))).events, []);
		const unit = (await unitById(cx, office)) ?? assert.fail("no unit");
		assert.equal(await ownEvent(by(cx, "yohana"), unit, id), null);
		assert.match(await does(cx, id, openEvent, "", "yohana"), /no-such-event/);
		assert.equal(await does(cx, id, openEvent), "done");
		assert.equal((await publicEvent(anybody(cx), keyOf(id)))?.state, "open");
		assert.deepEqual(
			(await comingEvents(anybody(cx), "81")).events.map((event) => event.id),
			[id],
		);
		assert.deepEqual((await comingEvents(anybody(cx), "53")).events, []);
	},
);

story(
	"an event begins on its day, what has begun is not cancelled, and each step is done once",
	async (cx) => {
		const id = await planned(cx);
		assert.equal(await does(cx, id, openEvent), "done");
		assert.match(await does(cx, id, openEvent), /moved-on/);
		// 23.59 and 00.00 in Ambon.
		const before = at(cx, new Date("2026-12-09T14:59:00Z"));
		const onTheDay = at(cx, new Date("2026-12-09T15:00:00Z"));
		assert.match(await does(before, id, beginEvent), /not-its-day/);
		assert.equal(await does(onTheDay, id, beginEvent), "done");
		assert.match(await does(cx, id, cancelEvent, "Listrik padam."), /moved-on/);
		assert.equal(await does(cx, id, finishEvent), "done");
		assert.equal((await of(cx, id)).state, "finished");
	},
);

story(
	"a cancelled event says why, and stays in calendars as cancelled",
	async (cx) => {
		const id = await planned(cx);
		await does(cx, id, openEvent);
		assert.match(await does(cx, id, cancelEvent, " "), /no-reason/);
		assert.equal(await does(cx, id, cancelEvent, "Aula kebanjiran."), "done");
		const event = await publicEvent(anybody(cx), keyOf(id));
		assert.equal(event?.whyCancelled, "Aula kebanjiran.");
		assert.deepEqual((await comingEvents(anybody(cx))).events, []);
		assert.deepEqual(
			(await fedEvents(anybody(cx), "81")).map(({ state }) => state),
			["cancelled"],
		);
	},
);

test("of two who change the same plan at once the second is told, and the first stands", async () => {
	const { cx } = world;
	const id = await planned(cx);
	const { revision } = await of(cx, id);
	const both = await Promise.all(
		["Satu", "Dua"].map((title) =>
			changeEvent(by(cx), keyOf(id), revision, {
				...samplePlan("2026-12-10"),
				title,
			}),
		),
	);
	assert.deepEqual(both.map(({ ok }) => ok).sort(), [false, true]);
	const lost = both.find(({ ok }) => !ok);
	assert.match(JSON.stringify(lost), /changed-meanwhile/);
	assert.equal((await of(cx, id)).revision, revision + 1);
});

story(
	"what should have begun already is not opened, by the clock of its place",
	async (cx) => {
		// 09.00 WIT is 07.00 WIB: in Jakarta it is still two hours away.
		const id = await planned(cx, { on: "2026-11-21" });
		const early = at(cx, new Date("2026-11-20T23:59:00Z"));
		const late = at(cx, new Date("2026-11-21T00:00:00Z"));
		assert.match(await does(late, id, openEvent), /is-over/);
		assert.equal(await does(early, id, openEvent), "done");
	},
);

story(
	"a draft that is dropped stays its office's alone, and leaves neither a page nor an entry in a calendar",
	async (cx) => {
		const id = await planned(cx);
		assert.equal(await does(cx, id, cancelEvent, "Tidak jadi."), "done");
		assert.equal(await publicEvent(anybody(cx), keyOf(id)), null);
		assert.deepEqual(await fedEvents(anybody(cx), "81"), []);
	},
);

story(
	"a calendar holds first what is to come, however much is just over",
	async (cx) => {
		const past = await planned(cx, { on: "2026-11-25" });
		await does(cx, past, openEvent);
		const coming = await planned(cx);
		await does(cx, coming, openEvent);
		const row = await eventsIn(cx.db)
			.selectFrom("events.event")
			.selectAll()
			.where("id", "=", past)
			.executeTakeFirstOrThrow();
		await insertRows(
			"events.event",
			Array.from({ length: terms.fed }, () => ({
				...row,
				id: cx.newId(),
				on_day: "2026-11-25",
				access: JSON.stringify(row.access),
				helpers: JSON.stringify(row.helpers),
			})),
		).execute(cx.db);
		const later = at(cx, new Date("2026-12-01T03:00:00Z"));
		const fed = await fedEvents(anybody(later), null);
		assert.equal(fed.length, terms.fed);
		assert.equal(fed.at(-1)?.id, coming);
	},
);

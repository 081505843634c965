import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { askingsAbout } from "#accommodations";
import { liftHold, placeHold } from "#holds";
import { personIds, sampleActor, seedPeople } from "#identity/samples";
import { citizen } from "#kernel/actor.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { openReceipt } from "#receipts";
import { unitById } from "#units";
import { seedUnits, unitId } from "#units/samples";
import {
	beginEvent,
	cancelEvent,
	cancelParticipant,
	cancelRegistration,
	changeEvent,
	changeParticipant,
	type Event,
	endRegistration,
	forgetRegistrations,
	type Mine,
	openEvent,
	ownEvent,
	participantList,
	planEvent,
	type Registered,
	type Registering,
	register,
	registrationOfVisit,
	removeParticipant,
	type Side,
	standingOf,
} from "../index.ts";
import { samplePlan } from "../samples.ts";
import { eventsIn } from "../tables.ts";
import { registrationKind } from "./registration.ts";

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
const keyOf = (id: string) => ({ unitId: office, id });

async function of(cx: Context, id: string): Promise<Event> {
	const unit = (await unitById(cx, office)) ?? assert.fail("no unit");
	return (await ownEvent(markus(cx), unit, id)) ?? assert.fail("no event");
}

/** An event that takes names; so many in the room, and on the line. */
async function opened(
	cx: Context,
	room = "1",
	line = "2",
	on = "2026-12-10",
): Promise<string> {
	const plan = { ...samplePlan(on), room, line };
	const done = await planEvent(markus(cx), office, plan);
	const id = done.ok ? done.value : assert.fail(JSON.stringify(done.problem));
	assert.ok((await openEvent(markus(cx), keyOf(id), 1)).ok);
	return id;
}

const changed = async (
	cx: Context,
	id: string,
	change: Partial<ReturnType<typeof samplePlan>>,
) => {
	const { revision, on, places } = await of(cx, id);
	const plan = {
		...samplePlan(on),
		room: String(places.room),
		line: String(places.line),
		...change,
	};
	return changeEvent(markus(cx), keyOf(id), revision, plan);
};

const sends = (cx: Context, id: string, change: Partial<Registering> = {}) =>
	register(withActor(cx, citizen), keyOf(id), {
		institution: "",
		names: [{ name: "Ani Wattimena", side: "room" }],
		kinds: [],
		needs: [],
		words: "",
		form: cx.newId(),
		...change,
	});
async function registered(
	cx: Context,
	id: string,
	change: Partial<Registering> = {},
): Promise<Registered> {
	const done = await sends(cx, id, change);
	return done.ok ? done.value : assert.fail(done.problem.reason);
}
const saidOf = (done: {
	readonly ok: boolean;
	readonly problem?: { readonly reason: string };
}) => done.problem?.reason ?? "done";

async function mine(cx: Context, { id }: Registered): Promise<Mine> {
	const visit = { kind: registrationKind, subjectId: id, unitId: office };
	return (await registrationOfVisit(cx, visit)) ?? assert.fail("gone");
}
/** How each name of a form stands: `room`, `room 2` where it waits as the second, `-` where it was cancelled. */
const stands = async (cx: Context, one: Registered): Promise<string[]> =>
	(await mine(cx, one)).participants.map(({ side, waitsAs, cancelledOn }) =>
		cancelledOn !== null ? "-" : waitsAs === null ? side : `${side} ${waitsAs}`,
	);
async function first(cx: Context, one: Registered): Promise<string> {
	return (await mine(cx, one)).participants[0]?.id ?? assert.fail("nobody");
}
const named = (side: Side, ...names: readonly string[]) =>
	names.map((name) => ({ name, side }));

test("of many who want the last place at once one has it, and the others wait each with a turn of their own", async () => {
	const { cx } = world;
	const id = await opened(cx, "1", "1");
	const all = await Promise.all([1, 2, 3, 4].map(() => registered(cx, id)));
	assert.deepEqual(all.map(({ placed }) => placed).sort(), [0, 0, 0, 1]);
	const turns = (await Promise.all(all.map((one) => stands(cx, one)))).flat();
	assert.deepEqual(turns.sort(), ["room", "room 1", "room 2", "room 3"]);
	assert.deepEqual((await standingOf(cx, keyOf(id))).room, {
		taken: 1,
		waiting: 3,
	});
});

test("the same form sent twice at once is one registration with one code", async () => {
	const { cx } = world;
	const id = await opened(cx, "5");
	const form = cx.newId();
	const both = await Promise.all([
		registered(cx, id, { form }),
		registered(cx, id, { form }),
	]);
	assert.equal(both[0].id, both[1].id);
	assert.equal(both[0].code, both[1].code);
	assert.equal((await standingOf(cx, keyOf(id))).room.taken, 1);
	const visit = await openReceipt(cx, {
		typed: both[0].code ?? "",
		pin: "",
		network: "test",
	});
	assert.ok(visit.ok, JSON.stringify(visit));
});

test("of two who leave at once while two wait, both who wait have a place, and nobody has two", async () => {
	const { cx } = world;
	const id = await opened(cx, "2", "1");
	const one = await registered(cx, id);
	const two = await registered(cx, id);
	const waiting = [await registered(cx, id), await registered(cx, id)];
	const done = await Promise.all([
		cancelRegistration(cx, keyOf(one.id)),
		cancelRegistration(cx, keyOf(two.id)),
	]);
	assert.deepEqual(done.map(saidOf), ["done", "done"]);
	for (const each of waiting)
		assert.deepEqual(await stands(cx, each), ["room"]);
	assert.deepEqual((await standingOf(cx, keyOf(id))).room, {
		taken: 2,
		waiting: 0,
	});
});

story(
	"whoever waits longest moves up when somebody leaves, changes sides, or there are more places",
	async (cx) => {
		const id = await opened(cx, "1", "2");
		const one = await registered(cx, id);
		const two = await registered(cx, id);
		const three = await registered(cx, id);
		assert.deepEqual(await stands(cx, three), ["room 2"]);
		const toLine = { name: "Ani Wattimena", side: "line" } as const;
		assert.equal(
			saidOf(
				await changeParticipant(
					cx,
					keyOf(one.id),
					await first(cx, one),
					toLine,
				),
			),
			"done",
		);
		assert.deepEqual(await stands(cx, one), ["line"]);
		assert.deepEqual(await stands(cx, two), ["room"]);
		assert.deepEqual(await stands(cx, three), ["room 1"]);
		assert.ok((await changed(cx, id, { room: "2" })).ok);
		assert.deepEqual(await stands(cx, three), ["room"]);
	},
);

story(
	"to a side that is full nobody changes, and the place that one has stays",
	async (cx) => {
		const id = await opened(cx, "1", "1");
		await registered(cx, id);
		const online = await registered(cx, id, { names: named("line", "Beni") });
		const there = { name: "Beni", side: "room" } as const;
		assert.equal(
			saidOf(
				await changeParticipant(
					cx,
					keyOf(online.id),
					await first(cx, online),
					there,
				),
			),
			"side-full",
		);
		assert.deepEqual(await stands(cx, online), ["line"]);
	},
);

story(
	"an office registers many from one screen with one code; who finds no place waits",
	async (cx) => {
		const id = await opened(cx, "2", "2");
		const group = await registered(cx, id, {
			institution: "Kanwil Kemenkum NTT",
			names: [
				...named("room", "Ani", "Beni", "Citra"),
				...named("line", "Dodi"),
			],
		});
		assert.deepEqual([group.placed, group.waiting], [3, 1]);
		assert.deepEqual(await stands(cx, group), [
			"room",
			"room",
			"room 1",
			"line",
		]);
		await cancelParticipant(cx, keyOf(group.id), await first(cx, group));
		assert.deepEqual(await stands(cx, group), ["-", "room", "room", "line"]);
		const unit = (await unitById(cx, office)) ?? assert.fail("no unit");
		const list = await participantList(markus(cx), unit, keyOf(id), 1);
		assert.deepEqual(
			list?.rows.map(({ name, institution }) => `${name}, ${institution}`),
			["Beni", "Citra", "Dodi"].map((name) => `${name}, Kanwil Kemenkum NTT`),
		);
		const yohana = withActor(cx, sampleActor("yohana"));
		assert.equal(await participantList(yohana, unit, keyOf(id), 1), null);
	},
);

story(
	"fewer places than are taken are refused; those who have one keep it",
	async (cx) => {
		const id = await opened(cx, "2", "2");
		await registered(cx, id, { names: named("room", "Ani", "Beni") });
		const less = await changed(cx, id, { room: "1" });
		assert.match(JSON.stringify(less), /fewer-than-taken/);
		const online = await changed(cx, id, { mode: "online", room: "" });
		assert.match(JSON.stringify(online), /room-is-taken/);
	},
);

const asked = async (cx: Context, { id }: Registered) =>
	(await askingsAbout(cx, { kind: registrationKind, id })).flatMap(
		({ forDay, tasks }) =>
			tasks.map(({ kind, state }) => `${kind} ${state} ${forDay}`),
	);

story(
	"what is needed is a task for the day, moves with the event, and ends with the registration",
	async (cx) => {
		const id = await opened(cx, "5");
		const one = await registered(cx, id, {
			kinds: ["interpreter"],
			words: "BISINDO",
		});
		assert.deepEqual(await asked(cx, one), ["interpreter asked 2026-12-10"]);
		assert.ok((await changed(cx, id, { on: "2026-12-14" })).ok);
		assert.deepEqual((await asked(cx, one)).sort(), [
			"interpreter asked 2026-12-14",
			"interpreter withdrawn 2026-12-10",
		]);
		await cancelRegistration(cx, keyOf(one.id));
		assert.ok((await asked(cx, one)).every((task) => /withdrawn/.test(task)));
	},
);

story(
	"no note of one person keeps an event on its day, however long it became by hiding a name",
	async (cx) => {
		const id = await opened(cx, "5");
		const words = `Tolong kursi dekat pintu untuk Ani ${"a".repeat(243)}`;
		const one = await registered(cx, id, { kinds: ["interpreter"], words });
		assert.equal((await mine(cx, one)).registration.words.length, 280);
		assert.ok((await changed(cx, id, { on: "2026-12-14" })).ok);
		assert.match((await asked(cx, one)).join(), /interpreter asked 2026-12-14/);
	},
);

story(
	"where the event is cancelled nothing has to be arranged, and the code still says why",
	async (cx) => {
		const id = await opened(cx, "5");
		const one = await registered(cx, id, { kinds: ["companion"] });
		const { revision } = await of(cx, id);
		await cancelEvent(markus(cx), keyOf(id), revision, "Aula kebanjiran.");
		assert.deepEqual(await asked(cx, one), ["companion withdrawn 2026-12-10"]);
		assert.equal((await mine(cx, one)).event.whyCancelled, "Aula kebanjiran.");
		assert.equal(saidOf(await sends(cx, id)), "takes-no-names");
	},
);

story(
	"nobody registers for a draft, nor once it has begun by the clock of its place",
	async (cx) => {
		const done = await planEvent(markus(cx), office, samplePlan("2026-12-10"));
		const draft = done.ok ? done.value : "";
		assert.equal(saidOf(await sends(cx, draft)), "no-such-event");
		const id = await opened(cx, "5");
		const begun = at(cx, new Date("2026-12-10T00:00:00Z"));
		assert.equal(saidOf(await sends(begun, id)), "takes-no-names");
		const { revision } = await of(cx, id);
		await beginEvent(markus(begun), keyOf(id), revision);
		assert.equal(saidOf(await sends(cx, id)), "takes-no-names");
	},
);

story(
	"names lie sealed; cancelled they are gone at once, and thirty days after the event all of them",
	async (cx) => {
		const id = await opened(cx, "5");
		const one = await registered(cx, id, {
			institution: "Puskesmas Rijali",
			names: named("room", "Ani Wattimena", "Beni Latu"),
		});
		const kept = async () =>
			(
				await eventsIn(cx.db)
					.selectFrom("events.participant")
					.select("name")
					.where("event_id", "=", id)
					.orderBy("turn")
					.execute()
			).map(({ name }) => name && Buffer.from(name).toString("latin1"));
		assert.doesNotMatch((await kept()).join(), /Ani|Wattimena/);
		assert.equal((await mine(cx, one)).participants[0]?.name, "Ani Wattimena");
		await cancelParticipant(cx, keyOf(one.id), await first(cx, one));
		assert.equal((await kept())[0], null);
		const day = (on: string) => at(cx, new Date(`${on}T03:00:00Z`));
		await forgetRegistrations(day("2027-01-09"));
		assert.notEqual((await kept())[1], null);
		await forgetRegistrations(day("2027-01-10"));
		assert.deepEqual(await kept(), [null, null]);
		assert.equal(
			await registrationOfVisit(cx, {
				kind: registrationKind,
				subjectId: one.id,
				unitId: office,
			} as Parameters<typeof registrationOfVisit>[1]),
			null,
		);
		// That places were taken stays counted.
		assert.equal((await standingOf(cx, keyOf(id))).room.taken, 1);
	},
);

story(
	"a name that is held stays when it is cancelled, by code or by the office, until the hold is over",
	async (cx) => {
		const id = await opened(cx, "5");
		const one = await registered(cx, id, {
			names: named("room", "Ani Wattimena", "Beni Latu"),
		});
		const names = async () =>
			(await mine(cx, one)).participants.map(({ name }) => name);
		const hold = await placeHold(markus(cx), {
			kind: registrationKind,
			subjectId: one.id,
			why: "Diminta Ombudsman.",
			until: null,
		});
		const other = (await mine(cx, one)).participants[1]?.id ?? "";
		assert.ok(
			(await removeParticipant(markus(cx), keyOf(id), other, "Ganda.")).ok,
		);
		assert.ok((await cancelRegistration(cx, keyOf(one.id))).ok);
		assert.deepEqual(await names(), ["Ani Wattimena", "Beni Latu"]);
		assert.equal((await standingOf(cx, keyOf(id))).room.taken, 0);
		const after = at(cx, new Date("2027-01-10T03:00:00Z"));
		await forgetRegistrations(after);
		assert.deepEqual(await names(), ["Ani Wattimena", "Beni Latu"]);
		assert.ok((await liftHold(markus(cx), hold)).ok);
		assert.equal(await forgetRegistrations(after), 1);
		const left = await eventsIn(cx.db)
			.selectFrom("events.participant")
			.select("name")
			.where("registration_id", "=", one.id)
			.where("name", "is not", null)
			.execute();
		assert.deepEqual(left, []);
	},
);

story(
	"erased on a claim it stands under the officer; what was asked for with it stays counted, and holds it while it is held",
	async (cx) => {
		const id = await opened(cx, "5");
		const one = await registered(cx, id, { kinds: ["interpreter"] });
		const about = { kind: registrationKind, id: one.id };
		const [asking] = await askingsAbout(cx, about);
		const [task] = asking?.tasks ?? [];
		assert.ok(asking && task);
		const hold = await placeHold(markus(cx), {
			kind: "accommodation",
			subjectId: asking.id,
			why: "Diminta Ombudsman.",
			until: null,
		});
		const kirana = withActor(cx, sampleActor("kirana"));
		assert.equal(saidOf(await endRegistration(kirana, keyOf(one.id))), "held");
		assert.ok((await liftHold(markus(cx), hold)).ok);
		assert.ok((await endRegistration(kirana, keyOf(one.id))).ok);
		const { rows } = await sql<{ deed: string; by: string | null }>`
			select deed, actor_id as by from platform.trail
			where subject_id in (${one.id}, ${task.id})
			and deed in ('event.registration-cancelled', 'accommodation.withdrawn', 'accommodation.forgotten')
			order by deed`.execute(cx.db);
		assert.deepEqual(rows, [
			{ deed: "accommodation.withdrawn", by: personIds.kirana },
			{ deed: "event.registration-cancelled", by: personIds.kirana },
		]);
		const left = await sql`
			select state from accommodations.task where id = ${task.id}`.execute(
			cx.db,
		);
		assert.deepEqual(left.rows, [{ state: "withdrawn" }]);
	},
);

test("names and words that are missing or too long are refused with nothing kept", async () => {
	const { cx } = world;
	const id = await opened(cx, "5");
	const wrong: readonly Partial<Registering>[] = [
		{ names: [] },
		{ names: named("room", " ") },
		{ names: named("room", "x".repeat(121)) },
		{
			names: named("room", ...Array.from({ length: 51 }, (_, n) => `n${n}`)),
		},
		{ institution: "x".repeat(301) },
		{ kinds: ["gold"] },
	];
	const said: string[] = [];
	for (const change of wrong) said.push(saidOf(await sends(cx, id, change)));
	assert.deepEqual(said, [
		"no-name",
		"no-name",
		"name-too-long",
		"too-many-names",
		"institution-too-long",
		"unknown-kind",
	]);
	assert.equal((await standingOf(cx, keyOf(id))).room.taken, 0);
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { askingsAbout, withdrawTask } from "#accommodations";
import { sampleActor, seedPeople } from "#identity/samples";
import { citizen } from "#kernel/actor.ts";
import { uuidv7 } from "#kernel/id.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { seedUnits, unitId } from "#units/samples";
import {
	beginEvent,
	checkInByCode,
	codeNow,
	endRegistration,
	type Key,
	openEvent,
	planEvent,
	register,
	registrationKind,
	registrationOfVisit,
	removeParticipant,
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

const office = unitId("lapas-ambon");
const markus = (cx: Context) => withActor(cx, sampleActor("markus"));

/** An event with one registration, of these names, for which an interpreter is asked. */
async function registered(cx: Context, names: readonly string[]) {
	const planned = await planEvent(markus(cx), office, {
		...samplePlan("2026-12-10"),
		room: "5",
	});
	const event = { unitId: office, id: planned.ok ? planned.value : "" };
	assert.ok((await openEvent(markus(cx), event, 1)).ok);
	const sent = await register(withActor(cx, citizen), event, {
		institution: "",
		names: names.map((name) => ({ name, side: "room" })),
		kinds: ["interpreter"],
		needs: [],
		words: "",
		form: cx.newId(),
	});
	const registration = {
		unitId: office,
		id: sent.ok ? sent.value.id : assert.fail("not registered"),
	};
	const mine = await registrationOfVisit(cx, {
		kind: registrationKind,
		subjectId: registration.id,
		unitId: office,
	});
	return {
		event,
		registration,
		people: mine?.participants.map(({ id }) => id).sort() ?? [],
	};
}

/**
 * A third deed has rows in hand; the first deed comes to wait for them, then the second; then the third lets go. Rows go to whoever
 * waits longest: two that take them in different orders wait for one another now. With one connection they go one after the other.
 */
async function oneAfterTheOther<One, Two>(
	hold: (tx: Context) => Promise<unknown>,
	first: () => Promise<One>,
	second: () => Promise<Two>,
): Promise<[One, Two]> {
	const { cx, database } = world;
	if (database.kind === "embedded") return [await first(), await second()];
	const { promise: over, resolve: letGo } = Promise.withResolvers<void>();
	const { promise: holding, resolve: holds } = Promise.withResolvers<void>();
	const third = inTransaction(cx, async (tx) => {
		await hold(tx);
		holds();
		await over;
		return { ok: false };
	});
	await holding;
	const one = first();
	await waiting(cx, 1);
	const two = second();
	await waiting(cx, 2);
	letGo();
	await third;
	return Promise.all([one, two]);
}

async function waiting(cx: Context, count: number): Promise<void> {
	for (let tries = 0; tries < 1_500; tries += 1) {
		const { rows } = await sql<{ n: number }>`
			select count(*)::integer as n
			from pg_stat_activity
			where datname = current_database() and wait_event_type = 'Lock'
		`.execute(cx.db);
		if (rows[0]?.n === count) return;
		await pause(20);
	}
	assert.fail(`never did ${count} wait`);
}

const erase = (cx: Context, registration: Key) =>
	inTransaction(cx, (tx) => endRegistration(markus(tx), registration));
const nameless = async (cx: Context, { id }: Key): Promise<boolean> =>
	(
		await eventsIn(cx.db)
			.selectFrom("events.participant")
			.select("name")
			.where("registration_id", "=", id)
			.where("name", "is not", null)
			.execute()
	).length === 0;

test("one officer erases a registration while another takes its last name off: neither waits in a circle", async () => {
	const { cx } = world;
	const { event, registration, people } = await registered(cx, ["Ani"]);
	const [asking] = await askingsAbout(cx, {
		kind: registrationKind,
		id: registration.id,
	});
	const task = asking?.tasks[0] ?? assert.fail("nothing is asked for");
	const [erased, taken] = await oneAfterTheOther(
		(tx) => withdrawTask(tx, { unitId: office, id: task.id }),
		() => erase(cx, registration),
		() => removeParticipant(markus(cx), event, people[0] ?? "", "Ganda."),
	);
	assert.deepEqual(erased, { ok: true, value: null });
	assert.equal(!taken.ok && taken.problem.reason, "no-such-name");
	assert.ok(await nameless(cx, registration));
});

test("a registration is erased while a device checks in two of its names: neither waits in a circle", async () => {
	const { cx } = world;
	// By a clock that runs backwards: whoever takes the rows as they lie has the last one first.
	let clock = cx.now.getTime();
	const newId = () => {
		clock -= 1_000;
		return uuidv7(new Date(clock), cx.random);
	};
	const { event, registration, people } = await registered({ ...cx, newId }, [
		"Ani",
		"Beni",
	]);
	const [first = "", second = ""] = people;
	const day = at(cx, new Date("2026-12-10T00:00:00Z"));
	assert.ok((await beginEvent(markus(day), event, 2)).ok);
	const [there, erased] = await oneAfterTheOther(
		(tx) =>
			eventsIn(tx.db)
				.selectFrom("events.participant")
				.select("id")
				.where("unit_id", "=", office)
				.where("id", "=", first)
				.forNoKeyUpdate()
				.execute(),
		() =>
			checkInByCode(day, registration, codeNow(day, event), [first, second]),
		() => erase(day, registration),
	);
	assert.deepEqual(there, { ok: true, value: 2 });
	assert.deepEqual(erased, { ok: true, value: null });
	assert.ok(await nameless(cx, registration));
});

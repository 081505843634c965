import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { askingsAbout } from "#accommodations";
import { fillDecrees } from "#calendar";
import { sampleActor, seedPeople } from "#identity/samples";
import { citizen } from "#kernel/actor.ts";
import { newsOf } from "#notices";
import { at, type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { openReceipt } from "#receipts";
import { seedUnits, unitId } from "#units/samples";
import {
	type Booked,
	book,
	bookingOfVisit,
	cancelBooking,
	closeSlot,
	dayAtDesk,
	forgetAppointments,
	moveBooking,
	openSlots,
	type Plan,
} from "./index.ts";

let world: TestWorld;
before(async () => {
	// Friday.
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	await fillDecrees(world.cx);
});
after(() => world[Symbol.asyncDispose]());
const story = storyIn(() => world);

const unit = unitId("kanwil-kemenkum-ntt");
const monday = "2026-11-23";
const yohana = (cx: Context) => withActor(cx, sampleActor("yohana"));
const markus = (cx: Context) => withActor(cx, sampleActor("markus"));

const plan: Plan = {
	from: monday,
	until: null,
	weekdays: [],
	hours: "09.00, 10.00",
	minutes: 30,
	places: 2,
	kept: 1,
};
/** The slots of a day, by their hours. */
async function opened(
	cx: Context,
	change: Partial<Plan> = {},
): Promise<readonly string[]> {
	const done = await openSlots(yohana(cx), unit, { ...plan, ...change });
	assert.ok(done.ok);
	const slots = await dayAtDesk(yohana(cx), unit, change.from ?? monday);
	return (slots ?? []).map(({ slot }) => slot.id);
}
const books = (cx: Context, slotId = "", change: Partial<Booked> = {}) =>
	book(withActor(cx, citizen), {
		unitId: unit,
		slotId,
		inNeed: false,
		serviceId: null,
		word: "Topi merah",
		about: "",
		kinds: [],
		form: cx.newId(),
		...change,
	});
const saidOf = (done: {
	readonly ok: boolean;
	readonly problem?: { readonly reason: string };
}) => done.problem?.reason ?? "done";
const booked = async (...args: Parameters<typeof books>) => {
	const done = await books(...args);
	return done.ok ? done.value : assert.fail(done.problem.reason);
};
const takenAt = async (cx: Context, day = monday) =>
	((await dayAtDesk(yohana(cx), unit, day)) ?? []).map(
		({ bookings }) => bookings.length,
	);

test("of two who take the last place at once one gets it, the other is told, and nothing is double", async () => {
	const { cx } = world;
	const day = "2026-11-25";
	const [slot] = await opened(cx, { from: day, places: 1, kept: 0 });
	const answers = await Promise.all([
		books(cx, slot),
		books(cx, slot),
		books(cx, slot),
	]);
	assert.deepEqual(answers.map(saidOf).sort(), ["done", "full", "full"]);
	assert.deepEqual(await takenAt(cx, day), [1, 0]);
});

story(
	"whoever books a place while signed in as an official is nobody in the trail",
	async (cx) => {
		const [slotId = ""] = await opened(cx);
		const done = await book(yohana(cx), {
			unitId: unit,
			slotId,
			inNeed: false,
			serviceId: null,
			word: "Topi biru",
			about: "",
			kinds: ["companion"],
			form: cx.newId(),
		});
		assert.ok(done.ok);
		const { rows } = await sql<{ deed: string; actor: string | null }>`
		select deed, actor_id as actor from platform.trail
		where deed in ('appointment.booked', 'accommodation.asked')`.execute(cx.db);
		assert.ok(rows.length > 1);
		for (const { deed, actor } of rows) assert.equal(actor, null, deed);
	},
);

test("the same form sent twice at once is one appointment with one code", async () => {
	const { cx } = world;
	const day = "2026-11-26";
	const [slot] = await opened(cx, { from: day });
	const form = cx.newId();
	const both = await Promise.all([
		booked(cx, slot, { form }),
		booked(cx, slot, { form }),
	]);
	assert.equal(both[0]?.code, both[1]?.code);
	assert.match(both[0]?.code ?? "", /^\w{4} /);
	assert.deepEqual(both.map(({ known }) => known).sort(), [false, true]);
	assert.deepEqual(await takenAt(cx, day), [1, 0]);
});

story("the last places are kept for those who need them", async (cx) => {
	const [slot] = await opened(cx);
	assert.equal(saidOf(await books(cx, slot)), "done");
	assert.equal(saidOf(await books(cx, slot)), "only-kept");
	assert.equal(saidOf(await books(cx, slot, { inNeed: true })), "done");
	assert.equal(saidOf(await books(cx, slot, { inNeed: true })), "full");
});

story(
	"an hour that is open stays as it is when it is opened again, and only the office opens hours",
	async (cx) => {
		await opened(cx);
		const again = await openSlots(yohana(cx), unit, { ...plan, places: 9 });
		assert.ok(again.ok && again.value.slots === 0);
		assert.ok(!(await openSlots(markus(cx), unit, plan)).ok);
		assert.equal(await dayAtDesk(markus(cx), unit, monday), null);
	},
);

story(
	"what is asked for with it is a task for its day, and moves with it",
	async (cx) => {
		const [slot] = await opened(cx);
		const [later = ""] = await opened(cx, { from: "2026-11-27" });
		const { id } = await booked(cx, slot, { kinds: ["interpreter"] });
		const daysAsked = async () =>
			(await askingsAbout(cx, { kind: "appointment", id })).map(
				({ forDay, tasks }) => [forDay, tasks.map(({ state }) => state)],
			);
		assert.deepEqual(await daysAsked(), [[monday, ["asked"]]]);
		const moved = await moveBooking(cx, { unitId: unit, id }, later);
		assert.equal(saidOf(moved), "done");
		assert.deepEqual(
			(await daysAsked()).toSorted((a, b) =>
				`${a[0]}`.localeCompare(`${b[0]}`),
			),
			[
				[monday, ["withdrawn"]],
				["2026-11-27", ["asked"]],
			],
		);
		assert.deepEqual(await takenAt(cx), [0, 0]);
		assert.equal(saidOf(await cancelBooking(cx, { unitId: unit, id })), "done");
		assert.deepEqual(await takenAt(cx, "2026-11-27"), [0, 0]);
		assert.ok(
			(await daysAsked()).every(([, states]) => `${states}` === "withdrawn"),
		);
	},
);

story(
	"whoever booked an hour that is closed reads why by their code, and chooses another; the office hears of it once",
	async (cx) => {
		const [slot = "", other = ""] = await opened(cx);
		const { id, code } = await booked(cx, slot, { kinds: ["interpreter"] });
		const key = { unitId: unit, id: slot };
		assert.equal(saidOf(await closeSlot(yohana(cx), key, " ")), "no-reason");
		const told = await closeSlot(yohana(cx), key, "Petugas sakit.");
		assert.ok(told.ok && told.value === 1);
		assert.equal(saidOf(await books(cx, slot)), "closed");
		const { rows } = await newsOf(yohana(cx), 1);
		assert.deepEqual(
			rows.map(({ says, about, due }) => [says, about.n, due]),
			[["appointments.news.closed", 1, monday]],
		);
		await closeSlot(yohana(cx), key, "Petugas masih sakit.");
		await closeSlot(yohana(cx), { ...key, id: other }, "Listrik padam.");
		assert.equal((await newsOf(yohana(cx), 1)).rows.length, 1);
		const [, , again = ""] = await opened(cx, { hours: "10.00" });
		const visit = await openReceipt(cx, {
			typed: code ?? "",
			pin: "",
			network: "192.0.2.1",
		});
		assert.ok(visit.ok);
		const mine = await bookingOfVisit(cx, visit.value);
		assert.equal(mine?.slot.reason, "Petugas sakit.");
		assert.equal(
			saidOf(await moveBooking(cx, { unitId: unit, id }, again)),
			"done",
		);
		const asked = await askingsAbout(cx, { kind: "appointment", id });
		assert.deepEqual(
			asked.flatMap(({ tasks }) => tasks.map(({ state }) => state)).sort(),
			["asked", "withdrawn"],
		);
	},
);

story(
	"hours of a series are not opened on holidays by decree, and it is said which",
	async (cx) => {
		const done = await openSlots(yohana(cx), unit, {
			...plan,
			from: "2026-12-23",
			until: "2026-12-28",
			weekdays: [1, 2, 3, 4, 5],
		});
		assert.deepEqual(done, {
			ok: true,
			value: { slots: 4, free: ["2026-12-24", "2026-12-25"] },
		});
	},
);

story("an hour of today is over by the clock of the office", async (cx) => {
	// 11.00 in Kupang.
	const today = { ...plan, from: "2026-11-20" };
	const open = async (hours: string) => {
		const done = await openSlots(yohana(cx), unit, { ...today, hours });
		return done.ok
			? done.value.slots
			: "problems" in done.problem && done.problem.problems[0]?.says;
	};
	assert.equal(await open("10.30"), "appointments.problem.hour-past");
	assert.equal(await open("11.00"), "appointments.problem.hour-past");
	assert.equal(await open("11.30"), 1);
});

story("nobody books or leaves an hour that has begun", async (cx) => {
	const [slot, other = ""] = await opened(cx);
	const { id } = await booked(cx, slot);
	// 09.00 in Kupang is 01.00 in UTC.
	const later = at(cx, new Date("2026-11-23T01:00:00Z"));
	assert.equal(saidOf(await books(later, slot)), "over");
	const key = { unitId: unit, id };
	assert.equal(saidOf(await cancelBooking(later, key)), "over");
	assert.equal(saidOf(await moveBooking(later, key, other)), "over");
});

story("thirty days after its day words and code are gone", async (cx) => {
	const [slot] = await opened(cx);
	const { code } = await booked(cx, slot, { about: "Merek.", inNeed: true });
	const onDay = (day: string) => at(cx, new Date(`${day}T03:00:00Z`));
	assert.equal(await forgetAppointments(onDay("2026-12-23")), 0);
	assert.equal(await forgetAppointments(onDay("2026-12-24")), 1);
	const [first] = (await dayAtDesk(yohana(cx), unit, monday)) ?? [];
	assert.deepEqual(
		first?.bookings.map(({ word, about, inNeed }) => [word, about, inNeed]),
		[["", "", false]],
	);
	const opens = await openReceipt(cx, {
		typed: code ?? "",
		pin: "",
		network: "192.0.2.1",
	});
	assert.equal(opens.ok, false);
});

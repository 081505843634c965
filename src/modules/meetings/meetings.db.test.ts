import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import {
	actionsOf,
	assignAction,
	finishAction,
	reportOnAction,
} from "#actions";
import {
	personIds,
	type SamplePerson,
	sampleActor,
	seedPeople,
} from "#identity/samples";
import { theSystem } from "#kernel/actor.ts";
import { agendaOf, dutiesOf } from "#notices";
import { at, type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { seedUnits, unitId } from "#units/samples";
import { carriedTo } from "./follow-ups.ts";
import {
	approveMinutes,
	beginMeeting,
	cancelMeeting,
	changePlan,
	closeMeeting,
	correctMinutes,
	findMeeting,
	leaveCorrection,
	type Meeting,
	overviewOf,
	planMeeting,
	returnMinutes,
	sendMinutes,
	subscribers,
	type TypedDecision,
	watchMeetings,
	wholeMeeting,
	writeMinutes,
} from "./index.ts";
import { samplePlan, sampleWritten } from "./samples.ts";
import { meetingsIn } from "./tables.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
});
after(() => world[Symbol.asyncDispose]());
const story = storyIn(() => world);

const office = unitId("kabupaten-empat-lawang");
const dinkes = unitId("dinkes-empat-lawang");
const by = (cx: Context, person: SamplePerson) =>
	withActor(cx, sampleActor(person));
const later = (cx: Context, days: number) =>
	at(cx, new Date(cx.now.getTime() + days * 86_400_000));

async function planned(
	cx: Context,
	on = "2026-11-20",
	after: string | null = null,
): Promise<string> {
	const done = await planMeeting(by(cx, "dewi"), office, samplePlan(on), after);
	assert.ok(done.ok, JSON.stringify(done));
	return done.value;
}

const keyOf = (id: string) => ({ unitId: office, id });
async function of(cx: Context, id: string): Promise<Meeting> {
	return (
		(await findMeeting(by(cx, "dewi"), keyOf(id))) ?? assert.fail("no meeting")
	);
}

type Deed = (
	cx: Context,
	key: { readonly unitId: string; readonly id: string },
	revision: number,
	words: string,
) => Promise<{ readonly ok: boolean; readonly problem?: object }>;

async function does(
	cx: Context,
	id: string,
	deed: Deed,
	person: SamplePerson = "dewi",
	words = "",
) {
	return deed(by(cx, person), keyOf(id), (await of(cx, id)).revision, words);
}
async function did(...given: Parameters<typeof does>) {
	const done = await does(...given);
	assert.ok(done.ok, JSON.stringify(done));
}

const ramp: TypedDecision = {
	id: "",
	text: "Pasang ramp",
	unitId: dinkes,
	dueOn: "2026-12-20",
};
const writes =
	(...decisions: readonly TypedDecision[]): Deed =>
	(cx, key, revision) =>
		writeMinutes(
			cx,
			key,
			revision,
			sampleWritten(["Dua ramp terpasang."], decisions),
		);

/** Begun, written, sent. */
async function sent(
	cx: Context,
	id: string,
	...decisions: readonly TypedDecision[]
) {
	await did(cx, id, beginMeeting);
	await did(cx, id, writes(...decisions));
	await did(cx, id, closeMeeting);
	await did(cx, id, sendMinutes);
}

const says = (rows: readonly { readonly says: string }[]) =>
	rows.map((row) => row.says).filter((word) => word.startsWith("meetings."));

story(
	"what was decided is an action of its unit once the minutes are approved, and once only",
	async (cx) => {
		const id = await planned(cx);
		await sent(cx, id, ramp);
		assert.deepEqual(await actionsOf(cx, dinkes, "meeting"), []);
		await did(cx, id, approveMinutes, "yusuf");
		const again = await does(cx, id, approveMinutes, "yusuf");
		assert.deepEqual(again, { ok: false, problem: { reason: "moved-on" } });
		const actions = await actionsOf(cx, dinkes, "meeting");
		assert.deepEqual(
			actions.map(({ title, dueOn, state }) => [title.id, dueOn, state]),
			[["Pasang ramp", "2026-12-20", "open"]],
		);
	},
);

story(
	"a follow-up is carried to the next meeting until it ends, with its proof, and not to the one after",
	async (cx) => {
		const first = await planned(cx);
		await sent(cx, first, ramp);
		await did(cx, first, approveMinutes, "yusuf");
		const second = await planned(cx, "2026-12-15", first);
		const carried = async (id: string) =>
			(await wholeMeeting(by(cx, "dewi"), await of(cx, id))).carried.map(
				({ state, proof, meeting }) => [state, proof, meeting],
			);
		assert.deepEqual(await carried(second), [["open", null, 1]]);
		const then = later(by(cx, "joko"), 10);
		const [action] = await actionsOf(cx, dinkes, "meeting");
		assert.ok(action);
		await assignAction(then, action, {
			ownerId: personIds.joko,
			dueOn: "2026-12-20",
		});
		const told = { words: "Terpasang.", proof: "Foto di map sarana" };
		await reportOnAction(then, action, told);
		assert.ok((await finishAction(then, action, told)).ok);
		assert.deepEqual(await carried(second), [
			["done", "Foto di map sarana", 1],
		]);
		await sent(cx, second, { ...ramp, text: "Pasang papan arah" });
		await did(cx, second, approveMinutes, "yusuf");
		const third = await planned(cx, "2027-01-20", second);
		assert.deepEqual(await carried(third), [["open", null, 2]]);
	},
);

story(
	"approved minutes never change: a correction is a version with its reason, and opens only what it adds",
	async (cx) => {
		const id = await planned(cx);
		await sent(cx, id, ramp);
		await did(cx, id, approveMinutes, "yusuf");
		await did(cx, id, correctMinutes, "dewi", "Jumlah ramp keliru.");
		const { versions } = await wholeMeeting(cx, await of(cx, id));
		const [decision] = versions[0]?.decisions ?? [];
		assert.ok(decision);
		const more = { ...ramp, text: "Pasang papan arah" };
		await did(
			cx,
			id,
			writes({ ...ramp, id: decision.id, text: "Pasang dua ramp" }, more),
		);
		await did(cx, id, sendMinutes);
		await did(cx, id, approveMinutes, "yusuf");
		const whole = await wholeMeeting(cx, await of(cx, id));
		assert.deepEqual(
			whole.versions.map(({ number, why, decisions }) => [
				number,
				why,
				decisions.map(({ text }) => text),
			]),
			[
				[1, null, ["Pasang ramp"]],
				[2, "Jumlah ramp keliru.", ["Pasang dua ramp", "Pasang papan arah"]],
			],
		);
		assert.equal((await actionsOf(cx, dinkes, "meeting")).length, 2);
	},
);

story(
	"a correction that is not needed goes, and what was approved holds as before",
	async (cx) => {
		const id = await planned(cx);
		await sent(cx, id, ramp);
		const early = await does(cx, id, leaveCorrection, "dewi");
		assert.deepEqual(early, { ok: false, problem: { reason: "moved-on" } });
		await did(cx, id, returnMinutes, "yusuf", "Tambah nama.");
		const first = await does(cx, id, leaveCorrection, "dewi");
		assert.deepEqual(first, {
			ok: false,
			problem: { reason: "no-correction" },
		});
		await did(cx, id, sendMinutes);
		await did(cx, id, approveMinutes, "yusuf");
		await did(cx, id, correctMinutes, "dewi", "Jumlah ramp keliru.");
		await did(cx, id, leaveCorrection, "dewi");
		const { versions } = await wholeMeeting(cx, await of(cx, id));
		assert.deepEqual(
			versions.map(({ number }) => number),
			[1],
		);
		assert.equal((await of(cx, id)).state, "approved");
		await did(cx, id, correctMinutes, "dewi", "Sekali lagi.");
	},
);

test("the database itself refuses to change what was approved", async () => {
	const { cx } = world;
	await assert.rejects(
		cx.db.transaction().execute(async (db) => {
			const tx = { ...cx, db };
			const id = await planned(tx);
			await sent(tx, id, ramp);
			await did(tx, id, approveMinutes, "yusuf");
			await meetingsIn(db)
				.updateTable("meetings.minutes")
				.set({ instead: true })
				.where("meeting_id", "=", id)
				.execute();
		}),
		/approved minutes never change/,
	);
});

story(
	"the chair sends minutes back with a reason, and the note-taker reads it until they are sent again",
	async (cx) => {
		const id = await planned(cx);
		await sent(cx, id, ramp);
		const empty = await does(cx, id, returnMinutes, "yusuf", " ");
		assert.deepEqual(empty, { ok: false, problem: { reason: "no-reason" } });
		await did(cx, id, returnMinutes, "yusuf", "Tulis hambatannya.");
		const returned = async () =>
			(await wholeMeeting(cx, await of(cx, id))).versions[0]?.returned;
		assert.equal(await returned(), "Tulis hambatannya.");
		await did(cx, id, sendMinutes);
		assert.equal(await returned(), null);
	},
);

story(
	"of two who write the second is told and nothing of the first is lost",
	async (cx) => {
		const id = await planned(cx);
		await did(cx, id, beginMeeting);
		const { revision } = await of(cx, id);
		await did(cx, id, writes(ramp), "yusuf");
		const second = await writes()(by(cx, "dewi"), keyOf(id), revision, "");
		assert.deepEqual(second, {
			ok: false,
			problem: { reason: "changed-meanwhile" },
		});
		const { versions } = await wholeMeeting(cx, await of(cx, id));
		assert.equal(versions[0]?.decisions[0]?.text, "Pasang ramp");
	},
);

story(
	"a chair who left cannot be chosen; where they leave later, the head approves, and it is said",
	async (cx) => {
		const id = await planned(cx);
		await sent(cx, id, ramp);
		// Somebody who is not of the office stands for a chair who left it.
		await meetingsIn(cx.db)
			.updateTable("meetings.meeting")
			.set({ chair_id: personIds.sari })
			.where("id", "=", id)
			.execute();
		for (const { to, receive } of subscribers)
			if (to === "identity.role-ended")
				await inTransaction(withActor(cx, theSystem), (tx) =>
					receive(tx, { unitId: office }, tx.now),
				);
		assert.deepEqual(says((await dutiesOf(by(cx, "yusuf"), 1)).rows), [
			"meetings.waits.approve-instead",
		]);
		const other = await does(cx, id, approveMinutes, "dewi");
		assert.deepEqual(other, { ok: false, problem: { reason: "not-the-head" } });
		await did(cx, id, approveMinutes, "yusuf");
		const { versions } = await wholeMeeting(cx, await of(cx, id));
		assert.equal(versions[0]?.instead, true);
		const gone = await planMeeting(by(cx, "dewi"), office, {
			...samplePlan("2026-12-01"),
			chairId: personIds.sari,
		});
		assert.ok(!gone.ok && "problems" in gone.problem);
		assert.equal(gone.problem.problems[0]?.says, "meetings.problem.no-chair");
	},
);

story(
	"what waits stands in the inbox of whoever has the next step, and the day in the agenda",
	async (cx) => {
		const id = await planned(cx, "2026-11-25");
		const agenda = async (person: SamplePerson) =>
			says(await agendaOf(by(cx, person)));
		assert.deepEqual(await agenda("yusuf"), ["meetings.news.planned"]);
		assert.deepEqual(await agenda("dewi"), ["meetings.news.planned"]);
		await did(cx, id, beginMeeting);
		await did(cx, id, writes(ramp));
		await did(cx, id, closeMeeting);
		const duties = async (person: SamplePerson) =>
			says((await dutiesOf(by(cx, person), 1)).rows);
		assert.deepEqual(await duties("dewi"), ["meetings.waits.write"]);
		await did(cx, id, sendMinutes);
		assert.deepEqual(await duties("dewi"), []);
		assert.deepEqual(await duties("yusuf"), ["meetings.waits.approve"]);
		await did(cx, id, approveMinutes, "yusuf");
		assert.deepEqual(await duties("yusuf"), []);
	},
);

story(
	"a meeting that is cancelled says why, and leaves the agenda",
	async (cx) => {
		const id = await planned(cx, "2026-11-25");
		await did(cx, id, cancelMeeting, "dewi", "Bertepatan dengan libur.");
		assert.equal((await of(cx, id)).whyCancelled, "Bertepatan dengan libur.");
		assert.deepEqual(says(await agendaOf(by(cx, "yusuf"))), []);
	},
);

story("the next of a series is planned once", async (cx) => {
	const first = await planned(cx);
	await planned(cx, "2026-12-15", first);
	const again = await planMeeting(
		by(cx, "yusuf"),
		office,
		samplePlan("2026-12-16"),
		first,
	);
	assert.deepEqual(again, {
		ok: false,
		problem: { reason: "next-is-there" },
	});
});

story(
	"whoever is invited finds the meeting, others do not, and only its office changes it",
	async (cx) => {
		const id = await planned(cx, "2026-11-25");
		assert.ok(await findMeeting(by(cx, "joko"), keyOf(id)));
		assert.equal(await findMeeting(by(cx, "wulan"), keyOf(id)), null);
		const done = await changePlan(
			by(cx, "joko"),
			keyOf(id),
			1,
			samplePlan("2026-11-26"),
		);
		assert.deepEqual(done, {
			ok: false,
			problem: { reason: "no-such-meeting" },
		});
		const { invited } = await overviewOf(by(cx, "joko"), { id: dinkes });
		assert.deepEqual(
			invited.map((meeting) => meeting.id),
			[id],
		);
	},
);

story("empty minutes are not sent", async (cx) => {
	const id = await planned(cx);
	await did(cx, id, beginMeeting);
	await did(cx, id, closeMeeting);
	assert.deepEqual(await does(cx, id, sendMinutes), {
		ok: false,
		problem: { reason: "nothing-written" },
	});
});

story(
	"what a meeting about an assessment decided is carried into no other, and its title into no inbox",
	async (cx) => {
		const first = await planned(cx);
		await sent(cx, first, ramp);
		await did(cx, first, approveMinutes, "yusuf");
		const next = await planned(cx, "2026-12-15", first);
		const carried = async () =>
			(await wholeMeeting(by(cx, "dewi"), await of(cx, next))).carried.length;
		assert.equal(await carried(), 1);
		const about = {
			kind: "assessment",
			unit: "kabupaten-empat-lawang",
			instrument: "p2ham-2023",
			year: 2026,
		} as const;
		const tie = (id: string) =>
			meetingsIn(cx.db)
				.updateTable("meetings.meeting")
				.set({ about: JSON.stringify(about) })
				.where("id", "=", id)
				.execute();
		await tie(first);
		assert.equal((await carriedTo(cx, { ...(await of(cx, next)) })).length, 0);
		assert.equal(
			(await carriedTo(cx, { ...(await of(cx, next)), about })).length,
			1,
		);
	},
);

story("a unit that was closed meanwhile is given nothing to do", async (cx) => {
	const id = await planned(cx);
	await sent(cx, id, ramp);
	await sql`
			update units.unit set closed_on = '2026-11-19' where id = ${dinkes}`.execute(
		cx.db,
	);
	assert.deepEqual(await does(cx, id, approveMinutes, "yusuf"), {
		ok: false,
		problem: { reason: "owner-closed" },
	});
});

story("units that were ticked and are none come to no meeting", async (cx) => {
	const done = await planMeeting(by(cx, "dewi"), office, {
		...samplePlan("2026-11-20"),
		units: ["x", cx.newId(), dinkes],
		others: "",
	});
	assert.ok(done.ok);
	assert.deepEqual((await of(cx, done.value)).invited, [dinkes]);
});

story(
	"what still waits for the same person is told no second time",
	async (cx) => {
		const id = await planned(cx);
		await sent(cx, id, ramp);
		const count = async () =>
			(
				await sql<{ n: string }>`
					select count(*) as n from notices.notice where says like 'meetings.waits.%'`.execute(
					cx.db,
				)
			).rows[0]?.n;
		const before = await count();
		assert.ok((await watchMeetings(cx)) > 0);
		assert.equal(await count(), before);
	},
);

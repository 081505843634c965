import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addPerson, giveRole, removePeople } from "#identity";
import { personIds, sampleActor, seedPeople } from "#identity/samples";
import { announce, deliver, stuckAnnouncements } from "#platform/announce.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { seedUnits, unitId } from "#units/samples";
import {
	agendaOf,
	doneOf,
	dutiesOf,
	forgetOldNotices,
	markRead,
	type NewNotice,
	newsOf,
	overdueCount,
	raise,
	redate,
	settle,
	subscribers,
	unreadCount,
	waitingCount,
} from "./index.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	// What the seeding itself announced is not what is told of here.
	await deliver(world.cx, []);
});
after(() => world[Symbol.asyncDispose]());

const story = storyIn(() => world);

const daysOn = (cx: Context, days: number): Context =>
	at(cx, new Date(cx.now.getTime() + days * 86_400_000));
const wulans = (cx: Context) => withActor(cx, sampleActor("wulan"));
const hendras = (cx: Context) => withActor(cx, sampleActor("hendra"));

const toFill: NewNotice = {
	to: {
		permission: "assessment.fill",
		programme: "p2ham",
		unitId: unitId("rutan-rangkasbitung"),
		province: "36",
	},
	kind: "duty",
	subject: { kind: "assessment", id: "one" },
	says: "assessments.waits-answers",
	about: { programme: "P2HAM", year: "2026", unit: "Rutan" },
	path: "/kerja",
	due: "2026-12-01",
};
const forWulan: NewNotice = {
	to: { personId: personIds.wulan },
	kind: "news",
	subject: { kind: "role", id: "one" },
	says: "notices.code-made",
	about: { on: "2026-11-20" },
	path: "/akun",
};

story(
	"a duty waits for everyone who holds the right there, and for nobody else",
	async (cx) => {
		await raise(cx, toFill);
		assert.equal(await waitingCount(wulans(cx)), 1);
		assert.equal(await waitingCount(hendras(cx)), 1);
		for (const userName of ["markus", "sari", "bayu", "admin"] as const)
			assert.equal(await waitingCount(withActor(cx, sampleActor(userName))), 0);
	},
);

story(
	"raised twice it is one duty with its first date, and says what was said last",
	async (cx) => {
		await raise(daysOn(cx, -10), toFill);
		await raise(cx, { ...toFill, due: "2026-12-24", about: { n: 3 } });
		const { rows } = await dutiesOf(wulans(cx), 1);
		assert.equal(rows.length, 1);
		assert.equal(rows[0]?.due, "2026-12-24");
		assert.deepEqual(rows[0]?.about, { n: 3 });
		assert.deepEqual(rows[0]?.raisedAt, daysOn(cx, -10).now);
	},
);

story(
	"what says something else about the same thing is a duty of its own",
	async (cx) => {
		await raise(cx, toFill);
		await raise(cx, { ...toFill, says: "assessments.waits-corrections" });
		assert.equal(await waitingCount(wulans(cx)), 2);
		await settle(wulans(cx), toFill.subject, toFill.says);
		assert.equal(await waitingCount(wulans(cx)), 1);
		await settle(wulans(cx), toFill.subject);
		assert.equal(await waitingCount(wulans(cx)), 0);
	},
);

story(
	"what was done stands with its day and its person, and may wait anew",
	async (cx) => {
		await raise(cx, toFill);
		await settle(wulans(daysOn(cx, 2)), toFill.subject);
		const { rows } = await doneOf(hendras(daysOn(cx, 3)), 1);
		assert.deepEqual(
			rows.map(({ settledAt, settledBy }) => [settledAt, settledBy]),
			[[daysOn(cx, 2).now, personIds.wulan]],
		);
		await raise(daysOn(cx, 4), toFill);
		const again = await dutiesOf(wulans(daysOn(cx, 4)), 1);
		assert.deepEqual(again.rows[0]?.raisedAt, daysOn(cx, 4).now);
	},
);

story("a duty cannot be read away", async (cx) => {
	await raise(cx, toFill);
	const { rows } = await dutiesOf(wulans(cx), 1);
	assert.equal(await markRead(wulans(cx), { id: rows[0]?.id ?? "" }), 0);
	assert.equal(await markRead(wulans(cx), { until: daysOn(cx, 1).now }), 0);
	assert.equal(await waitingCount(wulans(cx)), 1);
});

story("what lapsed is asked of nobody from that day on", async (cx) => {
	await raise(cx, { ...toFill, lapses: "2026-12-02" });
	assert.equal(
		await waitingCount(wulans(at(cx, new Date("2026-12-01T03:00:00Z")))),
		1,
	);
	assert.equal(
		await waitingCount(wulans(at(cx, new Date("2026-12-02T03:00:00Z")))),
		0,
	);
});

story(
	"the nearest day comes first, what has none last and by its age",
	async (cx) => {
		const others = (id: string, more: Partial<NewNotice>): NewNotice => {
			const { due: _, ...undated } = toFill;
			return { ...undated, subject: { kind: "assessment", id }, ...more };
		};
		await raise(cx, others("young", {}));
		await raise(daysOn(cx, -5), others("old", {}));
		await raise(cx, others("late", { due: "2026-11-18" }));
		await raise(cx, others("soon", { due: "2026-11-21" }));
		const { rows } = await dutiesOf(wulans(cx), 1);
		assert.deepEqual(
			rows.map(({ due, raisedAt }) => due ?? raisedAt),
			["2026-11-18", "2026-11-21", daysOn(cx, -5).now, cx.now],
		);
		assert.equal(await overdueCount(wulans(cx)), 1);
	},
);

story(
	"fifty stand on a page; a page beyond the last is the last",
	async (cx) => {
		for (let n = 0; n < 120; n += 1)
			await raise(cx, {
				...toFill,
				subject: { kind: "assessment", id: `${n}` },
			});
		const last = await dutiesOf(wulans(cx), 99);
		assert.deepEqual([last.page, last.pages, last.rows.length], [3, 3, 20]);
		assert.equal(await waitingCount(wulans(cx)), 100, "more is not counted");
		const seen = new Set<string>();
		for (const page of [1, 2, 3])
			for (const { id } of (await dutiesOf(wulans(cx), page)).rows)
				seen.add(id);
		assert.equal(seen.size, 120, "each on one page");
	},
);

story(
	"news is unread until it is marked, one by one or all that was there",
	async (cx) => {
		await raise(cx, forWulan);
		await raise(daysOn(cx, 1), forWulan);
		await raise(daysOn(cx, 2), forWulan);
		const later = wulans(daysOn(cx, 3));
		assert.equal(await unreadCount(later), 3);
		const { rows } = await newsOf(later, 1);
		assert.equal(await markRead(later, { id: rows[1]?.id ?? "" }), 1);
		const order = (await newsOf(later, 1)).rows.map(({ unread }) => unread);
		assert.deepEqual(order, [true, true, false]);
		assert.equal(
			await markRead(later, { until: daysOn(cx, 1).now }),
			1,
			"what came since stays unread, what was read is not read again",
		);
		assert.equal(await unreadCount(later), 1);
	},
);

story("nobody marks what is not theirs, nor for others", async (cx) => {
	await raise(cx, forWulan);
	const { rows } = await newsOf(wulans(cx), 1);
	assert.equal(await markRead(hendras(cx), { id: rows[0]?.id ?? "" }), 0);
	await raise(cx, {
		...toFill,
		kind: "news",
		says: "assessments.news-awarded",
	});
	await markRead(hendras(cx), { until: cx.now });
	assert.equal(await unreadCount(hendras(cx)), 0);
	assert.equal(await unreadCount(wulans(cx)), 2);
});

story(
	"whoever is new here does not begin with a backlog of old news",
	async (cx) => {
		await raise(daysOn(cx, -100), forWulan);
		assert.equal(await unreadCount(wulans(cx)), 0);
		assert.equal((await newsOf(wulans(cx), 1)).total, 1);
	},
);

story(
	"news with a day is one, and new again only when its day moves",
	async (cx) => {
		const round: NewNotice = {
			...toFill,
			kind: "news",
			says: "assessments.news-round",
			subject: { kind: "round", id: "p2ham-2023 2026" },
		};
		await raise(cx, round);
		await markRead(wulans(cx), { until: cx.now });
		await raise(daysOn(cx, 1), round);
		assert.equal(await unreadCount(wulans(daysOn(cx, 1))), 0);
		await raise(daysOn(cx, 2), { ...round, due: "2026-12-31" });
		assert.equal(await unreadCount(wulans(daysOn(cx, 2))), 1);
		assert.deepEqual(
			(await agendaOf(wulans(daysOn(cx, 2)))).map(({ due }) => due),
			["2026-12-31"],
		);
	},
);

story(
	"the agenda has duties that wait, late ones too, and days still to come; not what is over or done",
	async (cx) => {
		await raise(cx, { ...toFill, due: "2026-11-01" });
		await raise(cx, {
			...toFill,
			due: "2026-12-10",
			subject: { kind: "assessment", id: "done" },
		});
		await settle(cx, { kind: "assessment", id: "done" });
		for (const due of ["2026-11-19", "2026-11-20"])
			await raise(cx, {
				...toFill,
				due,
				kind: "news",
				subject: { kind: "round", id: due },
			});
		assert.deepEqual(
			(await agendaOf(wulans(cx))).map(({ kind, due }) => [kind, due]),
			[
				["duty", "2026-11-01"],
				["news", "2026-11-20"],
			],
		);
	},
);

story(
	"when a last day moves, the open duties move along and keep their age",
	async (cx) => {
		await raise(daysOn(cx, -3), toFill);
		await redate(cx, "assessment", ["one", "none"], { due: "2027-01-15" });
		const { rows } = await dutiesOf(wulans(cx), 1);
		assert.equal(rows[0]?.due, "2027-01-15");
		assert.deepEqual(rows[0]?.raisedAt, daysOn(cx, -3).now);
		const [entry] = await agendaOf(wulans(cx));
		assert.deepEqual(entry?.changedAt, cx.now, "a calendar takes it for newer");
	},
);

story(
	"what was settled more than 400 days ago is forgotten; what waits is kept, however old",
	async (cx) => {
		const old = daysOn(cx, -500);
		await raise(old, toFill);
		await raise(old, { ...toFill, subject: { kind: "assessment", id: "old" } });
		await settle(old, { kind: "assessment", id: "old" });
		await raise(old, {
			...toFill,
			subject: { kind: "assessment", id: "young" },
		});
		await settle(daysOn(cx, -399), { kind: "assessment", id: "young" });
		await raise(old, forWulan);
		await raise(cx, forWulan);
		assert.equal(await forgetOldNotices(cx), 2);
		assert.equal(await waitingCount(wulans(cx)), 1);
		assert.equal((await doneOf(wulans(cx), 1)).total, 1);
		assert.equal((await newsOf(wulans(cx), 1)).total, 1);
	},
);

story(
	"a new role, its end and a new code are told to the person, once however often they are heard",
	async (cx) => {
		const role = {
			personId: personIds.hendra,
			role: "operator",
			unitId: unitId("rutan-rangkasbitung"),
			programme: "p2ham",
		};
		const { hendra: personId } = personIds;
		for (const [name, body] of [
			["identity.role-given", { ...role, from: "2026-11-20" }],
			["identity.role-ended", { ...role, until: "2026-12-01" }],
			["identity.code-made", { personId, purpose: "password" }],
			["identity.code-made", { personId, purpose: "invitation" }],
		] as const) {
			await announce(cx, { name, body });
			// Heard twice, as after a crash in the middle.
			for (const subscriber of subscribers)
				if (subscriber.to === name) await subscriber.receive(cx, body, cx.now);
		}
		await deliver(cx, subscribers);
		const { rows } = await newsOf(hendras(cx), 1);
		assert.deepEqual(rows.map(({ says }) => says).sort(), [
			"notices.code-made",
			"notices.role-ended",
			"notices.role-given",
		]);
		assert.equal((await newsOf(wulans(cx), 1)).total, 0);
	},
);

test("a duty of a deed that was refused waits for nobody", async () => {
	await inTransaction(world.cx, async (tx) => {
		await raise(tx, toFill);
		return { ok: false };
	});
	assert.equal(await waitingCount(wulans(world.cx)), 0);
});

story(
	"a role of somebody whom an undone import added is told to nobody, and holds up nothing",
	async (cx) => {
		const admin = withActor(cx, sampleActor("admin"));
		const added = await addPerson(admin, {
			name: "Sebentar",
			userName: "sebentar",
		});
		assert.ok(added.ok, JSON.stringify(added));
		const { id } = added.value;
		const given = await giveRole(admin, {
			personId: id,
			role: "operator",
			programme: "p2ham",
			unitId: unitId("rutan-rangkasbitung"),
			from: "2026-11-20",
		});
		assert.ok(given.ok, JSON.stringify(given));
		await announce(cx, {
			name: "identity.code-made",
			body: { personId: id, purpose: "password" },
		});
		const removed = await removePeople(admin, [id]);
		assert.ok(removed.ok, JSON.stringify(removed));
		const failures: unknown[] = [];
		await deliver(cx, subscribers, (failure) => void failures.push(failure));
		assert.deepEqual(failures, []);
		assert.equal((await stuckAnnouncements(daysOn(cx, 1))).count, 0);
	},
);

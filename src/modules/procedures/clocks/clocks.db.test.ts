import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { calendarChanged, fillDecrees } from "#calendar";
import { announce, deliver } from "#platform/announce.ts";
import { at, type Context } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { platformIn } from "#platform/tables.ts";
import {
	type Clock,
	clocksOf,
	clocksOfMany,
	daysLeftOf,
	deadlineOfClock,
	endClock,
	extendClock,
	forgetClocks,
	linesOf,
	pauseClock,
	resumeClock,
	startClock,
	startClocks,
	subscribers,
	transferClock,
	watchClocks,
} from "../index.ts";
import { proceduresIn } from "../tables.ts";

const unit = "0197a000-0000-7000-8000-000000000001";
const otherUnit = "0197a000-0000-7000-8000-000000000002";
const subject = { unitId: unit, kind: "complaint", id: "one" };
const office = { id: unit, province: "53" };
/** Monday 2 November 2026, nine in the morning in Kupang. */
const monday = new Date("2026-11-02T01:00:00Z");

let world: TestWorld;
before(async () => {
	world = await openTestWorld(monday);
	await fillDecrees(world.cx);
	await deliver(world.cx, []);
});
after(() => world[Symbol.asyncDispose]());
const story = storyIn(() => world);

const on = (cx: Context, moment: string) => at(cx, new Date(moment));
const begin = (cx: Context, step = "follow-up") =>
	startClock(cx, { subject, procedure: "sp4n", step, office });
const theClock = async (cx: Context, step = "follow-up"): Promise<Clock> =>
	(await clocksOf(cx, subject)).findLast((one) => one.step === step) ??
	assert.fail();
/** What was announced of clocks since the story began, without what every word says. */
const news = async (cx: Context) => {
	const rows = await platformIn(cx.db)
		.selectFrom("platform.announcement")
		.select(["name", "body"])
		.where("name", "like", "procedures.%")
		.orderBy("id")
		.execute();
	return rows.map(({ name, body }) => {
		const { step, level, to, daysBefore, answerBy, from } = body;
		const said = [step, level, to, daysBefore, answerBy, from];
		return `${name.replace("procedures.", "")} ${said
			.filter((part) => part !== undefined)
			.join(" ")}`;
	});
};

describe("a clock of a case", () => {
	story("starts once, by the clock of its province", async (cx) => {
		const clock = await begin(cx);
		assert.deepEqual(
			[clock.zone, clock.dueOn, clock.provisional, clock.endedOn],
			["WITA", "2026-11-09", false, null],
		);
		assert.equal((await begin(on(cx, "2026-11-04T01:00:00Z"))).id, clock.id);
		assert.deepEqual(await clocksOf(cx, subject), [clock]);
	});

	story(
		"several start in one go, and are found for many subjects",
		async (cx) => {
			const two = { ...subject, id: "two" };
			const started = await startClocks(cx, [
				{ subject, procedure: "sp4n", step: "outer", office },
				{ subject, procedure: "sp4n", step: "verify", office },
				{
					subject: two,
					procedure: "kemenkumham-25-2012",
					step: "settle",
					office,
				},
			]);
			assert.deepEqual(
				started.map(({ dueOn }) => dueOn),
				["2027-01-29", "2026-11-05", "2026-11-20"],
			);
			const found = await clocksOfMany(cx, "complaint", [subject, two]);
			assert.deepEqual(
				[found.get("one")?.length, found.get("two")?.length],
				[2, 1],
			);
		},
	);

	story("ends met on its last day and late after it", async (cx) => {
		await begin(cx);
		const [met] = await endClock(on(cx, "2026-11-09T14:00:00Z"), { subject });
		assert.deepEqual([met?.outcome, met?.endedOn], ["met", "2026-11-09"]);
		await begin(cx);
		// Still the ninth in Jakarta, and the tenth in Kupang.
		const [late] = await endClock(on(cx, "2026-11-09T16:30:00Z"), { subject });
		assert.deepEqual([late?.outcome, late?.endedOn], ["late", "2026-11-10"]);
		assert.deepEqual(await endClock(cx, { subject }), []);
	});

	story(
		"stands still while the reporter is asked, with the question and the day at the latest",
		async (cx) => {
			await begin(cx);
			await begin(cx, "outer");
			const asked = await pauseClock(on(cx, "2026-11-03T02:00:00Z"), {
				subject,
				question: "Pada hari apa?",
			});
			assert.ok(asked.ok && asked.value.length === 2);
			const held = await theClock(cx);
			assert.deepEqual(held.paused, {
				on: "2026-11-03",
				question: "Pada hari apa?",
				answerBy: "2026-11-17",
			});
			assert.equal(held.dueOn, "2026-11-24");
			const again = await pauseClock(cx, { subject, question: "Lagi?" });
			assert.ok(!again.ok && again.problem.reason === "paused-already");

			const answered = await resumeClock(on(cx, "2026-11-05T02:00:00Z"), {
				subject,
			});
			assert.ok(answered.ok);
			const running = await theClock(cx);
			assert.deepEqual([running.paused, running.dueOn], [null, "2026-11-12"]);
			assert.deepEqual(
				(await linesOf(cx, running)).map(
					({ why, before, after }) => `${why} ${before} ${after}`,
				),
				["paused 2026-11-09 2026-11-24", "resumed 2026-11-24 2026-11-12"],
			);
			assert.ok(!(await resumeClock(cx, { subject })).ok);
		},
	);

	story("a page learns how it was counted and what is left", async (cx) => {
		await begin(cx);
		await pauseClock(on(cx, "2026-11-03T02:00:00Z"), {
			subject,
			question: "Pada hari apa?",
		});
		await resumeClock(on(cx, "2026-11-05T02:00:00Z"), { subject });
		const shown = await deadlineOfClock(
			on(cx, "2026-11-10T02:00:00Z"),
			await theClock(cx),
		);
		assert.equal(shown.left, 2);
		const left = await daysLeftOf(
			on(cx, "2026-11-10T02:00:00Z"),
			await clocksOf(cx, subject),
		);
		assert.deepEqual([...left.values()], [2]);
		assert.deepEqual(
			shown.counted
				.filter(({ counts }) => !counts)
				.map(({ date, why }) => `${date} ${why}`),
			[
				"2026-11-02 event-day",
				"2026-11-03 paused",
				"2026-11-04 paused",
				"2026-11-05 paused",
				"2026-11-07 weekend",
				"2026-11-08 weekend",
			],
		);
	});

	story(
		"is passed on: the new office gets its days, the citizen not one more",
		async (cx) => {
			await begin(cx);
			const total = await begin(cx, "outer");
			const passed = await transferClock(on(cx, "2026-11-05T16:00:00Z"), {
				subject,
				step: "follow-up",
				to: { id: otherUnit, province: "81" },
			});
			assert.ok(passed.ok);
			const { ended, started } = passed.value;
			assert.deepEqual([ended.outcome, ended.endedOn], ["met", "2026-11-06"]);
			assert.deepEqual(
				[started.officeId, started.zone, started.dueOn, started.subject.unitId],
				[otherUnit, "WIT", "2026-11-13", unit],
			);
			assert.equal((await theClock(cx, "outer")).dueOn, total.dueOn);
			assert.equal((await linesOf(cx, started))[0]?.why, "transferred");
		},
	);

	story("a question that is still open is passed on with it", async (cx) => {
		await begin(cx);
		await pauseClock(cx, { subject, question: "Pada hari apa?" });
		const passed = await transferClock(on(cx, "2026-11-04T01:00:00Z"), {
			subject,
			step: "follow-up",
			to: { id: otherUnit, province: "53" },
		});
		assert.ok(passed.ok);
		const { started } = passed.value;
		assert.equal(started.paused?.answerBy, "2026-11-16");
		assert.equal(started.dueOn, "2026-11-23");
		await resumeClock(on(cx, "2026-11-06T01:00:00Z"), { subject });
		assert.equal((await theClock(cx)).dueOn, "2026-11-13");
	});

	story(
		"is extended once, where its procedure lets it, with a reason",
		async (cx) => {
			const step = "settle";
			await begin(cx);
			const never = await extendClock(cx, {
				subject,
				step: "follow-up",
				why: "Saksi sakit",
			});
			assert.ok(!never.ok && never.problem.reason === "never-extended");
			await startClock(cx, {
				subject,
				procedure: "kemenkumham-25-2012",
				step,
				office,
			});
			const longer = await extendClock(cx, {
				subject,
				step,
				why: "Saksi sakit",
			});
			assert.ok(longer.ok && longer.value.dueOn === "2026-12-10");
			const twice = await extendClock(cx, { subject, step, why: "Lagi" });
			assert.ok(!twice.ok && twice.problem.reason === "extended-already");
			assert.equal(
				(await linesOf(cx, longer.value)).at(-1)?.words,
				"Saksi sakit",
			);
		},
	);

	story("is forgotten with its subject, its questions too", async (cx) => {
		await begin(cx);
		await pauseClock(cx, { subject, question: "Pada hari apa?" });
		const other = { ...subject, id: "other" };
		await startClock(cx, {
			subject: other,
			procedure: "sp4n",
			step: "verify",
			office,
		});
		await forgetClocks(cx, subject);
		assert.deepEqual(await clocksOf(cx, subject), []);
		assert.equal((await clocksOf(cx, other)).length, 1);
		for (const table of ["procedures.pause", "procedures.line"] as const)
			assert.deepEqual(
				await proceduresIn(cx.db).selectFrom(table).selectAll().execute(),
				[],
			);
	});
});

describe("what is told of clocks", () => {
	story("a reminder comes in office hours of the place, once", async (cx) => {
		await begin(cx);
		for (const early of ["2026-11-05T23:00:00Z", "2026-11-05T23:59:00Z"])
			assert.equal(await watchClocks(on(cx, early)), 0);
		assert.equal(await watchClocks(on(cx, "2026-11-06T00:00:00Z")), 1);
		assert.equal(await watchClocks(on(cx, "2026-11-06T01:00:00Z")), 0);
		assert.deepEqual(await news(cx), ["reminder-due follow-up 1"]);
		assert.equal((await theClock(cx)).remindedOn, "2026-11-06");
	});

	story("no reminder comes in the evening, nor on a Sunday", async (cx) => {
		await begin(cx);
		assert.equal(await watchClocks(on(cx, "2026-11-06T08:00:00Z")), 0);
		assert.equal(await watchClocks(on(cx, "2026-11-08T02:00:00Z")), 0);
		assert.equal(await watchClocks(on(cx, "2026-11-09T02:00:00Z")), 1);
	});

	story(
		"a clock that is over is told on the day after, then each level on its own day, each once",
		async (cx) => {
			await begin(cx);
			for (let hour = 0; hour < 24 * 16; hour += 4)
				await watchClocks(
					at(cx, new Date(monday.getTime() + hour * 3_600_000)),
				);
			assert.deepEqual(await news(cx), [
				"reminder-due follow-up 1",
				"overdue follow-up 0 ",
				"overdue follow-up 1 head",
				"overdue follow-up 2 parent",
			]);
			assert.equal((await theClock(cx)).look, null);
		},
	);

	story(
		"a server that stood still tells every level, and reminds nobody of what is over",
		async (cx) => {
			await begin(cx);
			assert.equal(await watchClocks(on(cx, "2026-12-01T02:00:00Z")), 1);
			assert.deepEqual(await news(cx), [
				"overdue follow-up 0 ",
				"overdue follow-up 1 head",
				"overdue follow-up 2 parent",
			]);
		},
	);

	story(
		"a question that nobody answers is told once, however many clocks it holds up",
		async (cx) => {
			await begin(cx);
			await begin(cx, "outer");
			await pauseClock(cx, { subject, question: "Pada hari apa?" });
			assert.equal(await watchClocks(on(cx, "2026-11-16T02:00:00Z")), 0);
			await watchClocks(on(cx, "2026-11-16T23:00:00Z"));
			await watchClocks(on(cx, "2026-11-17T00:00:00Z"));
			const told = await news(cx);
			assert.equal(told.length, 1);
			assert.match(told[0] ?? "", /^pause-over .* 2026-11-16$/);
		},
	);

	story("an ended clock is told of no more", async (cx) => {
		await begin(cx);
		await endClock(cx, { subject });
		assert.equal(await watchClocks(on(cx, "2026-12-01T02:00:00Z")), 0);
	});
});

describe("a decree that changes free days", () => {
	const decree = async (
		cx: Context,
		days: readonly string[],
		year = 2026,
		province: string | null = null,
	) => {
		const { sql } = await import("kysely");
		await sql`
			insert into calendar.decree (id, number, title, year, province_code, issued_on, issued_by, shipped, published_at)
			values (${`d${year}`}, 'x', 'x', ${year}, ${province}, '2026-11-01', 'x', false, now())`.execute(
			cx.db,
		);
		for (const day of days)
			await sql`
				insert into calendar.day (decree_id, day, name, kind, province_code)
				values (${`d${year}`}, ${day}, 'Hari baru', ${province ? "libur-daerah" : "libur-nasional"}, ${province})`.execute(
				cx.db,
			);
		await announce(cx, {
			name: calendarChanged,
			body: {
				year,
				province,
				from: "2026-11-01",
				added: days,
				removed: [],
			},
		});
	};

	story(
		"moves running clocks, leaves a line and says so; ended ones stay",
		async (cx) => {
			const moved = await begin(cx);
			const done = { ...subject, id: "done" };
			await startClock(cx, {
				subject: done,
				procedure: "sp4n",
				step: "verify",
				office,
			});
			await endClock(cx, { subject: done });
			await decree(cx, ["2026-11-04"]);
			await deliver(cx, subscribers);
			const now = await theClock(cx);
			assert.equal(now.dueOn, "2026-11-10");
			assert.deepEqual(
				(await linesOf(cx, moved)).map(
					({ why, before, after }) => `${why} ${before} ${after}`,
				),
				["decree 2026-11-09 2026-11-10"],
			);
			assert.deepEqual(await news(cx), [
				"due-moved follow-up 2026-11-10 2026-11-09",
			]);
			assert.equal((await clocksOf(cx, done))[0]?.dueOn, "2026-11-05");
			await decreeAgain(cx);
			assert.deepEqual(
				(await news(cx)).length,
				1,
				"counting again moves nothing",
			);
		},
	);
	const decreeAgain = async (cx: Context) => {
		await announce(cx, {
			name: calendarChanged,
			body: { year: 2026, province: null, added: [], removed: [] },
		});
		await deliver(cx, subscribers);
	};

	story(
		"a date is provisional until the decree of its year is there",
		async (cx) => {
			const late = on(cx, "2027-12-29T01:00:00Z");
			const clock = await begin(late);
			assert.deepEqual([clock.dueOn, clock.provisional], ["2028-01-05", true]);
			await decree(late, ["2028-01-01"], 2028);
			await deliver(late, subscribers);
			const now = await theClock(cx);
			assert.deepEqual([now.dueOn, now.provisional], ["2028-01-05", false]);
		},
	);

	story("more clocks than one batch holds are all counted anew", async (cx) => {
		await startClocks(
			cx,
			Array.from({ length: 503 }, (_, n) => ({
				subject: { ...subject, id: `many-${n}` },
				procedure: "sp4n",
				step: "verify",
				office,
			})),
		);
		await decree(cx, ["2026-11-04"]);
		await deliver(cx, subscribers);
		const rows = await proceduresIn(cx.db)
			.selectFrom("procedures.line")
			.select((select) => select.fn.countAll<string>().as("n"))
			.where("why", "=", "decree")
			.executeTakeFirstOrThrow();
		assert.equal(Number(rows.n), 503);
	});

	story(
		"of one province moves the clocks of that province alone",
		async (cx) => {
			const there = { ...subject, id: "there" };
			await begin(cx);
			await startClock(cx, {
				subject: there,
				procedure: "sp4n",
				step: "follow-up",
				office: { id: otherUnit, province: "81" },
			});
			await decree(cx, ["2026-11-04"], 2026, "81");
			await deliver(cx, subscribers);
			assert.equal((await theClock(cx)).dueOn, "2026-11-09");
			const moved = (await clocksOf(cx, there))[0] ?? assert.fail();
			assert.equal(moved.dueOn, "2026-11-10");
			const { counted } = await deadlineOfClock(cx, moved);
			assert.deepEqual(
				counted.find(({ why }) => why === "regional"),
				{
					date: "2026-11-04",
					counts: false,
					why: "regional",
					name: "Hari baru",
				},
			);
		},
	);
});

test("two servers that look at the same time tell everything once", async () => {
	await using own = await openTestWorld(monday);
	await fillDecrees(own.cx);
	await begin(own.cx);
	const look = () => watchClocks(on(own.cx, "2026-12-01T02:00:00Z"));
	// The embedded database has one holder; only PostgreSQL has two servers.
	if (own.database.kind === "embedded")
		for (let i = 0; i < 2; i += 1) await look();
	else await Promise.all([look(), look(), look()]);
	assert.equal((await news(own.cx)).length, 3);
});

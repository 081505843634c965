import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { type FreeDays, freeDaysOf, shippedFreeDays } from "#calendar";
import { isWeekend } from "#kernel/working-days.ts";
import { whyInWords } from "./counting.ts";
import { capOf, daysLeft, deadlineOf, type Pause } from "./deadline.ts";
import { procedureNamed } from "./load-procedures.ts";
import { isTimed, stepOf, type TimedStep } from "./procedure.ts";
import { deadlinesOfCase } from "./transfers.ts";

const sp4n = procedureNamed("sp4n") ?? assert.fail();
const step = (code: string): TimedStep => {
	const found = stepOf(sp4n, code);
	return found && isTimed(found) ? found : assert.fail(code);
};
const shipped = shippedFreeDays();
const asked = (
	code: string,
	startedAt: string | Date,
	pauses: readonly Pause[] = [],
	calendar: FreeDays = shipped,
) => ({
	procedure: sp4n,
	step: step(code),
	startedAt,
	zone: "WIB" as const,
	pauses,
	calendar,
});

describe("a deadline, by hand on a calendar on paper", () => {
	test("three days from the eve of Nyepi 2026 end behind Eid, and each day says why it did not count", () => {
		const { due, provisional, counted } = deadlineOf(
			asked("verify", "2026-03-17"),
		);
		assert.deepEqual([due, provisional], ["2026-03-27", false]);
		assert.deepEqual(
			counted.map((day) => `${day.date} ${day.counts} ${whyInWords(day)}`),
			[
				"2026-03-17 false event-day",
				"2026-03-18 false joint-leave: Hari Suci Nyepi (Tahun Baru Saka 1948)",
				"2026-03-19 false holiday: Hari Suci Nyepi (Tahun Baru Saka 1948)",
				"2026-03-20 false joint-leave: Idulfitri 1447 Hijriah",
				"2026-03-21 false weekend",
				"2026-03-22 false weekend",
				"2026-03-23 false joint-leave: Idulfitri 1447 Hijriah",
				"2026-03-24 false joint-leave: Idulfitri 1447 Hijriah",
				"2026-03-25 true working-day",
				"2026-03-26 true working-day",
				"2026-03-27 true working-day",
			],
		);
	});

	test("one moment is two days: late in Jakarta it is tomorrow in Jayapura", () => {
		const moment = new Date("2026-11-19T16:30:00Z");
		const due = (zone: "WIB" | "WITA" | "WIT") =>
			deadlineOf({ ...asked("verify", moment), zone }).due;
		assert.equal(due("WIB"), "2026-11-24");
		assert.equal(due("WITA"), "2026-11-25");
		assert.equal(due("WIT"), "2026-11-25");
	});

	test("the days of the question and of the answer stand still, and those between", () => {
		const pause = { from: "2026-11-17", until: "2026-11-19" };
		const { due, counted } = deadlineOf(
			asked("follow-up", "2026-11-16", [pause]),
		);
		assert.equal(due, "2026-11-26");
		assert.deepEqual(
			counted.filter(({ why }) => why === "paused").map(({ date }) => date),
			["2026-11-17", "2026-11-18", "2026-11-19"],
		);
	});

	test("a question that nobody answers holds up ten working days beside its own day, and no more", () => {
		const open = { from: "2026-11-02", until: null };
		const { due, counted } = deadlineOf(
			asked("follow-up", "2026-10-30", [open]),
		);
		assert.equal(capOf("2026-11-02", { cap: 10 }, sp4n, shipped), "2026-11-16");
		assert.equal(counted.filter(({ why }) => why === "paused").length, 11);
		assert.equal(due, "2026-11-23");
	});

	test("past the last decree only weekends and fixed holidays are known, and the date is provisional", () => {
		const { due, provisional, counted } = deadlineOf(
			asked("verify", "2027-12-30"),
		);
		assert.deepEqual([due, provisional], ["2028-01-04", true]);
		assert.equal(
			counted.map(whyInWords).join(", "),
			"event-day, working-day, weekend, weekend, provisional-working-day, provisional-working-day",
		);
		const may = deadlineOf(asked("verify", "2028-04-28")).counted;
		assert.equal(
			whyInWords(may.at(3) ?? assert.fail()),
			"holiday: Hari Buruh Internasional",
		);
	});

	test("a day of one province is free there alone", () => {
		const maluku = freeDaysOf(
			[{ day: "2026-11-18", kind: "libur-daerah", name: "Hari Budaya" }],
			new Set([2026]),
		);
		const there = deadlineOf(asked("verify", "2026-11-16", [], maluku));
		assert.equal(there.due, "2026-11-20");
		assert.equal(
			whyInWords(there.counted[2] ?? assert.fail()),
			"regional: Hari Budaya",
		);
		assert.equal(deadlineOf(asked("verify", "2026-11-16")).due, "2026-11-19");
	});

	test("a procedure may hold joint leave to be a working day", () => {
		const question = {
			...asked("verify", "2026-03-17"),
			procedure: {
				...sp4n,
				freeDays: { jointLeave: "counts", regional: "free" } as const,
			},
		};
		assert.equal(deadlineOf(question).due, "2026-03-23");
	});

	test("what may be extended ends later by that many days", () => {
		const ministry = procedureNamed("kemenkumham-25-2012") ?? assert.fail();
		const settle = stepOf(ministry, "settle") ?? assert.fail();
		assert.ok(isTimed(settle));
		const due = (extended: boolean) =>
			deadlineOf({
				...asked("verify", "2026-11-02"),
				procedure: ministry,
				step: settle,
				extended,
			}).due;
		assert.equal(due(false), "2026-11-20");
		assert.equal(due(true), "2026-12-10");
	});

	test("passing a case on starts the clock of the new office, and never the citizen's", () => {
		const place = { zone: "WIB", calendar: shipped } as const;
		const { total, offices } = deadlinesOfCase({
			procedure: sp4n,
			total: step("outer"),
			step: step("follow-up"),
			arrivals: [
				{ at: "2026-11-02", ...place },
				{ at: "2026-11-06", ...place },
				{
					at: new Date("2026-11-16T15:30:00Z"),
					zone: "WIT",
					calendar: shipped,
				},
			],
		});
		assert.deepEqual(
			offices.map(({ due }) => due),
			["2026-11-09", "2026-11-13", "2026-11-24"],
		);
		assert.equal(total.due, deadlineOf(asked("outer", "2026-11-02")).due);
	});

	test("days that are left are counted as the limit is, and below zero when it is over", () => {
		const left = (today: string) =>
			daysLeft(asked("verify", ""), "2026-11-19", today);
		assert.deepEqual(
			[
				"2026-11-16",
				"2026-11-18",
				"2026-11-19",
				"2026-11-20",
				"2026-11-22",
				"2026-11-24",
			].map(left),
			[3, 1, 0, -1, -1, -3],
		);
	});
});

describe("laws of deadlines, whatever days are free", () => {
	const dayAt = (n: number): string =>
		new Date(Date.UTC(2025, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
	const day = fc.integer({ min: 0, max: 1_000 }).map(dayAt);
	const holidays = fc.uniqueArray(fc.integer({ min: 0, max: 1_100 }), {
		maxLength: 60,
	});
	const calendarOf = (numbers: readonly number[]): FreeDays =>
		freeDaysOf(
			numbers.map((n) => ({
				day: dayAt(n),
				kind: "libur-nasional",
				name: "x",
			})),
			new Set([2025, 2026, 2027]),
		);
	const pauses = fc.array(
		fc
			.tuple(
				fc.integer({ min: 0, max: 1_000 }),
				fc.option(fc.integer({ min: 0, max: 40 })),
			)
			.map(([from, days]) => ({
				from: dayAt(from),
				until: days === null ? null : dayAt(from + days),
			})),
		{ maxLength: 4 },
	);
	const code = fc.constantFrom("verify", "follow-up", "reply", "outer");

	test("one more holiday never makes a last day earlier", () =>
		fc.assert(
			fc.property(
				code,
				day,
				holidays,
				fc.integer({ min: 0, max: 1_100 }),
				(code, from, free, more) => {
					const before = deadlineOf(asked(code, from, [], calendarOf(free)));
					const after = deadlineOf(
						asked(code, from, [], calendarOf([...free, more])),
					);
					assert.ok(before.due <= after.due);
				},
			),
		));

	test("a pause never makes a last day earlier, and one that ends later never does", () =>
		fc.assert(
			fc.property(code, day, holidays, pauses, (code, from, free, held) => {
				const calendar = calendarOf(free);
				const due = (held: readonly Pause[]) =>
					deadlineOf(asked(code, from, held, calendar)).due;
				assert.ok(due([]) <= due(held.slice(1)));
				assert.ok(due(held.slice(1)) <= due(held));
				const unanswered = held.map((pause) => ({ ...pause, until: null }));
				assert.ok(due(held) <= due(unanswered));
			}),
		));

	test("no question holds up more working days than its cap and its own day", () =>
		fc.assert(
			fc.property(code, day, holidays, day, (code, from, free, question) => {
				const { counted } = deadlineOf(
					asked(
						code,
						from,
						[{ from: question, until: null }],
						calendarOf(free),
					),
				);
				const still = counted.filter(({ why }) => why === "paused");
				assert.ok(still.length <= (sp4n.pause?.cap ?? 0) + 1);
			}),
		));

	test("as many days count as the limit has, the last one counts, and every day stands there once", () =>
		fc.assert(
			fc.property(code, day, holidays, pauses, (code, from, free, held) => {
				const { due, counted } = deadlineOf(
					asked(code, from, held, calendarOf(free)),
				);
				assert.equal(
					counted.filter(({ counts }) => counts).length,
					step(code).limit.days,
				);
				assert.ok(counted.at(-1)?.counts && !isWeekend(due));
				assert.equal(
					counted.length,
					(Date.parse(due) - Date.parse(from)) / 86_400_000 + 1,
				);
			}),
		));

	test("as many days are left on the first day as the limit has, and none on the last", () =>
		fc.assert(
			fc.property(code, day, holidays, pauses, (code, from, free, held) => {
				const question = asked(code, from, held, calendarOf(free));
				const { due } = deadlineOf(question);
				assert.equal(daysLeft(question, due, from), step(code).limit.days);
				assert.equal(daysLeft(question, due, due), 0);
			}),
		));
});

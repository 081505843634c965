import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import {
	addWorkingDays,
	isWeekend,
	isWorkingDay,
	workingDaysBetween,
} from "./working-days.ts";

/** Eid, Nyepi and the turn of the year as the decrees of 2026 and 2027 have them. */
const decreed = new Set([
	"2026-01-01",
	"2026-03-18",
	"2026-03-19",
	"2026-03-20",
	"2026-03-21",
	"2026-03-22",
	"2026-03-23",
	"2026-03-24",
	"2026-12-24",
	"2026-12-25",
	"2027-01-01",
	"2027-01-05",
]);
const isHoliday = (day: string) =>
	day >= "2026-01-01" && day < "2028-01-01" ? decreed.has(day) : null;
const ended = (from: string, n: number) => addWorkingDays(from, n, isHoliday);
const between = (from: string, until: string) =>
	workingDaysBetween(from, until, isHoliday);

describe("worked out by hand on a calendar on paper", () => {
	for (const [from, n, until, why] of [
		["2026-11-16", 3, "2026-11-19", "Monday to Thursday of a plain week"],
		["2026-11-20", 1, "2026-11-23", "Friday to Monday"],
		["2026-11-21", 1, "2026-11-23", "what comes in on a Saturday starts there"],
		["2026-11-20", 5, "2026-11-27", "a week is five days"],
		["2026-03-17", 1, "2026-03-25", "Nyepi, Eid and the leave around them"],
		["2026-03-17", 3, "2026-03-27", "three days across Eid take ten"],
		["2026-03-21", 1, "2026-03-25", "what comes in on Eid itself"],
		["2026-12-23", 1, "2026-12-28", "Christmas and the weekend behind it"],
		["2026-12-30", 2, "2027-01-04", "across New Year"],
		["2026-12-30", 3, "2027-01-06", "and across Isra Mikraj"],
		["2026-12-31", 14, "2027-01-22", "fourteen days from the last of the year"],
		["2026-11-22", 0, "2026-11-22", "no days is the day itself, even a Sunday"],
		["2026-03-25", -1, "2026-03-17", "one back across Eid"],
		["2026-11-23", -1, "2026-11-20", "one back across a weekend"],
	] as const)
		test(`${from} and ${n} working days is ${until}: ${why}`, () => {
			assert.deepEqual(ended(from, n), { known: true, value: until });
		});

	for (const [from, until, days] of [
		["2026-03-17", "2026-03-25", 1],
		["2026-03-17", "2026-03-24", 0],
		["2026-12-23", "2027-01-04", 5],
		["2026-11-16", "2026-11-16", 0],
		["2026-11-20", "2026-11-16", -4],
	] as const)
		test(`from ${from} to ${until} there are ${days} working days`, () => {
			assert.deepEqual(between(from, until), { known: true, value: days });
		});
});

describe("where no decree says anything", () => {
	test("a clock that runs into such a year says from where on it is not known", () => {
		assert.deepEqual(ended("2027-12-30", 5), {
			known: false,
			unknownFrom: "2028-01-03",
		});
		assert.deepEqual(between("2027-12-30", "2028-02-01"), {
			known: false,
			unknownFrom: "2028-01-03",
		});
	});
	test("a clock that ends before it is known", () => {
		assert.deepEqual(ended("2027-12-30", 1), {
			known: true,
			value: "2027-12-31",
		});
	});
	test("a weekend is no working day in any year", () => {
		assert.equal(isWorkingDay("2031-11-22", isHoliday), false);
		assert.equal(isWorkingDay("2031-11-24", isHoliday), null);
	});
});

test("a calendar in which nobody ever works is a mistake, not an endless search", () => {
	assert.throws(() => addWorkingDays("2026-01-01", 1, () => true), RangeError);
	assert.throws(() => addWorkingDays("2026-01-01", 0.5, () => false));
});

describe("laws that hold whatever days are holidays", () => {
	const day = fc
		.integer({ min: 0, max: 3_650 })
		.map((n) =>
			new Date(Date.UTC(2024, 0, 1) + n * 86_400_000)
				.toISOString()
				.slice(0, 10),
		);
	const count = fc.integer({ min: 0, max: 60 });
	// One day in five at most: a calendar that a government could decree.
	const calendar = fc
		.array(fc.integer({ min: 0, max: 4 }), { minLength: 7, maxLength: 40 })
		.map((pattern) => (day: string) => {
			const number = Date.parse(`${day}T00:00:00Z`) / 86_400_000;
			return pattern[number % pattern.length] === 0 && number % 3 !== 0;
		});
	const plus = (
		from: string,
		n: number,
		holidays: (day: string) => boolean,
	): string => {
		const counted = addWorkingDays(from, n, holidays);
		assert.ok(counted.known);
		return counted.value;
	};

	test("a days and then b days are a and b days", () =>
		fc.assert(
			fc.property(day, count, count, calendar, (from, a, b, holidays) => {
				assert.equal(
					plus(plus(from, a, holidays), b, holidays),
					plus(from, a + b, holidays),
				);
			}),
		));

	test("who starts later never ends earlier, and more days never end earlier", () =>
		fc.assert(
			fc.property(day, day, count, count, calendar, (a, b, n, m, holidays) => {
				const [first, second] = a < b ? [a, b] : [b, a];
				assert.ok(plus(first, n, holidays) <= plus(second, n, holidays));
				assert.ok(
					plus(a, Math.min(n, m), holidays) <=
						plus(a, Math.max(n, m), holidays),
				);
			}),
		));

	test("going back undoes going on, from a working day", () =>
		fc.assert(
			fc.property(day, count, calendar, (from, n, holidays) => {
				const start = plus(from, 1, holidays);
				assert.equal(plus(plus(start, n, holidays), -n, holidays), start);
			}),
		));

	test("as many days lie between as were added, and the last one is a working day", () =>
		fc.assert(
			fc.property(day, count, calendar, (from, n, holidays) => {
				const until = plus(from, n, holidays);
				assert.deepEqual(workingDaysBetween(from, until, holidays), {
					known: true,
					value: n,
				});
				assert.ok(n === 0 || (!isWeekend(until) && !holidays(until)));
			}),
		));
});

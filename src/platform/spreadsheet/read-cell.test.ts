import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readDay } from "./read-day.ts";
import { readDecimal, readYear } from "./read-number.ts";

const dayOf = (typed: string) => {
	const read = readDay(typed);
	return read.ok ? read.day : read.reason;
};

test("a day is read as offices write it, in both languages", () => {
	for (const typed of [
		"2026-11-22",
		"22/11/2026",
		"22-11-2026",
		"22.11.2026",
		"22 November 2026",
		"22 Nopember 2026",
		"Minggu, 22 November 2026",
		"22 Nov 2026",
		"22nd November, 2026",
		"2026-11-22T00:00:00.000Z",
		"22/11/2026 08.30",
		"46348",
	])
		assert.equal(dayOf(typed), "2026-11-22", typed);
	assert.equal(dayOf("1 Agustus 2024"), "2024-08-01");
	assert.equal(dayOf("1 August 2024"), "2024-08-01");
	assert.equal(dayOf("3/4/2026"), "2026-04-03");
	assert.equal(dayOf("  "), null);
});

test("what is no day says why", () => {
	assert.equal(dayOf("11/22/2026"), "day-month-first");
	assert.equal(dayOf("31/02/2026"), "day-unknown");
	assert.equal(dayOf("22 Brumaire 2026"), "day-unknown");
	assert.equal(dayOf("22/11/26"), "day-form");
	assert.equal(dayOf("November 2026"), "day-form");
	assert.equal(dayOf("besok"), "day-form");
	assert.equal(dayOf("5"), "day-form");
});

const someDay = fc
	.date({
		min: new Date("1930-01-01"),
		max: new Date("2099-12-31"),
		noInvalidDate: true,
	})
	.map((date) => date.toISOString().slice(0, 10));

test("every day of two centuries is read back from every form, and from its number", () => {
	fc.assert(
		fc.property(someDay, (day) => {
			const [year = "", month = "", date = ""] = day.split("-");
			const serial = (Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000;
			const words = new Intl.DateTimeFormat("id", {
				dateStyle: "long",
				timeZone: "UTC",
			}).format(new Date(day));
			for (const typed of [
				day,
				`${Number(date)}/${Number(month)}/${year}`,
				words,
				String(serial),
			])
				assert.equal(dayOf(typed), day, typed);
		}),
	);
});

test("no text at all makes a day that the calendar does not have", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme" }), (typed) => {
			const read = readDay(typed);
			if (read.ok && read.day !== null)
				assert.equal(new Date(read.day).toISOString().slice(0, 10), read.day);
		}),
	);
});

test("a decimal keeps every digit, with comma or point", () => {
	assert.equal(readDecimal("87,35"), "87.35");
	assert.equal(readDecimal("87.350"), "87.350");
	assert.equal(readDecimal("007"), "7");
	assert.equal(readDecimal("-0,5"), "-0.5");
	assert.equal(readDecimal(""), null);
	for (const typed of ["1.234,5", "87%", "8 7", "1e3", ".5", "tiga", "1."])
		assert.equal(readDecimal(typed), undefined, typed);
	fc.assert(
		fc.property(fc.bigInt(0n, 10n ** 14n), fc.nat(999_999), (whole, part) => {
			const exact = `${whole}.${part}`;
			assert.equal(readDecimal(exact.replace(".", ",")), exact);
		}),
	);
});

test("a year has four digits", () => {
	assert.equal(readYear("2024"), 2024);
	assert.equal(readYear(""), null);
	assert.equal(readYear("24"), undefined);
});

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "#platform/root.ts";
import { dayAfter } from "#territory";
import { fixedHolidayOn } from "./fixed-holidays.ts";
import { freeDaysOf, shippedFreeDays } from "./free-days.ts";

const table: { years: Record<string, Record<string, string>> } = JSON.parse(
	readFileSync(join(root, "golden/free-days.json"), "utf8"),
);

for (const [year, days] of Object.entries(table.years))
	test(`the shipped decrees of ${year} have the free days of the table, and no others`, () => {
		const shipped = shippedFreeDays();
		const found: Record<string, string> = {};
		for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = dayAfter(day))
			for (const { kind } of shipped.on(day)) found[day] = kind;
		assert.deepEqual(found, days);
		assert.ok(shipped.decreed(`${year}-06-15`));
	});

test("past the last decree the holidays of a fixed date are free, and no year is said to be decreed", () => {
	const shipped = shippedFreeDays();
	const free = [];
	for (let day = "2028-01-01"; day <= "2028-12-31"; day = dayAfter(day))
		for (const { kind } of shipped.on(day)) free.push(`${day} ${kind}`);
	assert.deepEqual(free, [
		"2028-01-01 libur-nasional",
		"2028-05-01 libur-nasional",
		"2028-06-01 libur-nasional",
		"2028-08-17 libur-nasional",
		"2028-12-25 libur-nasional",
	]);
	assert.equal(shipped.decreed("2028-01-01"), false);
});

test("a fixed holiday is free from the year on in which it became one", () => {
	assert.equal(fixedHolidayOn("2016-06-01"), null);
	assert.equal(fixedHolidayOn("2017-06-01"), "Hari Lahir Pancasila");
	assert.equal(fixedHolidayOn("2013-05-01"), null);
});

test("two feasts of one day are one name, and a day of a province comes after those of the nation", () => {
	const { on } = freeDaysOf(
		[
			{ day: "2026-03-19", kind: "libur-daerah", name: "Hari Jadi" },
			{ day: "2026-03-19", kind: "libur-nasional", name: "Nyepi" },
			{ day: "2026-03-19", kind: "libur-nasional", name: "Idulfitri" },
		],
		new Set([2026]),
	);
	assert.deepEqual(on("2026-03-19"), [
		{ kind: "libur-nasional", name: "Nyepi, Idulfitri" },
		{ kind: "libur-daerah", name: "Hari Jadi" },
	]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { datesIn } from "./dated.ts";
import type { Entry } from "./entry.ts";
import { occurrenceNamed, occurrencesIn } from "./milestone.ts";
import { titleOf } from "./named.ts";
import { shippedMilestones } from "./shipped.ts";

const shipped = shippedMilestones();
const year = {
	from: "2026-01-01",
	until: "2026-12-31",
	province: null as string | null,
};
const datesOf = (entries: readonly Entry[], span = year) =>
	datesIn(
		[2025, 2026, 2027].flatMap((one) => occurrencesIn(shipped, one)),
		entries,
		span,
	);

const letter = (more: Partial<Entry>): Entry => ({
	id: "0199fb00-0000-7000-8000-00000000000a",
	key: null,
	province: null,
	title: "Rapat",
	does: "Semua hadir.",
	on: "2026-02-03",
	ground: "Surat 1",
	groundOn: "2026-01-05",
	source: "",
	enteredBy: null,
	enteredAt: new Date("2026-01-06T02:00:00Z"),
	takenBack: null,
	...more,
});

test("a year has the quarters, the end of March, 15 May, B04, B08 and B12, and 10 December", () => {
	assert.deepEqual(
		datesOf([]).map(({ on, key }) => `${on} ${key}`),
		[
			"2026-03-31 kkpham-serah-data-2026",
			"2026-03-31 laporan-triwulan-2026-t1",
			"2026-04-30 ranham-2026-b04",
			"2026-05-15 kkpham-data-masuk-2026",
			"2026-06-30 laporan-triwulan-2026-t2",
			"2026-08-31 ranham-2026-b08",
			"2026-09-30 laporan-triwulan-2026-t3",
			"2026-12-10 hari-ham-2026",
			"2026-12-31 laporan-triwulan-2026-t4",
			"2026-12-31 ranham-2026-b12",
		],
	);
});

test("each shipped date names its ground with a source, and says what the source leaves open", () => {
	for (const { code, ground, source, doubt } of shipped) {
		assert.ok(ground.id && ground.en, code);
		assert.match(source, /^https:\/\//, code);
		// The day of the United Nations alone is fixed by its own text.
		assert.equal(doubt === undefined, code === "hari-ham", code);
	}
});

test("a date is found by its key in every year, and nothing else is", () => {
	fc.assert(
		fc.property(fc.integer({ min: 2000, max: 2100 }), (some) => {
			for (const one of occurrencesIn(shipped, some))
				assert.deepEqual(occurrenceNamed(shipped, one.key), one);
		}),
	);
	fc.assert(
		fc.property(fc.string(), (key) => {
			const found = occurrenceNamed(shipped, key);
			assert.ok(found === null || found.key === key);
		}),
	);
});

test("a letter moves a date, also into the next year; the last letter counts, and what is taken back does not", () => {
	const key = "laporan-triwulan-2026-t4";
	const first = letter({ id: "a", key, on: "2027-01-08" });
	assert.ok(!datesOf([first]).some((one) => one.key === key));
	const next = { from: "2027-01-01", until: "2027-12-31", province: null };
	assert.equal(
		datesOf([first], next).find((one) => one.key === key)?.on,
		"2027-01-08",
	);
	const second = letter({
		id: "b",
		key,
		on: "2027-01-20",
		enteredAt: new Date("2026-03-01T00:00:00Z"),
	});
	const moved = datesOf([first, second], next).find((one) => one.key === key);
	assert.equal(moved?.on, "2027-01-20");
	assert.deepEqual(
		moved?.letters.map(({ id }) => id),
		["b", "a"],
	);
	const gone = { at: new Date(), by: null, why: "Salah." };
	assert.equal(
		datesOf([
			{ ...first, takenBack: gone },
			{ ...second, takenBack: gone },
		]).find((one) => one.key === key)?.on,
		"2026-12-31",
	);
});

test("a date of one province stands in its calendar alone", () => {
	const own = letter({ province: "36" });
	const shows = (province: string | null) =>
		datesOf([own], { ...year, province }).some(({ key }) => key === own.id);
	assert.deepEqual(
		[shows("36"), shows("53"), shows(null)],
		[true, false, false],
	);
});

test("a date is called by its milestone and its period, in both languages", () => {
	const called = (key: string) => {
		const one = occurrenceNamed(shipped, key);
		assert.ok(one);
		return titleOf({
			of: "shipped",
			key,
			on: one.on,
			letters: [],
			shipped: one,
		});
	};
	assert.deepEqual(called("ranham-2026-b04"), {
		id: "Laporan Aksi HAM, B04 2026",
		en: "Report on the human rights actions, B04 2026",
	});
	assert.match(called("laporan-triwulan-2026-t2").id, /triwulan II 2026$/);
});

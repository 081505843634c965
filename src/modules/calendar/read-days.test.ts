import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { DecreedDay } from "./decree.ts";
import { asLines, readDays } from "./read-days.ts";

const national = { year: 2027, regional: false };
const eid: DecreedDay = {
	day: "2027-03-10",
	kind: "libur-nasional",
	name: "Idulfitri 1448 H",
};

describe("one day can be written in many ways", () => {
	for (const line of [
		"2027-03-10 libur-nasional Idulfitri 1448 H",
		"10 Maret 2027 libur nasional Idulfitri 1448 H",
		"Rabu, 10 Maret 2027, libur nasional: Idulfitri 1448 H",
		"  5. 10 Maret, Rabu, libur-nasional, Idulfitri 1448 H  ",
		"- 10 March 2027; Libur Nasional; Idulfitri 1448 H",
		"10 Mar 2027 – LIBUR NASIONAL – Idulfitri   1448 H",
		"10-Maret-2027\tlibur nasional\tIdulfitri 1448 H",
		"10 Maret (Rabu): libur nasional Idulfitri 1448 H",
	])
		test(line.trim(), () =>
			assert.deepEqual(readDays(line, national), { days: [eid], problems: [] }),
		);
});

describe("a line that cannot be read is named by its number", () => {
	for (const [line, why] of [
		["Idulfitri 1448 H", "no-date"],
		["10/03/2027 libur nasional Idulfitri", "no-date"],
		["31 Februari 2027 libur nasional Idulfitri", "no-such-day"],
		["2027-02-30 libur nasional Idulfitri", "no-such-day"],
		["10 Maret 2026 libur nasional Idulfitri", "other-year"],
		["Kamis, 10 Maret 2027 libur nasional Idulfitri", "other-weekday"],
		["10 Maret 2027 Idulfitri", "no-kind"],
		["10 Maret 2027 libur daerah Idulfitri", "national-kind"],
		["10 Maret 2027 cuti bersama", "no-name"],
		[`10 Maret 2027 cuti bersama ${"a".repeat(200)}`, "long-name"],
	] as const)
		test(`${why}: ${line.slice(0, 60)}`, () => {
			const { days, problems } = readDays(
				`\n2027-01-01 libur-nasional Tahun Baru\n\n${line}\n`,
				national,
			);
			assert.deepEqual(
				problems.map((problem) => [problem.line, problem.why]),
				[[4, why]],
			);
			assert.equal(days.length, 1, "the good line is read all the same");
		});
});

test("two feasts may share a holiday, but a day is not a holiday and joint leave at once", () => {
	const shared = readDays(
		"1 Mei libur nasional Hari Buruh\n1 Mei libur nasional Kenaikan Yesus Kristus",
		national,
	);
	assert.deepEqual([shared.days.length, shared.problems.length], [2, 0]);
	for (const twice of [
		"1 Mei libur nasional Hari Buruh\n1 Mei libur nasional hari buruh",
		"1 Mei libur nasional Hari Buruh\n1 Mei cuti bersama Hari Buruh",
		"1 Mei cuti bersama Hari Buruh\n1 Mei libur nasional Hari Buruh",
		"1 Mei cuti bersama Hari Buruh\n1 Mei cuti bersama Kenaikan",
	])
		assert.deepEqual(readDays(twice, national).problems, [
			{ line: 2, why: "twice", about: { other: 1 } },
		]);
});

test("in a decree of a province every day is a regional holiday", () => {
	const regional = { year: 2027, regional: true };
	assert.deepEqual(
		readDays("5 Februari 2027 Hari Pekabaran Injil", regional).days,
		[{ day: "2027-02-05", kind: "libur-daerah", name: "Hari Pekabaran Injil" }],
	);
	assert.deepEqual(
		readDays("5 Februari 2027 cuti bersama Imlek", regional).problems.map(
			({ why }) => why,
		),
		["regional-kind"],
	);
});

test("a thousand lines are refused with one sentence, not with a thousand", () => {
	const { problems } = readDays("nonsense\n".repeat(1_000), national);
	assert.equal(problems.length, 121);
	assert.equal(problems.at(-1)?.why, "too-many");
});

test("what was read is written and read again the same", () =>
	fc.assert(
		fc.property(
			fc.uniqueArray(
				fc.record({
					day: fc
						.integer({ min: 0, max: 364 })
						.map((n) =>
							new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10),
						),
					kind: fc.constantFrom("libur-nasional", "cuti-bersama"),
					name: fc.stringMatching(/^[A-Z][a-z0-9() .']{0,30}[a-z)]$/),
				}),
				{ selector: ({ day }) => day, maxLength: 40 },
			),
			(days) => {
				const tidy = days
					.map((day) => ({ ...day, name: day.name.replace(/\s+/g, " ") }))
					.sort((a, b) => (a.day < b.day ? -1 : 1));
				assert.deepEqual(readDays(asLines(tidy), national), {
					days: tidy,
					problems: [],
				});
			},
		),
	));

test("no text at all makes the reader fail", () =>
	fc.assert(
		fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
			readDays(text, national);
		}),
	));

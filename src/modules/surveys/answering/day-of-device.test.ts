import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dayOf } from "#territory";
import { dayOfDevice, longestWait } from "./day-of-device.ts";

const now = new Date("2026-11-20T03:00:00Z");

for (const [said, is, why] of [
	["2026-11-20", "2026-11-20", "today"],
	["2026-11-21", "2026-11-20", "in Papua the day begins two hours earlier"],
	["2026-11-22", null, "the day after tomorrow"],
	["2026-09-21", "2026-09-21", "sixty days ago"],
	["2026-09-20", null, "sixty-one"],
	["2027-11-20", null, "a year ahead"],
	["2025-11-20", null, "a year behind"],
	["2026-02-30", null, "a day that no month has"],
	["20-11-2026", null, "written another way"],
	["", null, "nothing"],
] as const)
	test(`the day of a device: ${why} (${said})`, () => {
		assert.equal(dayOfDevice(now, said), is);
	});

test("what is taken is never in the future, and never older than a device may wait", () => {
	const day = 86_400_000;
	fc.assert(
		fc.property(
			fc.date({
				min: new Date("2026-01-01"),
				max: new Date("2027-12-31"),
				noInvalidDate: true,
			}),
			fc.integer({ min: -800, max: 800 }),
			(moment, off) => {
				const said = dayOf(new Date(moment.getTime() + off * day));
				const is = dayOfDevice(moment, said);
				assert.equal(is !== null, off <= 1 && off >= -longestWait);
				assert.ok(is === null || is <= dayOf(moment));
			},
		),
	);
});

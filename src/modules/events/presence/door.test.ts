import assert from "node:assert/strict";
import { test } from "node:test";
import { countedAt } from "./door.ts";

/** 09.00 to 12.00 in Ambon. */
const event = {
	on: "2026-12-10",
	from: "09:00",
	minutes: 180,
	province: "81",
};
const counted = (read: string, now: string) =>
	countedAt(event, { at: new Date(read) }, new Date(now)).toISOString();

test("the clock of a device counts as long as it lies around the event, else the arrival at the server", () => {
	const evening = "2026-12-10T10:00:00.000Z";
	assert.equal(
		counted("2026-12-10T00:05:00Z", evening),
		"2026-12-10T00:05:00.000Z",
	);
	for (const wrong of [
		"2020-01-01T00:00:00Z",
		"2026-12-09T20:59:00Z",
		"2026-12-10T06:01:00Z",
		"2027-12-10T00:05:00Z",
	])
		assert.equal(counted(wrong, evening), evening, wrong);
});

test("a device that is ahead of the server says nothing about the future", () => {
	const now = "2026-12-10T00:10:00.000Z";
	assert.equal(counted("2026-12-10T00:11:00Z", now), now);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { type Deed, meetingOf } from "./index.ts";

const deed = (number: number, doneOn: string, day?: string): Deed => ({
	number,
	move: "meet",
	by: "office",
	personId: null,
	state: "deciding",
	doneOn,
	said: day ? { meeting: { day, hour: "09:30", place: "Loket 1" } } : {},
});

test("a meeting that is called anew while it lies ahead is the same one, changed once more", () => {
	const deeds = [
		deed(1, "2026-11-02", "2026-11-10"),
		deed(2, "2026-11-03"),
		deed(3, "2026-11-05", "2026-11-12"),
		deed(4, "2026-11-12", "2026-11-13"),
		deed(5, "2026-11-20", "2026-11-25"),
	];
	const known = [1, 3, 4, 5].map((number) => {
		const meeting = meetingOf(deeds, number);
		return [meeting?.at.day, meeting?.first, meeting?.sequence];
	});
	assert.deepEqual(known, [
		["2026-11-10", 1, 0],
		["2026-11-12", 1, 1],
		["2026-11-13", 1, 2],
		// The one before was held.
		["2026-11-25", 5, 0],
	]);
	assert.equal(meetingOf(deeds, 2), null);
	assert.equal(meetingOf(deeds, 9), null);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { numberIn, printedNumber } from "./certificate.ts";
import { hasEarned } from "./certificate-rule.ts";

test("a certificate is earned in the room by presence, on the line by minutes where the rule asks for them", () => {
	const rule = { kind: "presence", minutes: 90 } as const;
	const earns = (side: "room" | "line", minutes: number | null) =>
		hasEarned(rule, { side, minutes });
	assert.deepEqual(
		[
			earns("room", null),
			earns("line", null),
			earns("line", 89),
			earns("line", 90),
		],
		[true, false, false, true],
	);
	assert.ok(
		hasEarned({ ...rule, minutes: 0 }, { side: "line", minutes: null }),
	);
	assert.ok(
		!hasEarned({ kind: "none", minutes: 0 }, { side: "room", minutes: null }),
	);
});

test("a number is read as people type it, and a slip is none", () => {
	const number = "00000000000000000";
	assert.equal(printedNumber(number), "AC-0000-0000-0000-0000-0");
	for (const typed of [
		"AC-0000-0000-0000-0000-0",
		"ac 0000 oooo 0000 0000 0",
		"0000 0000 0000 0000 0",
	])
		assert.equal(numberIn(typed), number, typed);
	for (const typed of ["AC-0000-0000-0000-0000-1", "AC-0001", "", "<b>"])
		assert.equal(numberIn(typed), null, typed);
});

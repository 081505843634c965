import assert from "node:assert/strict";
import { test } from "node:test";
import { numberIn, printedNumber } from "./certificate.ts";
import { hasEarned } from "./certificate-rule.ts";

test("a certificate is earned in the room by presence, on the line by minutes where the rule asks for them", () => {
	const rule = { kind: "presence", minutes: 90, codes: 0 } as const;
	const earns = (side: "room" | "line", minutes: number | null) =>
		hasEarned(rule, { side, minutes, codes: 0 }, 2);
	assert.deepEqual(
		[
			earns("room", null),
			earns("line", null),
			earns("line", 89),
			earns("line", 90),
		],
		[true, false, false, true],
	);
	const nothing = { minutes: null, codes: 0 };
	assert.ok(
		hasEarned({ ...rule, minutes: 0 }, { side: "line", ...nothing }, 2),
	);
	assert.ok(
		!hasEarned({ ...rule, kind: "none" }, { side: "room", ...nothing }, 2),
	);
});

test("on the line one code or both may be asked; one that was never told is asked of nobody", () => {
	const earns = (asked: number, entered: number, told: number) =>
		hasEarned(
			{ kind: "presence", minutes: 30, codes: asked },
			{ side: "line", minutes: 30, codes: entered },
			told,
		);
	assert.deepEqual([earns(1, 0, 2), earns(1, 1, 2)], [false, true]);
	assert.deepEqual([earns(2, 1, 2), earns(2, 2, 2)], [false, true]);
	assert.deepEqual([earns(2, 1, 1), earns(2, 0, 0)], [true, true]);
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

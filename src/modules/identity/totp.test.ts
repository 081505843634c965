import assert from "node:assert/strict";
import { test } from "node:test";
import { codeAt, stepAt, stepOf } from "./totp.ts";

// RFC 6238, appendix B, the SHA-1 rows: the last six of their eight digits.
const secret = new TextEncoder().encode("12345678901234567890");
const worked = [
	[59, "287082"],
	[1_111_111_109, "081804"],
	[1_111_111_111, "050471"],
	[1_234_567_890, "005924"],
	[2_000_000_000, "279037"],
	[20_000_000_000, "353130"],
] as const;

test("codes are those of the worked examples of RFC 6238", () => {
	for (const [second, code] of worked)
		assert.equal(codeAt(secret, stepAt(second * 1_000)), code);
});

test("a code belongs to the half minute before, at, or after the clock, and to no other", () => {
	const now = 1_234_567_890_000;
	const code = (away: number) => codeAt(secret, stepAt(now) + away);
	assert.deepEqual(
		[-2, -1, 0, 1, 2].map((away) => stepOf(secret, code(away), now)),
		[null, stepAt(now) - 1, stepAt(now), stepAt(now) + 1, null],
	);
});

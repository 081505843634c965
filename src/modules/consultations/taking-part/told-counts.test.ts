import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { toldTimes } from "./told-counts.ts";

const least = 10;
const few = fc.nat(least - 1);

test("no text tells by which way few said it: with them it reads as if nobody of them had", () => {
	fc.assert(
		fc.property(few, fc.nat(300), (some, others) => {
			for (const way of ["verified", "unverified"] as const) {
				const counts = { verified: others, unverified: others, [way]: some };
				assert.deepEqual(
					toldTimes(counts, least),
					toldTimes({ ...counts, [way]: 0 }, least),
				);
			}
		}),
	);
});

test("a thousand copies from home read as not verified, to the ten", () => {
	assert.deepEqual(toldTimes({ verified: 1, unverified: 1_004 }, least), {
		verified: { kind: "few", few: least },
		unverified: { kind: "from", n: 1_000 },
	});
});

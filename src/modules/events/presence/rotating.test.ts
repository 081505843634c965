import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
	digitsIn,
	digitsOf,
	shownUntil,
	windowOf,
	windowsOf,
} from "./rotating.ts";

test("a code is shown for a minute and holds for three, so that nobody has to hurry", () => {
	const at = (time: string) => new Date(`2026-12-10T${time}Z`);
	const shown = windowOf(at("00:00:59"));
	assert.equal(windowOf(at("00:00:00")), shown);
	assert.equal(
		shownUntil(at("00:00:59")).toISOString(),
		"2026-12-10T00:01:00.000Z",
	);
	assert.ok(windowsOf(at("00:02:59")).includes(shown));
	assert.ok(!windowsOf(at("00:03:00")).includes(shown));
	// One of a minute that has not come does not hold.
	assert.ok(!windowsOf(at("00:00:00")).includes(shown + 1));
});

test("a code is six digits, and is read as people write it", () => {
	fc.assert(
		fc.property(fc.uint8Array({ minLength: 4, maxLength: 32 }), (digest) => {
			assert.match(digitsOf(digest), /^\d{6}$/);
		}),
	);
	assert.equal(digitsIn(" 048 913 "), "048913");
	assert.equal(digitsIn("048-913"), "048913");
});

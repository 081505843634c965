import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { printedNumber, readNumber } from "./certificate-number.ts";

const seventh = {
	programme: "P2HAM",
	year: 2026,
	province: "36",
	running: 7,
} as const;

test("a number names programme, year, province and its place in the row", () => {
	assert.equal(
		printedNumber({ ...seventh, programme: "p2ham" }),
		"P2HAM-2026-36-0007",
	);
});

test("a programme of two words is one word in a number", () => {
	assert.equal(
		printedNumber({ ...seventh, programme: "ramah-rentan" }),
		"RAMAHRENTAN-2026-36-0007",
	);
});

for (const typed of [
	"P2HAM-2026-36-0007",
	" p2ham 2026 36 0007 ",
	"P2HAM2026360007",
	"p2ham–2026–36–0007",
	"P2HAM-2O26-36-OOO7",
])
	test(`"${typed}" is read as the seventh`, () => {
		assert.deepEqual(readNumber(typed), seventh);
	});

for (const typed of [
	"",
	"0007",
	"P2HAM",
	"P2HAM-2026-36",
	"P2HAM-2026-36-7",
	"P2HAM-2026-36-0000",
	"2026-36-0007",
	"<script>",
])
	test(`"${typed}" is no number`, () => {
		assert.equal(readNumber(typed), null);
	});

test("every number that is printed can be read again", () => {
	fc.assert(
		fc.property(
			fc.record({
				programme: fc.stringMatching(/^[A-Z0-9]{0,9}[A-NP-Z]$/),
				year: fc.integer({ min: 1900, max: 2200 }),
				province: fc.stringMatching(/^[1-9][0-9]$/),
				running: fc.integer({ min: 1, max: 99_999_999 }),
			}),
			(number) => {
				assert.deepEqual(readNumber(printedNumber(number)), { ...number });
			},
		),
	);
});

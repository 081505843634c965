import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { makeCode, printCode, readCode } from "./code.ts";
import { ok, refused } from "./result.ts";

const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const codes = fc
	.uint8Array({ minLength: 16, maxLength: 16 })
	.map((bytes) => makeCode(() => bytes));
const places = fc.integer({ min: 0, max: 16 });
const change = (code: string, place: number, sign: string): string =>
	code.slice(0, place) + sign + code.slice(place + 1);

test("a code has 17 signs that nobody takes for another, and is printed in groups of four", () => {
	const code = makeCode((bytes) => new Uint8Array(bytes).fill(7));
	assert.match(code, /^7{16}[0-9A-HJKMNP-TV-Z]$/);
	assert.match(printCode(code), /^7777 7777 7777 7777 .$/);
});

test("what was made is read again", () => {
	fc.assert(
		fc.property(codes, (code) => {
			assert.deepEqual(readCode(code), ok(code));
			assert.deepEqual(readCode(printCode(code)), ok(code));
		}),
	);
});

test("lower case, spaces, hyphens of every kind, and O, I, L are read as they are meant", () => {
	fc.assert(
		fc.property(
			codes,
			fc.constantFrom(" ", "-", "\u2010", "\u2013", "\u00a0", "  "),
			fc.constantFrom("i", "l", "I", "L"),
			(code, gap, one) => {
				const typed = printCode(code)
					.toLowerCase()
					.replaceAll("0", "o")
					.replaceAll("1", one)
					.replaceAll(" ", gap);
				assert.deepEqual(readCode(` ${typed}\n`), ok(code));
			},
		),
	);
});

test("every single wrong sign is a typing slip", () => {
	fc.assert(
		fc.property(
			codes,
			places,
			fc.constantFrom(...signs, "U"),
			(code, place, sign) => {
				fc.pre(code[place] !== sign);
				assert.deepEqual(
					readCode(change(code, place, sign)),
					refused("typing-slip"),
				);
			},
		),
		{ numRuns: 1_000 },
	);
});

test("every two signs that changed places are a typing slip, neighbours or not", () => {
	fc.assert(
		fc.property(codes, places, places, (code, one, other) => {
			const [a = "", b = ""] = [code[one], code[other]];
			fc.pre(a !== b);
			const swapped = change(change(code, one, b), other, a);
			assert.deepEqual(readCode(swapped), refused("typing-slip"));
		}),
		{ numRuns: 1_000 },
	);
});

test("what is too short, too long or of other signs is no code", () => {
	const code = makeCode((bytes) => new Uint8Array(bytes));
	for (const typed of [
		"",
		"   ",
		code.slice(1),
		`${code}0`,
		`${code.slice(1)}*`,
	])
		assert.deepEqual(readCode(typed), refused("not-a-code"), typed);
});

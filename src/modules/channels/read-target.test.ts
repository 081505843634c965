import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readTarget } from "./read-target.ts";

for (const [typed, number] of [
	["0812-3456-7890", "+6281234567890"],
	["+62 812 3456 7890", "+6281234567890"],
	["6281234567890", "+6281234567890"],
	["(0380) 833 123", "+62380833123"],
	["+670 7723 4567", "+67077234567"],
	["812345", null],
	["08", null],
	["0812 abc", null],
	["+0812345678", null],
	["", null],
	["+", null],
] as const)
	test(`“${typed}” is ${number ?? "no number"}`, () => {
		assert.equal(readTarget("sms", typed), number);
		assert.equal(readTarget("whatsapp", typed), number);
	});

test("an address of mail is taken as it is, without what stands around it", () => {
	assert.equal(readTarget("email", " maria@contoh.id "), "maria@contoh.id");
	assert.equal(readTarget("email", "maria@"), null);
	assert.equal(readTarget("email", `${"a".repeat(250)}@b.id`), null);
});

test("whatever is typed, a number has 8 to 15 digits and begins with the code of a country", () => {
	fc.assert(
		fc.property(fc.string(), (typed) => {
			const number = readTarget("sms", typed);
			if (number !== null) assert.match(number, /^\+[1-9]\d{7,14}$/);
		}),
	);
});

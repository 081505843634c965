import assert from "node:assert/strict";
import { test } from "node:test";
import { numberIn, printedNumber } from "./certificate.ts";
import {
	type CertificateRule,
	keepsPromise,
	noCertificate,
} from "./certificate-rule.ts";

test("what was promised to those who registered may become easier for them, and not harder", () => {
	const promised = { kind: "presence", minutes: 90, codes: 1 } as const;
	const keeps = (change: Partial<CertificateRule>) =>
		keepsPromise(promised, { ...promised, ...change });
	assert.deepEqual(
		[
			keeps({}),
			keeps({ minutes: 60 }),
			keeps({ codes: 0, minutes: 0 }),
			keeps({ minutes: 91 }),
			keeps({ codes: 2 }),
			keeps({ kind: "none" }),
		],
		[true, true, true, false, false, false],
	);
	assert.ok(keepsPromise(noCertificate, promised));
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

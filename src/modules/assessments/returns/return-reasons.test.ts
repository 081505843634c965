import assert from "node:assert/strict";
import { test } from "node:test";
import { say } from "#kernel/text.ts";
import { returnCodes, returnReason } from "./return-reasons.ts";

test("every reason for a return says in both languages what is wrong and what to do next", () => {
	for (const code of returnCodes) {
		const { label, says, needsWords } = returnReason(code);
		for (const lang of ["id", "en"] as const) {
			assert.ok(say(label, lang).length <= 40, `${code} is short in ${lang}`);
			const sentences = say(says, lang).match(/[^.]+\./g) ?? [];
			assert.ok(
				sentences.length >= 2 || needsWords,
				`${code} in ${lang} names the next step, or asks the verifier for it`,
			);
		}
	}
});

test("no two reasons say the same", () => {
	const sentences = returnCodes.flatMap((code) =>
		Object.values(returnReason(code).says),
	);
	assert.equal(new Set(sentences).size, sentences.length);
});

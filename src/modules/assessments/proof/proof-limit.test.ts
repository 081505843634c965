import assert from "node:assert/strict";
import { test } from "node:test";
import { largestDocument } from "#evidence";
import { largestProof } from "./proof-limit.ts";

const megabyte = 1024 * 1024;
const proof = (...megabytes: (number | undefined)[]) => ({
	proof: megabytes.map((most) => ({
		text: { id: "Foto" },
		required: false,
		...(most === undefined ? {} : { megabytes: most }),
	})),
});

test("a file may weigh what the largest limit of its indicator allows, and never more than anywhere", () => {
	assert.equal(largestProof(proof(2)), 2 * megabyte);
	assert.equal(largestProof(proof(2, 5)), 5 * megabyte);
	assert.equal(largestProof(proof(2, undefined)), largestDocument);
	assert.equal(largestProof(proof()), largestDocument);
	assert.equal(largestProof(proof(999)), largestDocument);
});

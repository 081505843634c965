import assert from "node:assert/strict";
import { test } from "node:test";
import { openChance } from "./chance.ts";

/** What the system would answer: each byte with a number of its own, counted on. */
function numbered() {
	let next = 0;
	const pieces: Uint8Array[] = [];
	return {
		pieces,
		draw: (into: Uint8Array) => {
			pieces.push(into);
			for (let i = 0; i < into.length; i += 1) into[i] = next++ % 251;
			return into;
		},
	};
}

test("each byte of chance is handed out once, and lies nowhere afterwards", () => {
	const { draw, pieces } = numbered();
	const random = openChance(draw);
	const handedOut = Array.from({ length: 1_000 }, () => random(16));
	assert.deepEqual(
		Buffer.concat(handedOut),
		Buffer.from(Array.from({ length: 16_000 }, (_, i) => i % 251)),
	);
	const drawn = pieces[0] ?? new Uint8Array();
	const left = 16_000 % drawn.length;
	assert.ok(drawn.subarray(0, left).every((byte) => byte === 0));
	assert.ok(handedOut.every(({ buffer }) => buffer !== drawn.buffer));
});

test("much chance is drawn for whoever asks for it alone", () => {
	const { draw, pieces } = numbered();
	const much = openChance(draw)(5_000);
	assert.equal(much.length, 5_000);
	assert.deepEqual(pieces, [much]);
});

test("without a source of its own it is the system's", () => {
	const random = openChance();
	const seen = new Set(
		Array.from({ length: 2_000 }, () =>
			Buffer.from(random(16)).toString("hex"),
		),
	);
	assert.equal(seen.size, 2_000);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { isOpen, type Move, moves, states, step } from "./lifecycle.ts";

test("a claim moves by its table alone: 25 pairs of state and deed, six of them lead on", () => {
	const led = states.flatMap((state) =>
		(Object.keys(moves) as Move[]).flatMap((move) => {
			const to = step(state, move);
			return to === null ? [] : [`${state} ${move} ${to}`];
		}),
	);
	assert.deepEqual(led, [
		"asked grant granted",
		"asked refuse refused",
		"asked withdraw withdrawn",
		"granted carry-out done",
		"granted take-back asked",
		"granted withdraw withdrawn",
	]);
});

test("what was done, refused or withdrawn is open no more", () => {
	assert.deepEqual(states.filter(isOpen), ["asked", "granted"]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { isAsking, problemsOfDraft, problemsOfOutcome } from "./draft.ts";
import { type Move, moves, type State, states, step } from "./lifecycle.ts";

const leads: Readonly<Record<State, Partial<Record<Move, State>>>> = {
	open: {
		change: "open",
		tell: "open",
		publish: "published",
		withdraw: "withdrawn",
	},
	published: {},
	withdrawn: {},
};

test("every move of a draft from every state leads where the table says, and nowhere else", () => {
	for (const state of states)
		for (const move of Object.keys(moves) as Move[])
			assert.equal(
				step(state, move),
				leads[state][move] ?? null,
				`${state}: ${move}`,
			);
});

test("everybody is asked until the last day, that day included", () => {
	const draft = { state: "open", until: "2026-12-01" } as const;
	assert.equal(isAsking(draft, "2026-12-01"), true);
	assert.equal(isAsking(draft, "2026-12-02"), false);
	assert.equal(isAsking({ ...draft, state: "withdrawn" }, "2026-12-01"), false);
});

test("wrong input about a draft names every field that has to be mended", () => {
	const words = (typed: Parameters<typeof problemsOfDraft>[0]) =>
		problemsOfDraft(typed, "2026-11-26").map(
			({ field, says }) => `${field} ${says.split(".").at(-1)}`,
		);
	assert.deepEqual(words({ why: "", until: null, discussedAt: "" }), [
		"mengapa no-why",
		"sampai no-day",
	]);
	for (const address of ["http://a.example", "javascript:alert(1)", "kantor"])
		assert.deepEqual(
			words({ why: "Ya.", until: "2026-11-26", discussedAt: address }),
			["sampai day-of-the-past", "dibahas no-address"],
		);
});

test("what was said needs what was done, and the other way round, each at its row", () => {
	assert.deepEqual(
		problemsOfOutcome({
			minutesAt: "map",
			heard: [
				{ said: "Buka Sabtu.", did: "Ya." },
				{ said: "Buka Minggu.", did: "" },
				{ said: "", did: "Sudah." },
			],
		}).map(({ field }) => field),
		["jawab_2", "kata_3", "berita_acara"],
	);
});

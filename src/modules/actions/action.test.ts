import assert from "node:assert/strict";
import { test } from "node:test";
import {
	type Action,
	inOrder,
	isOverdue,
	isUnowned,
	longestWords,
	problemOfDue,
	problemOfTitle,
	problemOfWords,
} from "./action.ts";

const today = "2026-11-20";
const action = (given: Partial<Action> & { readonly id: string }): Action => ({
	unitId: "u",
	title: { id: given.id },
	origin: { kind: "hand", ref: given.id, says: { id: "" }, path: null },
	state: "open",
	ownerId: "somebody",
	dueOn: today,
	openedOn: "2026-11-01",
	endedOn: null,
	outcome: null,
	hidden: null,
	...given,
});

test("an action is overdue from the day after its last day, until it has ended", () => {
	assert.equal(isOverdue(action({ id: "a" }), today), false);
	assert.equal(isOverdue(action({ id: "a" }), "2026-11-21"), true);
	assert.equal(
		isOverdue(action({ id: "a", state: "done" }), "2026-11-21"),
		false,
	);
	assert.equal(isOverdue(action({ id: "a", dueOn: null }), today), false);
});

test("without owner, or without last day, an action waits for both", () => {
	assert.equal(isUnowned(action({ id: "a" })), false);
	assert.equal(isUnowned(action({ id: "a", ownerId: null })), true);
	assert.equal(isUnowned(action({ id: "a", dueOn: null })), true);
	assert.equal(
		isUnowned(action({ id: "a", state: "dropped", ownerId: null })),
		false,
	);
});

test("overdue actions are listed first, those without a day after the others, and ended ones last", () => {
	const listed = inOrder([
		action({ id: "ended", state: "done", endedOn: "2026-11-02" }),
		action({ id: "no day", dueOn: null }),
		action({ id: "later", dueOn: "2026-12-31" }),
		action({ id: "ended later", state: "done", endedOn: "2026-11-10" }),
		action({ id: "overdue", dueOn: "2026-10-31" }),
	]);
	assert.deepEqual(
		listed.map(({ id }) => id),
		["overdue", "later", "no day", "ended later", "ended"],
	);
});

test("a title and words are something that can be seen, and no book", () => {
	assert.equal(problemOfTitle(" \u200b "), "no-title");
	assert.equal(problemOfTitle("a".repeat(201)), "title-too-long");
	assert.equal(problemOfTitle("Tambah kursi"), null);
	assert.equal(problemOfWords(""), "no-words");
	assert.equal(problemOfWords("a".repeat(longestWords + 1)), "words-too-long");
	assert.equal(problemOfDue("2026-11-19", today), "due-in-past");
	assert.equal(problemOfDue("31-12-2026", today), "wrong-due-day");
	assert.equal(problemOfDue(today, today), null);
});

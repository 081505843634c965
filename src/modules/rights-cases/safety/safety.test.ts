import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { Head, Piece } from "../case.ts";
import {
	type Answer,
	answerOf,
	answers,
	answersIn,
	filled,
	headAfter,
	isAlarmed,
	letterOf,
	longestSaid,
	type SafetyEvent,
} from "./safety.ts";

const head: Head = {
	concerned: { offices: [], people: [], conflicts: [] },
	channel: "web",
	whose: "own",
	inDanger: "unsaid",
	childConcerned: "unsaid",
	province: null,
	lang: "id",
	rights: [],
};

const piece = (number: number, body: unknown, what: Piece["what"] = "safety") =>
	({
		id: String(number),
		number,
		what,
		by: "reporter",
		day: "2026-11-26",
		body,
	}) satisfies Piece;

const said = fc.string({ maxLength: longestSaid, unit: "binary" });
const event: fc.Arbitrary<SafetyEvent> = fc.oneof(
	fc.record({
		event: fc.constant("answered" as const),
		answer: fc.constantFrom(...answers),
		words: said,
	}),
	fc.record({ event: fc.constant("read" as const), words: said }),
);

describe("what somebody says of themselves", () => {
	test("whatever was answered or written is sealed at one and the same length", () => {
		const lengths = new Set<number>();
		fc.assert(
			fc.property(event, (one) => {
				const whole = filled({
					...one,
					words: one.words.slice(0, longestSaid),
				});
				lengths.add(Buffer.byteLength(JSON.stringify(whole)));
				assert.deepEqual(
					answersIn([piece(1, JSON.parse(JSON.stringify(whole)))]).length,
					one.event === "answered" ? 1 : 0,
				);
			}),
		);
		assert.equal(lengths.size, 1, [...lengths].join());
	});

	test("the head is as long after each of the answers", () => {
		const lengths = answers.map(
			(answer) => JSON.stringify(headAfter(head, answer)).length,
		);
		assert.equal(new Set(lengths).size, 1);
	});

	test("a form sends each of them as one letter", () => {
		for (const answer of answers) {
			assert.equal(letterOf(answer).length, 1);
			assert.equal(answerOf(letterOf(answer)), answer);
		}
		assert.equal(answerOf("danger"), null);
	});

	test("danger stays until an officer wrote what was done, whatever is answered later", () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...answers)), (later) => {
				const after = later.reduce<Head>(headAfter, head);
				assert.equal(isAlarmed(after), later.includes("danger"));
			}),
		);
	});

	test("an officer who read one has read all that came before it, and none that came after", () => {
		const answered = (answer: Answer) =>
			filled({ event: "answered", answer, words: "" });
		const found = answersIn([
			piece(1, answered("safe")),
			piece(2, answered("danger")),
			piece(3, filled({ event: "read", words: "Ia sudah di rumah aman." })),
			piece(4, answered("unsure")),
			piece(5, { nothing: "of ours" }),
			piece(6, answered("safe"), "note"),
		]);
		assert.deepEqual(
			found.map(({ answer, read }) => [answer, read?.words ?? null]),
			[
				["safe", "Ia sudah di rumah aman."],
				["danger", "Ia sudah di rumah aman."],
				["unsure", null],
			],
		);
	});
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { levelsOf, partAt, shownOf, testOf } from "./test.ts";

const question = (n: number) => ({
	ask: `Soal ${n}?`,
	choices: [`Benar ${n}`, `Salah ${n}`, ""],
});
const five = [0, 1, 2, 3, 4].map(question);

test("five questions have each a right answer and another; the key is not where it stands", () => {
	const read = testOf(five);
	assert.ok("questions" in read);
	assert.deepEqual(read.questions[0]?.choices, ["Benar 0", "Salah 0"]);
	const firsts = read.questions.map((one) => shownOf(one)[0]?.split(" ")[0]);
	assert.ok(firsts.includes("Benar") && firsts.includes("Salah"));
	const wrong = testOf([
		{ ask: "", choices: ["", "", ""] },
		{ ask: "a", choices: ["b", "b", ""] },
	]);
	assert.deepEqual(
		"problems" in wrong && wrong.problems.map(({ field }) => field),
		["soal_0", "jawaban_0_0", "jawaban_0_1", "jawaban_1_1"],
	);
});

test("what was left blank is wrong, and so is an answer that the question does not have", () => {
	assert.deepEqual(levelsOf(five, ["Benar 0", "Salah 1", "", "Benar 2"]), {
		T1: 1,
		T2: 0,
		T3: 0,
		T4: 0,
		T5: 0,
	});
});

test("before is until half an hour into the event, after is from its middle until seven days later", () => {
	const event = {
		on: "2026-12-10",
		from: "09:00",
		minutes: 180,
		province: "81",
	};
	const at = (state: "open" | "running" | "finished" | "draft", time: string) =>
		partAt({ ...event, state }, new Date(time));
	assert.equal(at("open", "2026-12-01T00:00:00Z"), "before");
	assert.equal(at("running", "2026-12-10T00:29:00Z"), "before");
	assert.equal(at("running", "2026-12-10T00:31:00Z"), null);
	assert.equal(at("running", "2026-12-10T01:30:00Z"), "after");
	assert.equal(at("finished", "2026-12-17T02:59:00Z"), "after");
	assert.equal(at("finished", "2026-12-17T03:00:00Z"), null);
	assert.equal(at("draft", "2026-12-01T00:00:00Z"), null);
});

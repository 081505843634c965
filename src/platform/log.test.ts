import assert from "node:assert/strict";
import { test } from "node:test";
import { openLog } from "./log.ts";

/** The line that the log writes of an error. */
function lineOf(error: unknown): string {
	const lines: string[] = [];
	openLog("warn", { write: (line) => void lines.push(line) }).error({ error });
	return lines.join("");
}

test("an error is told with name, message, stack, code and cause", () => {
	const cause = Object.assign(new Error("no connection"), {
		code: "ECONNREFUSED",
	});
	const { error } = JSON.parse(lineOf(new TypeError("not saved", { cause })));
	assert.equal(error.name, "TypeError");
	assert.equal(error.message, "not saved");
	assert.match(error.stack, /log\.test\.ts/);
	assert.deepEqual(
		[error.cause.message, error.cause.code],
		["no connection", "ECONNREFUSED"],
	);
});

test("what a database error holds of the data is left out, also in its cause", () => {
	const cause = Object.assign(new Error("duplicate key"), {
		code: "23505",
		detail: "Key (user_name)=(wulan) already exists.",
		where: "wulan",
		parameters: ["wulan"],
		query: "insert wulan",
	});
	for (const error of [cause, new Error("not saved", { cause })]) {
		const line = lineOf(error);
		assert.match(line, /23505/);
		assert.doesNotMatch(line, /wulan/);
	}
});

test("what is no error, and an error that causes itself, are told too", () => {
	assert.equal(JSON.parse(lineOf("broken")).error.message, "broken");
	const round = new Error("round");
	round.cause = round;
	assert.equal(JSON.parse(lineOf(round)).error.message, "round");
});

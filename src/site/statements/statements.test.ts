import assert from "node:assert/strict";
import { test } from "node:test";
import { askers, questions } from "../questions.ts";
import { problemsIn } from "../told-for-tests.ts";
import { accessibilityPassages } from "./accessibility.ts";
import { afterCookies, beforeCookies, cookies } from "./privacy.ts";

test("help and statements are told in both languages, in short sentences and kind words", () => {
	const passages = [
		...accessibilityPassages,
		...beforeCookies,
		...afterCookies,
	].flatMap(({ title, says, points = [] }) => [title, ...says, ...points]);
	const help = askers.flatMap((asker) =>
		questions[asker].flatMap(({ asks, says }) => [asks, says]),
	);
	const kept = cookies.flatMap(({ what }) => [what]);
	assert.deepEqual(problemsIn([...passages, ...help, ...kept]), []);
});

test("every question and passage has a place of its own on its page", () => {
	const ids = askers.flatMap((asker) => [
		asker,
		...questions[asker].map(({ id }) => id),
	]);
	assert.deepEqual([...new Set(ids)], ids);
});

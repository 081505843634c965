import assert from "node:assert/strict";
import { test } from "node:test";
import { doorsShown } from "./home-doors.ts";

const shownOf = (...open: readonly string[]): readonly string[] =>
	doorsShown(({ path }) => open.includes(path)).map(({ path }) => path);

test("a door appears with its page, and only then", () => {
	assert.deepEqual(shownOf("/layanan", "/hasil"), ["/layanan", "/hasil"]);
	assert.deepEqual(shownOf("/layanan", "/hasil", "/pengaduan"), [
		"/layanan",
		"/pengaduan",
		"/hasil",
	]);
});

test("when all exist, the first screen keeps the five that people come for", () => {
	assert.deepEqual(
		doorsShown(() => true).map(({ path }) => path),
		["/layanan", "/permohonan", "/pengaduan", "/lapor-aman", "/hasil"],
	);
});

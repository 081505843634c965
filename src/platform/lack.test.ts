import assert from "node:assert/strict";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { folderParts } from "./files/parts.ts";
import { s3Store } from "./files/s3-store.ts";
import { lackIn, TooBusy } from "./lack.ts";

const coded = (code: string, more: object = {}) =>
	Object.assign(new Error("said by a library"), { code, ...more });

test("a server that is not reached, a full disk and too many at once are no mistakes of ours", () => {
	for (const [error, lack] of [
		[coded("ECONNREFUSED"), "away"],
		[coded("57P01"), "away"],
		[coded("08006"), "away"],
		[coded("ENOENT", { syscall: "connect" }), "away"],
		[new Error("Connection terminated unexpectedly"), "away"],
		[Object.assign(new Error("x"), { name: "TimeoutError" }), "away"],
		[coded("x", { $metadata: { httpStatusCode: 503 } }), "away"],
		[coded("ENOSPC"), "full"],
		[coded("53100"), "full"],
		[coded("53300"), "busy"],
		[new TooBusy("200 wait"), "busy"],
		[new Error("x", { cause: coded("ENOSPC") }), "full"],
		[new AggregateError([new Error("x"), coded("ECONNREFUSED")]), "away"],
	] as const)
		assert.equal(lackIn(error), lack, `${error.name} ${error.message}`);
});

test("everything else is a mistake of ours", () => {
	const circle = new Error("x");
	circle.cause = circle;
	for (const error of [
		new Error("undefined is not a function"),
		coded("ENOENT", { syscall: "open" }),
		coded("23505"),
		coded("42P01"),
		coded("x", { $metadata: { httpStatusCode: 403 } }),
		circle,
		"ECONNREFUSED",
		null,
	])
		assert.equal(lackIn(error), null);
});

test("a bucket whose server is down is away", async () => {
	const files = s3Store({
		// Nobody listens on the first port of a machine.
		url: "http://127.0.0.1:1",
		bucket: "rangkul",
		region: "us-east-1",
		key: "key",
		secret: "secret",
	});
	await assert.rejects(
		files.keep(new Uint8Array([1])),
		(error) => lackIn(error) === "away",
	);
});

test("a piece of a file that finds no room is told so, and what was there before stays", {
	skip: process.platform === "linux" ? false : "needs /dev/full",
}, async () => {
	const folder = mkdtempSync(join(tmpdir(), "rangkul-full-"));
	// The device of the system that is always full.
	symlinkSync("/dev/full", join(folder, "one.part"));
	await assert.rejects(
		folderParts(folder).add(
			"one",
			0,
			(async function* () {
				yield new Uint8Array([1, 2, 3]);
			})(),
		),
		(error) => lackIn(error) === "full",
	);
	rmSync(folder, { recursive: true });
});

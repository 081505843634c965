import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { printOf, readAhead, readOnce } from "#instruments";
import { root } from "#platform/root.ts";
import { readShipped } from "./read-shipped.ts";

const shipped = ["instruments", "procedures", "questionnaires"].flatMap(
	(folder) =>
		readdirSync(join(root, folder))
			.filter((name) => name.endsWith(".yaml"))
			.map((name) => readFileSync(join(root, folder, name), "utf8")),
);

test("what the build keeps of each file of law is what a start would read in it", () => {
	const folder = mkdtempSync(join(tmpdir(), "rangkul-ahead-"));
	const file = join(folder, "kept.json");
	try {
		const read = readAhead(readShipped, file);
		const kept = new Map(
			Object.entries(JSON.parse(readFileSync(file, "utf8"))),
		);
		assert.deepEqual([...kept.keys()].sort(), shipped.map(printOf).sort());
		assert.deepEqual(kept, read);
	} finally {
		rmSync(folder, { recursive: true });
	}
});

test("who runs the sources reads each file anew, and a file with findings is kept for nobody", () => {
	const read = () => ({ findings: [], content: { seen: true } });
	const wrong = () => ({
		findings: [{ file: "f", line: 1, message: "m", fix: "x" }],
		content: null,
	});
	const file = join(tmpdir(), `rangkul-ahead-${process.pid}.json`);
	const noted = readAhead(() => {
		assert.deepEqual(readOnce("good", read), read());
		assert.deepEqual(readOnce("wrong", wrong), wrong());
	}, file);
	rmSync(file);
	assert.deepEqual([...noted.keys()], [printOf("good")]);
	assert.deepEqual(readOnce("good", wrong), wrong());
});

const built = join(root, "build/main.js");
const unbuilt = !existsSync(built) && "nothing is built";

test("no code that was built holds a sign beyond Latin, which would double it in memory", {
	skip: unbuilt,
}, () => {
	const parts = join(root, "build/parts");
	const code = readdirSync(parts).filter((name) => name.endsWith(".js"));
	assert.ok(code.length > 5);
	for (const name of code)
		assert.doesNotMatch(
			readFileSync(join(parts, name), "utf8"),
			/[^\0-\xff]/,
			`${name}: write \\u2019 and the like in expressions`,
		);
});

test("what was built starts with what V8 made of it at the build", {
	skip: unbuilt,
}, () => {
	// It says what it reads, and stops at a setting.
	const { stderr, status } = spawnSync(process.execPath, [built], {
		encoding: "utf8",
		env: {
			PATH: process.env.PATH,
			NODE_DEBUG_NATIVE: "COMPILE_CACHE",
			PORT: "none",
		},
	});
	assert.equal(status, 2);
	assert.match(stderr, /code cache for ESM \S+\/parts\/run-\S+ was accepted/);
});

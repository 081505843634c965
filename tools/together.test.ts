import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { root } from "../src/platform/root.ts";
import { modulesOf, together, whyApart } from "./together.mjs";

const folder = mkdtempSync(join(tmpdir(), "rangkul-together-"));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Runs files, by name and text, in one process, as `npm test` does. */
function ranTogether(texts: Readonly<Record<string, string>>) {
	const files = Object.keys(texts);
	for (const file of files)
		writeFileSync(join(folder, file), texts[file] ?? "");
	const processes = modulesOf([files], (file) => join(folder, file));
	writeFileSync(join(folder, "processes.json"), JSON.stringify(processes));
	const { NODE_TEST_CONTEXT: _, ...env } = process.env;
	const { status, stdout } = spawnSync(
		process.execPath,
		["tools/run-tests.mjs", folder],
		{ cwd: root, encoding: "utf8", env },
	);
	const told = readFileSync(join(folder, "outcome.json"), "utf8");
	return { status, stdout, ...JSON.parse(told) };
}

test("of all files none is lost and none runs twice, and few share a process", () => {
	const files = ["src", "tools", "golden", "calculator", "journeys"].flatMap(
		(top) =>
			readdirSync(join(root, top), { recursive: true, encoding: "utf8" })
				.map((name) => join(top, name))
				.filter((name) => /\.(test|journey)\.tsx?$/.test(name)),
	);
	const processes = together(files);
	assert.deepEqual(processes.flat().sort(), files.sort());
	assert.ok(processes.length < files.length / 3);
	for (const shared of processes.filter(({ length }) => length > 1)) {
		assert.ok(shared.length <= 16);
		assert.equal(
			new Set(shared.map((file) => /\.(db|page)\.test/.exec(file)?.[1])).size,
			1,
		);
		for (const file of shared)
			assert.equal(
				whyApart(file, readFileSync(join(root, file), "utf8")),
				null,
			);
	}
});

test("what takes minutes begins first, and whoever others would feel is alone", () => {
	const sources: Record<string, string> = {
		"src/a.test.ts": "",
		"src/b.test.ts": 'process.env.RANGKUL_DATA = "/tmp"',
		"src/c.test.ts": "const seed = Number(process.env.RANGKUL_SEED)",
		"src/d.test.ts": "const begin = performance.now();",
		"src/e.db.test.ts": "",
		"src/f.db.test.ts": "knowSources(factSources);",
		"src/walk.page.test.ts": "",
		"src/g.db.test.tsx": "",
	};
	assert.deepEqual(
		together(Object.keys(sources), (file) => sources[file] ?? ""),
		[
			["src/walk.page.test.ts"],
			["src/e.db.test.ts", "src/g.db.test.tsx"],
			["src/a.test.ts", "src/c.test.ts"],
			["src/b.test.ts"],
			["src/d.test.ts"],
			["src/f.db.test.ts"],
		],
	);
});

const imports = `
	import assert from "node:assert/strict";
	import { after, before, beforeEach, describe, test } from "node:test";`;

test("hooks of one file run for its tests alone, also where it waits before its first test", () => {
	const each = (name: string) => `${imports}
		await new Promise((done) => setTimeout(done, 20));
		const heard = [];
		before(() => { globalThis.open = "${name}"; });
		beforeEach(({ name }) => heard.push(name));
		after(() => {
			assert.deepEqual(heard, ["one", "two"]);
			globalThis.open = undefined;
		});
		test("one", async () => {
			await new Promise((done) => setTimeout(done, 20));
			assert.equal(globalThis.open, "${name}");
		});
		describe("more", () => {
			test("two", () => assert.equal(globalThis.open, "${name}"));
		});`;
	const { status, stdout, counts, failed } = ranTogether({
		"a.test.ts": each("a"),
		"b.test.ts": each("b"),
	});
	assert.deepEqual(failed, [], stdout);
	assert.equal(status, 0, stdout);
	assert.deepEqual(
		[counts.tests, counts.passed, counts.suites],
		[4, 4, 2],
		"as many as in processes of their own",
	);
});

test("what fails is named with its file, and a file that cannot be read keeps no other from running", () => {
	const { status, stdout, counts, failed } = ranTogether({
		"a.test.ts": `${imports}
			describe("more", () => {
				test("a sum", () => assert.equal(1 + 1, 3, "no sum"));
			});`,
		"b.test.ts": `throw new Error("cannot be read")`,
		"c.test.ts": `${imports}
			test("well", () => undefined);`,
		"d.test.ts": `${imports}
			before(() => { throw new Error("no world"); });
			test("never", () => undefined);`,
	});
	assert.equal(status, 1, stdout);
	assert.deepEqual(
		failed.map(({ file, name }: { file: string; name: string }) => [
			file,
			name,
		]),
		[
			["a.test.ts", "a sum"],
			["b.test.ts", "b.test.ts"],
			["d.test.ts", "never"],
			["d.test.ts", "d.test.ts"],
		],
	);
	assert.match(stdout, /✖ a\.test\.ts/);
	assert.equal(counts.passed, 1);
});

test("whoever ends the process early, and well, fails it", () => {
	const { status, failed } = ranTogether({
		"a.test.ts": `${imports}
			test("ends it", () => process.exit(0));`,
		"b.test.ts": `${imports}
			test("is lost", () => undefined);`,
	});
	assert.equal(status, 1);
	assert.equal(failed.length, 1);
});

test("what passes once nothing is beside it is named as unsteady, whichever part it is of", () => {
	const { status, stdout, counts, failed, unsteady } = ranTogether({
		"a.test.ts": `${imports}
			test("is first", () => { globalThis.busy = true; });`,
		"b.test.ts": `${imports}
			test("wants quiet", () => assert.equal(globalThis.busy, undefined));
			test("wants nothing", () => undefined);`,
	});
	assert.equal(status, 0, stdout);
	assert.deepEqual(failed, []);
	assert.deepEqual(
		unsteady.map(({ file, name }: { file: string; name: string }) => [
			file,
			name,
		]),
		[["b.test.ts", "wants quiet"]],
	);
	assert.deepEqual([counts.tests, counts.passed], [3, 3]);
});

test("of what takes minutes only what failed is tried again", () => {
	const { status, stdout, failed, unsteady } = ranTogether({
		"a.test.ts": `${imports}
			test("is first", () => { globalThis.busy = true; });`,
		"walk.page.test.ts": `${imports}
			test("takes long", () => { console.log("it took long"); });
			for (const name of ["GET /a · filled (b) · id", "GET /a · filled"])
				test(name, () => assert.ok(!globalThis.busy || name.endsWith("filled")));`,
	});
	assert.equal(status, 0, stdout);
	assert.deepEqual(failed, []);
	assert.deepEqual(
		unsteady.map(({ name }: { name: string }) => name),
		["GET /a · filled (b) · id"],
	);
	assert.equal(stdout.split("it took long").length, 2, stdout);
});

import assert from "node:assert/strict";
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { askHolder, holdFolder } from "./exclusive.ts";

const folderFor = (name: string): string =>
	mkdtempSync(join(tmpdir(), `rangkul-${name}-`));

test("a second holder of one folder is refused in a sentence that says what to do", async () => {
	const folder = folderFor("hold");
	const hold = await holdFolder(folder, async () => "answered");
	await assert.rejects(
		holdFolder(folder, async () => null),
		/already uses the data .* RANGKUL_DATA/,
	);
	await hold.release();
	const again = await holdFolder(folder, async () => null);
	await again.release();
	rmSync(folder, { recursive: true });
});

test("the command line asks the holder, and hears of nobody when there is none", async () => {
	const folder = folderFor("ask");
	assert.equal(await askHolder(folder, { errand: "trail" }), null);
	const hold = await holdFolder(folder, async (question) => ({
		heard: question,
	}));
	assert.deepEqual(await askHolder(folder, { errand: "trail" }), {
		answer: { heard: { errand: "trail" } },
	});
	await hold.release();
	rmSync(folder, { recursive: true });
});

test("a killed holder leaves the folder free", async () => {
	const folder = folderFor("killed");
	const script = join(folder, "hold.mts");
	writeFileSync(
		script,
		`import { holdFolder } from ${JSON.stringify(new URL("./exclusive.ts", import.meta.url).href)};
     await holdFolder(${JSON.stringify(folder)}, async () => null);
     process.send?.('held');
     setInterval(() => undefined, 1000);`,
	);
	const child = fork(script, { execArgv: ["--import", "tsx"] });
	await once(child, "message");
	await assert.rejects(
		holdFolder(folder, async () => null),
		/already uses/,
	);
	child.kill("SIGKILL");
	await once(child, "exit");
	const hold = await holdFolder(folder, async () => null);
	await hold.release();
	rmSync(folder, { recursive: true });
});

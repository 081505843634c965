import assert from "node:assert/strict";
import { mkdtempSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { folderParts, memoryParts, PartMoved } from "./parts.ts";

const folder = mkdtempSync(join(tmpdir(), "rangkul-parts-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
async function* flowing(...texts: string[]) {
	for (const text of texts) yield bytes(text);
}
async function* breaking() {
	yield bytes("sampai ");
	throw new Error("the line was cut");
}

for (const [name, parts] of [
	["in a folder", folderParts(folder)],
	["in memory", memoryParts()],
] as const) {
	test(`a part ${name} grows behind what is there, and what came before a cut is kept`, async () => {
		assert.equal(await parts.size("a"), null);
		await parts.begin("a");
		assert.equal(await parts.size("a"), 0);
		await assert.rejects(parts.add("a", 0, breaking()), /cut/);
		assert.equal(await parts.size("a"), 7);
		assert.equal(await parts.add("a", 7, flowing("di ", "server")), 16);
		assert.equal(
			String(Buffer.from(await parts.read("a"))),
			"sampai di server",
		);
		await parts.remove("a");
		await parts.remove("a");
		assert.equal(await parts.size("a"), null);
	});

	test(`a part ${name} takes nothing at a place where it does not end`, async () => {
		await parts.begin("b");
		await parts.add("b", 0, flowing("tiga"));
		await assert.rejects(parts.add("b", 0, flowing("lain")), PartMoved);
		await assert.rejects(parts.add("b", 9, flowing("lain")), PartMoved);
		assert.equal(String(Buffer.from(await parts.read("b"))), "tiga");
	});
}

test("what a killed process left is found by its age", async () => {
	const parts = folderParts(folder);
	await parts.begin("old");
	await parts.begin("new");
	const past = new Date("2026-01-01");
	utimesSync(join(folder, "old.part"), past, past);
	assert.equal(await parts.removeUntouched(new Date("2026-06-01")), 1);
	assert.equal(await parts.size("old"), null);
	assert.equal(await parts.size("new"), 0);
});

import assert from "node:assert/strict";
import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { lackOf, momentOf, nameAt, removeOldest } from "./rotation.ts";

/** A folder with one archive a night, each with so many files and so many damaged ones. */
function nights(
	after: (work: () => void) => void,
	archives: readonly (readonly [files: number, damaged?: number])[],
): { folder: string; now: Date } {
	const folder = mkdtempSync(join(tmpdir(), "rangkul-rotation-"));
	after(() => rmSync(folder, { recursive: true }));
	const nightOf = (night: number) => new Date(Date.UTC(2026, 10, night, 19));
	archives.forEach(([count, damaged = 0], night) => {
		const archive = join(folder, nameAt(nightOf(night)));
		mkdirSync(archive);
		writeFileSync(
			join(archive, "manifest.json"),
			JSON.stringify({ files: { count }, damaged: Array(damaged).fill("x") }),
		);
	});
	return { folder, now: nightOf(archives.length) };
}

test("an archive is named after its moment", () => {
	const moment = new Date("2026-11-27T19:00:00.789Z");
	assert.equal(nameAt(moment), "rangkul-20261127T190000Z");
	assert.equal(
		momentOf("rangkul-20261127T190000Z.0a1b2c3d.draft"),
		Date.parse("2026-11-27T19:00:00Z"),
	);
});

test("where the newest archive is whole, the oldest of more than so many go", async (t) => {
	const { folder, now } = nights(t.after.bind(t), [[5], [6], [4], [7]]);
	const [first, second, ...rest] = readdirSync(folder).sort();
	assert.deepEqual(await removeOldest(folder, 2, now), {
		removed: [first, second],
		notRemoved: null,
	});
	assert.deepEqual(readdirSync(folder).sort(), rest);
});

test("no older archive goes while the newest lacks damaged files, however many nights pass", async (t) => {
	const { folder, now } = nights(t.after.bind(t), [[9], [8, 1], [8, 1]]);
	const { removed, notRemoved } = await removeOldest(folder, 1, now);
	assert.deepEqual(removed, []);
	assert.match(
		notRemoved ?? "",
		/lacks files that are damaged in the store \(1\)/,
	);
	assert.equal(readdirSync(folder).length, 3);
});

test("an empty store of files takes no archive with files away, neither the first night nor later", async (t) => {
	for (const archives of [
		[[9], [9], [0]],
		[[9], [0], [0], [0]],
		[[9], [4], [4]],
	] as const) {
		const { folder, now } = nights(t.after.bind(t), archives);
		const { removed, notRemoved } = await removeOldest(folder, 1, now);
		assert.deepEqual(removed, []);
		assert.match(notRemoved ?? "", /and one before it 9.*RANGKUL_DATA/);
	}
	assert.equal(lackOf(nights(t.after.bind(t), [[0], [0]]).folder), null);
	assert.equal(lackOf(nights(t.after.bind(t), []).folder), null);
});

test("what was interrupted more than a day ago goes, and what is being written stays", async (t) => {
	const { folder, now } = nights(t.after.bind(t), [[1], [1], [1]]);
	const old = "rangkul-20261031T190000Z.0a1b2c3d.draft";
	const young = `${nameAt(now)}.0a1b2c3d.draft`;
	for (const name of [old, young, "of-somebody-else.draft"])
		mkdirSync(join(folder, name));
	const { removed } = await removeOldest(folder, 3, now);
	assert.deepEqual(removed, [old]);
	assert.ok(readdirSync(folder).includes(young));
});

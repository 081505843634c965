import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { scrypt } from "node:crypto";
import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	renameSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { lackIn } from "../lack.ts";
import { folderStore } from "./folder-store.ts";
import { memoryStore } from "./memory-store.ts";
import { type FileStore, placeOf, sha256Of } from "./store.ts";
import { timedStore } from "./timed-store.ts";

const folder = mkdtempSync(join(tmpdir(), "rangkul-slow-"));
after(() => rmSync(folder, { recursive: true }));

const bytes = new TextEncoder().encode("a picture");
const sha256 = sha256Of(bytes);
const tooSlow = { name: "TimeoutError" };

/** A disk that hangs until it is let go, with whatever was asked of it meanwhile. */
function hanging(store: FileStore) {
	let { promise: disk, resolve: letGo } = Promise.withResolvers<void>();
	let asked = 0;
	const after = async <Answer>(work: () => Promise<Answer>) => {
		asked += 1;
		await disk;
		return work();
	};
	return {
		store: {
			...store,
			keep: (...what) => after(() => store.keep(...what)),
			read: (what) => after(() => store.read(what)),
		} satisfies FileStore,
		asked: () => asked,
		letGo: () => letGo(),
		hangAgain: () => {
			({ promise: disk, resolve: letGo } = Promise.withResolvers<void>());
		},
	};
}

/** The disk has done what it was asked for long ago. */
async function until(so: () => Promise<unknown>): Promise<void> {
	for (let tries = 0; tries < 500; tries += 1) {
		if (await so().then(Boolean, () => false)) return;
		await pause(20);
	}
	assert.fail("never was it so");
}

test("what the disk does not take in time is refused as something that is away, and is not kept later", async () => {
	const place = join(folder, "late");
	const slow = hanging(folderStore(place));
	const store = timedStore(slow.store, { patience: 50, atOnce: 1 });
	await assert.rejects(store.keep(bytes), (error) => lackIn(error) === "away");
	slow.letGo();
	await until(() => store.check().then(() => true));
	assert.deepEqual(
		readdirSync(place, { recursive: true }).filter((name) =>
			name.includes(sha256),
		),
		[],
		"nothing half kept",
	);
	await store.keep(bytes);
	assert.deepEqual(new Uint8Array(await store.read(sha256)), bytes);
});

test("two at the disk, the others wait for a turn; once both are given up nobody waits for the disk any more", async () => {
	const slow = hanging(memoryStore());
	const store = timedStore(slow.store, { patience: 200 });
	const many = await Promise.allSettled(
		[1, 2, 3, 4].map(() => store.keep(bytes)),
	);
	assert.ok(many.every(({ status }) => status === "rejected"));
	assert.equal(slow.asked(), 2);
	const told = store.keep(bytes).catch(({ name }) => name);
	assert.equal(await Promise.race([told, pause(0)]), "TimeoutError");
	assert.equal(slow.asked(), 2);
	slow.letGo();
	await until(() => store.keep(bytes));
	slow.hangAgain();
	const waits = [1, 2, 3, 4].map(() => store.read(sha256));
	slow.letGo();
	assert.equal((await Promise.all(waits)).length, 4, "each had its turn");
});

test("a folder that hangs leaves threads to everybody else, and is read again once it is back", {
	skip: process.platform === "win32",
}, async () => {
	// A pipe into which nobody writes: whoever opens it hangs in the system, as at a disk that is gone.
	const place = join(folder, "gone", placeOf(sha256));
	mkdirSync(dirname(place), { recursive: true });
	assert.equal(spawnSync("mkfifo", [place]).status, 0);
	const store = timedStore(folderStore(join(folder, "gone")), {
		patience: 100,
	});
	try {
		const reads = await Promise.allSettled(
			Array.from({ length: 8 }, () => store.read(sha256)),
		);
		assert.ok(reads.every(({ status }) => status === "rejected"));
		await assert.rejects(store.check(), tooSlow);
		await readFile(import.meta.filename);
		await promisify(scrypt)("a password", "salt", 32);
	} finally {
		writeFileSync(place, "");
	}
	const whole = join(folder, "whole");
	writeFileSync(whole, bytes);
	renameSync(whole, place);
	await until(() => store.read(sha256));
});

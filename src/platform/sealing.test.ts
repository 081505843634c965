import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { openSealing } from "./sealing.ts";

const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
const old = "o".repeat(32);
const now = "n".repeat(32);
const { seal, unseal } = openSealing([now, old], random);

test("what was sealed opens to the same bytes, also none at all", () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
			assert.deepEqual(unseal(seal(bytes)), bytes);
		}),
	);
});

test("one changed byte anywhere, or a cut end, and it does not open", () => {
	const sealed = seal(new TextEncoder().encode("garis bujur 106,1"));
	for (let place = 0; place < sealed.length; place += 1) {
		const changed = sealed.slice();
		changed[place] = (changed[place] ?? 0) ^ 1;
		assert.equal(unseal(changed), null, `byte ${place}`);
		assert.equal(unseal(sealed.subarray(0, place)), null, `cut at ${place}`);
	}
});

test("another secret does not open it; the secret before does, and seals no more", () => {
	const bytes = new Uint8Array([1, 2, 3]);
	const before = openSealing([old], random);
	assert.deepEqual(unseal(before.seal(bytes)), bytes);
	assert.equal(before.unseal(seal(bytes)), null);
});

test("the same bytes look different each time, and show nothing of themselves", () => {
	const bytes = new TextEncoder().encode("Rangkasbitung, 6.3573 S 106.2479 E");
	const [first, second] = [seal(bytes), seal(bytes)];
	assert.notDeepEqual(first, second);
	assert.ok(!Buffer.from(first).includes("Rangkasbitung"));
});

test("a keyed digest fits its purpose and its secret alone, and what an older secret made is still found", () => {
	const { digests } = openSealing([now, old], random);
	const [kept] = openSealing([old], random).digests("kode", "7HKM");
	assert.equal(kept.length, 32);
	assert.deepEqual(digests("kode", "7HKM")[1], kept);
	assert.notDeepEqual(digests("kode", "7HKM")[0], kept);
	assert.notDeepEqual(digests("coba", "7HKM")[0], digests("kode", "7HKM")[0]);
	assert.notDeepEqual(digests("kode", "7HKN")[0], digests("kode", "7HKM")[0]);
});

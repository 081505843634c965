import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { describe, test } from "node:test";
import fc from "fast-check";
import {
	keyOfSecret,
	newKey,
	newPair,
	openUnder,
	openWith,
	pairWith,
	sealTo,
	sealUnder,
} from "./envelope.ts";

const random = (bytes: number) => new Uint8Array(randomBytes(bytes));
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("an envelope under a key", () => {
	test("gives back what was put in, whatever it was", () => {
		const key = newKey(random);
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
				const opened = openUnder(key, sealUnder(key, bytes, "a", random), "a");
				assert.deepEqual(opened, bytes);
			}),
			{ numRuns: 200 },
		);
	});

	test("opens with no other key, at no other place, and not when one byte was changed", () => {
		const key = newKey(random);
		const sealed = sealUnder(key, bytesOf("Mereka memukul."), "note 1", random);
		assert.equal(openUnder(newKey(random), sealed, "note 1"), null);
		assert.equal(openUnder(key, sealed, "note 2"), null);
		assert.equal(openUnder(key, sealed.subarray(0, -1), "note 1"), null);
		assert.equal(openUnder(key, new Uint8Array(), "note 1"), null);
		for (let at = 0; at < sealed.length; at += 1) {
			const changed = Uint8Array.from(sealed);
			changed[at] = (changed[at] ?? 0) ^ 1;
			assert.equal(openUnder(key, changed, "note 1"), null, `byte ${at}`);
		}
	});

	test("does not tell how long a short text is", () => {
		const key = newKey(random);
		const long = (text: string) =>
			sealUnder(key, bytesOf(text), "a", random).length;
		assert.equal(long("ya"), long("tidak, dan saya takut"));
	});
});

describe("a sealed box", () => {
	test("opens for whoever it was sealed to, and for nobody else", () => {
		const [hers, his] = [newPair(random), newPair(random)];
		const sealed = sealTo(hers.publicKey, bytesOf("kunci"));
		assert.deepEqual(openWith(hers, sealed), bytesOf("kunci"));
		assert.equal(openWith(his, sealed), null);
		assert.deepEqual(pairWith(hers.privateKey), hers);
	});
});

test("the key of a secret is the same for the same salt, and another for another", async () => {
	const salt = random(16);
	const key = await keyOfSecret("kata sandi yang panjang", salt);
	assert.equal(key.length, 32);
	assert.deepEqual(await keyOfSecret("kata sandi yang panjang", salt), key);
	assert.notDeepEqual(
		await keyOfSecret("kata sandi yang panjang", random(16)),
		key,
	);
	assert.notDeepEqual(await keyOfSecret("kata sandi yang panjanG", salt), key);
});

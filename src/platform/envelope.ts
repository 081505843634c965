import { hashRaw } from "@node-rs/argon2";
import sodium from "libsodium-wrappers";

/**
 * What only certain people may read: keys, and envelopes that open with them. All of it is libsodium (XChaCha20-Poly1305,
 * sealed boxes of X25519) and Argon2id (RFC 9106); nothing is of our own making.
 */

await sodium.ready;

type Random = (bytes: number) => Uint8Array;

/** Public and private half, 32 bytes each (X25519). */
export interface KeyPair {
	readonly publicKey: Uint8Array;
	readonly privateKey: Uint8Array;
}

export const keyBytes = 32;

/** A key for one thing alone, 32 bytes of chance. */
export const newKey = (random: Random): Uint8Array => random(keyBytes);

/** A pair that always comes out of the same 32 bytes. */
export function pairOf(seed: Uint8Array): KeyPair {
	const { publicKey, privateKey } = sodium.crypto_box_seed_keypair(seed);
	return { publicKey, privateKey };
}

/** The pair whose private half is at hand. */
export const pairWith = (privateKey: Uint8Array): KeyPair => ({
	privateKey,
	publicKey: sodium.crypto_scalarmult_base(privateKey),
});

export const newPair = (random: Random): KeyPair => pairOf(random(keyBytes));

// What is sealed begins with this, which is sealed along: a later format gets another number.
const format = new TextEncoder().encode("rangk2");
const nonceBytes = sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;

/** The length of a text says something of it as well: every envelope is as long as the next full 256 bytes. */
const step = 256;

/**
 * Seals bytes under a key. `about` says what it is and where it lies (`note 0190…`): it is sealed along, so that nobody
 * who can write to the database can put one envelope in the place of another.
 */
export function sealUnder(
	key: Uint8Array,
	bytes: Uint8Array,
	about: string,
	random: Random,
): Uint8Array {
	const nonce = random(nonceBytes);
	const box = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
		sodium.pad(bytes, step),
		aboutOf(about),
		null,
		nonce,
		key,
	);
	return Uint8Array.from(Buffer.concat([format, nonce, box]));
}

/** What was sealed; `null` with another key, at another place, or where one byte is not what it was. */
export function openUnder(
	key: Uint8Array,
	sealed: Uint8Array,
	about: string,
): Uint8Array | null {
	const from = format.length + nonceBytes;
	if (sealed.length < from || !format.every((byte, i) => sealed[i] === byte))
		return null;
	return tried(() =>
		sodium.unpad(
			sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
				null,
				sealed.subarray(from),
				aboutOf(about),
				sealed.subarray(format.length, from),
				key,
			),
			step,
		),
	);
}

/** Seals to whoever holds the private half. Nobody can say who did it, and who did cannot open it again. */
export const sealTo = (publicKey: Uint8Array, bytes: Uint8Array): Uint8Array =>
	sodium.crypto_box_seal(bytes, publicKey);

/** What was sealed to this pair; `null` where it was sealed to another, or was changed. */
export const openWith = (
	{ publicKey, privateKey }: KeyPair,
	sealed: Uint8Array,
): Uint8Array | null =>
	tried(() => sodium.crypto_box_seal_open(sealed, publicKey, privateKey));

/** Of the salt that goes with a secret, 16 bytes. */
export const saltBytes = 16;

/**
 * The key that a secret opens: Argon2id with 46 MiB, one pass, one lane, the first of the settings that OWASP recommends
 * (Password Storage Cheat Sheet, 2025). It takes some 30 ms and as much memory, of us as of whoever guesses.
 */
export async function keyOfSecret(
	secret: string,
	salt: Uint8Array,
): Promise<Uint8Array> {
	const key = await hashRaw(secret.normalize("NFKC"), {
		// Argon2id; the library declares it as a const enum, which an erasing compiler cannot read.
		algorithm: 2,
		memoryCost: 47_104,
		timeCost: 1,
		parallelism: 1,
		outputLen: keyBytes,
		salt,
	});
	return Uint8Array.from(key);
}

const aboutOf = (about: string): Uint8Array =>
	Buffer.concat([format, new TextEncoder().encode(about)]);

/** The library throws for a wrong key, a changed byte and a cut end alike, which is all there is to say. */
function tried(open: () => Uint8Array): Uint8Array | null {
	try {
		return open();
	} catch {
		return null;
	}
}

import {
	createHmac,
	createSecretKey,
	hkdfSync,
	type KeyObject,
} from "node:crypto";
import sodium from "libsodium-wrappers";

/** Keeps bytes so that only this deployment can read them, and notices any change of them. */
export interface Sealing {
	/** XChaCha20-Poly1305 (libsodium) under the first key; 46 bytes longer than what was handed in. */
	readonly seal: (bytes: Uint8Array) => Uint8Array;
	/** `null` when it was sealed with none of the keys, or one byte of it is not what it was. */
	readonly unseal: (sealed: Uint8Array) => Uint8Array | null;
	/**
	 * Keyed digests of a text for one purpose, 32 bytes (HMAC-SHA-256): the first is the one to keep, each of them
	 * may be what was kept before a secret was changed. Digests of different purposes never fit each other.
	 */
	readonly digests: (
		purpose: string,
		text: string,
	) => readonly [Uint8Array, ...Uint8Array[]];
}

// What is sealed begins with this, which is sealed along: a later format gets another number.
const format = new TextEncoder().encode("rangk1");

await sodium.ready;
const nonceBytes = sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;

/**
 * Seals with the first secret and opens with all of them, so that a secret can be changed and what was sealed
 * before still opens. Each secret is at least 32 characters of chance; its key serves this purpose alone.
 */
export function openSealing(
	secrets: readonly [string, ...string[]],
	random: (bytes: number) => Uint8Array,
): Sealing {
	const keys = secrets.map((secret) => keyOf(secret, "rangkul sealing 1"));
	// Made ready here: out of bytes the library makes it ready for each digest anew, which takes as long as five of them.
	const [first, ...before] = secrets.map((secret) =>
		createSecretKey(keyOf(secret, "rangkul digest 1")),
	) as [KeyObject, ...KeyObject[]];
	return {
		seal: (bytes) => {
			const nonce = random(nonceBytes);
			const box = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
				bytes,
				format,
				null,
				nonce,
				keys[0] as Uint8Array,
			);
			return Uint8Array.from(Buffer.concat([format, nonce, box]));
		},
		unseal: (sealed) => {
			if (!startsWith(sealed, format)) return null;
			const nonce = sealed.subarray(format.length, format.length + nonceBytes);
			const box = sealed.subarray(format.length + nonceBytes);
			if (nonce.length < nonceBytes) return null;
			for (const key of keys) {
				const bytes = opened(box, nonce, key);
				if (bytes) return bytes;
			}
			return null;
		},
		digests: (purpose, text) => [
			digestOf(first, purpose, text),
			...before.map((key) => digestOf(key, purpose, text)),
		],
	};
}

/** HKDF (RFC 5869) with a label, so that no key of another purpose is ever the same. */
const keyOf = (secret: string, label: string): Uint8Array =>
	new Uint8Array(hkdfSync("sha256", secret, "", label, 32));

const digestOf = (key: KeyObject, purpose: string, text: string): Uint8Array =>
	Uint8Array.from(
		createHmac("sha256", key).update(`${purpose}\n${text}`).digest(),
	);

function opened(
	box: Uint8Array,
	nonce: Uint8Array,
	key: Uint8Array,
): Uint8Array | null {
	try {
		return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
			null,
			box,
			format,
			nonce,
			key,
		);
	} catch {
		// The library throws for a wrong key, a changed byte and a cut end alike, which is all there is to say.
		return null;
	}
}

const startsWith = (bytes: Uint8Array, start: Uint8Array): boolean =>
	start.every((byte, index) => bytes[index] === byte);

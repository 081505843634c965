import {
	createPrivateKey,
	createPublicKey,
	type KeyObject,
	sign,
	verify,
} from "node:crypto";
import type { Context } from "#platform/context.ts";
import { packagesIn } from "./tables.ts";

/** The key of this installation, made when it is first asked for. Two who ask at once get the same. */
export async function signingKey(
	cx: Context,
): Promise<{ readonly publicKey: string; readonly privateKey: KeyObject }> {
	const kept = (await keptKey(cx)) ?? (await makeKey(cx));
	const seed = cx.sealing.unseal(kept.sealed);
	if (!seed)
		throw new Error(
			"The key that signs packages cannot be opened. It was sealed under another RANGKUL_SECRET: set that one as the secret of before.",
		);
	return { publicKey: kept.public_key, privateKey: privateKeyOf(seed) };
}

const keptKey = (cx: Context) =>
	packagesIn(cx.db)
		.selectFrom("packages.signing_key")
		.select(["public_key", "sealed"])
		.executeTakeFirst();

async function makeKey(cx: Context) {
	const seed = cx.random(32);
	await packagesIn(cx.db)
		.insertInto("packages.signing_key")
		.values({
			public_key: publicTextOf(privateKeyOf(seed)),
			sealed: cx.sealing.seal(seed),
			made_at: cx.now,
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const kept = await keptKey(cx);
	if (!kept) throw new Error("The key that signs packages was not kept.");
	return kept;
}

// RFC 8410: what stands before the 32 bytes of an Ed25519 key.
const beforeSeed = Buffer.from("302e020100300506032b657004220420", "hex");
const beforePublic = Buffer.from("302a300506032b6570032100", "hex");

const privateKeyOf = (seed: Uint8Array): KeyObject =>
	createPrivateKey({
		key: Buffer.concat([beforeSeed, seed]),
		format: "der",
		type: "pkcs8",
	});

const publicTextOf = (key: KeyObject): string =>
	createPublicKey(key)
		.export({ format: "der", type: "spki" })
		.subarray(beforePublic.length)
		.toString("base64");

/** The 32 bytes of a public key as programs read them; null where the text is none. */
function publicKeyOf(text: string): KeyObject | null {
	const bytes = Buffer.from(text, "base64");
	if (bytes.length !== 32 || bytes.toString("base64") !== text) return null;
	return createPublicKey({
		key: Buffer.concat([beforePublic, bytes]),
		format: "der",
		type: "spki",
	});
}

export const isPublicKey = (text: string): boolean =>
	publicKeyOf(text) !== null;

/** The same as PEM, for openssl and everybody else. */
export const pemOf = (text: string): string =>
	publicKeyOf(text)?.export({ format: "pem", type: "spki" }).toString() ?? "";

export const signatureOf = (text: string, key: KeyObject): string =>
	sign(null, Buffer.from(text), key).toString("base64");

export function isSignedBy(
	text: string,
	signature: string,
	publicKey: string,
): boolean {
	const key = publicKeyOf(publicKey);
	const bytes = Buffer.from(signature, "base64");
	return (
		key !== null &&
		bytes.length === 64 &&
		bytes.toString("base64") === signature &&
		verify(null, Buffer.from(text), key, bytes)
	);
}

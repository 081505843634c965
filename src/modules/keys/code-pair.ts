import { type KeyPair, keyOfSecret, pairOf } from "#platform/envelope.ts";

/**
 * The pair of whoever holds a code (80 bits of chance): it comes out of the code alone, so that everybody can seal
 * something to it who knows its public half, and nobody but them can open it.
 */
export const pairOfCode = async (
	/** 17 signs without gaps, as `readCode` answers it. */
	code: string,
	salt: Uint8Array,
): Promise<KeyPair> => pairOf(await keyOfSecret(`code ${code}`, salt));

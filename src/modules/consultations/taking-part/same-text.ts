import { createHash } from "node:crypto";

/** The same words, however they are written: small letters, no marks, one blank. */
export const plainOf = (words: string): string =>
	words
		.normalize("NFKC")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();

/** Ten thousand copies of one text are one text. Where nothing but marks is left, the marks are compared. */
export const hashOfText = (words: string): Uint8Array =>
	new Uint8Array(
		createHash("sha256")
			.update(plainOf(words) || words)
			.digest(),
	);

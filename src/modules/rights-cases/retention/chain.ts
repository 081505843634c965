import { createHash } from "node:crypto";

/** Something that is deleted: what and where it is, and its sealed bytes. */
export interface Link {
	readonly about: string;
	readonly bytes: Uint8Array;
}

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
	const hash = createHash("sha256");
	for (const part of parts) hash.update(part);
	return hash.digest();
};

/**
 * A fingerprint over what was deleted, as hex: SHA-256 over the link before, over what it is, and over its bytes as they lay
 * there sealed, one after the other. Whoever has a copy of before can show that it is this that was deleted; nobody can find
 * out of it what it said, for no plain text ever goes into it.
 */
export const chainOf = (links: readonly Link[]): string =>
	links
		.reduce(
			(before, { about, bytes }) =>
				sha256(before, sha256(new TextEncoder().encode(about)), sha256(bytes)),
			sha256(new TextEncoder().encode("rangkul deletion 1")),
		)
		.toString("hex");

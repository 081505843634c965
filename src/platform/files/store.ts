import { createHash } from "node:crypto";

/** Keeps the bytes of files under their SHA-256. What a file means is somebody else's knowledge. */
export interface FileStore {
	/**
	 * Safe where it lies when it resolves. Keeping the same bytes twice keeps them once. Once it is `over`, nobody waits for it any
	 * more: what is not in its place by then does not come there.
	 */
	readonly keep: (
		bytes: Uint8Array,
		over?: AbortSignal,
	) => Promise<{ sha256: string; size: number }>;
	/** The bytes that were kept, never others: throws {@link NoFile} or {@link DamagedFile}. */
	readonly read: (sha256: string) => Promise<Uint8Array>;
	/**
	 * Throws the bytes away; where there are none, all is well. Whoever calls it knows that nobody names them any more, and
	 * that nobody keeps the same ones just now: so it is with what was sealed, which never comes out the same twice.
	 */
	readonly forget: (sha256: string) => Promise<void>;
	/** Every file that lies here, in the order of their hashes. */
	readonly list: () => AsyncIterable<string>;
	/** Throws, and says why, when nothing could be kept now. */
	readonly check: () => Promise<void>;
}

export class NoFile extends Error {
	override readonly name = "NoFile";
	constructor(sha256: string) {
		super(`there is no file ${sha256}`);
	}
}

/** What lies under a hash is not what was kept there. */
export class DamagedFile extends Error {
	override readonly name = "DamagedFile";
	constructor(sha256: string) {
		super(`the file ${sha256} is not what was kept: restore it from a copy`);
	}
}

/** Hexadecimal, in small letters. */
export const sha256Of = (bytes: Uint8Array): string =>
	createHash("sha256").update(bytes).digest("hex");

/** Where a file lies, the same in a folder and in a bucket, so that one can be copied into the other. */
export const placeOf = (sha256: string): string =>
	`${sha256.slice(0, 2)}/${sha256}`;

/** Throws {@link DamagedFile} unless these are the bytes of that hash. */
export function sound(sha256: string, bytes: Uint8Array): Uint8Array {
	if (sha256Of(bytes) !== sha256) throw new DamagedFile(sha256);
	return bytes;
}

import { createHash } from "node:crypto";
import type { DrawPool } from "./exclusions.ts";

/** A draw of verifiers for the assessments of a round. */
export interface Draw {
	readonly id: string;
	readonly instrument: string;
	readonly year: number;
	/** First, second … of its round. */
	readonly number: number;
	/** One line, written down before the list was known. */
	readonly seed: string;
	/** SHA-256 of what decides, with the seed, which items are looked at twice. */
	readonly heldBackHash: string;
	/** The same itself: told when the verification of the round is over. */
	readonly heldBack: string;
	readonly capacity: number;
	/** Per cent of the decided items that are looked at twice. */
	readonly secondLook: number;
	/** As units and verifiers were when it was published; null before. */
	readonly pool: DrawPool | null;
	readonly preparedById: string | null;
	readonly preparedAt: Date;
	readonly publishedById: string | null;
	readonly publishedAt: Date | null;
	readonly discardedAt: Date | null;
	/** Why it was discarded; or, of a published draw, why it replaces somebody. */
	readonly reason: string | null;
}

/** What is looked at twice when nothing else is asked for: per cent. */
export const usualSecondLook = 10;

export const longestSeed = 200;

/** Everything that is in the pool, in one figure: whether what is published is what was seen. */
export const fingerprintOf = (pool: DrawPool): string =>
	sha256(JSON.stringify(pool)).slice(0, 16);

export const sha256 = (text: string): string =>
	createHash("sha256").update(text).digest("hex");

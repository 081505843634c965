import { createHash } from "node:crypto";
import type { PublishedPredicate, PublishedResult } from "#assessments";
import type { CalculatedOutcome, CalculationInput } from "#instruments";
import type { PublishedRow } from "#platform/published-trail.ts";

/** The lines of a package, as `docs/package.md` has them. */
export const formatName = "rangkul-package/1";

/** A line of a nation's package has some 20 KB; whoever sends more than this wants to fill the memory. */
export const longestLine = 8 * 1024 * 1024;
export const mostLines = 500_000;
/** Hashes in one line of the index, rows in one line of the trail. */
export const inOneLine = 500;

export interface Head {
	readonly line: "head";
	readonly format: typeof formatName;
	readonly instrument: string;
	readonly version: string;
	readonly year: number;
	readonly made: string;
	readonly origin: string;
	/** Ed25519, base64. */
	readonly key: string;
}

export interface InstrumentLine {
	readonly line: "instrument";
	readonly sha256: string;
	readonly yaml: string;
	/** The same as JSON, decimals as texts. */
	readonly file: unknown;
}

export interface UnitLine
	extends Omit<PublishedResult, "input" | "predicates"> {
	readonly line: "unit";
	readonly input: CalculationInput | null;
	readonly predicates: readonly PublishedPredicate[];
	readonly result: CalculatedOutcome | null;
}

export interface TrailLine {
	readonly line: "trail";
	/** The link before the first row; there in the first of these lines. */
	readonly before?: string;
	readonly rows: readonly PublishedRow[];
}

export interface IndexLine {
	readonly line: "index";
	readonly sha256: readonly string[];
}

export interface Seal {
	readonly line: "seal";
	/** How many lines stand before the index. */
	readonly lines: number;
	readonly root: string;
	readonly signature: string;
}

/** What is signed: the number of lines and the digest over the digests of all of them. */
export const signedText = (lines: number, root: string): string =>
	`${formatName}\n${lines}\n${root}\n`;

export const sha256 = (bytes: string | Uint8Array): Buffer =>
	createHash("sha256").update(bytes).digest();

export const rootOf = (hashes: readonly Buffer[]): string =>
	hashes
		.reduce((digest, hash) => digest.update(hash), createHash("sha256"))
		.digest("hex");

/** The lines of the index over these hashes. */
export function* indexOver(hashes: readonly Buffer[]): Generator<IndexLine> {
	for (let at = 0; at < hashes.length; at += inOneLine)
		yield {
			line: "index",
			sha256: hashes
				.slice(at, at + inOneLine)
				.map((hash) => hash.toString("hex")),
		};
}

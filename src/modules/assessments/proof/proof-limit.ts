import { largestDocument } from "#evidence";
import type { Indicator } from "#instruments";

/**
 * Bytes that one file may have as proof of this indicator. A file does not say which of several proofs it is,
 * so the largest of their limits holds, and a proof without limit lifts it to what holds anywhere.
 */
export function largestProof({ proof }: Pick<Indicator, "proof">): number {
	const limits = proof.map(({ megabytes }) =>
		megabytes === undefined ? largestDocument : megabytes * 1024 * 1024,
	);
	return limits.length === 0
		? largestDocument
		: Math.min(Math.max(...limits), largestDocument);
}

export const inMegabytes = (bytes: number): number =>
	Math.floor(bytes / 1024 / 1024);

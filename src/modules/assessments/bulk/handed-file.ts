import type { Refusal } from "#kernel/result.ts";

/** One file of many that were handed in together, and what became of it. */
export interface HandedFile {
	readonly batchId: string;
	/** From 1, in the order in which they came. */
	readonly number: number;
	/** Its name as it came, with its folders in the archive. */
	readonly path: string;
	/** The document that it became; null where it was refused. */
	readonly evidenceId: string | null;
	/**
	 * `attached`: proves its indicator. `known`: proves something here already, or waits already. `waiting`: for an
	 * indicator, or for words. `aside`: kept, and not used. `refused`: not kept.
	 */
	readonly outcome: "attached" | "known" | "waiting" | "aside" | "refused";
	/** The indicator that it proves, or that its name says. */
	readonly code: string | null;
	/** Why it was refused, or why it waits although its name has a code. */
	readonly problem: Refusal | null;
	readonly byId: string | null;
	readonly at: Date;
}

/** What one archive, and all that is sent at once, may hold. */
export const bulkLimits = {
	files: 300,
	/** Bytes of all files, unpacked. */
	all: 200 * 1024 * 1024,
	/** How many times its packed size a file may have. */
	ratio: 200,
} as const;

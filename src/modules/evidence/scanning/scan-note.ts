import type { Context } from "#platform/context.ts";
import type { Scan } from "#platform/scanning/scanner.ts";
import { evidenceIn } from "../tables.ts";

/** What is known of a file: `never` was not shown to a scanner, `off` and `failed` wait for one. */
export interface ScanNote {
	readonly outcome: Scan["outcome"] | "never";
	/** The scanner's name of the virus. */
	readonly found: string | null;
	/** Version of the scanner and day of its signatures. */
	readonly scanner: string | null;
	readonly at: Date | null;
}

export const neverScanned: ScanNote = {
	outcome: "never",
	found: null,
	scanner: null,
	at: null,
};

/** The note that is made of a scan now. */
export const noteOf = (scan: Scan, at: Date): ScanNote => ({
	outcome: scan.outcome,
	found: scan.outcome === "infected" ? scan.found : null,
	scanner: "scanner" in scan ? scan.scanner : null,
	at,
});

/** In milliseconds: after the first try in vain, then twice as long each time, up to a day. */
const firstPause = 5 * 60_000;
const longestPause = 24 * 60 * 60_000;

/** When a file is shown to the scanner again after so many tries in vain, from 1. */
export const nextTry = (now: Date, tries: number): Date =>
	new Date(
		now.getTime() + Math.min(firstPause * 2 ** (tries - 1), longestPause),
	);

/** Writes down what a scan found. What is known stays known when a later scan fails. */
export async function noteScan(
	cx: Context,
	unitId: string,
	sha256: string,
	scan: Scan,
	tries = 1,
): Promise<void> {
	const known = scan.outcome === "clean" || scan.outcome === "infected";
	const { found, scanner } = noteOf(scan, cx.now);
	const row = {
		outcome: scan.outcome,
		found,
		scanner,
		scanned_at: cx.now,
		tries: known ? 0 : tries,
		next_try_at: known ? null : nextTry(cx.now, tries),
	};
	await evidenceIn(cx.db)
		.insertInto("evidence.scan")
		.values({ unit_id: unitId, sha256, ...row })
		.onConflict((conflict) => {
			const renewed = conflict.columns(["unit_id", "sha256"]).doUpdateSet(row);
			return known
				? renewed
				: renewed.where("evidence.scan.next_try_at", "is not", null);
		})
		.execute();
}

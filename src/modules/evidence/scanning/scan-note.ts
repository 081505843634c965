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

/** What is known of these files of a unit, by SHA-256; each has a note. */
export async function scansOf(
	cx: Context,
	unitId: string,
	files: readonly { readonly sha256: string }[],
): Promise<ReadonlyMap<string, ScanNote>> {
	const asked = [...new Set(files.map(({ sha256 }) => sha256))];
	if (asked.length === 0) return new Map();
	const rows = await evidenceIn(cx.db)
		.selectFrom("evidence.scan")
		.select(["sha256", "outcome", "found", "scanner", "scanned_at as at"])
		.where("unit_id", "=", unitId)
		.where("sha256", "in", asked)
		.execute();
	const known = new Map<string, ScanNote>(
		rows.map(({ sha256, ...note }) => [sha256, note]),
	);
	return new Map(
		asked.map((sha256) => [sha256, known.get(sha256) ?? neverScanned]),
	);
}

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
	const row = {
		outcome: scan.outcome,
		found: scan.outcome === "infected" ? scan.found : null,
		scanner: known ? scan.scanner : null,
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

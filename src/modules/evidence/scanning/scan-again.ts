import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import type { Scan } from "#platform/scanning/scanner.ts";
import { leaveTrail } from "#platform/trail.ts";
import { evidenceIn } from "../tables.ts";
import { noteScan } from "./scan-note.ts";

/** Files of one round, so that none lasts long. */
const atOnce = 20;

/** Shows the scanner what it has not judged yet and is due. Ends early where it does not answer. Answers how many it judged. */
export async function scanAgain(cx: Context): Promise<number> {
	if (!cx.scanner.on) return 0;
	let judged = 0;
	for (const { unitId, sha256, tries } of await due(cx)) {
		const bytes = await cx.files.read(sha256).catch(() => null);
		// The scanner is not to blame for a file that cannot be read, and the others are not held up by it.
		const scan: Scan = bytes
			? await cx.scanner.scan(bytes)
			: { outcome: "failed", said: "the file cannot be read" };
		await inTransaction(cx, async (tx) => {
			await noteScan(tx, unitId, sha256, scan, tries + 1);
			if (scan.outcome === "infected")
				await leaveTrail(tx, {
					chain: "operations",
					deed: "evidence.infected",
					subject: { kind: "evidence", id: sha256 },
					details: { unitId, found: scan.found, scanner: scan.scanner },
				});
		});
		if (bytes && scan.outcome === "failed") break;
		if (scan.outcome !== "failed") judged += 1;
	}
	return judged;
}

const due = (cx: Context) =>
	evidenceIn(cx.db)
		.selectFrom("evidence.scan")
		.select(["unit_id as unitId", "sha256", "tries"])
		.where("next_try_at", "<=", cx.now)
		.orderBy("next_try_at")
		.limit(atOnce)
		.execute();

/**
 * When a scanner is there for the first time, or again: everything that was kept without one is due at once.
 * Across all units, so only at the start of the server. Answers how many files.
 */
export async function queueUnscanned(cx: Context): Promise<number> {
	if (!cx.scanner.on) return 0;
	const { numAffectedRows } = await sql`
		insert into evidence.scan (unit_id, sha256, outcome, scanned_at, tries, next_try_at)
		select distinct kept.unit_id, kept.sha256, 'off', ${cx.now}::timestamptz, 0, ${cx.now}::timestamptz
		from evidence.document_version as kept
		on conflict (unit_id, sha256) do update
			set next_try_at = excluded.next_try_at
			where scan.outcome = 'off'`.execute(cx.db);
	return Number(numAffectedRows ?? 0);
}

import type { Context } from "#platform/context.ts";
import type { Evidence, Pinned } from "./document.ts";
import { evidenceIn } from "./tables.ts";

/** Begins a document, or takes the next number of one and keeps others from taking it. Null where there is none. */
export async function numberNext(
	tx: Context,
	unitId: string,
	versionOf: string | null,
): Promise<Pinned | null> {
	const db = evidenceIn(tx.db);
	if (versionOf === null) {
		const id = tx.newId();
		await db
			.insertInto("evidence.document")
			.values({ unit_id: unitId, id, begun_at: tx.now, newest: 1 })
			.execute();
		return { id, version: 1 };
	}
	const row = await db
		.updateTable("evidence.document")
		.set(({ eb }) => ({ newest: eb("newest", "+", 1) }))
		.where("unit_id", "=", unitId)
		.where("id", "=", versionOf)
		.returning("newest")
		.executeTakeFirst();
	return row ? { id: versionOf, version: row.newest } : null;
}

export async function insertVersion(
	tx: Context,
	evidence: Evidence,
): Promise<void> {
	await evidenceIn(tx.db)
		.insertInto("evidence.document_version")
		.values({
			unit_id: evidence.unitId,
			document_id: evidence.id,
			number: evidence.version,
			sha256: evidence.sha256,
			name: evidence.name,
			type: evidence.type,
			size: String(evidence.size),
			description: evidence.description,
			document_date: evidence.documentDate,
			valid_from: evidence.validFrom,
			valid_until: evidence.validUntil,
			taken_on: evidence.takenOn,
			told_place: evidence.toldPlace,
			original_sha256: evidence.original?.sha256 ?? null,
			original_size: evidence.original ? String(evidence.original.size) : null,
			original_kept_as: evidence.original?.keptAs ?? null,
			kept_by: evidence.keptById,
			kept_at: evidence.keptAt,
		})
		.execute();
}

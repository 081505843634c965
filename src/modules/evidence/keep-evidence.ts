import { holds } from "#kernel/actor.ts";
import { ok, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { isDay } from "#territory";
import { type Evidence, safeName } from "./document.ts";
import { evidenceKinds, kindOfContent, largestDocument } from "./kinds.ts";
import { evidenceIn } from "./tables.ts";

export interface FileHandedIn {
	readonly unitId: string;
	readonly name: string;
	readonly bytes: Uint8Array;
	/** What it shows, in a sentence; a picture needs one, for those who cannot see it. */
	readonly description: string;
	readonly documentDate: string | null;
}

/** Keeps a document of a unit. The kind is decided by content; the bytes are safe before the row is written. */
export async function keepEvidence(
	cx: Context,
	file: FileHandedIn,
): Promise<Result<Evidence>> {
	if (!holds(cx.actor, "assessment.fill", { unitId: file.unitId }))
		return refused("not-yours");
	if (file.bytes.byteLength === 0) return refused("file-empty");
	if (file.bytes.byteLength > largestDocument)
		return refused("file-too-large", { most: largestDocument / 1024 / 1024 });
	const kind = await kindOfContent(file.bytes);
	if (!kind)
		return refused("file-of-wrong-kind", {
			kinds: evidenceKinds.map(({ word }) => word).join(", "),
		});
	if (kind.picture && !file.description.trim())
		return refused("say-what-it-shows");
	if (file.documentDate !== null && !isDay(file.documentDate))
		return refused("wrong-day");
	const { sha256, size } = await cx.files.keep(file.bytes);
	return inTransaction(cx, async (tx) => {
		const evidence: Evidence = {
			unitId: file.unitId,
			id: tx.newId(),
			sha256,
			name: safeName(file.name),
			type: kind.type,
			size,
			description: file.description.trim(),
			documentDate: file.documentDate,
			keptById: tx.actor.id,
			keptAt: tx.now,
		};
		await evidenceIn(tx.db)
			.insertInto("evidence.document")
			.values({
				unit_id: evidence.unitId,
				id: evidence.id,
				sha256,
				name: evidence.name,
				type: evidence.type,
				size: String(size),
				description: evidence.description,
				document_date: evidence.documentDate,
				kept_by: evidence.keptById,
				kept_at: evidence.keptAt,
			})
			.execute();
		await leaveTrail(tx, {
			chain: "operations",
			deed: "evidence.kept",
			subject: { kind: "evidence", id: evidence.id },
			details: { sha256, size, type: kind.type },
		});
		return ok(evidence);
	});
}

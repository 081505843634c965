import { holds } from "#kernel/actor.ts";
import { ok, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { isDay } from "#territory";
import type { Evidence } from "./document.ts";
import { kindOfType } from "./kinds.ts";
import { newestOf } from "./queries.ts";
import { insertVersion, numberNext } from "./store.ts";

/** What a unit says of a document, beside its content. */
export interface Words {
	readonly description: string;
	/** Date of the document itself; null where none is said. */
	readonly documentDate: string | null;
}

/**
 * Says of a document what it shows. Nothing is overwritten: other words are another version of the same bytes.
 * What is left empty stays as it was.
 */
export async function describeEvidence(
	cx: Context,
	unitId: string,
	id: string,
	words: Words,
): Promise<Result<Evidence>> {
	if (!holds(cx.actor, "assessment.fill", { unitId }))
		return refused("not-yours");
	if (words.documentDate !== null && !isDay(words.documentDate))
		return refused("wrong-day");
	return inTransaction<Result<Evidence>>(cx, async (tx) => {
		const before = await newestOf(tx, unitId, id);
		if (!before) return refused("no-such-evidence");
		const description = words.description.trim() || before.description;
		const documentDate = words.documentDate ?? before.documentDate;
		if (kindOfType(before.type)?.picture && !description)
			return refused("say-what-it-shows");
		if (
			description === before.description &&
			documentDate === before.documentDate
		)
			return ok(before);
		const next = await numberNext(tx, unitId, id);
		if (!next) return refused("no-such-evidence");
		const evidence: Evidence = {
			...before,
			version: next.version,
			newest: next.version,
			description,
			documentDate,
			keptById: tx.actor.id,
			keptAt: tx.now,
		};
		await insertVersion(tx, evidence);
		await leaveTrail(tx, {
			chain: "operations",
			deed: "evidence.described",
			subject: { kind: "evidence", id },
			details: { sha256: evidence.sha256, version: evidence.version },
		});
		return ok(evidence);
	});
}

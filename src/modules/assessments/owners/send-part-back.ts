import { ok, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Case, lockCase } from "../case.ts";
import { writePartEvent } from "./owner-store.ts";
import { type Part, partOfOwner } from "./ownership.ts";
import { maySendBack } from "./policy.ts";
import { tellSentBack } from "./tell-parts.ts";

/** The region sends the part of an office back and says what is to be mended; the office can then write again. */
export async function sendPartBack(
	cx: Context,
	found: Case,
	ownerId: string,
	why: string,
): Promise<Result<Part>> {
	return inTransaction<Result<Part>>(cx, async (tx) => {
		const current = await lockCase(tx, found);
		const { assessment, place, owners } = current;
		const part = partOfOwner(owners, ownerId);
		if (!part) return refused("no-such-part");
		const decision = maySendBack(tx.actor, assessment, place, part);
		if (!decision.may) return refused(decision.why);
		const reason = why.trim();
		if (!reason) return refused("say-what-to-mend");
		await writePartEvent(tx, assessment, {
			ownerId,
			what: "sent-back",
			topics: part.given,
			reason,
		});
		await leaveTrail(tx, {
			chain: "operations",
			deed: "assessment.part-sent-back",
			subject: { kind: "assessment", id: assessment.id },
			details: { office: ownerId, reason },
		});
		await tellSentBack(tx, current, ownerId);
		return ok({ ...part, state: "sent-back" });
	});
}

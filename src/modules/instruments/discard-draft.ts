import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { endDraft, loadDraft } from "./draft-store.ts";
import { mayPublish } from "./policy.ts";

export type DiscardRefusal = Refusal<
	"not-a-publisher" | "no-such-draft" | "draft-is-closed"
>;

/** Puts a draft aside. It and all its versions stay to be read; nobody can go on with it or publish it. */
export async function discardDraft(
	cx: Context,
	id: string,
): Promise<Result<null, DiscardRefusal>> {
	return inTransaction<Result<null, DiscardRefusal>>(cx, async (tx) => {
		const decision = mayPublish(tx.actor);
		if (!decision.may) return refused(decision.why);
		const draft = await loadDraft(tx, id, true);
		if (!draft) return refused("no-such-draft");
		if (draft.state !== "open") return refused("draft-is-closed");
		await endDraft(tx, id, "discarded");
		await leaveTrail(tx, {
			chain: "operations",
			deed: "instrument.draft-discarded",
			subject: { kind: "instrument-draft", id },
			details: { version: draft.version, instrument: draft.instrument },
		});
		return ok(null);
	});
}

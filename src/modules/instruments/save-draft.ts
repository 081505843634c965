import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import type { DraftWithText } from "./draft.ts";
import { loadDraft, writeVersion } from "./draft-store.ts";
import { draftText, type TextRefusal } from "./draft-text.ts";
import { mayPublish } from "./policy.ts";

/** Somebody else saved in between: both texts are shown, and the person chooses. */
export interface DraftChangedMeanwhile extends Refusal<"changed-meanwhile"> {
	readonly theirs: DraftWithText;
}

export type SaveDraftRefusal =
	| TextRefusal
	| DraftChangedMeanwhile
	| Refusal<"not-a-publisher" | "no-such-draft" | "draft-is-closed">;

export interface DraftTyped {
	readonly draft: string;
	readonly text: string;
	/** The version that the person saw. */
	readonly seen: number;
}

/** Keeps a new version of a draft, findings or not. Saving what stands there already adds nothing. */
export async function saveDraft(
	cx: Context,
	{ draft: id, text: typed, seen }: DraftTyped,
): Promise<Result<DraftWithText, SaveDraftRefusal>> {
	return inTransaction<Result<DraftWithText, SaveDraftRefusal>>(
		cx,
		async (tx) => {
			const decision = mayPublish(tx.actor);
			if (!decision.may) return refused(decision.why);
			const draft = await loadDraft(tx, id, true);
			if (!draft) return refused("no-such-draft");
			if (draft.state !== "open") return refused("draft-is-closed");
			const text = draftText(typed);
			if (!text.ok) return text;
			if (text.value === draft.text) return ok(draft);
			if (draft.version !== seen) {
				const problem: DraftChangedMeanwhile = {
					reason: "changed-meanwhile",
					theirs: draft,
				};
				return { ok: false, problem };
			}
			const saved = await writeVersion(tx, {
				id,
				version: draft.version + 1,
				text: text.value,
			});
			await leaveTrail(tx, {
				chain: "operations",
				deed: "instrument.draft-saved",
				subject: { kind: "instrument-draft", id },
				details: {
					version: saved.version,
					instrument: saved.instrument,
					findings: saved.findings,
				},
			});
			return ok(saved);
		},
	);
}

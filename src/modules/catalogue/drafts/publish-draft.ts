import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { settle } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { changeService } from "../change-service.ts";
import { isAsking } from "./draft.ts";
import { toBeAnswered } from "./keep-draft.ts";
import { step } from "./lifecycle.ts";
import { type LockRefusal, lockDraft, saveDraft } from "./lock-draft.ts";

export type PublishDraftRefusal =
	| LockRefusal
	| Refusal<"no-draft" | "still-asking" | "nothing-told" | "changed-meanwhile">;

/**
 * The draft becomes the version that holds. Not while everybody is still asked, and not before the office has said what it
 * did with what it heard. Minutes are not asked for: where there are none, the page says so.
 */
export const publishDraft = (
	cx: Context,
	slug: string,
	{ basedOn }: { readonly basedOn: number },
): Promise<Result<{ readonly version: number }, PublishDraftRefusal>> =>
	inTransaction<Result<{ readonly version: number }, PublishDraftRefusal>>(
		cx,
		async (tx) => {
			const locked = await lockDraft(tx, slug);
			if (!locked.ok) return locked;
			const { service, draft } = locked.value;
			const to = step(draft.state, "publish");
			if (!to) return refused("no-draft");
			if (draft.revision !== basedOn) return refused("changed-meanwhile");
			if (isAsking(draft, dayOf(tx.now))) return refused("still-asking");
			if (draft.heard.length === 0) return refused("nothing-told");
			const changed = await changeService(tx, slug, {
				basedOn: draft.basedOn,
				content: draft.content,
			});
			if (!changed.ok) return refused("changed-meanwhile");
			const { version } = changed.value;
			await saveDraft(tx, draft, {
				state: to,
				ended_on: dayOf(tx.now),
				published_version: version,
			});
			await settle(tx, toBeAnswered(draft.id));
			await leaveTrail(tx, {
				chain: "operations",
				deed: "catalogue.draft-published",
				subject: { kind: "service", id: service.id },
				details: { number: draft.number, version },
			});
			return ok({ version });
		},
	);

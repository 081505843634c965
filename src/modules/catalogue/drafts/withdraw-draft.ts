import type { FieldProblem } from "#kernel/form.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { settle } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { draftLimits, problem } from "./draft.ts";
import { toBeAnswered } from "./keep-draft.ts";
import { step } from "./lifecycle.ts";
import { type LockRefusal, lockDraft, saveDraft } from "./lock-draft.ts";

export type WithdrawDraftRefusal =
	| LockRefusal
	| Refusal<"no-draft">
	| { readonly reason: "mend"; readonly problems: readonly FieldProblem[] };

/** The draft is dropped, with the reason. It stays to be read with what was said of it: nobody spoke for nothing. */
export const withdrawDraft = (
	cx: Context,
	slug: string,
	reason: string,
): Promise<Result<null, WithdrawDraftRefusal>> =>
	inTransaction<Result<null, WithdrawDraftRefusal>>(cx, async (tx) => {
		const locked = await lockDraft(tx, slug);
		if (!locked.ok) return locked;
		const { service, draft } = locked.value;
		const to = step(draft.state, "withdraw");
		if (!to) return refused("no-draft");
		const why = reason.trim();
		if (why === "" || why.length > draftLimits.text)
			return {
				ok: false,
				problem: {
					reason: "mend",
					problems: [
						why === ""
							? problem("alasan", "no-reason")
							: problem("alasan", "too-long", { n: draftLimits.text }),
					],
				},
			};
		await saveDraft(tx, draft, {
			state: to,
			ended_on: dayOf(tx.now),
			withdrawn_why: why,
		});
		await settle(tx, toBeAnswered(draft.id));
		await leaveTrail(tx, {
			chain: "operations",
			deed: "catalogue.draft-withdrawn",
			subject: { kind: "service", id: service.id },
			details: { number: draft.number, why },
		});
		return ok(null);
	});

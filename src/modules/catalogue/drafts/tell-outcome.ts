import type { FieldProblem } from "#kernel/form.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type OutcomeTyped, problemsOfOutcome } from "./draft.ts";
import { type LockRefusal, lockDraft, saveDraft } from "./lock-draft.ts";

export type OutcomeRefusal =
	| LockRefusal
	| Refusal<"no-draft" | "changed-meanwhile">
	| { readonly reason: "mend"; readonly problems: readonly FieldProblem[] };

/** The office writes down what was said of its draft and what it did with it, and where the minutes are. Everybody reads it. */
export const tellOutcome = (
	cx: Context,
	slug: string,
	{
		basedOn,
		typed,
	}: { readonly basedOn: number; readonly typed: OutcomeTyped },
): Promise<Result<null, OutcomeRefusal>> =>
	inTransaction<Result<null, OutcomeRefusal>>(cx, async (tx) => {
		const locked = await lockDraft(tx, slug);
		if (!locked.ok) return locked;
		const { service, draft } = locked.value;
		const problems = problemsOfOutcome(typed);
		if (problems.length > 0)
			return { ok: false, problem: { reason: "mend", problems } };
		if (draft.revision !== basedOn) return refused("changed-meanwhile");
		await saveDraft(tx, draft, {
			minutes_at: typed.minutesAt === "" ? null : typed.minutesAt,
			heard: JSON.stringify(typed.heard),
		});
		await leaveTrail(tx, {
			chain: "operations",
			deed: "catalogue.draft-answered",
			subject: { kind: "service", id: service.id },
			details: { number: draft.number, ...typed },
		});
		return ok(null);
	});

import { ok, type Result } from "#kernel/result.ts";
import { type AnewRefusal, beginAnew } from "#keys";
import { raiseAll } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";

/**
 * Custodians begin anew (`beginAnew`), and all whose duty it is are told, so that no two of them begin behind the back of the
 * others. Answers how many were told.
 */
export const admitAnew = (
	cx: Context,
	reason: string,
): Promise<Result<number, AnewRefusal>> =>
	inTransaction<Result<number, AnewRefusal>>(cx, async (tx) => {
		const begun = await beginAnew(tx, reason);
		if (!begun.ok) return begun;
		await raiseAll(
			tx,
			begun.value.map((personId) => ({
				to: { personId },
				kind: "news" as const,
				subject: { kind: "custodians", id: `${tx.newId()} ${personId}` },
				says: "rights-cases.news.custodians-anew",
				about: {},
				path: "/ruang/kunci",
			})),
		);
		return ok(begun.value.length);
	});

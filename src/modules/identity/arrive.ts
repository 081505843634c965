import { sql } from "kysely";
import type { Refusal } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { notice } from "#platform/notice.ts";
import { asThemselves, ownTrail } from "./own-deed.ts";
import { identityIn } from "./tables.ts";

/** A person proved who they are and is in: when, and the trail of it. The library wrote the session already. */
export async function signedInNow(
	cx: Context,
	personId: string,
	how: WayIn,
): Promise<void> {
	await inTransaction(asThemselves(cx, personId), async (tx) => {
		await noteArrival(tx, personId, { signed_in_at: tx.now });
		await ownTrail(tx, "identity.signed-in", personId);
	});
	notice(cx, { security: "sign-in", how, who: personId });
}

/** By what somebody signs in. */
export type WayIn =
	| "password"
	| "second-factor"
	| "backup-code"
	| "provider"
	| "code-on-paper"
	| "sample";

/** Answers the refusal, and tells whoever guards the site of it. */
export function keptOut<Problem extends Refusal>(
	cx: Context,
	how: WayIn,
	answer: { readonly ok: false; readonly problem: Problem },
	who?: string,
): { readonly ok: false; readonly problem: Problem } {
	const why = answer.problem.reason;
	notice(cx, { security: "sign-in-failed", how, why, who });
	return answer;
}

/** From the first time on, this person counts as one who is really there. */
export const noteArrival = async (
	tx: Context,
	personId: string,
	also: { readonly signed_in_at?: Date } = {},
): Promise<void> => {
	await identityIn(tx.db)
		.updateTable("identity.person")
		.set({
			...also,
			arrived_at: sql<Date>`coalesce(arrived_at, ${tx.now}::timestamptz)`,
		})
		.where("id", "=", personId)
		.execute();
};

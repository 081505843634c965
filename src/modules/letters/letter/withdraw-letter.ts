import { holds } from "#kernel/actor.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { lettersIn } from "../tables.ts";
import { letterNow } from "./letter-queries.ts";

export type WithdrawRefusal = Refusal<
	"not-an-assessor" | "no-such-letter" | "ended-already" | "say-why"
>;

/** A letter that should not have been issued is withdrawn with a reason; its number is not given again. */
export async function withdrawLetter(
	cx: Context,
	number: string,
	typed: string,
): Promise<Result<null, WithdrawRefusal>> {
	return inTransaction<Result<null, WithdrawRefusal>>(cx, async (tx) => {
		if (!holds(tx.actor, "assessment.decide"))
			return refused("not-an-assessor");
		const letter = await letterNow(tx, number);
		if (!letter) return refused("no-such-letter");
		if (letter.end) return refused("ended-already");
		const reason = typed.trim();
		if (reason === "") return refused("say-why");
		const written = await lettersIn(tx.db)
			.insertInto("letters.letter_end")
			.values({
				number,
				how: "withdrawn",
				replaced_by: null,
				reason,
				by_id: tx.actor.id,
				at: tx.now,
			})
			.onConflict((conflict) => conflict.doNothing())
			.returning("number")
			.executeTakeFirst();
		if (!written) return refused("ended-already");
		await leaveTrail(tx, {
			chain: "results",
			deed: "letters.letter-withdrawn",
			subject: { kind: "letter", id: number },
			details: { reason },
		});
		return ok(null);
	});
}

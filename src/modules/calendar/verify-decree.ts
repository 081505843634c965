import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import type { DecreeReason } from "./decree.ts";
import { decreeSubject } from "./draft-decree.ts";
import { mayManageCalendar } from "./policy.ts";
import { lockDecree } from "./store.ts";
import { calendarIn } from "./tables.ts";

/** Says that the actor compared every day of a published decree with its printed text. */
export async function verifyDecree(
	cx: Context,
	id: string,
): Promise<Result<null, Refusal<DecreeReason>>> {
	return inTransaction(cx, async (tx) => {
		const decision = mayManageCalendar(tx.actor);
		if (!decision.may) return refused(decision.why);
		const decree = await lockDecree(tx, id);
		if (!decree) return refused("unknown-decree");
		if (decree.publishedAt === null) return refused("not-published");
		if (decree.verified) return refused("verified-already");
		await calendarIn(tx.db)
			.updateTable("calendar.decree")
			.set({ verified_by: tx.actor.name, verified_on: dayOf(tx.now) })
			.where("id", "=", id)
			.execute();
		await leaveTrail(tx, {
			chain: "operations",
			deed: "calendar.decree-verified",
			subject: { kind: decreeSubject, id },
			details: { number: decree.number },
		});
		return ok(null);
	});
}

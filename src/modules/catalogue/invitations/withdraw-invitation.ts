import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { unitById } from "#units";
import { mayWithdrawInvitation } from "../policy.ts";
import { catalogueIn } from "../tables.ts";
import { stateOfInvitation } from "./invitation.ts";
import { invitationById } from "./queries.ts";

export type WithdrawRefusal = Refusal<
	"unknown-invitation" | "not-yours" | "over"
>;

/** The code opens nothing more; what was written down stays. An office takes back what it made, never what an overseer did. */
export const withdrawInvitation = (
	cx: Context,
	{ unitId, id }: { readonly unitId: string; readonly id: string },
): Promise<Result<null, WithdrawRefusal>> =>
	inTransaction<Result<null, WithdrawRefusal>>(cx, async (tx) => {
		const today = dayOf(tx.now);
		await catalogueIn(tx.db)
			.selectFrom("catalogue.invitation")
			.select("id")
			.where("unit_id", "=", unitId)
			.where("id", "=", id)
			.forUpdate()
			.executeTakeFirst();
		const unit = await unitById(tx, unitId, today);
		const invitation = await invitationById(tx, { unitId, id });
		if (!unit || !invitation) return refused("unknown-invitation");
		const place = { unitId, province: unit.province.code };
		if (!mayWithdrawInvitation(tx.actor, place, invitation.madeFor))
			return refused("not-yours");
		if (stateOfInvitation(invitation, today) !== "open") return refused("over");
		await catalogueIn(tx.db)
			.updateTable("catalogue.invitation")
			.set({ withdrawn_on: today, withdrawn_by: tx.actor.id })
			.where("unit_id", "=", unitId)
			.where("id", "=", id)
			.execute();
		await leaveTrail(tx, {
			chain: "operations",
			deed: "catalogue.invitation-withdrawn",
			subject: { kind: "invitation", id },
			details: { unitId },
		});
		return ok(null);
	});

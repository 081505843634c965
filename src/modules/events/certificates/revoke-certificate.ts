import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { unitById } from "#units";
import { placeOf } from "../do-deed.ts";
import { type Key, subjectKind } from "../event.ts";
import { mayKeep } from "../policy.ts";
import { eventsIn } from "../tables.ts";
import { terms } from "../terms.ts";
import { asKept } from "../words.ts";

export type RevokeReason =
	| "no-such-event"
	| "no-such-certificate"
	| "no-reason"
	| "reason-too-long";

/** The office takes a certificate back: whoever checks its number reads when and why. Done twice, the first stands. */
export const revokeCertificate = (
	cx: Context,
	{ unitId, id }: Key,
	participantId: string,
	typed: string,
): Promise<Result<null, Refusal<RevokeReason>>> =>
	inTransaction<Result<null, Refusal<RevokeReason>>>(cx, async (tx) => {
		const unit = await unitById(tx, unitId);
		if (!unit || !mayKeep(tx.actor, placeOf(unit)).may)
			return refused("no-such-event");
		const why = asKept(typed);
		if (why === "") return refused("no-reason");
		if (why.length > terms.longestLine)
			return refused("reason-too-long", { n: terms.longestLine });
		const row = await eventsIn(tx.db)
			.updateTable("events.certificate")
			.set({
				revoked_on: dayOf(tx.now),
				why_revoked: why,
				revoked_by: tx.actor.id,
			})
			.where("unit_id", "=", unitId)
			.where("event_id", "=", id)
			.where("participant_id", "=", participantId)
			.where("revoked_on", "is", null)
			.returning("number")
			.executeTakeFirst();
		if (!row) return refused("no-such-certificate");
		await leaveTrail(tx, {
			chain: "operations",
			deed: "event.certificate-revoked",
			subject: { kind: subjectKind, id },
			details: { participantId },
		});
		return ok(null);
	});

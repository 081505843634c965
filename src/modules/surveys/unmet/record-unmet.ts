import { randomUUID } from "node:crypto";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { unitById } from "#units";
import { mayRun } from "../policy.ts";
import { isClosed, periodOf } from "../survey.ts";
import { surveysIn } from "../tables.ts";
import { longestReason, type Unmet } from "./unmet.ts";

export type UnmetRefusal = Refusal<
	| "unknown-unit"
	| "not-your-unit"
	| "no-such-record"
	| "quarter-closed"
	| "reason-needed"
	| "reason-too-long"
>;

/** Staff record that somebody was not served, of today. The trail says that it was done, and nothing of the person. */
export const recordUnmet = (
	cx: Context,
	unitId: string,
	unmet: Unmet,
): Promise<Result<null, UnmetRefusal>> =>
	inTransaction<Result<null, UnmetRefusal>>(cx, async (tx) => {
		const refusal = await whyNot(tx, unitId);
		if (refusal) return refusal;
		const day = dayOf(tx.now);
		await surveysIn(tx.db)
			.insertInto("surveys.unmet")
			.values({
				unit_id: unitId,
				// Of chance, like every id here: one of time would say when somebody stood at the desk.
				id: randomUUID(),
				period: periodOf(day),
				day,
				told_by: "desk",
				service_id: unmet.serviceId,
				asked: unmet.asked,
				reason: unmet.reason,
				sent_to: unmet.sentTo,
				who_said: unmet.whoSaid,
				groups: JSON.stringify(unmet.groups),
			})
			.execute();
		await leaveTrail(tx, {
			chain: "operations",
			deed: "unmet.recorded",
			subject: { kind: "unit", id: unitId },
		});
		return ok(null);
	});

/**
 * Takes back a record of the desk that was wrong, while its quarter is not closed: later its number is public and stands
 * for ever. The record stays, and no longer counts. Twice is once.
 */
export const withdrawUnmet = (
	cx: Context,
	unitId: string,
	{ id, reason }: { readonly id: string; readonly reason: string },
): Promise<Result<null, UnmetRefusal>> =>
	inTransaction<Result<null, UnmetRefusal>>(cx, async (tx) => {
		const refusal = await whyNot(tx, unitId);
		if (refusal) return refusal;
		const record = await surveysIn(tx.db)
			.selectFrom("surveys.unmet")
			.select("period")
			.where("unit_id", "=", unitId)
			.where("id", "=", id)
			.where("told_by", "=", "desk")
			.executeTakeFirst();
		if (!record) return refused("no-such-record");
		if (isClosed(record.period, dayOf(tx.now)))
			return refused("quarter-closed");
		// Without the sign of nought, which no database keeps as text.
		const words = reason.replaceAll("\u0000", "").trim();
		if (words === "") return refused("reason-needed");
		if (words.length > longestReason) return refused("reason-too-long");
		const written = await surveysIn(tx.db)
			.insertInto("surveys.unmet_withdrawn")
			.values({
				unit_id: unitId,
				unmet_id: id,
				reason: words,
				withdrawn_on: dayOf(tx.now),
			})
			.onConflict((conflict) =>
				conflict.columns(["unit_id", "unmet_id"]).doNothing(),
			)
			.returning("unmet_id")
			.executeTakeFirst();
		if (written)
			await leaveTrail(tx, {
				chain: "operations",
				deed: "unmet.withdrawn",
				subject: { kind: "unit", id: unitId },
			});
		return ok(null);
	});

async function whyNot(tx: Context, unitId: string) {
	const unit = await unitById(tx, unitId, dayOf(tx.now));
	if (!unit) return refused("unknown-unit");
	const decision = mayRun(tx.actor, { unitId, province: unit.province.code });
	return decision.may ? null : refused(decision.why);
}

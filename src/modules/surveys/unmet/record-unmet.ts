import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { unitById } from "#units";
import { mayRun } from "../policy.ts";
import { isClosed } from "../survey.ts";
import { surveysIn } from "../tables.ts";
import { countRecord } from "./count-records.ts";
import { waitToBeMixed } from "./tell-unmet.ts";
import { longestReason, type Unmet } from "./unmet.ts";

export type UnmetRefusal = Refusal<
	| "unknown-unit"
	| "not-your-unit"
	| "no-such-record"
	| "quarter-closed"
	| "reason-needed"
	| "reason-too-long"
>;

/**
 * Staff record that somebody was not served, of today: durable when this returns. It waits with what people tell until
 * its day is over, and the trail hears then how many each person recorded: a row now would lead to the person who
 * stands at the desk. The same key again is the same record.
 */
export async function recordUnmet(
	cx: Context,
	unitId: string,
	unmet: Unmet,
	key: string,
): Promise<Result<"taken" | "known", UnmetRefusal>> {
	const refusal = await whyNot(cx, unitId);
	if (refusal) return refusal;
	const is = await waitToBeMixed(cx, unitId, { ...unmet, toldBy: "desk" }, key);
	if (is === "taken") await countRecord(cx, unitId);
	return ok(is);
}

/**
 * Takes back a record of the desk that was wrong, from the day after it was made and while its quarter is not closed: later its number is public and stands
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

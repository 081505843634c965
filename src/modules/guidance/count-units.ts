import { countAsked, helpById } from "#instruments";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { unitById } from "#units";
import { sideOf } from "./coachings.ts";
import { mayAsk } from "./policy.ts";
import { subjectKind } from "./question.ts";
import { noteAsked, unitsThatAsked } from "./store.ts";

/** Says at a help text how many units had its question. Units are offices: the number is told as it is. */
export const countUnits = async (tx: Context, helpId: string): Promise<void> =>
	countAsked(tx, helpId, await unitsThatAsked(tx, helpId));

/** "This is our question too": a unit is counted once, however often it says so. */
export const joinQuestion = (
	cx: Context,
	unitId: string,
	helpId: string,
): Promise<Result<null, Refusal<"no-such-help">>> =>
	inTransaction<Result<null, Refusal<"no-such-help">>>(cx, async (tx) => {
		const unit = await unitById(tx, unitId);
		const help = await helpById(tx, helpId);
		if (!unit || !help) return refused("no-such-help");
		if (!mayAsk(tx.actor, await sideOf(tx, unit, help.instrument)).may)
			return refused("no-such-help");
		if (!(await noteAsked(tx, unitId, helpId))) return ok(null);
		await countUnits(tx, helpId);
		await leaveTrail(tx, {
			chain: "operations",
			deed: "guidance.joined",
			subject: { kind: subjectKind, id: helpId },
			details: { unit: unitId },
		});
		return ok(null);
	});

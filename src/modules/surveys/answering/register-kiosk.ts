import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { unitById } from "#units";
import { mayRun } from "../policy.ts";
import { surveyOf } from "../queries.ts";
import { isOpen, type Survey } from "../survey.ts";

export type RegisterRefusal = Refusal<
	"unknown-unit" | "not-your-unit" | "no-such-survey" | "closed"
>;

/**
 * The people of a unit make a device its shared screen. The trail says who did and when, and nothing of the device,
 * which bears a mark that is the same on all of them.
 */
export const registerKiosk = (
	cx: Context,
	{ unitId, instrument }: Pick<Survey, "unitId" | "instrument">,
): Promise<Result<null, RegisterRefusal>> =>
	inTransaction<Result<null, RegisterRefusal>>(cx, async (tx) => {
		const today = dayOf(tx.now);
		const unit = await unitById(tx, unitId, today);
		if (!unit) return refused("unknown-unit");
		const may = mayRun(tx.actor, { unitId, province: unit.province.code });
		if (!may.may) return refused(may.why);
		const survey = await surveyOf(tx, unitId, instrument);
		if (!survey) return refused("no-such-survey");
		if (!isOpen(survey, today)) return refused("closed");
		await leaveTrail(tx, {
			chain: "operations",
			deed: "survey.kiosk-registered",
			subject: { kind: "unit", id: unitId },
			details: { instrument },
		});
		return ok(null);
	});

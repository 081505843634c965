import { type Refusal, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { unitById } from "#units";
import { mayRun } from "./policy.ts";
import { surveyOf } from "./queries.ts";

export type HereRefusal = Refusal<
	"unknown-unit" | "not-your-unit" | "no-such-survey"
>;

/** Why somebody may not look after a survey of a unit; `null` where they may. */
export async function whyNotHere(
	tx: Context,
	unitId: string,
	instrument: string,
): Promise<{ readonly ok: false; readonly problem: HereRefusal } | null> {
	const unit = await unitById(tx, unitId, dayOf(tx.now));
	if (!unit) return refused("unknown-unit");
	const may = mayRun(tx.actor, { unitId, province: unit.province.code });
	if (!may.may) return refused(may.why);
	return (await surveyOf(tx, unitId, instrument))
		? null
		: refused("no-such-survey");
}

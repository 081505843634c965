import { instrumentNamed } from "#instruments";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { unitById } from "#units";
import { changeSurveys } from "./answering/asked-survey.ts";
import { mayRun } from "./policy.ts";
import { surveyOf } from "./queries.ts";
import { wordingToOpen } from "./questionnaire/load-questionnaires.ts";
import { isOpen, type Survey } from "./survey.ts";
import { surveysIn } from "./tables.ts";

export type RunRefusal = Refusal<
	| "unknown-unit"
	| "not-your-unit"
	| "no-such-survey"
	| "already-open"
	| "not-open"
>;

export interface NewSurvey {
	readonly unitId: string;
	readonly instrument: string;
	readonly door: Survey["door"];
}

/** Opens a survey from today on, in the latest wording; one that was closed opens again. */
export const openSurvey = (
	cx: Context,
	{ unitId, instrument, door }: NewSurvey,
): Promise<Result<Survey, RunRefusal>> =>
	changeSurveys<Result<Survey, RunRefusal>>(cx, async (tx) => {
		const refusal = await whyNot(tx, unitId);
		if (refusal) return refusal;
		const questionnaire = wordingToOpen(instrument);
		if (instrumentNamed(instrument)?.use !== "survey" || !questionnaire)
			return refused("no-such-survey");
		const today = dayOf(tx.now);
		const before = await surveyOf(tx, unitId, instrument);
		if (before && isOpen(before, today) && before.door === door)
			return refused("already-open");
		const row = {
			questionnaire: questionnaire.id,
			door,
			opened_on: before && isOpen(before, today) ? before.openedOn : today,
			closed_on: null,
			by_id: tx.actor.id,
			at: tx.now,
		};
		await surveysIn(tx.db)
			.insertInto("surveys.survey")
			.values({ unit_id: unitId, instrument, ...row })
			.onConflict((conflict) =>
				conflict.columns(["unit_id", "instrument"]).doUpdateSet(row),
			)
			.execute();
		await leaveTrail(tx, {
			chain: "operations",
			deed: "survey.opened",
			subject: { kind: "unit", id: unitId },
			details: { instrument, questionnaire: questionnaire.id, door },
		});
		const opened = await surveyOf(tx, unitId, instrument);
		return opened ? ok(opened) : refused("no-such-survey");
	});

/** Closes a survey from today on. What was answered stays, and what a device without network still holds is taken. */
export const closeSurvey = (
	cx: Context,
	{ unitId, instrument }: Pick<Survey, "unitId" | "instrument">,
): Promise<Result<null, RunRefusal>> =>
	changeSurveys<Result<null, RunRefusal>>(cx, async (tx) => {
		const refusal = await whyNot(tx, unitId);
		if (refusal) return refusal;
		const today = dayOf(tx.now);
		const survey = await surveyOf(tx, unitId, instrument);
		if (!survey || survey.door === "handed" || !isOpen(survey, today))
			return refused("not-open");
		await surveysIn(tx.db)
			.updateTable("surveys.survey")
			.set({ closed_on: today })
			.where("unit_id", "=", unitId)
			.where("instrument", "=", instrument)
			.execute();
		await leaveTrail(tx, {
			chain: "operations",
			deed: "survey.closed",
			subject: { kind: "unit", id: unitId },
			details: { instrument },
		});
		return ok(null);
	});

async function whyNot(tx: Context, unitId: string) {
	const unit = await unitById(tx, unitId, dayOf(tx.now));
	if (!unit) return refused("unknown-unit");
	const decision = mayRun(tx.actor, { unitId, province: unit.province.code });
	return decision.may ? null : refused(decision.why);
}

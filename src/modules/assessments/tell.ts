import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { type AssessmentMoved, assessmentMoved } from "./announcement.ts";
import { type Assessment, isBrought } from "./assessment.ts";
import type { Predicate } from "./predicate.ts";

/** Tells upwards where the assessment stands now. Every move ends with it, in the same transaction. */
export async function tellMoved(
	tx: Context,
	assessment: Assessment,
	result: { score: string | null; predicate: Predicate | null } = {
		score: null,
		predicate: null,
	},
): Promise<void> {
	await announce(tx, {
		name: assessmentMoved,
		body: movedBody(assessment, tx.now, result),
	});
}

/** The public face of the assessment since the moment. */
export function movedBody(
	assessment: Assessment,
	at: Date,
	result: { score: string | null; predicate: Predicate | null },
): AssessmentMoved {
	return {
		unitId: assessment.unitId,
		assessmentId: assessment.id,
		instrument: assessment.instrument,
		programme: assessment.programme,
		year: assessment.year,
		at: at.toISOString(),
		state: assessment.state,
		requestedAt: iso(assessment.requestedAt),
		declaredAt: iso(assessment.declaredAt),
		submittedAt: iso(assessment.submittedAt),
		verifiedAt: iso(assessment.verifiedAt),
		decidedAt: iso(assessment.decidedAt),
		score: result.score,
		predicate: result.predicate && {
			code: result.predicate.code,
			from: result.predicate.from,
			until: result.predicate.until,
			status: result.predicate.status,
		},
		brought: isBrought(assessment),
	};
}

const iso = (time: Date | null): string | null => time?.toISOString() ?? null;

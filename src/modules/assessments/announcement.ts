import { z } from "zod";

/**
 * What the assessments tell upwards after every move: the public face of one assessment as it stood at
 * that moment. Times are ISO 8601, dates of law are days. It holds no person, and no value that has not
 * been verified: a unit's own score is never told.
 */
export const assessmentMoved = "assessment.moved";

/** That a result which was brought along is here no more. */
export const assessmentTakenBack = "assessment.taken-back";

const Day = z.iso.date();
const Time = z.iso.datetime();

export const AssessmentMoved = z.object({
	unitId: z.uuid(),
	assessmentId: z.uuid(),
	instrument: z.string(),
	programme: z.string(),
	year: z.int(),
	/** When the move was made. */
	at: Time,
	state: z.string(),
	requestedAt: Time.nullable(),
	declaredAt: Time.nullable(),
	submittedAt: Time.nullable(),
	verifiedAt: Time.nullable(),
	decidedAt: Time.nullable(),
	/** Exact decimal after verification, as text; null before, and while something is missing. */
	score: z.string().nullable(),
	predicate: z
		.object({
			code: z.string(),
			from: Day,
			/** First day on which it no longer holds; null where the regulation names no end. */
			until: Day.nullable(),
			status: z.enum(["active", "suspended", "revoked"]),
		})
		.nullable(),
	/** Decided elsewhere and brought along: only the result is here, and its letter was issued elsewhere too. */
	brought: z.boolean().default(false),
});
export type AssessmentMoved = z.output<typeof AssessmentMoved>;

export const AssessmentTakenBack = AssessmentMoved.pick({
	unitId: true,
	assessmentId: true,
	instrument: true,
	year: true,
});
export type AssessmentTakenBack = z.output<typeof AssessmentTakenBack>;

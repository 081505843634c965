import { answerFields, type Indicator } from "#instruments";

export { saidIn, typedOf } from "../index.ts";

/** The field that a reason of the instrument is about: where the error summary leads. */
export const fieldOfReason = (
	{ answer }: Indicator,
	reason: string,
): string => {
	if (
		reason === "say-why" ||
		reason === "basis-missing" ||
		reason === "may-not-be-not-applicable"
	)
		return answerFields.why;
	if (reason === "year-missing") return answerFields.dataYear;
	if (answer.kind !== "ratio") return answerFields.value;
	return reason.startsWith("denominator")
		? answerFields.denominator
		: answerFields.numerator;
};

import type { Case } from "../index.ts";

/** How a case is named in addresses. */
export const addressOf = ({
	unit,
	assessment,
}: Pick<Case, "unit" | "assessment">) => ({
	unit: unit.slug,
	instrument: assessment.instrument,
	year: String(assessment.year),
});

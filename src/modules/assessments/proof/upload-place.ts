import type { UploadPlace } from "#evidence";
import type { Case } from "../case.ts";

/** Where uploads for one item belong. */
export const uploadPlace = (
	{ assessment }: Pick<Case, "assessment">,
	code: string,
): UploadPlace => ({
	unitId: assessment.unitId,
	purpose: `${assessment.id} ${code}`,
});

import { Hidden } from "#ui/form/index.ts";
import type { Case } from "../../index.ts";

/** Which deeds whoever fills in the form has seen: somebody else may be faster. */
export const Version = ({ complaint }: Pick<Case, "complaint">) => (
	<Hidden name="versi" value={String(complaint.version)} />
);

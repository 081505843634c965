import type { Meanwhile } from "#settings";

/** The words after saving: whoever saves over an older page is told that more than their own was kept. */
export const savedSays = (
	meanwhile: Pick<Meanwhile, "taken" | "own"> | null,
) =>
	meanwhile === null || meanwhile.taken.length === 0
		? "settings.saved"
		: meanwhile.own
			? "settings.saved.merged-own"
			: "settings.saved.merged";

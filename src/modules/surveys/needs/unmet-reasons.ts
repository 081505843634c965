/**
 * Why somebody was not served, or not wholly: the same words for the desk, for the person, and beside a survey. The
 * words are `surveys.unmet.reason.<code>`. The list is ours: what an office can act on, each reason by another deed.
 */
export const unmetReasons = [
	"document-missing",
	"not-our-authority",
	"no-facility",
	"no-interpreter",
	"system-down",
	"staff-absent",
	"quota",
	"outside-hours",
	"cost",
	"other",
] as const;
export type UnmetReason = (typeof unmetReasons)[number];

export const isUnmetReason = (word: string): word is UnmetReason =>
	unmetReasons.some((each) => each === word);

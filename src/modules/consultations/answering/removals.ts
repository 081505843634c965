/** Why something that was said is set aside. The list is closed, and everybody reads the reason where the words were. */
export const removals = [
	"insult",
	"hatred",
	"threat",
	"private",
	"advertising",
	"off-topic",
] as const;
export type Removal = (typeof removals)[number];
/** Why words are taken away in any state, also when they were answered and after the end: somebody is hurt while they stand. */
export const urgentRemovals = [
	"private",
	"threat",
] as const satisfies readonly Removal[];
export const isRemoval = (text: string): text is Removal =>
	(removals as readonly string[]).includes(text);

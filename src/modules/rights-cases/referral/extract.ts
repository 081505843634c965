/** What an officer may take over into the words for another body. Who somebody is, and how they are reached, is not among it. */
export const extractParts = ["happened", "when", "where", "rights"] as const;
export type ExtractPart = (typeof extractParts)[number];

/**
 * The ticked parts as words, one paragraph each, to be shortened by hand: only what was ticked, and only what was told.
 * `heads` are the words that stand before each.
 */
export const extractOf = (
	told: Readonly<Record<ExtractPart, string>>,
	ticked: readonly ExtractPart[],
	heads: Readonly<Record<ExtractPart, string>>,
): string =>
	extractParts
		.filter((part) => ticked.includes(part) && told[part].trim() !== "")
		.map((part) => `${heads[part]}: ${told[part].trim()}`)
		.join("\n\n");

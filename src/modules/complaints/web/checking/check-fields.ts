/** Names of the fields of a check. */
export const checkFields = { found: "uji_temuan", words: "uji_kata" } as const;

/** Names of the fields of its correction. */
export const correctFields = {
	found: "ralat_temuan",
	words: "ralat_kata",
	why: "ralat_sebab",
} as const;

/** At which field a refusal is told. */
export const fieldOfCheck = (reason: string): string =>
	reason === "no-finding"
		? checkFields.found
		: ["empty-words", "words-too-long"].includes(reason)
			? checkFields.words
			: "";

/** The same for a correction. */
export const fieldOfCorrection = (reason: string): string =>
	reason === "no-finding"
		? correctFields.found
		: ["no-why", "why-too-long"].includes(reason)
			? correctFields.why
			: ["empty-words", "words-too-long"].includes(reason)
				? correctFields.words
				: "";

/** Names of the fields of a check. */
export const checkFields = { found: "uji_temuan", words: "uji_kata" } as const;

/** At which field a refusal is told. */
export const fieldOfCheck = (reason: string): string =>
	reason === "no-finding"
		? checkFields.found
		: ["empty-words", "words-too-long"].includes(reason)
			? checkFields.words
			: "";

/** Lower case, without diacritics and signs: `"Qur’an É"` is `"quran e"`, `"ter-buka"` is `"ter buka"`. */
export const plain = (text: string): string =>
	text
		.normalize("NFKD")
		.toLowerCase()
		.replace(/[\p{M}'\u2019\u2018\u02bc`]/gu, "")
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();

/** The words of a text, plain, in their order. */
export const plainWords = (text: string): readonly string[] =>
	plain(text)
		.split(" ")
		.filter((word) => word !== "");

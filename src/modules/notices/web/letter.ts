import { fullDate } from "#ui/format.ts";
import { inLanguage, type View } from "#ui/view.ts";
import type { Digest, Letter } from "../index.ts";

/** The words of both languages, and where the site is reached: `https://rangkul.example`. */
export interface Stationery {
	readonly origin: string;
	readonly words: (lang: View["lang"]) => Pick<View, "t">;
}

/**
 * The mail about what newly waits: how many, by when, and where to look. It names no unit, no person and no
 * matter. In Indonesian where the language is not known, with a line for whoever reads English.
 */
export const letterOn =
	({ origin, words }: Stationery) =>
	({ dues, language }: Digest): Letter => {
		const lang = language ?? "id";
		const { t } = words(lang);
		const at = (path: string, inLang = lang) =>
			origin + inLanguage(inLang, path);
		const n = dues.length;
		const lines = [...Map.groupBy(dues, (due) => due)].map(([due, some]) =>
			due === null
				? t("notices.letter.undated", { n: some.length })
				: t("notices.letter.dues", {
						n: some.length,
						day: fullDate(lang, due),
					}),
		);
		return {
			subject: t("notices.letter.subject", { n }),
			text: [
				t("notices.letter.greeting"),
				"",
				t("notices.letter.new", { n }),
				...lines.map((line) => `- ${line}`),
				"",
				t("notices.letter.open", { address: at("/kotak") }),
				...(language === null
					? [
							words("en").t("notices.letter.other", {
								address: at("/kotak", "en"),
							}),
						]
					: []),
				"",
				t("notices.letter.off", { address: at("/kotak/surel") }),
				t("notices.letter.why"),
				"",
			].join("\n"),
		};
	};

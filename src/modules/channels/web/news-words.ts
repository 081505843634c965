import { inLanguage, type View } from "#ui/view.ts";
import type { NewsWords } from "../index.ts";

/** The words of both languages, and where the site is reached: `https://rangkul.example`. */
interface Stationery {
	readonly origin: string;
	readonly words: (lang: View["lang"]) => Pick<View, "t">;
}

/** What a message says: where to look, with the code that they have. */
export const newsOn =
	({ origin, words }: Stationery): NewsWords =>
	(lang) => {
		const { t } = words(lang);
		return {
			subject: t("channels.message.subject"),
			text: t("channels.message.text", {
				address: origin + inLanguage(lang, "/lacak"),
			}),
		};
	};

import type { Language } from "#kernel/text.ts";
import type { Day } from "#territory";
import { fullDate } from "#ui/format.ts";
import { inLanguage, type View } from "#ui/view.ts";
import type { Letter, Letters } from "../index.ts";

/** The words of both languages, and where the site is reached: `https://rangkul.example`. */
export interface Stationery {
	readonly origin: string;
	readonly words: (lang: View["lang"]) => Pick<View, "t">;
}

/** The mails, in the words of one language: they name no unit, no person and no matter. */
export const lettersOn = (stationery: Stationery): Letters => ({
	ofDuties: ({ dues, language }) => dutiesIn(stationery, dues, language),
	ofCode: ({ language }) => codeIn(stationery, language),
});

/** How many newly wait, by when, and where to look. In Indonesian where the language is not known, with a line for whoever reads English. */
function dutiesIn(
	stationery: Stationery,
	dues: readonly (Day | null)[],
	language: Language | null,
): Letter {
	const lang = language ?? "id";
	const { t } = stationery.words(lang);
	const n = dues.length;
	const lines = [...Map.groupBy(dues, (due) => due)].map(([due, some]) =>
		due === null
			? t("notices.letter.undated", { n: some.length })
			: t("notices.letter.dues", { n: some.length, day: fullDate(lang, due) }),
	);
	const address = stationery.origin + inLanguage(lang, "/kotak/surel");
	return {
		subject: t("notices.letter.subject", { n }),
		text: [
			t("notices.letter.greeting"),
			"",
			t("notices.letter.new", { n }),
			...lines.map((line) => `- ${line}`),
			"",
			...whereToLook(stationery, language, "notices.letter.open", "/kotak"),
			"",
			t("notices.letter.off", { address }),
			t("notices.letter.why"),
			"",
		].join("\n"),
	};
}

/** Whoever reads it knows what to do, also where the account is no longer in their hands. */
function codeIn(stationery: Stationery, language: Language | null): Letter {
	const { t } = stationery.words(language ?? "id");
	return {
		subject: t("notices.letter.code-subject"),
		text: [
			t("notices.letter.greeting"),
			"",
			t("notices.letter.code"),
			t("notices.letter.code-not-you"),
			"",
			...whereToLook(stationery, language, "notices.letter.account", "/akun"),
			"",
			t("notices.letter.code-why"),
			"",
		].join("\n"),
	};
}

function whereToLook(
	{ origin, words }: Stationery,
	language: Language | null,
	says: "notices.letter.open" | "notices.letter.account",
	path: string,
): string[] {
	const lang = language ?? "id";
	const at = (inLang: Language) => origin + inLanguage(inLang, path);
	const here = words(lang).t(says, { address: at(lang) });
	if (language !== null) return [here];
	return [here, words("en").t("notices.letter.other", { address: at("en") })];
}

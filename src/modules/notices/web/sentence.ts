import { isRole, roleNamed } from "#identity";
import { say } from "#kernel/text.ts";
import { isDay } from "#territory";
import { date } from "#ui/format.ts";
import type { View } from "#ui/view.ts";
import type { About, Notice } from "../index.ts";

/** The sentence of a notice in the language of the reader. */
export const sentenceOf = (
	view: Pick<View, "says" | "lang">,
	{ says, about }: Pick<Notice, "says" | "about">,
): string => view.says(says, inWords(view, about));

/** Days and roles as people write them, and what has words of its own in a language (`title.en`) in these; everything else as it is. */
const inWords = ({ lang }: Pick<View, "lang">, about: About): About =>
	Object.fromEntries(
		Object.entries(about).map(([name, said]) => {
			const value = about[`${name}.${lang}`] ?? said;
			if (typeof value !== "string") return [name, value];
			if (name === "role" && isRole(value))
				return [
					name,
					[say(roleNamed(value).label, lang), about.programme]
						.filter(Boolean)
						.join(" "),
				];
			return [name, isDay(value) ? date(lang, value) : value];
		}),
	);

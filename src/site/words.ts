import { readFileSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { type Language, languages } from "#kernel/text.ts";
import { root } from "#platform/root.ts";
import type { Translate } from "#ui/view.ts";
import { textFolders } from "./text-folders.ts";

type About = Readonly<Record<string, string | number | Date>>;

export interface Words {
	/** The words of a key, which the compiler knows. */
	readonly t: Translate;
	/** The words of a key that is only known at run time. Throws where there are none. */
	readonly says: (key: string, about?: About) => string;
}

/** The words of all modules in one language. A text that a language lacks is said in Indonesian. */
export const wordsIn = (lang: Language): Words => books[lang];

function open(lang: Language): Words {
	const formats = new Map<string, IntlMessageFormat | string>();
	const find = (key: string): IntlMessageFormat | string => {
		const text = textsIn(lang).get(key) ?? textsIn("id").get(key);
		if (text === undefined) throw new Error(`no text has the key ${key}`);
		// Intl writes English plurals for languages that it does not know: Indonesian comes second.
		const format = /[{'<]/.test(text)
			? new IntlMessageFormat(text, [lang, "id"], undefined, {
					ignoreTag: true,
				})
			: text;
		formats.set(key, format);
		return format;
	};
	const says = (key: string, about?: About): string => {
		const format = formats.get(key) ?? find(key);
		return typeof format === "string" ? format : String(format.format(about));
	};
	return { t: (key, ...[about]) => says(key, about), says };
}

/** Read when the first word of a language is asked for. */
const textsIn = (lang: Language): Texts => (texts[lang] ??= readTexts(lang));

type Texts = ReadonlyMap<string, string>;
const texts: Partial<Record<Language, Texts>> = {};

const readTexts = (lang: Language): Texts =>
	new Map(
		textFolders(root).flatMap(({ prefix, folder }) =>
			Object.entries(read(join(folder, `${lang}.json`))).map(
				([key, text]) => [`${prefix}.${key}`, text] as const,
			),
		),
	);

const read = (file: string): Record<string, string> =>
	JSON.parse(readFileSync(file, "utf8"));

const books = Object.fromEntries(
	languages.map((lang) => [lang, open(lang)]),
) as Record<Language, Words>;

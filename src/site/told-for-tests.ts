import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type RoleCode, roleNamed } from "#identity";
import { type Language, languages } from "#kernel/text.ts";
import { mayEnter } from "#platform/http/route.ts";
import { root } from "#platform/root.ts";
import { routeTable } from "./route-table.ts";
import { textFolders } from "./text-folders.ts";
import type { Told } from "./told.ts";

/** What is wrong with texts that are written as data, in words; nothing when all is well. */
export const problemsIn = (texts: readonly Told[]): string[] =>
	languages.flatMap((lang) =>
		texts.flatMap((told) => {
			const text = told[lang];
			return [
				...emptyOrSame(told, lang),
				...longSentences(text),
				...unkindWords(text),
				...quotedNowhere(text, lang),
			].map((problem) => `${lang}: ${problem}: ${text}`);
		}),
	);

const emptyOrSame = (told: Told, lang: Language): string[] => {
	if (told[lang].trim() === "") return ["says nothing"];
	return told[lang] !== told[lang].trim() || told[lang].includes("  ")
		? ["has a space too many"]
		: [];
};

const mostWords = 25;

const longSentences = (text: string): string[] =>
	sentencesIn(text).some((sentence) => wordsOf(sentence) > mostWords)
		? [`has a sentence of more than ${mostWords} words`]
		: [];

/** Words for each sentence, over all texts of one language. */
export function meanLength(texts: readonly Told[], lang: Language): number {
	const sentences = texts.flatMap((told) => sentencesIn(told[lang]));
	const words = sentences.map(wordsOf);
	return words.reduce((sum, n) => sum + n, 0) / sentences.length;
}

const sentencesIn = (text: string): string[] =>
	text.split(/(?<=[.?:;!][”"]?)\s+/).filter((sentence) => sentence !== "");
const wordsOf = (sentence: string): number =>
	sentence.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length;

/** What makes light of somebody's trouble; see "Words" of the look. */
const unkind =
	/\b(mudah|hanya|cukup klik|silakan|simply|easy|easily|please|sukses|gagal)\b/i;

const unkindWords = (text: string): string[] =>
	unkind.test(text) ? [`says “${unkind.exec(text)?.[0]}”`] : [];

/** A button that is named must be called so on its page. */
const quotedNowhere = (text: string, lang: Language): string[] =>
	[...text.matchAll(/“([^”]+)”/g)].flatMap(([, quoted = ""]) =>
		onPages[lang].has(quoted) ? [] : [`no page says “${quoted}”`],
	);

const textsIn = (lang: Language): ReadonlySet<string> =>
	new Set(
		textFolders(root).flatMap(({ folder }) =>
			Object.values<string>(
				JSON.parse(readFileSync(join(folder, `${lang}.json`), "utf8")),
			),
		),
	);
const onPages: Readonly<Record<Language, ReadonlySet<string>>> = {
	id: textsIn("id"),
	en: textsIn("en"),
};

/** Pages that are pointed to and that somebody of this role cannot open; `citizen` has no account, `null` no role. */
export const closedTo = (
	role: RoleCode | "citizen" | null,
	paths: readonly string[],
): string[] =>
	paths.filter((path) => {
		const right = rights.get(path);
		if (right === undefined) return true;
		if (right === "anyone") return false;
		if (role === "citizen") return true;
		const held: readonly string[] =
			role === null ? [] : roleNamed(role).permissions;
		return !mayEnter(right, (permission) => held.includes(permission));
	});

const rights: ReadonlyMap<string, string> = new Map(
	routeTable()
		.filter(({ method }) => method === "GET")
		.map(({ path, may }) => [path, may]),
);

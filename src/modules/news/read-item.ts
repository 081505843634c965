import type { FieldProblem } from "#kernel/form.ts";
import { problemOfName } from "#kernel/text.ts";
import { type Kind, kinds, type Text } from "./item.ts";
import { terms } from "./terms.ts";
import { languageOf, topicOf } from "./vocabulary.ts";
import { asKept, asLine } from "./words.ts";

/** As the forms name them. */
export const fields = {
	kind: "jenis",
	lang: "bahasa",
	topics: "topik",
	title: "judul",
	summary: "ringkasan",
	body: "naskah",
	revision: "versi",
	why: "alasan",
	when: "kapan",
	day: "tanggal",
	hour: "jam",
	wasWrong: "keliru",
	isRight: "benar",
} as const;

export interface TypedText {
	readonly title: string;
	readonly summary: string;
	readonly body: string;
}

/** An item as it was typed. */
export interface TypedItem extends TypedText {
	readonly kind: string;
	readonly lang: string;
	readonly topics: readonly string[];
}

export interface ReadItem extends Text {
	readonly kind: Kind;
	readonly lang: string;
	readonly topics: readonly string[];
}

type Problems = { readonly problems: readonly FieldProblem[] };

export const problem = (
	field: keyof typeof fields,
	why: string,
	about?: FieldProblem["about"],
): FieldProblem => ({
	field: fields[field],
	says: `news.problem.${why}`,
	...(about ? { about } : {}),
});

/** The item of a form, or all that has to be mended. A draft may still lack its text: only its title is asked for. */
export function itemOf(typed: TypedItem): ReadItem | Problems {
	const kind = kinds.find((one) => one === typed.kind);
	const topics = [...new Set(typed.topics)].filter((code) => topicOf(code));
	const text = textOf(typed);
	const problems = [
		...(kind ? [] : [problem("kind", "no-kind")]),
		...(languageOf(typed.lang) ? [] : [problem("lang", "no-language")]),
		...(topics.length > terms.mostTopics
			? [problem("topics", "too-many-topics", { n: terms.mostTopics })]
			: []),
		...problemsOfText(text),
	];
	return kind && problems.length === 0
		? { ...text, kind, lang: typed.lang, topics }
		: { problems };
}

export const textOf = (typed: TypedText): Text => ({
	title: asLine(typed.title),
	summary: asLine(typed.summary),
	body: asKept(typed.body),
});

export function problemsOfText(text: Text): readonly FieldProblem[] {
	const long = (field: "summary" | "body", n: number) =>
		text[field].length > n
			? [problem(field, field === "body" ? "text-too-long" : "too-long", { n })]
			: [];
	const title = problemOfName(text.title, terms.longestTitle);
	return [
		...(title === "no-name" ? [problem("title", "no-title")] : []),
		...(title === "name-too-long"
			? [problem("title", "too-long", { n: terms.longestTitle })]
			: []),
		...long("summary", terms.longestSummary),
		...long("body", terms.longestBody),
	];
}

/** A reason or a note that others read: at least something, and not too much. */
export function problemsOfWords(
	field: "why" | "wasWrong" | "isRight",
	typed: string,
): readonly FieldProblem[] {
	const words = asKept(typed);
	if (problemOfName(words, Number.MAX_SAFE_INTEGER) === "no-name")
		return [problem(field, `no-${field}`)];
	return words.length > terms.longestWords
		? [problem(field, "too-long", { n: terms.longestWords })]
		: [];
}

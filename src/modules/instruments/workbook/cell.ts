import type { Language } from "#kernel/text.ts";
import type { Both, Field, WordList } from "./field.ts";
import { yesNo } from "./words.ts";

/** A value of the format as the text of a cell; empty where there is none. */
export function cellOf(
	{ kind, instead }: Field,
	value: unknown,
	lang: Language,
): string {
	if (value === undefined) return "";
	if (instead && value === instead.value) return instead.word[lang];
	if (typeof value === "boolean") return yesNo[value ? "yes" : "no"][lang];
	if (Array.isArray(value)) return listed(value.map(String));
	if (typeof kind === "object")
		return kind[String(value)]?.[lang] ?? String(value);
	return String(value);
}

/** Parted by commas; what holds a comma itself stands on a line of its own. */
const listed = (items: readonly string[]): string =>
	items.some((item) => /[,;]/.test(item))
		? items.map((item) => `${item}\n`).join("")
		: items.join(", ");

export type CellRead =
	| { readonly ok: true; readonly value: unknown }
	| { readonly ok: false; readonly why: CellFault };

export type CellFault = "unknown-word" | "percent";

/** The value that a cell means. What no shape allows is left as it is, and the schema says so. */
export function meaningOf({ kind, instead }: Field, typed: string): CellRead {
	const text = typed.trim();
	if (text === "") return none;
	if (instead && isWord(text, instead.value, instead.word))
		return read(instead.value);
	if (typeof kind === "object") return wordIn(kind, text);
	switch (kind) {
		case "text":
		case "code":
		case "date":
			return read(text);
		case "yes-no":
			return yesOrNo(text);
		case "list":
			return read(itemsIn(typed));
		case "decimal":
			if (text.endsWith("%")) return { ok: false, why: "percent" };
			return read(/^-?\d+,\d+$/.test(text) ? text.replace(",", ".") : text);
		case "whole":
			return read(/^\d{1,9}$/.test(text) ? Number(text) : text);
	}
}

const none: CellRead = { ok: true, value: undefined };
const read = (value: unknown): CellRead => ({ ok: true, value });

const itemsIn = (typed: string): readonly string[] =>
	typed
		.split(typed.includes("\n") ? "\n" : /[,;]/)
		.map((item) => item.trim())
		.filter((item) => item !== "");

function yesOrNo(text: string): CellRead {
	if (isWord(text, "true", yesNo.yes) || isPlain(text, "benar"))
		return read(true);
	if (isWord(text, "false", yesNo.no) || isPlain(text, "salah"))
		return read(false);
	return { ok: false, why: "unknown-word" };
}

function wordIn(words: WordList, text: string): CellRead {
	const found = Object.entries(words).find(([code, word]) =>
		isWord(text, code, word),
	);
	return found ? read(found[0]) : { ok: false, why: "unknown-word" };
}

const isWord = (text: string, code: string, word: Both): boolean =>
	isPlain(text, code) || isPlain(text, word.id) || isPlain(text, word.en);

/** Whether two words are the same, whatever their capitals and the white space in them. */
export const isPlain = (text: string, word: string): boolean =>
	plainWord(text) === plainWord(word);

export const plainWord = (text: string): string =>
	text.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();

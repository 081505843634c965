import { isMap, isScalar } from "yaml";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { parseYaml } from "./parse-yaml.ts";

/** In bytes of UTF-8: more than ten times the largest instrument that we know. */
export const largestText = 200_000;

export type TextRefusal = Refusal<"no-text" | "too-long" | "not-text">;

/**
 * What was typed or uploaded, with the line ends of this house. Refuses what is no text at all, so that
 * nothing is kept that no page could show again.
 */
export function draftText(typed: string): Result<string, TextRefusal> {
	const text = typed
		.replace(/^\uFEFF/, "")
		.replace(/\r\n?/g, "\n")
		.replace(/\s+$/, "");
	if (text === "") return refused("no-text");
	const size = Buffer.byteLength(text);
	if (size > largestText)
		return refused("too-long", {
			size: Math.ceil(size / 1000),
			most: largestText / 1000,
		});
	if (unreadable.test(text) || !text.isWellFormed()) return refused("not-text");
	return ok(`${text}\n`);
}

/** Control signs, and the sign that stands for what could not be read. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unreadable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFD]/;

/** The text of an uploaded file. Windows saves "Unicode" as UTF-16 with a mark in front; other encodings are refused. */
export function textOfFile(
	bytes: Uint8Array,
): Result<string, Refusal<"not-utf8">> {
	const [first, second] = bytes;
	const encoding =
		first === 0xff && second === 0xfe
			? "utf-16le"
			: first === 0xfe && second === 0xff
				? "utf-16be"
				: "utf-8";
	try {
		return ok(new TextDecoder(encoding, { fatal: true }).decode(bytes));
	} catch {
		return refused("not-utf8");
	}
}

/** What the head of a text says of itself, as far as it can be read. */
export interface TextHead {
	readonly instrument: string;
	readonly title: string;
	/** Empty where it has none. */
	readonly english: string;
}

export function headOf(text: string): TextHead {
	const root = read(text);
	const title = root?.get("title", true);
	return {
		instrument: wordsIn(root?.get("id", true)),
		english: isMap(title) ? wordsIn(title.get("en", true)) : "",
		title: isMap(title) ? wordsIn(title.get("id", true)) : wordsIn(title),
	};
}

const wordsIn = (node: unknown): string =>
	isScalar(node) && ["string", "number"].includes(typeof node.value)
		? String(node.value).trim().slice(0, 300)
		: "";

/** The text with other values in its head, and every other sign of it as it was, comments included. */
export function withHead(
	text: string,
	values: Readonly<Record<string, string>>,
): string {
	const root = read(text);
	const places = Object.entries(values).flatMap(([name, value]) => {
		const range = root?.get(name, true)?.range;
		return range ? [{ from: range[0], to: range[1], value }] : [];
	});
	return places
		.sort((a, b) => b.from - a.from)
		.reduce(
			(told, { from, to, value }) =>
				told.slice(0, from) + scalar(value) + told.slice(to),
			text,
		);
}

/** A plain word stays plain; what YAML could take for a number gets its quotes. */
const scalar = (value: string): string =>
	/^[a-z]+[a-z0-9]*(-[a-z0-9]+)+$|^(draft|published)$/.test(value)
		? value
		: JSON.stringify(value);

function read(text: string) {
	const contents = parseYaml(text)?.contents;
	return isMap(contents) ? contents : null;
}

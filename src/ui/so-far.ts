import type { Language } from "#kernel/text.ts";
import { bytes } from "./format.ts";

/**
 * How much of a file is safe, as one says it: "3" of "14 MB", "812 KB" of "14 MB". The part is rounded down: what is
 * said to be safe is safe.
 */
export function soFar(
	lang: Language,
	received: number,
	whole: number,
): { readonly done: string; readonly size: string } {
	const size = bytes(lang, whole);
	const step = received >= 1_000_000 ? 100_000 : received >= 1_000 ? 1_000 : 1;
	const done = bytes(lang, Math.floor(received / step) * step);
	const [, figure = "", unit = ""] = /^(.*) (\S+)$/.exec(done) ?? [];
	return { done: size.endsWith(` ${unit}`) ? figure : done, size };
}

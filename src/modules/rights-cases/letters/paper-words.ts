import type { Language } from "#kernel/text.ts";
import type { Day } from "#territory";

/** Lines that say something. */
export const filled = (lines: readonly string[]): readonly string[] =>
	lines.map((line) => line.trim()).filter((line) => line !== "");

/** Paragraphs are parted by an empty line. */
export const paragraphsOf = (text: string): readonly string[] =>
	filled(text.split(/\r?\n\s*\r?\n/)).map((one) =>
		one.replace(/\s*\r?\n\s*/g, " "),
	);

/** "26 November 2026" */
export const dayInWords = (lang: Language, day: Day): string =>
	new Intl.DateTimeFormat(lang === "id" ? "id-ID" : "en-GB", {
		dateStyle: "long",
		timeZone: "UTC",
	}).format(new Date(`${day}T00:00:00Z`));

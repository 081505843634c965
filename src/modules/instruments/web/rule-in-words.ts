import type { Rule } from "#instruments";
import { decimal } from "#ui/format.ts";
import type { View } from "#ui/view.ts";

/** How a score came about, as a sentence: `Pilihan ini bernilai 2 dari 3; dijadikan skala 100.` */
export const ruleInWords = (view: View, { key, about }: Rule): string =>
	view.says(
		`instruments.${key}`,
		Object.fromEntries(
			Object.entries(about).map(([name, value]) => [
				name,
				typeof value === "string" ? readable(view, value) : value,
			]),
		),
	);

/** What an author wrote is left alone; an exact decimal gets the signs of the language. */
const readable = (view: View, text: string): string =>
	/^-?\d+(\.\d+)?$/.test(text) ? decimal(view.lang, text) : text;

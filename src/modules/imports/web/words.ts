import {
	type Field,
	type Import,
	type KindName,
	kindNamed,
	type RowProblem,
	shownIn,
} from "#imports";
import { say } from "#kernel/text.ts";
import { columnLetters } from "#platform/spreadsheet/sheet.ts";
import { isDay } from "#territory";
import { date } from "#ui/format.ts";
import type { View } from "#ui/view.ts";

export const fieldNamed = (kind: KindName, key: string): Field | undefined =>
	kindNamed(kind).fields.find((field) => field.key === key);

/** What is to be mended, and how, in one sentence. */
export function problemInWords(
	view: View,
	kind: KindName,
	{ field: key, reason, about = {} }: RowProblem,
): string {
	const field = key === null ? undefined : fieldNamed(kind, key);
	const spoken = Object.fromEntries(
		Object.entries(about).map(([name, value]) => [
			name,
			name === "is" && field
				? valueInWords(view, field, String(value)) ||
					view.t("imports.ready-nothing")
				: isDay(String(value))
					? date(view.lang, String(value))
					: value,
		]),
	);
	return `${view.says(`imports.row-${reason}`, spoken)}.`;
}

/** What was understood of a cell, as the viewer reads it. */
export const valueInWords = (
	view: View,
	field: Field,
	value: string,
): string =>
	field.shown === "day" && isDay(value)
		? date(view.lang, value)
		: shownIn(field, value, view.lang);

/** "Kolom C: Kab/Kota" */
export const columnInWords = (
	view: View,
	headers: readonly string[],
	place: number,
): string =>
	view.t("imports.column-of", {
		letter: columnLetters(place),
		head: headers[place] || view.t("imports.column-without-head"),
	});

export const kindInWords = ({ lang }: View, kind: KindName): string =>
	say(kindNamed(kind).label, lang);

/** Findings of the file and notes on the rows, each a sentence. */
export const findingsInWords = (
	view: View,
	{ findings, counts }: Import,
): string[] =>
	[...findings, ...counts.notes].map(({ reason, about }) =>
		view.says(
			`imports.finding-${reason}`,
			Object.fromEntries(
				Object.entries(about).map(([name, value]) => [
					name,
					isDay(String(value)) ? date(view.lang, String(value)) : value,
				]),
			),
		),
	);

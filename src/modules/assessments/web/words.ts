import {
	type Answer,
	type ApplicableIndicator,
	type Indicator,
	type Instrument,
	levelsOf,
} from "#instruments";
import type { FieldProblem } from "#kernel/form.ts";
import type { Refusal } from "#kernel/result.ts";
import { type Language, type Said, say } from "#kernel/text.ts";
import { date, decimal } from "#ui/format.ts";
import type { View } from "#ui/view.ts";
import { nameOfItem } from "../index.ts";

/** The sentence of a refusal; every reason of this module's use cases has one. */
export const sentenceOf = (view: View, { reason, about }: Refusal): string =>
	view.says(`assessments.reason-${reason}`, about && inWords(view.lang, about));

const aDay = /^\d{4}-\d{2}-\d{2}$/;

/** Days as people write them; everything else as it is. */
const inWords = (
	lang: Language,
	about: NonNullable<Refusal["about"]>,
): NonNullable<Refusal["about"]> =>
	Object.fromEntries(
		Object.entries(about).map(([name, value]) => [
			name,
			typeof value === "string" && aDay.test(value) ? date(lang, value) : value,
		]),
	);

/** The name of an item in a language: it is told apart from items of the same name in other groups. */
export const itemName = (lang: Language, item: ApplicableIndicator): string =>
	say(nameOfItem(item), lang);

/** An instrument and a year of performance: both have years, so the second one says what it is. */
export const roundName = (
	view: View,
	instrument: Pick<Instrument, "title">,
	year: number,
): string =>
	view.t("assessments.unit-round", {
		title: say(instrument.title, view.lang),
		year: String(year),
	});

/** A refusal as a problem of a form, at a field or (with `""`) of the form as a whole. */
export const problemAt = (
	view: Pick<View, "lang">,
	field: string,
	{ reason, about }: Refusal,
): FieldProblem => ({
	field,
	says: `assessments.reason-${reason}`,
	...(about ? { about: inWords(view.lang, about) } : {}),
});

/** An answer in words: the label of the choice, the figure with its unit, or the reason why there is none. */
export function answerInWords(
	view: View,
	indicator: Indicator,
	answer: Answer | null,
): string {
	if (!answer) return view.t("assessments.item-unanswered");
	if ("notApplicable" in answer)
		return view.t("assessments.item-notApplicable-because", {
			why: answer.notApplicable,
		});
	if ("notOurAuthority" in answer)
		return view.t("assessments.item-notOurAuthority-because", {
			why: answer.notOurAuthority,
		});
	if ("notMeasured" in answer)
		return view.t("assessments.item-notMeasured-because", {
			why: answer.notMeasured,
		});
	const value = valueInWords(view, indicator, answer.value);
	// A figure says nothing without the year that it tells of.
	return answer.dataYear === undefined
		? value
		: view.t("assessments.item-with-data-year", {
				value,
				year: String(answer.dataYear),
			});
}

function valueInWords(
	{ t, lang }: View,
	indicator: Indicator,
	value: Extract<Answer, { value: unknown }>["value"],
): string {
	if (typeof value !== "string") {
		if ("numerator" in value)
			return t("assessments.answer-ratio", {
				numerator: decimal(lang, value.numerator),
				denominator: decimal(lang, value.denominator),
			});
		return value.map((code) => labelOf(lang, indicator, code)).join(", ");
	}
	const { answer } = indicator;
	if (answer.kind === "number" || answer.kind === "count")
		return `${decimal(lang, value)} ${say(answer.unit, lang)}`;
	return labelOf(lang, indicator, value);
}

const labelOf = (
	lang: Language,
	indicator: Indicator,
	code: string,
): string => {
	const label: Said | undefined = levelsOf(indicator).find(
		({ value }) => value === code,
	)?.label;
	return label ? say(label, lang) : code;
};

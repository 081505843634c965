import {
	answerFields,
	type Indicator,
	levelsOf,
	otherAnswers,
} from "#instruments";
import { say } from "#kernel/text.ts";
import { decimal } from "#ui/format.ts";
import type { View } from "#ui/view.ts";

/** What a field of an item is called on the page. */
export function fieldInWords(
	view: View,
	{ answer }: Indicator,
	field: string,
): string {
	switch (field) {
		case answerFields.value:
			return view.t("assessments.item-question");
		case answerFields.numerator:
		case answerFields.denominator:
			return answer.kind === "ratio"
				? say(
						field === answerFields.numerator
							? answer.numerator
							: answer.denominator,
						view.lang,
					)
				: field;
		case answerFields.dataYear:
			return view.t("instruments.ask-data-year");
		case answerFields.other:
			return view.t("instruments.ask-other-question");
		case answerFields.why:
			return view.t("instruments.ask-why");
		default:
			return view.t("assessments.item-note");
	}
}

/** As it is kept; what was typed otherwise is shown as it was typed. */
const aNumber = /^-?\d{1,15}(\.\d{1,10})?$/;

/** What was typed or chosen, as the page shows it: labels of choices, otherwise the text itself. */
export function valueInWords(
	view: View,
	indicator: Indicator,
	field: string,
	value: readonly string[],
): string {
	const words = value.filter((text) => text.trim() !== "");
	if (field === answerFields.other) {
		const way = otherAnswers.find((other) => other === words[0]);
		return view.t(`instruments.ask-${way ?? "other-none"}`);
	}
	if (words.length === 0) return view.t("assessments.choice-blank");
	if (field !== answerFields.value) return words.join(", ");
	const levels = levelsOf(indicator);
	return words
		.map((word) => {
			const label = levels.find((level) => level.value === word)?.label;
			if (label) return say(label, view.lang);
			return aNumber.test(word) ? decimal(view.lang, word) : word;
		})
		.join(", ");
}

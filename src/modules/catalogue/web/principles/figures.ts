import { type Fact, factKind } from "#facts";
import { exact, plain } from "#kernel/decimal.ts";
import { say } from "#kernel/text.ts";
import { decimal } from "#ui/format.ts";
import type { View } from "#ui/view.ts";

/** An exact decimal for reading, with two decimals at most. */
export const forReading = ({ lang }: Pick<View, "lang">, value: string) =>
	decimal(lang, plain(exact(value).toDecimalPlaces(2)));

/** "5 dari 8 (62,5 persen)"; that nobody knows it, where it is so. */
export function figureInWords(view: View, fact: Fact): string {
	const { t, lang } = view;
	if (fact.value === null || fact.numerator === null)
		return t("catalogue.unknown");
	const unit = say(
		factKind(fact.code)?.measured.unit ?? { id: fact.code },
		lang,
	);
	const value = forReading(view, fact.value);
	return fact.denominator === null
		? t("catalogue.principle.fact.count", { value, unit })
		: t("catalogue.principle.fact.ratio", {
				value,
				unit,
				numerator: decimal(lang, fact.numerator),
				denominator: decimal(lang, fact.denominator),
			});
}

import { contestedIn, type Fact, factKind } from "#facts";
import { exact, plain } from "#kernel/decimal.ts";
import { say } from "#kernel/text.ts";
import { decimal } from "#ui/format.ts";
import type { View } from "#ui/view.ts";

/** An exact decimal for reading, with two decimals at most. */
export const forReading = ({ lang }: Pick<View, "lang">, value: string) =>
	decimal(lang, plain(exact(value).toDecimalPlaces(2)));

/** "4 dari 8 (50 persen), 1 dibantah": a figure is never told without what people contest in it. */
export function figureInWords(view: View, fact: Fact): string {
	const n = contestedIn(fact).length;
	return n === 0
		? bareFigure(view, fact)
		: view.t("catalogue.principle.fact.contested", {
				figure: bareFigure(view, fact),
				n,
			});
}

function bareFigure(view: View, fact: Fact): string {
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

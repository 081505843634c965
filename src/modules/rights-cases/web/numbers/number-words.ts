import { say } from "#kernel/text.ts";
import { number } from "#ui/format.ts";
import type { View } from "#ui/view.ts";
import {
	centrePlace,
	islands,
	rightNamed,
	type TableName,
	type ToldNumber,
	wholeNumber,
} from "../../index.ts";

/** The number, or the word that says that it is hidden. */
export const numberInWords = (
	{ t, lang }: Pick<View, "t" | "lang">,
	n: number | null,
): string => (n === null ? t("rights-cases.numbers.hidden") : number(lang, n));

/** What a row is called. */
export function nameOf(
	view: Pick<View, "t" | "says" | "lang">,
	{ what, code }: Pick<ToldNumber, "what" | "code">,
	provinces: ReadonlyMap<string, string>,
): string {
	if (code === wholeNumber) return view.t("rights-cases.numbers.whole");
	switch (what) {
		case "right":
			return say(rightNamed(code)?.label ?? { id: code }, view.lang);
		case "place":
			return code === centrePlace || code in islands
				? view.says(`rights-cases.numbers.place.${code}`)
				: (provinces.get(code) ?? code);
		default:
			return view.says(`rights-cases.numbers.${what}.${code}`);
	}
}

export const wholeOf = (
	numbers: readonly ToldNumber[],
	what: TableName,
): number | null => numbers.find((one) => one.what === what)?.n ?? null;

import { type Fact, factKind } from "#facts";
import { exact, plain } from "#kernel/decimal.ts";
import { say } from "#kernel/text.ts";
import { date, decimal } from "#ui/format.ts";
import type { View } from "#ui/view.ts";
import { againstFact, countingFact, type Item } from "../../index.ts";

/** "2 dari 3 (66,67 persen)": a figure as people say it, rounded for reading. */
export function figureInWords({ t, lang }: View, fact: Fact): string {
	const kind = factKind(fact.code);
	if (fact.value === null || fact.numerator === null)
		return t("assessments.fact-no-figure");
	const about = {
		value: decimal(lang, plain(exact(fact.value).toDecimalPlaces(2))),
		unit: kind ? say(kind.measured.unit, lang) : "",
	};
	return fact.denominator === null
		? t("assessments.fact-count", about)
		: t("assessments.fact-ratio", {
				...about,
				numerator: decimal(lang, fact.numerator),
				denominator: decimal(lang, fact.denominator),
			});
}

/** The same with its day. */
export const figureOfDay = (view: View, fact: Fact): string =>
	view.t("assessments.fact-of-day", {
		figure: figureInWords(view, fact),
		day: date(view.lang, fact.asOf),
	});

type Proved = Pick<Item, "fact" | "verifier" | "said" | "indicator" | "proofs">;

/** How many things the figure of the house rests on, where it alone proves the answer; null where files do, or nothing. */
export const provedByFact = (item: Proved): number | null =>
	item.proofs.length === 0 && againstFact(item) === "repeated"
		? (countingFact(item)?.rows.length ?? null)
		: null;

/** "3 bukti", "belum ada bukti", "bukti dari Rangkul (3)": what a list says of the proof of an item. */
export function proofsInShort({ t }: View, item: Proved): string {
	const rows = provedByFact(item);
	return rows === null
		? t("assessments.unit-proofs", { n: item.proofs.length })
		: t("assessments.fact-proofs-short", { n: rows });
}

/** Whether taking the figure over is the next step: it is known, and nothing was answered yet. */
export const takesFirst = (item: Proved): boolean =>
	againstFact(item) === "unanswered";

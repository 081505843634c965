import {
	type Fact,
	type Frozen,
	frozenFacts,
	livingFact,
	sameFigure,
} from "#facts";
import type { Answer, ApplicableIndicator, Indicator } from "#instruments";
import { exact, fixed } from "#kernel/decimal.ts";
import type { Typed } from "#kernel/form.ts";
import type { Context } from "#platform/context.ts";
import { typedOf } from "../field/typed-answer.ts";
import type { Item } from "../item.ts";

/** The fact that answers an item: as it is today, and as it was each time the item was handed in. */
export interface ItemFact {
	readonly today: Fact;
	/** Oldest first; empty before it was handed in. */
	readonly frozen: readonly Frozen[];
}

/** The facts of the items that name one, by code. Of an instrument without facts nothing is asked. */
export async function factsOfItems(
	cx: Context,
	assessment: { readonly unitId: string; readonly id: string },
	asked: readonly ApplicableIndicator[],
): Promise<ReadonlyMap<string, ItemFact>> {
	const naming = asked.flatMap(({ indicator: { code, fact } }) =>
		fact === null ? [] : [{ code, fact }],
	);
	const facts = new Map<string, ItemFact>();
	if (naming.length === 0) return facts;
	const frozen = await frozenFacts(cx, assessment);
	for (const { code, fact } of naming)
		facts.set(code, {
			today: await livingFact(cx, fact, assessment.unitId),
			frozen: frozen.get(code) ?? [],
		});
	return facts;
}

/**
 * The fact that an answer is held against: the one of today while the unit may still write to the item, the frozen
 * one after it was handed in. An item that came back is written to anew, so the fact of today holds again.
 */
export const countingFact = (
	item: Pick<Item, "fact" | "verifier">,
): Fact | null => item.fact && (frozenNow(item)?.fact ?? item.fact.today);

/** The frozen fact, while it stands: null before it was handed in, and since it came back. */
export function frozenNow({
	fact,
	verifier,
}: Pick<Item, "fact" | "verifier">): Frozen | null {
	const newest = fact?.frozen.at(-1) ?? null;
	return newest && verifier?.outcome === "returned" && newest.at < verifier.at
		? null
		: newest;
}

/** What is frozen when an assessment is handed in: the facts of today of the items that are open. */
export const factsToFreeze = (
	items: readonly Item[],
): readonly { readonly code: string; readonly fact: Fact }[] =>
	items.flatMap(({ code, fact, verifier }) =>
		fact && !frozenNow({ fact, verifier }) ? [{ code, fact: fact.today }] : [],
	);

/** `none`: no fact is named, or nothing is known; `repeated`: the answer says just what the fact says. */
export type AgainstFact = "none" | "unanswered" | "repeated" | "differs";

/** What an answer is to the fact of its item. Another way of answering (not applicable …) differs, and says why itself. */
export function againstFact(
	item: Pick<Item, "fact" | "verifier" | "said" | "indicator">,
): AgainstFact {
	const fact = countingFact(item);
	const figure = fact && figureFor(item.indicator, fact);
	if (!figure) return "none";
	const answer = item.said?.answer ?? null;
	if (!answer) return "unanswered";
	return "value" in answer && sameValue(answer.value, figure.value)
		? "repeated"
		: "differs";
}

/** Whether an answer that departs from its fact still owes the reason for it. */
export const owesReason = (
	item: Pick<Item, "fact" | "verifier" | "said" | "indicator">,
): boolean =>
	againstFact(item) === "differs" &&
	item.said?.answer != null &&
	"value" in item.said.answer &&
	item.said.note.trim() === "";

/** How many proofs the fact itself is worth: it proves an answer that repeats it. */
export const proofsOfFact = (
	item: Pick<Item, "fact" | "verifier" | "said" | "indicator">,
): number => (againstFact(item) === "repeated" ? 1 : 0);

/** The fact as an answer to the indicator, rounded as it asks; null where the fact is not known. */
export function figureFor(
	{ answer }: Indicator,
	fact: Fact,
): Extract<Answer, { value: unknown }> | null {
	if (fact.value === null || fact.numerator === null) return null;
	const year =
		"dataYear" in answer && answer.dataYear
			? { dataYear: Number(fact.asOf.slice(0, 4)) }
			: {};
	if (answer.kind === "ratio" && fact.denominator !== null)
		return {
			value: { numerator: fact.numerator, denominator: fact.denominator },
			...year,
		};
	if (answer.kind === "number" || answer.kind === "count")
		return { value: fixed(exact(fact.value), answer.decimals), ...year };
	return null;
}

/** The fields that answer the item by its fact; null where the fact is not known. */
export function fieldsOfFact(indicator: Indicator, fact: Fact): Typed | null {
	const figure = figureFor(indicator, fact);
	return figure && typedOf(figure);
}

/** What was handed in last, if the world has moved since: shown beside what it is today. */
export function movedSince({ fact }: Pick<Item, "fact">): Frozen | null {
	const newest = fact?.frozen.at(-1);
	return newest && fact && !sameFigure(newest.fact, fact.today) ? newest : null;
}

type Value = Extract<Answer, { value: unknown }>["value"];

function sameValue(one: Value, other: Value): boolean {
	if (typeof one === "string" && typeof other === "string")
		return exact(one).equals(other);
	return isRatio(one) && isRatio(other)
		? exact(one.numerator).equals(other.numerator) &&
				exact(one.denominator).equals(other.denominator)
		: false;
}

const isRatio = (
	value: Value,
): value is Extract<Value, { numerator: string }> =>
	typeof value === "object" && "numerator" in value;

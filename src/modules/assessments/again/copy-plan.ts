import { answerFields, type Indicator, levelsOf } from "#instruments";
import type { Typed } from "#kernel/form.ts";
import { noteField, onlyFields } from "../field/fields.ts";
import { typedOf } from "../field/typed-answer.ts";
import { type Item, standingAnswer } from "../item.ts";

/** One answer of an earlier year that fits an indicator of this year. */
export interface Copied {
	readonly code: string;
	readonly fields: Typed;
}

/**
 * Why an answer of the earlier year is not copied: its indicator is no longer there, is answered in another way or
 * from another list, or has an answer of this year already, be it a copied one.
 */
export type NotCopiedWhy =
	| "gone"
	| "other-kind"
	| "other-list"
	| "copied-already"
	| "answered-already";

export interface NotCopied {
	/** As it was in the earlier year. */
	readonly item: Item;
	readonly why: NotCopiedWhy;
}

export interface CopyPlan {
	readonly copied: readonly Copied[];
	readonly notCopied: readonly NotCopied[];
}

/**
 * What of an earlier year's answers can be repeated this year, to be confirmed. What counted then is copied, not
 * what was claimed: a verifier's value over the unit's own. The year of a figure stays open, for it is another one.
 */
export function copyPlan(
	earlier: readonly Item[],
	now: readonly Item[],
): CopyPlan {
	const today = new Map(now.map((item) => [item.code, item]));
	const copied: Copied[] = [];
	const notCopied: NotCopied[] = [];
	for (const item of earlier) {
		const answer = standingAnswer(item);
		if (!answer) continue;
		const why = whyNot(item, today.get(item.code));
		if (why) {
			notCopied.push({ item, why });
			continue;
		}
		const { [answerFields.dataYear]: _, ...fields } = typedOf(answer);
		copied.push({
			code: item.code,
			fields: onlyFields({ ...fields, [noteField]: [item.said?.note ?? ""] }),
		});
	}
	return { copied, notCopied };
}

function whyNot(earlier: Item, now: Item | undefined): NotCopiedWhy | null {
	if (!now) return "gone";
	if (earlier.indicator.answer.kind !== now.indicator.answer.kind)
		return "other-kind";
	if (!listed(earlier, now.indicator)) return "other-list";
	if (now.said === null) return null;
	return now.said.copiedFrom === null ? "answered-already" : "copied-already";
}

/** Whether what was chosen then can be chosen now. */
function listed(earlier: Item, now: Indicator): boolean {
	const chosen = typedOf(standingAnswer(earlier))[answerFields.value] ?? [];
	const levels = levelsOf(now).map(({ value }) => value);
	return levels.length === 0 || chosen.every((value) => levels.includes(value));
}

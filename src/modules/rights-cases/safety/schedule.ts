import { type Day, daysAfter } from "#territory";
import type { CaseHeader } from "../case.ts";
import type { SafetyRule } from "./safety-rule.ts";

type Spanned = Pick<CaseHeader, "receivedOn" | "endedOn">;

/** The days on which a case asks, the earliest first: so many after it came in, and so many after it ended. */
export const askedDays = (
	{ receivedOn, endedOn }: Spanned,
	{ after_days }: Pick<SafetyRule, "after_days">,
): readonly Day[] =>
	[
		...new Set(
			[receivedOn, ...(endedOn === null ? [] : [endedOn])].flatMap((from) =>
				after_days.map((days) => daysAfter(from, days)),
			),
		),
	].toSorted();

/** Those that have come. */
export const askedSoFar = (
	spanned: Spanned,
	today: Day,
	rule: Pick<SafetyRule, "after_days">,
): readonly Day[] => askedDays(spanned, rule).filter((day) => day <= today);

/** Those for which the days to answer are over, as long as that is told. Whether an answer came is not looked at. */
export const overDays = (
	spanned: Spanned,
	today: Day,
	rule: Pick<SafetyRule, "after_days" | "answer_within" | "told_for">,
): readonly Day[] =>
	askedDays(spanned, rule).filter((day) => {
		const last = daysAfter(day, rule.answer_within);
		return last < today && today <= daysAfter(last, rule.told_for);
	});

/** Whether today is a day of asking, or one of those in which the answer is waited for. Every case of that day says the same. */
export const isAskedNow = (
	spanned: Spanned,
	today: Day,
	rule: Pick<SafetyRule, "after_days" | "answer_within">,
): boolean =>
	askedDays(spanned, rule).some(
		(day) => day <= today && today <= daysAfter(day, rule.answer_within),
	);

import {
	found,
	isPhotograph,
	notChecked,
	passed,
	type Rule,
	readable,
	type Verdict,
	whyClosed,
} from "#evidence";
import type { ProofSeen } from "./seen.ts";
import { namedIn } from "./unit-names.ts";
import { yearsIn } from "./years.ts";

/** What is asked of a file at the item that it proves. */
export const proofRules: readonly Rule<ProofSeen>[] = [
	{
		code: "right-year",
		severity: "serious",
		concerns: ({ facts, takenOn, documentDate }) =>
			facts === null ||
			!isPhotograph(facts) ||
			Boolean(takenOn ?? documentDate),
		judge: (seen) => {
			const why = whyClosed(seen.facts);
			if (why || !seen.facts) return notChecked(why ?? "not-inspected");
			if (isValidThen(seen)) return passed;
			if (isPhotograph(seen.facts))
				return judgeDay(seen, seen.takenOn ?? seen.documentDate);
			const text = readable(seen.facts);
			if (!text) return orNotRead(seen, "no-text");
			const years = yearsIn(text);
			if (seen.years.some((year) => years.has(year))) return passed;
			if (years.size === 0) return orNotRead(seen, "no-year");
			return wrongYear(seen, [...years].sort());
		},
	},
	{
		code: "other-unit",
		severity: "serious",
		concerns: saysSomething,
		judge: (seen) =>
			readingNames(seen, () => {
				if (namedIn(seen.words, seen.own).length > 0) return passed;
				const [other] = namedIn(seen.words, seen.others);
				return other ? found({ other: other.name }) : passed;
			}),
	},
	{
		code: "names-unit",
		severity: "advice",
		// A file that names another unit is told so by the rule before, which is worse.
		concerns: (seen) =>
			saysSomething(seen) && namedIn(seen.words, seen.others).length === 0,
		judge: (seen) =>
			readingNames(seen, () =>
				namedIn(seen.words, seen.own).length > 0
					? passed
					: found({ unit: seen.own.at(-1)?.name ?? "" }),
			),
	},
	{
		code: "same-file",
		severity: "advice",
		concerns: () => true,
		judge: ({ unrelated }) =>
			unrelated.length > 0
				? found({ n: unrelated.length, where: unrelated.join("; ") })
				: passed,
	},
];

/** A photograph does not say whose it is. */
function saysSomething({ facts }: ProofSeen): boolean {
	return facts === null || !isPhotograph(facts);
}

function readingNames(seen: ProofSeen, judge: () => Verdict): Verdict {
	const why = whyClosed(seen.facts);
	if (why || !seen.facts) return notChecked(why ?? "not-inspected");
	return readable(seen.facts) ? judge() : notChecked("no-text");
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** Whether the unit states that it holds in one of the years: a decree of earlier that is still in force. */
const isValidThen = ({ validFrom, validUntil, years }: ProofSeen): boolean =>
	validUntil !== null &&
	years.some(
		(year) =>
			(validFrom === null || yearOf(validFrom) <= year) &&
			year <= yearOf(validUntil),
	);

function judgeDay(seen: ProofSeen, day: string | null): Verdict {
	if (day === null) return passed;
	return seen.years.includes(yearOf(day))
		? passed
		: wrongYear(seen, [yearOf(day)]);
}

/** What cannot be read is not passed because the unit says a good date; a wrong one is wrong all the same. */
function orNotRead(seen: ProofSeen, why: "no-text" | "no-year"): Verdict {
	const stated = judgeDay(seen, seen.documentDate);
	return stated.is === "found" ? stated : notChecked(why);
}

const wrongYear = (
	{ years }: ProofSeen,
	seen: readonly (string | number)[],
): Verdict => found({ seen: seen.join(", "), asked: years.join(", ") });

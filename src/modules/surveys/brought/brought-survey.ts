import { instrumentNamed } from "#instruments";
import { exact } from "#kernel/decimal.ts";
import { dayOf } from "#territory";
import { bestIndex, worstIndex } from "../counting/index-of.ts";
import { daysOf, partsOf, type Span } from "./span.ts";

/** The index of a survey as another system counted and published it. */
export interface BroughtSurvey {
	readonly unitId: string;
	readonly instrument: string;
	readonly span: Span;
	/** Exact decimal as text, on the scale of the instrument. */
	readonly index: string;
	/** Who answered. */
	readonly people: number;
	/** The system or the paper that says so. */
	readonly source: string;
	/** Where it is published; empty where it is not on the web. */
	readonly link: string;
}

export type BroughtSurveyReason =
	| "unknown-survey"
	| "span-form"
	| "span-not-over"
	| "index-form"
	| "index-range"
	| "people-form"
	| "too-few-people"
	| "source-missing"
	| "link-form";

/** Longest name of a source, in signs. */
export const longestSource = 120;
const longestLink = 300;
const mostPeople = 100_000_000;

/**
 * What is wrong with a brought index in itself. Of fewer than `fewest` people nothing is told here, whoever counted:
 * beside ours it could say of one person what they answered.
 */
export function problemOfBroughtSurvey(
	{ instrument: id, span, index, people, source, link }: BroughtSurvey,
	now: Date,
	fewest: number,
): BroughtSurveyReason | null {
	const instrument = instrumentNamed(id);
	if (instrument?.use !== "survey") return "unknown-survey";
	const parts = partsOf(span);
	if (!parts) return "span-form";
	if (daysOf(parts)[1] >= dayOf(now)) return "span-not-over";
	if (!/^\d{1,6}(\.\d{1,15})?$/.test(index)) return "index-form";
	if (
		exact(index).gt(bestIndex(instrument)) ||
		exact(index).lt(worstIndex(instrument))
	)
		return "index-range";
	if (!Number.isInteger(people) || people < 1 || people > mostPeople)
		return "people-form";
	if (people < fewest) return "too-few-people";
	if (source.trim() === "" || source.length > longestSource)
		return "source-missing";
	return link === "" || isWebAddress(link) ? null : "link-form";
}

function isWebAddress(text: string): boolean {
	if (text.length > longestLink || !URL.canParse(text)) return false;
	const { protocol, username, password } = new URL(text);
	return (
		(protocol === "https:" || protocol === "http:") &&
		username === "" &&
		password === ""
	);
}

import { type Language, type Said, say } from "#kernel/text.ts";
import { type Day, isDay } from "#territory";
import { dayInWords, filled, paragraphsOf } from "./paper-words.ts";
import { type Template, type TemplateKind, templateOf } from "./templates.ts";

/** What an officer gives for a letter; who the reporter is has no place here. */
export interface Given {
	readonly lang: Language;
	/** As it is printed: `R-0007/2026`. */
	readonly number: string;
	readonly day: Day;
	readonly office: { readonly name: string; readonly town: string };
	readonly signer: { readonly duty: string; readonly name: string };
	/** Lines of the addressee; none for the reporter. */
	readonly to: readonly string[];
	/** Paragraphs are parted by an empty line. */
	readonly words?: string;
	readonly items?: readonly string[];
	readonly dueOn?: Day | null;
	readonly meeting?: {
		readonly on: Day;
		/** As it was typed: "09.00 WIB". */
		readonly time: string;
		readonly place: string;
	} | null;
	readonly advice?: { readonly name: string; readonly reach: string } | null;
}

/** All that stands in a letter, in words of one language: its page and its PDF draw the same. */
export interface Paper {
	readonly lang: Language;
	/** Of the document, for the window and for those who listen: says nothing of what is in it. */
	readonly title: string;
	readonly marking: string;
	readonly number: string;
	/** "Nomor R-0007/2026, 26 November 2026" */
	readonly numbered: string;
	readonly from: string;
	readonly toHeading: string;
	readonly to: readonly string[];
	readonly subject: string;
	readonly opening: readonly string[];
	/** Headed parts in their order: paragraphs, a list, or terms. */
	readonly parts: readonly Part[];
	readonly closing: readonly string[];
	readonly signed: {
		readonly place: string;
		readonly duty: string;
		readonly name: string;
	};
	readonly law: string;
}

export interface Part {
	readonly heading: string;
	readonly lines: readonly string[];
	readonly items: readonly string[];
}

export type LetterReason =
	| "words-missing"
	| "items-missing"
	| "due-missing"
	| "meeting-missing"
	| "addressee-missing"
	| "too-long";

/** Signs of a whole part, and lines of a list. */
export const longest = { words: 12_000, items: 40 } as const;

/** What a letter of this kind still needs, in the order of the form; empty when it can be written. */
export function problemsOfLetter(
	kind: TemplateKind,
	given: Pick<Given, "to" | "words" | "items" | "dueOn" | "meeting">,
): readonly LetterReason[] {
	const template = templateOf(kind);
	const { words = "", items = [], dueOn, meeting } = given;
	const listed = filled(items);
	const whole = [words, ...listed].join("").length;
	const reasons: readonly (readonly [boolean, LetterReason])[] = [
		[
			template.to === "agency" && filled(given.to).length === 0,
			"addressee-missing",
		],
		[template.words !== undefined && words.trim() === "", "words-missing"],
		[template.items !== undefined && listed.length === 0, "items-missing"],
		[template.due !== undefined && !(dueOn && isDay(dueOn)), "due-missing"],
		[template.meeting !== undefined && !isWhole(meeting), "meeting-missing"],
		[whole > longest.words || listed.length > longest.items, "too-long"],
	];
	return reasons.flatMap(([holds, reason]) => (holds ? [reason] : []));
}

/** The letter in words. Throws where something that it needs was not given: `problemsOfLetter` says so before. */
export function writeLetter(kind: TemplateKind, given: Given): Paper {
	const [problem] = problemsOfLetter(kind, given);
	if (problem) throw new Error(`the letter is not whole: ${problem}`);
	const template = templateOf(kind);
	const { lang } = given;
	const in_ = (said: Said) => say(said, lang);
	return {
		lang,
		title: `${in_(words.letter)} ${given.number}`,
		marking: in_(words.marking),
		number: given.number,
		numbered: `${in_(words.number)} ${given.number}, ${dayInWords(lang, given.day)}`,
		from: given.office.name,
		toHeading: in_(words.to),
		to: template.to === "reporter" ? [in_(words.reporter)] : filled(given.to),
		subject: in_(template.subject),
		opening: template.opening.map(in_),
		parts: partsOf(template, given),
		closing: template.closing.map(in_),
		signed: {
			place: `${given.office.town}, ${dayInWords(lang, given.day)}`,
			duty: given.signer.duty,
			name: given.signer.name,
		},
		law: `${in_(words.law)}: ${template.law}.`,
	};
}

function partsOf(template: Template, given: Given): readonly Part[] {
	const { lang, meeting, advice, dueOn } = given;
	const part = (
		heading: Said | undefined,
		lines: readonly string[],
		items: readonly string[] = [],
	): readonly Part[] =>
		heading && lines.length + items.length > 0
			? [{ heading: say(heading, lang), lines, items }]
			: [];
	return [
		...part(template.words, paragraphsOf(given.words ?? "")),
		...part(template.items, [], filled(given.items ?? [])),
		...part(template.due, dueOn ? [dayInWords(lang, dueOn)] : []),
		...part(
			template.meeting,
			meeting
				? [
						`${dayInWords(lang, meeting.on)}, ${meeting.time.trim()}`,
						meeting.place.trim(),
					]
				: [],
		),
		...part(template.advice, advice ? filled([advice.name, advice.reach]) : []),
	];
}

const isWhole = (meeting: Given["meeting"]): boolean =>
	!!meeting &&
	isDay(meeting.on) &&
	meeting.time.trim() !== "" &&
	meeting.place.trim() !== "";

/** What every letter has. */
const words = {
	letter: { id: "Surat", en: "Letter" },
	marking: { id: "Rahasia", en: "Confidential" },
	number: { id: "Nomor", en: "Number" },
	to: { id: "Kepada", en: "To" },
	reporter: {
		id: "Yang menyampaikan laporan",
		en: "Whoever sent the report",
	},
	law: { id: "Dasar", en: "Basis" },
} as const satisfies Record<string, Said>;

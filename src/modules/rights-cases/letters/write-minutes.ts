import type { Language, Said } from "#kernel/text.ts";
import { say } from "#kernel/text.ts";
import type { Day } from "#territory";
import { dayInWords, filled, paragraphsOf } from "./paper-words.ts";
import type { Paper, Part } from "./write-letter.ts";

/** What was decided: what, by whom, until when. */
export interface DecidedInMeeting {
	readonly what: string;
	readonly who: string;
	readonly dueOn: Day;
}

/** A meeting on a case, as the note-taker wrote it down and its chair approved it. */
export interface Minuted {
	readonly on: Day;
	readonly place: string;
	readonly chair: string;
	readonly noteTaker: string;
	/** A line for each: name and institution. */
	readonly present: readonly string[];
	/** Paragraphs are parted by an empty line. */
	readonly words: string;
	readonly decisions: readonly DecidedInMeeting[];
}

/** What an earlier meeting decided, and what became of it; `done` is null while it is open. */
export interface CarriedDecision extends DecidedInMeeting {
	readonly done: string | null;
}

export type MinutedReason =
	| "minutes-day"
	| "minutes-place"
	| "minutes-chair"
	| "minutes-note-taker"
	| "minutes-same-person"
	| "minutes-present"
	| "minutes-words"
	| "minutes-too-long";

/** Signs of all that was written, and decisions of one meeting. */
export const longestMinutes = {
	words: 12_000,
	decisions: 8,
	present: 60,
} as const;

/** What minutes still need; `today` is the day at the office, for a meeting that has not been yet. */
export function problemsOfMinutes(
	{ on, place, chair, noteTaker, present, words, decisions }: Minuted,
	today: Day,
): readonly MinutedReason[] {
	const same = (one: string) => one.trim().toLowerCase().replace(/\s+/g, " ");
	const whole = [
		words,
		...present,
		...decisions.map(({ what, who }) => what + who),
	].join("").length;
	const reasons: readonly (readonly [boolean, MinutedReason])[] = [
		[on > today, "minutes-day"],
		[place.trim() === "", "minutes-place"],
		[chair.trim() === "", "minutes-chair"],
		[noteTaker.trim() === "", "minutes-note-taker"],
		[
			chair.trim() !== "" && same(chair) === same(noteTaker),
			"minutes-same-person",
		],
		[filled(present).length === 0, "minutes-present"],
		[words.trim() === "", "minutes-words"],
		[
			whole > longestMinutes.words || present.length > longestMinutes.present,
			"minutes-too-long",
		],
	];
	return reasons.flatMap(([holds, reason]) => (holds ? [reason] : []));
}

/** The minutes in words, with what earlier meetings decided and became of it. */
export function writeMinutes(
	minuted: Minuted,
	{
		lang,
		ref,
		office,
		carried,
	}: {
		readonly lang: Language;
		readonly ref: string;
		readonly office: { readonly name: string; readonly town: string };
		readonly carried: readonly CarriedDecision[];
	},
): Paper {
	const in_ = (said: Said) => say(said, lang);
	const day = dayInWords(lang, minuted.on);
	const line = ({ what, who, dueOn }: DecidedInMeeting) =>
		`${what.trim()} (${who.trim()}, ${in_(said.until)} ${dayInWords(lang, dueOn)})`;
	return {
		lang,
		title: `${in_(said.minutes)} ${ref}`,
		marking: in_(said.marking),
		number: ref,
		numbered: `${day}, ${minuted.place.trim()}`,
		from: office.name,
		toHeading: in_(said.present),
		to: filled(minuted.present),
		subject: `${in_(said.minutes)} ${ref}`,
		opening: [
			`${in_(said.chair)}: ${minuted.chair.trim()}`,
			`${in_(said.noteTaker)}: ${minuted.noteTaker.trim()}`,
		],
		parts: [
			...part(
				in_(said.carried),
				[],
				carried.map(
					(one) =>
						`${line(one)}: ${one.done === null ? in_(said.open) : one.done.trim()}`,
				),
			),
			...part(in_(said.discussed), paragraphsOf(minuted.words)),
			...part(in_(said.decided), [], minuted.decisions.map(line)),
		],
		closing: [`${in_(said.approved)} ${minuted.chair.trim()}.`],
		signed: {
			place: `${office.town}, ${day}`,
			duty: in_(said.chair),
			name: minuted.chair.trim(),
		},
		law: "",
	};
}

const part = (
	heading: string,
	lines: readonly string[],
	items: readonly string[] = [],
): readonly Part[] =>
	lines.length + items.length > 0 ? [{ heading, lines, items }] : [];

const said = {
	minutes: { id: "Notula rapat perkara", en: "Minutes of a meeting on case" },
	marking: { id: "Rahasia", en: "Confidential" },
	present: { id: "Hadir", en: "Present" },
	chair: { id: "Pemimpin rapat", en: "Chair" },
	noteTaker: { id: "Notulis", en: "Note-taker" },
	carried: {
		id: "Tindak lanjut rapat sebelumnya",
		en: "Follow-ups of earlier meetings",
	},
	discussed: { id: "Yang dibicarakan", en: "What was discussed" },
	decided: { id: "Keputusan", en: "Decisions" },
	until: { id: "paling lambat", en: "by" },
	open: { id: "belum selesai", en: "not done yet" },
	approved: { id: "Disetujui oleh", en: "Approved by" },
} as const satisfies Record<string, Said>;

import type { FieldProblem } from "#kernel/form.ts";
import type { Day } from "#territory";

/** What somebody who was there says of a check: it is so, or it is not. */
export const sayings = ["contests", "confirms"] as const;
export type Saying = (typeof sayings)[number];

/** `granted`: the office says that they are right; it stays contested until somebody looks again. */
export type VoiceState = "open" | "granted" | "rejected";

/** Whether everybody reads the words and sees the photo: a count harms nobody, words may name a person. */
export type WordsAre = "waiting" | "shown" | "kept-back";

/** A voice of somebody who was there. Nobody is found by it. */
export interface Voice {
	readonly unitId: string;
	readonly facilityId: string;
	readonly id: string;
	/** The check that it speaks of. */
	readonly atCheck: number;
	readonly says: Saying;
	readonly words: string;
	/** Name of the photo in the file store. */
	readonly photo: string | null;
	/** What the photo shows, in the words of whoever sent it, for those who cannot see it. */
	readonly photoShows: string | null;
	readonly seenOn: Day;
	readonly state: VoiceState;
	readonly wordsAre: WordsAre;
	readonly answer: string | null;
	readonly answeredOn: Day | null;
}

/** What was typed, before it is a voice. */
export interface VoiceTyped {
	readonly says: string;
	readonly words: string;
	readonly photo: string | null;
	/** What it shows; may be left empty. */
	readonly photoShows?: string;
	/** `null` where no day was typed. */
	readonly seenOn: Day | null;
}

/** Numbers of voices, in one table. All ours. */
export const voiceLimits = {
	/** Signs of what somebody writes, and of an answer. */
	longest: 600,
	/** Signs of what a photo shows. */
	longestShows: 200,
	/** Of one network in an hour; a class that visits together shares one. */
	most: 60,
	/** Calendar days in which the office answers. */
	answeredIn: 7,
	/** How many of the last ones a page shows. */
	shown: 30,
} as const;

/** Everything that has to be mended, at its field. */
export function problemsOfVoice(
	{ says, words, photo, photoShows = "", seenOn }: VoiceTyped,
	/** The day of the check that it speaks of. */
	checkedOn: Day,
	today: Day,
): readonly FieldProblem[] {
	const problem = (field: string, word: string, about = {}): FieldProblem => ({
		field,
		says: `catalogue.voice.problem.${word}`,
		about,
	});
	return [
		...(isSaying(says) ? [] : [problem("kata", "no-saying")]),
		...(says === "contests" && words.trim() === ""
			? [problem("cerita", "no-words")]
			: []),
		...(words.length > voiceLimits.longest
			? [problem("cerita", "too-long", { n: voiceLimits.longest })]
			: []),
		...(photoShows.length > voiceLimits.longestShows
			? [problem("foto_isi", "too-long", { n: voiceLimits.longestShows })]
			: []),
		...(seenOn === null
			? [problem("dilihat", photo ? "photo-without-day" : "no-day")]
			: []),
		...(seenOn !== null && seenOn > today
			? [problem("dilihat", "day-of-the-future")]
			: []),
		...(seenOn !== null && seenOn < checkedOn
			? [problem("dilihat", "before-the-check")]
			: []),
	];
}

export const isSaying = (text: string): text is Saying =>
	sayings.some((one) => one === text);

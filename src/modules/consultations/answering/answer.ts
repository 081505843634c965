import type { Action } from "#actions";
import type { Day } from "#territory";
import type { Key } from "../consultation.ts";

/** What becomes of what was said. */
export const verdicts = ["accepted", "partly", "not"] as const;
export type Verdict = (typeof verdicts)[number];
export const isVerdict = (text: string): text is Verdict =>
	(verdicts as readonly string[]).includes(text);

/** What the office says, to everybody who said it or something like it. */
export interface Answer extends Key {
	readonly number: number;
	readonly verdict: Verdict;
	readonly reason: string;
	/** What changed by it; both `null` where nothing did. */
	readonly version: number | null;
	readonly passage: number | null;
	/** What the office does because of it, as it stands now; `null` where nothing follows. */
	readonly followUp: Action | null;
	/** Texts that it answers. */
	readonly opinions: number;
	readonly answeredOn: Day;
	/** How often it was corrected, when last and why. */
	readonly corrections: number;
	readonly correctedOn: Day | null;
	readonly whyCorrected: string | null;
}

/** What it said before a correction. */
export interface EarlierAnswer
	extends Pick<
		Answer,
		"number" | "verdict" | "reason" | "version" | "passage"
	> {
	readonly untilOn: Day;
	readonly why: string;
}

export const answerFields = {
	opinions: "pilih",
	verdict: "putusan",
	reason: "alasan",
	passage: "butir_berubah",
	same: "jawaban_nomor",
	followUp: "tindak_lanjut",
	removal: "sebab",
	/** Why an answer is corrected. */
	correction: "mengapa",
} as const;

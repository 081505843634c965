import { z } from "zod";
import type { Head, Piece } from "../case.ts";

/** What somebody says of themselves. As forms send it, each is one letter: no longer and no shorter than another. */
export const answers = ["safe", "unsure", "danger"] as const;
export type Answer = (typeof answers)[number];

const letters = { a: "safe", b: "unsure", c: "danger" } as const;
export const letterOf = (answer: Answer): string =>
	Object.entries(letters).find(([, one]) => one === answer)?.[0] ?? "";
export const answerOf = (letter: string): Answer | null =>
	Object.entries(letters).find(([one]) => one === letter)?.[1] ?? null;

/** Signs of what an officer writes beside an answer, and of what was done. */
export const longestSaid = 1_000;

const Event = z.discriminatedUnion("event", [
	z.object({
		event: z.literal("answered"),
		answer: z.enum(answers),
		/** How an officer came to know it; empty where it came by the code. */
		words: z.string(),
	}),
	z.object({
		event: z.literal("read"),
		/** What was done. */
		words: z.string(),
	}),
]);
export type SafetyEvent = z.output<typeof Event>;

/** Bytes of every sealed event, whatever it says: more than the longest words take in any script. */
const whole = 7_168;

/** The event, filled up so that all of them are equally long. */
export function filled(
	event: SafetyEvent,
): SafetyEvent & { readonly fill: string } {
	const bare = Buffer.byteLength(JSON.stringify({ ...event, fill: "" }));
	if (bare > whole) throw new Error("an event longer than all others");
	return { ...event, fill: " ".repeat(whole - bare) };
}

/** An answer, with where it stands. */
export interface Answered {
	readonly answer: Answer;
	readonly words: string;
	readonly day: Piece["day"];
	readonly by: Piece["by"];
	/** Of its piece. */
	readonly number: number;
	/** What an officer wrote about it; null until one has read it. */
	readonly read: {
		readonly words: string;
		readonly day: Piece["day"];
	} | null;
}

/** What was answered so far, oldest first: whoever read one has read all that came before it. */
export function answersIn(pieces: readonly Piece[]): readonly Answered[] {
	const found: Answered[] = [];
	for (const { what, body, day, by, number } of pieces) {
		if (what !== "safety") continue;
		const { data } = Event.safeParse(body);
		if (!data) continue;
		if (data.event === "answered")
			found.push({
				answer: data.answer,
				words: data.words,
				day,
				by,
				number,
				read: null,
			});
		else
			for (const [at, one] of found.entries())
				if (!one.read) found[at] = { ...one, read: { words: data.words, day } };
	}
	return found;
}

/** Whether somebody said that they are in danger, and nobody wrote yet what was done. */
export const isAlarmed = ({ alarm }: Pick<Head, "alarm">): boolean =>
	alarm === "yes";

/** The head after an answer. Danger stays until an officer wrote what was done: a later "safe" may have been forced. */
export const headAfter = (head: Head, answer: Answer): Head => ({
	...head,
	alarm: answer === "danger" ? "yes" : (head.alarm ?? "not"),
});

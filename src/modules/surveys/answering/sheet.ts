import type { Language } from "#kernel/text.ts";
import type { Day } from "#territory";
import type { Needs } from "../needs/read-needs.ts";
import type { Channel, Filler } from "../survey.ts";

/** One filled-in questionnaire, read and found sound. */
export interface Sheet extends Needs {
	readonly instrument: string;
	readonly questionnaire: string;
	/** On which it was answered; a device without network sends it later. */
	readonly day: Day;
	/** Id of the service that it is about; `null` where none was said. */
	readonly serviceId: string | null;
	readonly channel: Channel;
	readonly filler: Filler;
	/** Whether somebody of the staff answered, or it came from a device of theirs. */
	readonly staff: boolean;
	readonly language: Language;
	/** Level by code of the element; what was left blank is not in it. */
	readonly answers: Readonly<Record<string, number>>;
	/** Answers to the unit's own questions, by their code; for words of their own only that there are some. */
	readonly own: Readonly<Record<string, string>>;
	/** What they wrote to the unit's own questions, by their code: it is kept apart, like a remark. */
	readonly ownTexts?: Readonly<Record<string, string>>;
	/** What people say of themselves: words by heading (`groups.ts`). Empty where they said nothing. */
	readonly groups: Readonly<Record<string, readonly string[]>>;
	/** In their own words; `null` where they wrote nothing. */
	readonly remark: string | null;
	/** How long it took, in seconds, where it is known. It is looked at once and never kept. */
	readonly seconds: number | null;
}

/** As it waits to be mixed with others: without what only judges it. */
export interface Arrived extends Omit<Sheet, "filler" | "staff" | "seconds"> {
	readonly slice: "citizen" | "proxy" | "staff";
	/** Found at once: `fast`, `straight`. */
	readonly flags: readonly Flag[];
}

/** Why an answer looks odd. It is reported with and without; nobody is accused of anything. */
export const flags = ["fast", "straight", "cluster"] as const;
export type Flag = (typeof flags)[number];

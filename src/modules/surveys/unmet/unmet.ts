import type { Day } from "#territory";
import { type Groups, headings } from "../groups/headings.ts";
import type { UnmetReason } from "../needs/unmet-reasons.ts";

/** Whether the person said anything of themselves. `not-asked` is an answer, too: nobody guesses. */
export const whoSaid = ["not-asked", "said", "rather-not"] as const;
export type WhoSaid = (typeof whoSaid)[number];

/** Somebody came and was not served. */
export interface Unmet {
	/** Id of the service of the catalogue; `null` where it is none of them. */
	readonly serviceId: string | null;
	/** What was asked for, in words; `null` where the service says it. */
	readonly asked: string | null;
	readonly reason: UnmetReason;
	/** Where the person was sent; `null` where nowhere. */
	readonly sentTo: string | null;
	readonly whoSaid: WhoSaid;
	/** Words by heading; empty unless the person said them. */
	readonly groups: Groups;
}

/** As it was told, waiting to be mixed. */
export interface UnmetTold extends Unmet {
	readonly toldBy: "desk" | "person";
	/** On which it was told; nobody asks when it happened. */
	readonly day: Day;
}

/** Headings that may keep somebody from being served. Schooling and work are not asked at a counter. */
export const unmetHeadings = headings.filter(
	({ code }) => code !== "education" && code !== "work",
);

export const longestAsked = 300;
export const longestSentTo = 200;
/** Why a record is taken back. */
export const longestReason = 300;

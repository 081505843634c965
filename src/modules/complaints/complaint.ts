import type { Day } from "#territory";
import type { State } from "./lifecycle.ts";

/** What somebody wants to tell. */
export const kinds = [
	"complaint",
	"criticism",
	"suggestion",
	"question",
	"praise",
] as const;
export type Kind = (typeof kinds)[number];

/** What it is about: it decides whose desk it may reach (`routing/`). */
export const concerns = ["service", "staff", "head", "rights"] as const;
export type Concern = (typeof concerns)[number];

/**
 * Who never learns who told it: the public; the office that it concerns as well; or nobody at all learns it, because no
 * name is kept.
 */
export const levels = ["public-hidden", "unit-hidden", "unknown"] as const;
export type Level = (typeof levels)[number];

/** How it reached us. All but `web` are written down by somebody of the staff, for the person. */
export const channels = [
	"web",
	"desk",
	"letter",
	"phone",
	"outreach",
	"import",
] as const;
export type Channel = (typeof channels)[number];

/** What an officer found it to be. */
export const triages = ["service", "misconduct", "rights"] as const;
export type Triage = (typeof triages)[number];

/** What somebody told and where it stands. Who told it is not in here. */
export interface Complaint {
	/** The office that it concerns, as first told. With `id` its key. */
	readonly unitId: string;
	readonly id: string;
	/** What staff call it: `K7M2-9QXD`. It opens nothing. */
	readonly ref: string;
	readonly kind: Kind;
	readonly concern: Concern;
	readonly serviceId: string | null;
	readonly story: string;
	readonly place: string | null;
	readonly happenedOn: Day | null;
	readonly level: Level;
	/** Whether the person agreed that a copy without names may be shown to everybody. */
	readonly mayPublish: boolean;
	/** What the person needs to talk with us, in their words: sign language, a language. */
	readonly interpreter: string | null;
	readonly channel: Channel;
	readonly lang: string;
	readonly filedAt: Date;
	/** Whose days count. */
	readonly procedure: string;
	readonly state: State;
	/** Where it goes back to once the person has answered; null where nobody waits. */
	readonly stateBefore: State | null;
	readonly triage: Triage | null;
	/** The office that works on it; null where all who could are accused. */
	readonly handlerId: string | null;
	/** Offices above that were told that it is late. */
	readonly toldUnits: readonly string[];
	readonly excludedUnits: readonly string[];
	readonly accused: readonly string[];
	/** Counts deeds, for two who work on it at once. */
	readonly version: number;
	readonly endedOn: Day | null;
}

/** Its key, wherever it is named. */
export interface Key {
	readonly unitId: string;
	readonly id: string;
}

/** Who told it, as far as they said. It is kept sealed and apart. */
export interface Contact {
	readonly name: string | null;
	readonly phone: string | null;
	readonly email: string | null;
	readonly address: string | null;
	/** Who helped them to tell it, besides the officer who wrote it down. */
	readonly helper?: string | null;
}

/** Signs of a story, of what is said in the dialogue, and of a short field. */
export const longestStory = 10_000;
export const longestWords = 4_000;
export const longestLine = 200;

/** What a complaint is called where receipts and clocks name it. */
export const subjectKind = "complaint" as const;

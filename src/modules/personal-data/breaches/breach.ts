import { breachesFile } from "./breaches-file.ts";
import type { State } from "./lifecycle.ts";

/** Of the trail and notices. */
export const breachKind = "data-breach" as const;

/** What is written of a breach: what art. 46 asks for, without names. */
export interface Told {
	readonly title: string;
	readonly foundAt: Date;
	/** When and how it happened. */
	readonly happened: string;
	/** Which data. */
	readonly data: string;
	/** Codes of activities of the register. */
	readonly activities: readonly string[];
	/** About how many people; `null` while nobody knows. */
	readonly people: number | null;
	readonly consequences: string;
	/** What was done to handle it and to put right. */
	readonly measures: string;
}

/** The protection of personal data failed. */
export interface Breach extends Told {
	readonly id: string;
	readonly state: State;
	readonly toldBodyAt: Date | null;
	readonly toldPeopleAt: Date | null;
	readonly publishedAt: Date | null;
	readonly endedAt: Date | null;
	/** Why it was none. */
	readonly why: string | null;
	readonly version: number;
}

export const limits = {
	title: 160,
	words: 2_000,
	people: 300_000_000,
	listed: 20,
} as const;

export const dueOf = ({ foundAt }: Pick<Breach, "foundAt">): Date =>
	new Date(foundAt.getTime() + breachesFile().hours * 3_600_000);

/** Whom the law names: the body for the protection of data, and the people concerned. */
export type Whom = "body" | "people";

/** What somebody was told in writing, as it was told then. */
export interface AsTold {
	readonly whom: Whom;
	readonly at: Date;
	readonly told: Told;
}

/** Whom nobody has told yet. */
export const untold = ({
	toldBodyAt,
	toldPeopleAt,
}: Pick<Breach, "toldBodyAt" | "toldPeopleAt">): readonly Whom[] => [
	...(toldBodyAt === null ? (["body"] as const) : []),
	...(toldPeopleAt === null ? (["people"] as const) : []),
];

export const isLate = (breach: Breach, now: Date): boolean =>
	breach.state === "open" && untold(breach).length > 0 && dueOf(breach) < now;

import { exact } from "#kernel/decimal.ts";
import type { Limit, Settings } from "#settings";
import type { Day } from "#territory";
import { type FacilityKind, facilityKindNamed, type Measure } from "./kinds.ts";

/** How it is. `blocked`: it is there, and cannot be used: locked, blocked, or a store. */
export const conditions = [
	"present",
	"in-progress",
	"absent",
	"blocked",
] as const;
export type Condition = (typeof conditions)[number];

export const isCondition = (text: string): text is Condition =>
	conditions.some((one) => one === text);

/** Who looked: the office itself, a verifier, or an organisation that was invited. */
export const checkers = ["unit", "verifier", "organisation"] as const;
export type Checker = (typeof checkers)[number];

/** What somebody saw on a day. */
export interface Check {
	/** From 1. */
	readonly number: number;
	readonly condition: Condition;
	/** Exact decimals by the code of the measure; what was not measured is left out. */
	readonly measures: Readonly<Record<string, string>>;
	/** What a reader must know: since when, who has the key. */
	readonly says: string;
	readonly photo: {
		/** Its name in the file store. */
		readonly keptAs: string;
		readonly takenOn: Day;
		/** What it shows, for those who cannot see it. */
		readonly shows: string;
	} | null;
	readonly on: Day;
	readonly by: Checker;
	/** Of a person of the house; `null` of an organisation. */
	readonly personId: string | null;
	/** The name of the organisation that was invited; `null` of people of the house. */
	readonly organisation: string | null;
	/** What the office says in public to what an organisation found. */
	readonly answer: { readonly words: string; readonly on: Day } | null;
}

/** A facility at a place, as it was seen last. */
export interface Facility {
	readonly unitId: string;
	readonly id: string;
	readonly kind: string;
	/** Where in the office: "lantai 1, dekat loket". */
	readonly place: string;
	readonly last: Check;
	/** Objections of people that the office has not answered or that it granted since the last check. */
	readonly contested: number;
	/** Something of it was measured and is less than this installation asks for. */
	readonly short: boolean;
}

/** What this installation asks of each measure. */
export type Limits = Settings["limits"];

/** A measure held against what is asked for. */
export interface Measured {
	readonly measure: Measure;
	readonly value: string | null;
	readonly limit: Limit;
	/** `unset`: nobody says what is enough. */
	readonly enough: "yes" | "no" | "unmeasured" | "unset";
}

/** Each measure of a kind with what was found. */
export const measured = (
	kind: FacilityKind,
	measures: Check["measures"],
	limits: Limits,
): readonly Measured[] =>
	kind.measures.map((measure) => {
		const value = measures[measure.code] ?? null;
		const limit = limits[measure["at-least"]];
		return { measure, value, limit, enough: isEnough(limit, value) };
	});

function isEnough({ is }: Limit, value: string | null): Measured["enough"] {
	if (is === null) return "unset";
	if (value === null) return "unmeasured";
	return exact(value).lessThan(exact(is)) ? "no" : "yes";
}

/** What of a facility was measured and is less than what is asked for. */
export function shortOf(
	kind: string,
	measures: Check["measures"],
	limits: Limits,
): readonly Measured[] {
	const known = facilityKindNamed(kind);
	return known
		? measured(known, measures, limits).filter(({ enough }) => enough === "no")
		: [];
}

/** Days after which nobody should rely on a check any more. Ours. */
const checkLasts = 365;

/** Whether it was seen so long ago that nobody knows how it is now. */
export const isOld = ({ on }: Pick<Check, "on">, today: Day): boolean =>
	Date.parse(today) - Date.parse(on) > checkLasts * 86_400_000;

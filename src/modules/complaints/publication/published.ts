import type { Day } from "#territory";
import type { Complaint, Kind } from "../complaint.ts";
import type { State } from "../lifecycle.ts";

/** What everybody may read of something that was told. There is no way from it to who told it. */
export interface Published {
	readonly unitId: string;
	/** For the address. */
	readonly id: string;
	readonly kind: Kind;
	readonly serviceId: string | null;
	readonly title: string;
	readonly words: string;
	readonly answer: string | null;
	readonly publishedOn: Day;
	readonly answeredOn: Day | null;
	/** The day of its end; `null` where it has none. */
	readonly endedOn: Day | null;
	/** Where the matter stands. */
	readonly state: State;
	/** Others who said that it happened to them as well. */
	readonly joined: number;
}

export const longestTitle = 120;

/** Why a copy of it may not be shown; null where it may. */
export function whyNotPublic({
	concern,
	triage,
	mayPublish,
	state,
	accused,
	excludedUnits,
}: Pick<
	Complaint,
	"concern" | "triage" | "mayPublish" | "state" | "accused" | "excludedUnits"
>): "not-agreed" | "about-people" | "withdrawn" | null {
	if (!mayPublish) return "not-agreed";
	// What is about people is never shown, whatever anybody agreed to: they were not asked.
	if (
		concern !== "service" ||
		(triage !== null && triage !== "service") ||
		accused.length > 0 ||
		excludedUnits.length > 0
	)
		return "about-people";
	return state === "withdrawn" || state === "deemed-withdrawn"
		? "withdrawn"
		: null;
}

/** Addresses of mail and numbers of six digits and more: with these a copy is not published. Names are for people to find. */
export const hasTraces = (words: string): boolean =>
	/[^\s@]+@[^\s@]+\.[^\s@]+/.test(words) ||
	/\+?\d(?:[\s().-]{0,2}\d){5,}/.test(words);

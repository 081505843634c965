import { civilDay, momentIn, zoneOfProvince } from "#procedures";
import type { Day } from "#territory";
import type { Family, PhaseName } from "./families.ts";
import type { State } from "./lifecycle.ts";
import type { Access } from "./plan/access.ts";
import { terms } from "./terms.ts";

/** Finds a consultation where it lives. */
export interface Key {
	readonly unitId: string;
	readonly id: string;
}

/** Of the trail. */
export const subjectKind = "consultation";

/** A phase with its first and last day. */
export interface Phase {
	readonly name: PhaseName;
	readonly from: Day;
	readonly until: Day;
}

export interface Plan {
	readonly family: Family;
	readonly title: string;
	readonly about: string;
	/** Whom to ask, and to whom to give it otherwise. */
	readonly contact: string;
	readonly phases: readonly Phase[];
	readonly access: Access;
}

/** Counted by each deed. */
export interface Counted {
	/** Texts that ask for an answer, and those of them that have one. */
	readonly opinions: number;
	readonly answered: number;
	/** Contributions. */
	readonly verified: number;
	readonly unverified: number;
	/** At meetings, as their sheets say. */
	readonly people: number;
}

export interface Consultation extends Key, Plan, Counted {
	readonly state: State;
	readonly opensOn: Day;
	readonly closesOn: Day;
	readonly closedEarlyAt: Date | null;
	readonly whyClosed: string | null;
	/** Of the document; 0 before the first. */
	readonly version: number;
	readonly revision: number;
}

type Days = Pick<
	Consultation,
	"state" | "opensOn" | "closesOn" | "closedEarlyAt"
>;

const dayMilliseconds = 86_400_000;
export const daysAfter = (day: Day, n: number): Day =>
	new Date(Date.parse(`${day}T00:00:00Z`) + n * dayMilliseconds)
		.toISOString()
		.slice(0, 10);

/** From when people speak, and until when, by the clocks of the province of the office. */
export const beginningOf = ({ opensOn }: Days, province: string): Date =>
	momentIn(opensOn, "00:00", zoneOfProvince(province));
export const endOf = (
	{ closesOn, closedEarlyAt }: Days,
	province: string,
): Date =>
	closedEarlyAt ??
	momentIn(daysAfter(closesOn, 1), "00:00", zoneOfProvince(province));

/** `grace`: over, and taken all the same from whoever had begun. */
export type Takes = "yes" | "grace" | "not-yet" | "over";

/** Whether what is sent now is taken, when its form was begun then. */
export function takes(
	consultation: Days,
	province: string,
	now: Date,
	begun: Date | null,
): Takes {
	if (consultation.state === "draft") return "not-yet";
	if (now < beginningOf(consultation, province)) return "not-yet";
	const end = endOf(consultation, province);
	if (consultation.state === "open" && now < end) return "yes";
	const within = now.getTime() < end.getTime() + terms.grace * 60_000;
	return consultation.state === "open" && begun && begun < end && within
		? "grace"
		: "over";
}

/** Whether the office may still enter what was said on paper before the end. */
export const takesPaper = (
	consultation: Days,
	province: string,
	now: Date,
): boolean =>
	consultation.state === "open" &&
	now >= beginningOf(consultation, province) &&
	now.getTime() <
		endOf(consultation, province).getTime() + terms.paperDays * dayMilliseconds;

/** Whether nothing is counted any more: only then is told who was heard. */
export const isCounted = (
	consultation: Days,
	province: string,
	now: Date,
): boolean =>
	consultation.state === "ended" ||
	(consultation.state === "open" &&
		now >= beginningOf(consultation, province) &&
		!takesPaper(consultation, province, now));

export const isPublic = ({ state }: Pick<Consultation, "state">): boolean =>
	state !== "draft";

/** Where each phase stands today. */
export const standingOf = (
	{ from, until }: Phase,
	province: string,
	now: Date,
): "done" | "now" | "later" => {
	const today = civilDay(now, zoneOfProvince(province));
	return today > until ? "done" : today < from ? "later" : "now";
};

import { civilDay, momentIn, zoneOfProvince } from "#procedures";
import { type Day, daysAfter } from "#territory";
import type { Unit } from "#units";
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
	readonly changedAt: Date;
}

type Days = Pick<
	Consultation,
	"state" | "opensOn" | "closesOn" | "closedEarlyAt"
>;

/** What of an office its consultations go by: its clocks, and the first day on which it is no more. */
export type Office = Pick<Unit, "province" | "closedOn">;

const dawn = (day: Day, { province }: Office): Date =>
	momentIn(day, "00:00", zoneOfProvince(province.code));

/** From when people speak, and until when, by the clocks of the province of the office: nobody speaks to one that is gone. */
export const beginningOf = ({ opensOn }: Days, office: Office): Date =>
	dawn(opensOn, office);
export function endOf({ closesOn, closedEarlyAt }: Days, office: Office): Date {
	const end = closedEarlyAt ?? dawn(daysAfter(closesOn, 1), office);
	const gone = office.closedOn === null ? end : dawn(office.closedOn, office);
	return new Date(Math.min(end.getTime(), gone.getTime()));
}

/** `grace`: over, and taken all the same from whoever had begun. */
export type Takes = "yes" | "grace" | "not-yet" | "over";

/** Whether what is sent now is taken, when its form was begun then. */
export function takes(
	consultation: Days,
	office: Office,
	now: Date,
	begun: Date | null,
): Takes {
	if (consultation.state === "draft") return "not-yet";
	const beginning = beginningOf(consultation, office);
	const end = endOf(consultation, office);
	if (now < beginning && now < end) return "not-yet";
	if (consultation.state === "open" && now < end) return "yes";
	const within = now.getTime() < end.getTime() + terms.grace * 60_000;
	const inTime = begun !== null && begun >= beginning && begun < end;
	return consultation.state === "open" && inTime && within ? "grace" : "over";
}

/** Whether the office may still enter what was said on paper before the end. */
export const takesPaper = (
	consultation: Days,
	office: Office,
	now: Date,
): boolean =>
	consultation.state === "open" &&
	now >= beginningOf(consultation, office) &&
	beginningOf(consultation, office) < endOf(consultation, office) &&
	now.getTime() <
		endOf(consultation, office).getTime() + terms.paperDays * 86_400_000;

/** Whether nothing is counted any more: only then is told who was heard. */
export const isCounted = (
	consultation: Days,
	office: Office,
	now: Date,
): boolean =>
	consultation.state === "ended" ||
	(consultation.state === "open" &&
		now >= endOf(consultation, office) &&
		!takesPaper(consultation, office, now));

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

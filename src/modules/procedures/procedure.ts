import type { Said } from "#kernel/text.ts";
import type { RequestForm } from "./request-form.ts";

/** A text that is there in both languages. */
export interface BothSaid extends Said {
	readonly en: string;
}

/**
 * To whom a late step goes: the head of the office that has it, then the office above. `holders` are those who may know of
 * the case already, and nobody else.
 */
export const escalationTargets = ["head", "parent", "holders"] as const;
export type EscalationTarget = (typeof escalationTargets)[number];

/**
 * Stages and clocks of one kind of case, as a regulation has them. A version never changes: a case that was begun
 * under it ends under it.
 */
export interface Procedure {
	readonly id: string;
	/** From 1; a new regulation is a new version, in a file of its own. */
	readonly version: number;
	readonly title: BothSaid;
	/** For whom and what, in a sentence for everybody. */
	readonly about: BothSaid;
	/** Whether it was compared with the printed regulation; if not, `note` says what was not. */
	readonly verified: boolean;
	readonly note?: BothSaid;
	readonly basis: readonly Basis[];
	/** What happens to a case and starts a clock, by code. */
	readonly events: Readonly<Record<string, BothSaid>>;
	readonly freeDays: FreeDayRule;
	/** Whether nobody found what the regulation means by a day: then an installation may count all of them. */
	readonly dayUnknown?: boolean;
	/** Code of the step that is the one clock of the whole case; null where no source tells how long all of it may take. */
	readonly total: string | null;
	readonly steps: readonly Step[];
	/** How the clock stands still; none where it never does. */
	readonly pause?: PauseRule;
	/** Where to turn next, as text. */
	readonly next: readonly Elsewhere[];
	/** How one asks for something by it; none where something is told. */
	readonly request?: RequestForm;
}

export interface Basis {
	/** "PermenPANRB 62/2018" */
	readonly regulation: string;
	readonly about: BothSaid;
	/** `not-known` where the printed text was not seen. */
	readonly articles: string;
	readonly sources: readonly string[];
}

/** Whether days that are no national holiday are free of work as well. Weekends and national holidays always are. */
export interface FreeDayRule {
	readonly jointLeave: "free" | "counts";
	readonly regional: "free" | "counts";
}

export interface Step {
	readonly code: string;
	readonly title: BothSaid;
	/** What is done in it. */
	readonly says: BothSaid;
	/** What happens when it is late. */
	readonly late?: BothSaid;
	/** The limit; null where no source tells one, and then no clock runs. */
	readonly limit: Limit | null;
	/** Code of the event that starts it. */
	readonly from: string;
	readonly regulation: string;
	readonly verified: boolean;
	readonly note?: BothSaid;
}

export interface Limit {
	readonly days: number;
	readonly unit: "working" | "calendar";
	/** Days by which it may be extended once; 0 where it may not. */
	readonly extension: number;
	/** Working days before the last day, the earliest first. */
	readonly remind: readonly number[];
	/** In the order in which they come. */
	readonly escalate: readonly Escalation[];
	/** What follows by itself once the last day is over: such a step waits for the reporter, not for the office. */
	readonly otherwise?: "deemed-withdrawn";
}

export interface Escalation {
	/** Working days after the last day. */
	readonly after: number;
	readonly to: EscalationTarget;
}

/** The clock stands still while somebody outside is asked. */
export interface PauseRule {
	readonly event: "waiting-for-reporter";
	readonly says: BothSaid;
	/** Working days that one question waits for its answer; the day of the question is not counted. */
	readonly cap: number;
	/** What follows when nobody answers. */
	readonly otherwise: "deemed-withdrawn";
	readonly verified: boolean;
}

export interface Elsewhere {
	readonly title: BothSaid;
	readonly says: BothSaid;
	readonly regulation: string;
	readonly verified: boolean;
	readonly site: string;
}

export const stepOf = (
	procedure: Procedure,
	code: string | null,
): Step | null => procedure.steps.find((step) => step.code === code) ?? null;

/** A step whose limit is known: only such a one has a clock. */
export interface TimedStep extends Step {
	readonly limit: Limit;
}

export const isTimed = (step: Step): step is TimedStep => step.limit !== null;

export const timedSteps = ({ steps }: Procedure): readonly TimedStep[] =>
	steps.filter(isTimed);

/** The id under which a procedure is counted; see `procedureNamed`. */
export const readIn = (id: string, days: "working" | "calendar"): string =>
	days === "calendar" ? `${id}:calendar` : id;

/** The other reading of a regulation that does not say what its days are: every day counts. */
export const inCalendarDays = (procedure: Procedure): Procedure => ({
	...procedure,
	id: readIn(procedure.id, "calendar"),
	steps: procedure.steps.map((step) =>
		step.limit ? { ...step, limit: { ...step.limit, unit: "calendar" } } : step,
	),
});

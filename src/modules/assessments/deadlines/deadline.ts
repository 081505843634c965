import type { WorkingDays } from "#calendar";
import { addWorkingDays } from "#kernel/working-days.ts";
import type { Day } from "#territory";

/** Days that a unit has: to mend what came back, or to object to what was verified. */
export interface Deadline {
	readonly what: "corrections" | "objections";
	/** The day after which working days are counted. */
	readonly beganOn: Day;
	readonly workingDays: number;
	/** The last day. */
	readonly dueOn: Day;
	/** From here on no decree named the holidays: only weekends were left out so far. Null where all are known. */
	readonly unknownFrom: Day | null;
	readonly legalBasis: string;
	/** `calendar`: counted again after a decree changed the holidays. */
	readonly because: "begun" | "calendar";
	readonly at: Date;
}

/** Whether its last day is over. */
export const hasPassed = ({ dueOn }: Pick<Deadline, "dueOn">, today: Day) =>
	today > dueOn;

/**
 * The n-th working day after a day. Where no decree names the holidays yet, weekends alone are left out, and
 * the answer says from where on: a later decree can only give more days, never take one.
 */
export function lastDay(
	calendar: WorkingDays,
	beganOn: Day,
	workingDays: number,
): Pick<Deadline, "dueOn" | "unknownFrom"> {
	const counted = calendar.add(beganOn, workingDays);
	if (counted.known) return { dueOn: counted.value, unknownFrom: null };
	const atLeast = addWorkingDays(
		beganOn,
		workingDays,
		(day) => calendar.isHoliday(day) ?? false,
	);
	if (!atLeast.known) throw new Error("a day without a decree is no holiday");
	return { dueOn: atLeast.value, unknownFrom: counted.unknownFrom };
}

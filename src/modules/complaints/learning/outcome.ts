import type { FreeDays } from "#calendar";
import type { Clock, FreeDayRule } from "#procedures";
import { judgeDay } from "#procedures";
import type { Day } from "#territory";

/** A clock of the office, as far as it says whether an answer was in time. */
export type OfficeClock = Pick<Clock, "dueOn" | "endedOn"> & {
	/** Runs from the filing to the end of the whole case. */
	readonly total: boolean;
};

/**
 * The day that decides whether an answer was in time. Every promise of the office on the way counts, the first check as well:
 * of those that were missed the first one; else the last day of the step in which the answer came, or, as long as there is
 * none, the next one. `null` where no clock ran.
 */
export function dueOf(
	clocks: readonly OfficeClock[],
	answeredOn: Day | null,
): Day | null {
	const until = ({ endedOn }: OfficeClock): Day | null =>
		answeredOn === null
			? endedOn
			: endedOn === null || endedOn > answeredOn
				? answeredOn
				: endedOn;
	const missed = clocks.filter((clock) => {
		const end = until(clock);
		return end !== null && clock.dueOn < end;
	});
	if (missed.length > 0) return firstOf(missed);
	if (answeredOn === null)
		return firstOf(clocks.filter(({ endedOn }) => endedOn === null));
	const steps = clocks.filter(
		({ total, dueOn, endedOn }) =>
			!total &&
			endedOn !== null &&
			endedOn <= answeredOn &&
			dueOn >= answeredOn,
	);
	return lastOf(steps.length > 0 ? steps : clocks.filter(({ total }) => total));
}

const daysOf = (clocks: readonly OfficeClock[]): Day[] =>
	clocks.map(({ dueOn }) => dueOn).sort();
const firstOf = (clocks: readonly OfficeClock[]): Day | null =>
	daysOf(clocks)[0] ?? null;
const lastOf = (clocks: readonly OfficeClock[]): Day | null =>
	daysOf(clocks).at(-1) ?? null;

/** Working days after one day, up to and with another; past the last decree by weekends and fixed holidays. */
export function workingDaysUntil(
	from: Day,
	until: Day,
	rule: FreeDayRule,
	calendar: FreeDays,
): number {
	let days = 0;
	for (let day = next(from); day <= until; day = next(day))
		if (judgeDay(day, rule, calendar).counts) days += 1;
	return days;
}

const next = (day: Day): Day =>
	new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

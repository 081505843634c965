import { type FreeDays, freeDaysFor } from "#calendar";
import type { Context } from "#platform/context.ts";
import type { Day } from "#territory";
import { capOf, type Deadline, dayAway, deadlineOf } from "../deadline.ts";
import { procedureNamed } from "../load-procedures.ts";
import {
	isTimed,
	type Procedure,
	stepOf,
	type TimedStep,
} from "../procedure.ts";
import type { Clock, HeldUp, LookFor } from "./clock.ts";
import { nextOf } from "./next.ts";

/** The rule that a clock was started under: its own version, also when there is a newer one. Throws where it is gone. */
export function ruleOf({ procedure: { id, version }, step }: Clock): {
	readonly procedure: Procedure;
	readonly step: TimedStep;
} {
	const procedure = procedureNamed(id, version);
	const found = procedure && stepOf(procedure, step);
	if (!procedure || !found || !isTimed(found))
		throw new Error(`No procedure ${id} ${version} with a limit for ${step}`);
	return { procedure, step: found };
}

/** The free days of a place; a transaction asks for each of them once. */
export type Calendars = (province: string | null) => Promise<FreeDays>;

export function calendarsOf(cx: Context): Calendars {
	const asked = new Map<string | null, Promise<FreeDays>>();
	return (province) => {
		const before =
			asked.get(province) ??
			freeDaysFor(cx, province === null ? {} : { province });
		asked.set(province, before);
		return before;
	};
}

/** The last day of a clock, and how it was counted. */
export const countOf = (
	clock: Clock,
	pauses: readonly HeldUp[],
	calendar: FreeDays,
): Deadline => deadlineOf({ ...clock, ...ruleOf(clock), pauses, calendar });

/** The clock with its last day counted anew, and with the day on which to look at it next. */
export function counted(
	clock: Clock,
	pauses: readonly HeldUp[],
	calendar: FreeDays,
): Clock {
	const { due: dueOn, provisional } = countOf(clock, pauses, calendar);
	const { procedure } = ruleOf(clock);
	const paused =
		clock.paused && procedure.pause
			? {
					...clock.paused,
					answerBy: capOf(
						clock.paused.on,
						procedure.pause,
						procedure,
						calendar,
					),
				}
			: null;
	const now = { ...clock, dueOn, provisional, paused };
	return { ...now, look: lookAt(now, pauses, calendar) };
}

/** What is to be told of the clock next, and from which day on; null where nothing is any more. */
export function lookAt(
	clock: Clock,
	pauses: readonly HeldUp[],
	calendar: FreeDays,
): { readonly on: Day; readonly for: LookFor } | null {
	const rule = ruleOf(clock);
	const open = pauses.find(({ until }) => until === null);
	return nextOf({
		clock,
		limit: rule.step.limit,
		pauseTold: open?.overTold ?? false,
		away: (from, n) => dayAway({ ...rule, pauses, calendar }, from, n),
	});
}

/** Stages and clocks of complaints, rights cases and requests: as data, counted, and kept running. */
export {
	type ClockNews,
	dueMoved,
	overdue,
	pauseOver,
	reminderDue,
} from "./clocks/announcements.ts";
export type {
	Clock,
	HeldUp,
	LookFor,
	Office,
	Outcome,
	Subject,
} from "./clocks/clock.ts";
export { type Calendars, calendarsOf } from "./clocks/count-clock.ts";
export { endClock } from "./clocks/end-clock.ts";
export { extendClock } from "./clocks/extend-clock.ts";
export { forgetClocks } from "./clocks/forget-clocks.ts";
export { type Line, type LineWhy, linesOf } from "./clocks/lines.ts";
export {
	type PauseReason,
	pauseClock,
	resumeClock,
} from "./clocks/pause-clock.ts";
export {
	type ClockShown,
	clocksOf,
	clocksOfMany,
	clocksOverdue,
	clocksToRemind,
	daysLeftOf,
	deadlineOfClock,
	deadlinesOfClocks,
	pausesPastCap,
} from "./clocks/queries.ts";
export { reopenClock } from "./clocks/reopen-clock.ts";
export {
	beginClocks,
	type ClockStart,
	countClocks,
	startClock,
	startClocks,
} from "./clocks/start-clock.ts";
export { transferClock } from "./clocks/transfer-clock.ts";
export { watchClocks } from "./clocks/watch-clocks.ts";
export {
	type CountedDay,
	judgeDay,
	type Why,
	whyInWords,
	workingDayAfter,
} from "./counting.ts";
export {
	capOf,
	type Deadline,
	type DeadlineQuestion,
	daysLeft,
	deadlineOf,
	type Pause,
} from "./deadline.ts";
export { freezeProcedure } from "./frozen-procedures.ts";
export {
	allProcedures,
	checkProcedures,
	loadProcedures,
	openProcedure,
	procedureNamed,
} from "./load-procedures.ts";
export {
	type Basis,
	type BothSaid,
	type Elsewhere,
	type Escalation,
	type EscalationTarget,
	escalationTargets,
	type FreeDayRule,
	isTimed,
	type Limit,
	type PauseRule,
	type Procedure,
	readIn,
	type Step,
	stepOf,
	type TimedStep,
	timedSteps,
} from "./procedure.ts";
export {
	type Applies,
	type FormField,
	firstStage,
	type Move,
	movesFrom,
	type Paper,
	type RequestForm,
	type RequestOutcome,
	type SaidWithMove,
	type Stage,
	stageOf,
} from "./request-form.ts";
export { subscribers } from "./subscribers.ts";
export {
	type Arrival,
	type CaseQuestion,
	deadlinesOfCase,
	type OfficePlace,
} from "./transfers.ts";
export {
	civilDay,
	civilHour,
	isZone,
	momentIn,
	type Zone,
	zoneOfProvince,
	zones,
} from "./zone.ts";

/** Stages and clocks of complaints, rights cases and requests: as data, counted, and kept running. */
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
	type FreeDayRule,
	isTimed,
	type Limit,
	type PauseRule,
	type Procedure,
	type Step,
	stepOf,
	type TimedStep,
	timedSteps,
} from "./procedure.ts";
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
	type Zone,
	zoneOfProvince,
	zones,
} from "./zone.ts";

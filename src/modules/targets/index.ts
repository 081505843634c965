/** What a region wants to reach in a round, where its units stand, and reminders of what holds them back. */
export {
	addFigures,
	type BoardColumn,
	type BoardFigures,
	type BoardOrder,
	type BoardRow,
	boardOf,
	columns,
	sortBoard,
} from "./board.ts";
export { type Forecast, lookedBack } from "./forecast.ts";
export {
	type Hindrance,
	type HindranceCode,
	hindrances,
	isHindrance,
	remindable,
} from "./hindrance.ts";
export { type Load, loadOf } from "./load.ts";
export {
	mayConfirmReport,
	mayReadUnits,
	mayRemind,
	maySetTarget,
	ownUnits,
	type Region,
	reaches,
} from "./policy.ts";
export { type RegionNow, regionNow, type UnitLine } from "./region.ts";
export {
	type ClosingWords,
	remindBeforeClosing,
} from "./reminders/remind-before-closing.ts";
export {
	lastReminded,
	type Reminder,
	type Sending,
	type SendingInShort,
	sendingOf,
	sendingsOf,
} from "./reminders/reminder-store.ts";
export {
	closingReminders,
	longestWords,
	mayStillUndo,
	quietDays,
	undoMinutes,
} from "./reminders/rules.ts";
export {
	type Chosen,
	chooseUnits,
	daysUntilClosing,
	type RemindRefusal,
	type Sentences,
	sendReminders,
} from "./reminders/send-reminders.ts";
export {
	type TakeBackRefusal,
	takeBackReminders,
} from "./reminders/take-back-reminders.ts";
export {
	type Confirming,
	type ConfirmRefusal,
	confirmReport,
} from "./report/confirm-report.ts";
export { mayHappen } from "./report/may-happen.ts";
export {
	firstDayOf,
	lastDayOf,
	type Quarter,
	quarterCode,
	quarterNamed,
	quarterOf,
	quartersBetween,
	toldOn,
} from "./report/quarter.ts";
export {
	countHappened,
	type Report,
	type ReportedHappening,
	type ReportedUnit,
	type ReportOf,
} from "./report/report.ts";
export { type ReportForm, reportFormOf } from "./report/report-form.ts";
export { reportOf } from "./report/report-of.ts";
export {
	type PaperTable,
	printReport,
	type ReportPaper,
} from "./report/report-pdf.ts";
export {
	type ConfirmedReport,
	confirmedReports,
	contentOf,
	hashOfContent,
	type Signing,
} from "./report/report-store.ts";
export {
	type NewTarget,
	type SetTargetRefusal,
	setTarget,
} from "./set-target.ts";
export { targetsOf, targetsOfRound } from "./store.ts";
export {
	type Aim,
	type Goal,
	goals,
	isGoal,
	type RegionRound,
	type Target,
} from "./target.ts";
export type { UnitStep } from "./unit-step.ts";

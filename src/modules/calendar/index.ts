/** Decrees of holidays and joint leave, and the working days that follow from them. */
export {
	type Decree,
	type DecreedDay,
	type DecreeReason,
	type DecreeText,
	type HolidayKind,
	isYear,
	years,
} from "./decree.ts";
export { type Difference, differenceOf } from "./difference.ts";
export {
	changeDraft,
	decreeSubject,
	discardDraft,
	draftDecree,
	type LastChange,
	lastChangeOf,
	type Seen,
} from "./draft-decree.ts";
export { fillDecrees } from "./fill-decrees.ts";
export {
	type FreeDay,
	type FreeDays,
	freeDaysFor,
	freeDaysOf,
	shippedFreeDays,
} from "./free-days.ts";
export { calendarChanged, publishDecree } from "./publish-decree.ts";
export {
	allDecrees,
	decreeById,
	type Holiday,
	holidaysBetween,
	knownYears,
	type Place,
} from "./queries.ts";
export { asLines, type LineProblem, readDays } from "./read-days.ts";
export { verifyDecree } from "./verify-decree.ts";
export { type WorkingDays, workingDaysFor } from "./working-days-for.ts";

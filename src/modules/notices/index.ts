/** Everyone's inbox: what waits for a person, with its date, and what happened. */
export {
	agendaKeyOf,
	agendaReader,
	dropAgendaKey,
	makeAgendaKey,
} from "./agenda-key.ts";
export {
	type Digest,
	deliverMail,
	type Letter,
	type Letters,
} from "./deliver-mail.ts";
export { forgetOldNotices, keptFor as noticesKeptFor } from "./forget-old.ts";
export { type CalendarEntry, calendarFile } from "./icalendar.ts";
export { markRead, type Read } from "./mark-read.ts";
export {
	type About,
	type Audience,
	daysLeft,
	type Holders,
	type Kind,
	type Never,
	type NewNotice,
	type Notice,
	type Subject,
	type Urgency,
	urgencies,
	urgencyOf,
} from "./notice.ts";
export {
	chooseMail,
	type MailChoice,
	mailChoiceOf,
	type Rhythm,
	rhythms,
} from "./preference.ts";
export {
	agendaOf,
	type Dated,
	type Done,
	doneOf,
	dutiesOf,
	type News,
	newsOf,
	overdueCount,
	type Paged,
	unreadCount,
	waitingCount,
} from "./queries.ts";
export {
	forgetSubject,
	forgetSubjectOf,
	hideFrom,
	raise,
	raiseAll,
	redate,
	settle,
} from "./raise-notice.ts";
export { subjectsTold } from "./subjects-told.ts";
export { subscribers } from "./subscribers.ts";
export { type TakenBack, takeBackNews } from "./take-back-news.ts";
export { waitingMail } from "./waiting-mail.ts";

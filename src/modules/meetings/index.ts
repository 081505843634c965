/** Meetings of offices in series: who comes, what was decided, and what became of it. */
export {
	type AboutChoice,
	aboutChoices,
	aboutKey,
	mayReadAbout,
} from "./about.ts";
export type { DeedReason } from "./do-deed.ts";
export { type Move, type State, states, step } from "./lifecycle.ts";
export {
	type About,
	endOf,
	type Guest,
	type Key,
	type Meeting,
	type Plan,
	subjectKind,
} from "./meeting.ts";
export {
	approveMinutes,
	beginMeeting,
	cancelMeeting,
	closeMeeting,
	correctMinutes,
	leaveCorrection,
	type ReasonRefusal,
	returnMinutes,
	sendMinutes,
} from "./meeting-deeds.ts";
export {
	type Attendee,
	type Carried,
	type Decision,
	draftOf,
	type FollowUp,
	inForce,
	isApproved,
	type Minutes,
	openedIn,
	type Presence,
	presences,
	saysNothing,
	type Written,
} from "./minutes.ts";
export { officeOf } from "./office-of.ts";
export { partiesOf } from "./parties.ts";
export { planFields, type TypedPlan } from "./plan.ts";
export {
	changePlan,
	type PlanRefusal,
	type Problems,
	planMeeting,
} from "./plan-meeting.ts";
export {
	mayApprove,
	mayKeep,
	maySend,
	mayWrite,
	type Office,
} from "./policy.ts";
export {
	findMeeting,
	type Overview,
	officesOf,
	overviewOf,
	type WholeMeeting,
	wholeMeeting,
} from "./queries.ts";
export { subscribers, watchMeetings } from "./subscribers.ts";
export { terms } from "./terms.ts";
export { lineOf } from "./words.ts";
export { writeMinutes } from "./write-minutes.ts";
export {
	type Party,
	type TypedDecision,
	type TypedWritten,
	writtenFields,
} from "./written.ts";

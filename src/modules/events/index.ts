/** Events of offices: who may come how, and what is ready for whoever comes. */

export {
	type Certificate,
	numberIn,
	printedNumber,
	type Shown,
} from "./certificates/certificate.ts";
export { certificateKinds } from "./certificates/certificate-rule.ts";
export {
	certificateByNumber,
	certificatesIn,
	certificatesOf,
	type Issuing,
	issuingOf,
	replacedOn,
} from "./certificates/certificates.ts";
export { correctCertificate } from "./certificates/correct-certificate.ts";
export {
	beginIssuing,
	countEarned,
	workOnIssuing,
} from "./certificates/issue-certificates.ts";
export { revokeCertificate } from "./certificates/revoke-certificate.ts";
export {
	type Claimable,
	claimable,
	correctRegistration,
	endRegistration,
} from "./claimed.ts";
export { type DeedReason, placeOf } from "./do-deed.ts";
export {
	beginningOf,
	type Event,
	endOf,
	hasItsDay,
	type Key,
	type Kind,
	kinds,
	type Mode,
	modes,
	type Side,
	sidesOf,
	takesNames,
	zoneOf,
} from "./event.ts";
export {
	beginEvent,
	cancelEvent,
	finishEvent,
	openEvent,
} from "./event-deeds.ts";
export {
	eventsOfCalendar,
	hasCalendar,
	makeCalendar,
} from "./feed/own-calendar.ts";
export { forgetCertificates, forgetRegistrations } from "./forget.ts";
export type { Move, State } from "./lifecycle.ts";
export {
	addMaterial,
	materialsOf,
	removeMaterial,
} from "./materials/keep-material.ts";
export {
	type Material,
	materialFields,
	materialKinds,
} from "./materials/material.ts";
export {
	type AccessAnswer,
	type AccessFact,
	accessFacts,
	answers,
	confirmedIn,
	factsOf,
	type Helper,
	type HelperRole,
	type HelperState,
	helperRoles,
	helperStates,
} from "./plan/access.ts";
export {
	changeEvent,
	type PlanRefusal,
	type Problems,
	planEvent,
} from "./plan/plan-event.ts";
export {
	accessField,
	helperFields,
	planFields,
	type TypedPlan,
} from "./plan/typed-plan.ts";
export { mayKeep, officesOf } from "./policy.ts";
export {
	type CheckInReason,
	checkInAtDesk,
	checkInByCode,
	codeNow,
	presentIn,
	takeBackCheckIn,
} from "./presence/check-in.ts";
export type { DoorReading } from "./presence/door.ts";
export { type DoorList, doorList, isOurs } from "./presence/door-list.ts";
export {
	type EnterReason,
	enteredIn,
	enterLineCode,
} from "./presence/enter-code.ts";
export {
	type HostSees,
	hostSees,
	type LineCode,
} from "./presence/line-code.ts";
export {
	type Merged,
	type MergeReason,
	mergeReadings,
} from "./presence/merge-readings.ts";
export { shownUntil } from "./presence/rotating.ts";
export {
	type Answered,
	minutesIn,
	type Outcome,
	takePresence,
} from "./presence/take-presence.ts";
export { lineCodesOf, tellCode } from "./presence/tell-code.ts";
export {
	comingEvents,
	everyPublicEvent,
	fedEvents,
	type Listed,
	linkedEvent,
	type Mine,
	type MyParticipant,
	type Overview,
	overviewOf,
	ownEvent,
	participantList,
	participantOf,
	publicEvent,
	registrationOfVisit,
	standingOf,
} from "./queries.ts";
export {
	all as reachAll,
	groupsOf as reachGroups,
	nation as reachNation,
	reachDimensions,
	reachHeadings,
	type ToldReach,
} from "./reach/reach.ts";
export { releaseReach } from "./reach/release-reach.ts";
export { asksForReach, sayReach } from "./reach/say-reach.ts";
export { reachPeriods, reachTold } from "./reach/told.ts";
export {
	type ChangeReason,
	cancelParticipant,
	cancelRegistration,
	changeParticipant,
} from "./registering/change-registration.ts";
export { type Need, neededIn, needs, needsOf } from "./registering/needs.ts";
export { type Counts, freeAt, nobody } from "./registering/places.ts";
export {
	type Registered,
	type Registering,
	type RegisterRefusal,
	register,
} from "./registering/register.ts";
export {
	askedWithIt,
	type Named,
	type Participant,
	type Registration,
	registrationKind,
} from "./registering/registration.ts";
export { wasOnList } from "./registering/registrations.ts";
export {
	type RemoveReason,
	removeParticipant,
} from "./registering/remove-participant.ts";
export {
	type Achievement,
	achievementFields,
	moneys,
	reportFields,
	reportRows,
	type TypedReport,
} from "./report/report.ts";
export {
	reportFor,
	type ToldReport,
	writeReport,
} from "./report/write-report.ts";
export { EventMoved, eventMoved } from "./tell.ts";
export { terms } from "./terms.ts";
export {
	gainIn,
	satBy,
	sitTest,
	testFor,
	testIn,
	testRevision,
	writeTest,
} from "./test/sit-test.ts";
export {
	choicesAsked,
	type Part,
	parts,
	type Question,
	shownOf,
	testCodes,
	testFields,
} from "./test/test.ts";

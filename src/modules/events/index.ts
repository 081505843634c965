/** Events of offices: who may come how, and what is ready for whoever comes. */
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
} from "./access.ts";
export {
	type Certificate,
	numberIn,
	printedNumber,
	type Shown,
} from "./certificate.ts";
export { certificateKinds } from "./certificate-rule.ts";
export {
	certificateByNumber,
	certificatesIn,
	certificatesOf,
	type Issuing,
	issuingOf,
} from "./certificates.ts";
export {
	type ChangeReason,
	cancelParticipant,
	cancelRegistration,
	changeParticipant,
} from "./change-registration.ts";
export {
	type CheckInReason,
	checkInAtDesk,
	checkInByCode,
	codeNow,
	presentIn,
	takeBackCheckIn,
} from "./check-in.ts";
export { type DeedReason, placeOf } from "./do-deed.ts";
export type { DoorReading } from "./door.ts";
export { type DoorList, doorList, isOurs } from "./door-list.ts";
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
export { forgetCertificates, forgetRegistrations } from "./forget.ts";
export {
	beginIssuing,
	countEarned,
	workOnIssuing,
} from "./issue-certificates.ts";
export { addMaterial, materialsOf, removeMaterial } from "./keep-material.ts";
export type { Move, State } from "./lifecycle.ts";
export { type Material, materialFields, materialKinds } from "./material.ts";
export {
	type Merged,
	type MergeReason,
	mergeReadings,
} from "./merge-readings.ts";
export { type Need, neededIn, needs, needsOf } from "./needs.ts";
export { type Counts, freeAt, nobody } from "./places.ts";
export {
	changeEvent,
	type PlanRefusal,
	type Problems,
	planEvent,
} from "./plan-event.ts";
export { mayKeep } from "./policy.ts";
export {
	comingEvents,
	fedEvents,
	type Listed,
	type Mine,
	type MyParticipant,
	type Overview,
	officesOf,
	overviewOf,
	ownEvent,
	participantList,
	participantOf,
	publicEvent,
	registrationOfVisit,
	standingOf,
} from "./queries.ts";
export {
	type Registered,
	type Registering,
	type RegisterRefusal,
	register,
} from "./register.ts";
export {
	askedWithIt,
	type Named,
	type Participant,
	type Registration,
	registrationKind,
} from "./registration.ts";
export { type RemoveReason, removeParticipant } from "./remove-participant.ts";
export {
	type Achievement,
	achievementFields,
	moneys,
	reportFields,
	reportRows,
	type TypedReport,
} from "./report.ts";
export { revokeCertificate } from "./revoke-certificate.ts";
export { shownUntil } from "./rotating.ts";
export {
	type Answered,
	minutesIn,
	type Outcome,
	takePresence,
} from "./take-presence.ts";
export { EventMoved, eventMoved } from "./tell.ts";
export { terms } from "./terms.ts";
export {
	accessField,
	helperFields,
	planFields,
	type TypedPlan,
} from "./typed-plan.ts";
export { reportFor, type ToldReport, writeReport } from "./write-report.ts";

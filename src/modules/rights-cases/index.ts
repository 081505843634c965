/** Alleged violations of rights, handled apart from everything else: who may know is written, who must not is sealed. */
export {
	type CaseHeader,
	forReporter,
	type Head,
	type Key,
	type Piece,
	type PieceKind,
	subjectKind,
} from "./case.ts";
export {
	type Concerned,
	type Exclusion,
	exclusions,
	type MayLearn,
	type Organisation,
	type Post,
	whoMayLearn,
} from "./graph/exclusion.ts";
export { findWayIn } from "./graph/find-way-in.ts";
export type { KeysAsked } from "./graph/intake-offices.ts";
export { mayLearnOf, mayLearnOfEach } from "./graph/organisation.ts";
export {
	type IntakeOffice,
	type Officer,
	type Offices,
	type WayIn,
	whereItGoes,
} from "./graph/where-it-goes.ts";
export {
	type Awaited,
	awaitedOf,
	noteReply,
	watchAwaited,
} from "./handling/awaited.ts";
export { clockOf, deadlinesOf, forgetClocksOf } from "./handling/clocks.ts";
export {
	type Delegate,
	delegate,
	delegatesFor,
	giveBack,
} from "./handling/delegate.ts";
export {
	type CaseFollowUp,
	carriedIn,
	followUpsIn,
} from "./handling/follow-ups.ts";
export { type Colleague, colleaguesFor, handOn } from "./handling/hand-on.ts";
export { declareConflict, nameConcerned } from "./handling/keep-apart.ts";
export { recordMinutes } from "./handling/minutes.ts";
export { moveCase, type PlainMove } from "./handling/move-case.ts";
export {
	askNewCode,
	codeAskedIn,
	giveNewCode,
} from "./handling/new-code.ts";
export type { ReporterRefusal } from "./handling/reporter-deed.ts";
export {
	addWords,
	moveByReporter,
	type ReporterMove,
} from "./handling/reporter-deeds.ts";
export {
	isCounted,
	moveNow,
	problemsOfWritten,
	type SealedLetter,
	sendLetter,
	type Written,
	type WrittenReason,
} from "./handling/send-letter.ts";
export { writeMessage, writeNote } from "./handling/talk.ts";
export { subscribers } from "./handling/watch.ts";
export { askForIdentity } from "./lending/ask-for-key.ts";
export { forgetLent } from "./lending/forget-lent.ts";
export { type HowLent, howLent } from "./lending/how-lent.ts";
export {
	lendKey,
	refuseToLend,
	type Waiting,
	waitingFor,
} from "./lending/lend-key.ts";
export { type Identities, readIdentity } from "./lending/read-identity.ts";
export { watchMoved } from "./lending/take-from-moved.ts";
export { movesOfLetter } from "./letters/letter-moves.ts";
export { printLetter } from "./letters/print-letter.ts";
export {
	isLetterKind,
	isTemplateKind,
	type LetterKind,
	letterKinds,
	type Template,
	type TemplateKind,
	templateKinds,
	templateOf,
} from "./letters/templates.ts";
export {
	longest as longestLetter,
	type Paper,
} from "./letters/write-letter.ts";
export {
	type CarriedDecision,
	type DecidedInMeeting,
	longestMinutes,
	type Minuted,
	type MinutedReason,
	problemsOfMinutes,
} from "./letters/write-minutes.ts";
export {
	type Doer,
	hasEnded,
	isMove,
	isState,
	type Law,
	type Move,
	moveNames,
	moves,
	movesOf,
	type State,
	states,
	step,
	waitsFor,
} from "./lifecycle.ts";
export {
	all as wholeNumber,
	type TableName,
	type Told as ToldNumber,
} from "./numbers/numbers-of.ts";
export { releaseNumbers, toldFrom } from "./numbers/release-numbers.ts";
export {
	isAnythingTold,
	type ToldYear,
	toldYears,
} from "./numbers/told-numbers.ts";
export {
	centrePlace,
	type Island,
	islandOf,
	islands,
	outcomes,
	ways,
} from "./numbers/words.ts";
export type { CaseFile } from "./opening/case-files.ts";
export { keepFromNewcomer } from "./opening/keep-from-newcomer.ts";
export { type LeftBehind, leaveRoom } from "./opening/leave-room.ts";
export {
	type OpenCase,
	type OpenRefusal,
	openCase,
} from "./opening/open-case.ts";
export { openCaseFile } from "./opening/open-case-file.ts";
export {
	hasReporter,
	keyOfVisit,
	type Progress,
	pairOfVisit,
	type VisitRefusal,
	visitCase,
} from "./opening/visit-case.ts";
export { casesFor, type Listed, type ListedCase } from "./queries.ts";
export {
	type FileHandedOver,
	type HandedOver,
	receiveHandover,
} from "./receive-handover.ts";
export type { Named } from "./record/alike.ts";
export {
	type Changed,
	type ChangeRefusal,
	makeOneInRecord,
	recordAct,
	recordName,
	takeFromRecord,
} from "./record/change-record.ts";
export {
	another,
	type Chosen,
	type Questions,
	questionsOf,
	type TypedAct,
} from "./record/keep-act.ts";
export {
	alikeName,
	type NameKind,
	nameKinds,
	namesIn,
	type TypedName,
} from "./record/keep-name.ts";
export { neutralName } from "./record/neutral-names.ts";
export {
	type Act,
	actsInOrder,
	type Bearer,
	type CaseRecord,
	longestName,
	longestWhat,
	longestWhen,
	type PersonPart,
	personParts,
	type RecordPerson,
	sures,
	usesOf,
} from "./record/record.ts";
export { admitAnew } from "./recovery/admit-anew.ts";
export { beginRecovery, lostCases } from "./recovery/begin-recovery.ts";
export type { LostCase } from "./recovery/lost-cases.ts";
export { type Body, bodiesFile, bodyNamed } from "./referral/bodies.ts";
export {
	type Decided,
	decideByCode,
	writeDecisionDown,
} from "./referral/decide.ts";
export {
	type ExtractPart,
	extractOf,
	extractParts,
} from "./referral/extract.ts";
export {
	type Proposal,
	type ProposalReason,
	problemsOfProposal,
	proposeReferral,
} from "./referral/propose.ts";
export {
	type Ground,
	grounds,
	mayWriteDown,
	type Referral,
	type ReferralState,
	referralDeedsOf,
	referralsIn,
} from "./referral/referral.ts";
export {
	noteAnswer,
	noteReceipt,
	sendReferral,
} from "./referral/send-on.ts";
export type { Rule as RetentionRule } from "./retention/due.ts";
export {
	type Hold,
	holdCase,
	liftHold,
	problemOfReview,
	type ReviewReason,
} from "./retention/hold.ts";
export { keepRetention } from "./retention/keep-retention.ts";
export {
	type Keeping,
	keepingOf,
	type WillGo,
} from "./retention/keeping.ts";
export { everyProof, type Proof, proofsFor } from "./retention/proofs.ts";
export {
	type Part as KeptPart,
	retentionFile,
} from "./retention/retention-file.ts";
export { type Remains, verifyDeletion } from "./retention/verify-deletion.ts";
export { noteRead } from "./safety/note-read.ts";
export {
	type Answered,
	answerOf,
	answers,
	answersIn,
	isAlarmed,
	letterOf,
} from "./safety/safety.ts";
export { safetyRule } from "./safety/safety-rule.ts";
export { askedDays, isAskedNow } from "./safety/schedule.ts";
export { answerByCode, answerFor } from "./safety/take-answer.ts";
export { todayAt } from "./safety/today-at.ts";
export { watchSafety } from "./safety/watch-safety.ts";
export { fields, personFields } from "./telling/fields.ts";
export {
	type HelpLine,
	harmlessPlace,
	helpLines,
} from "./telling/help-lines.ts";
export {
	type Known,
	readTold,
	slugsIn,
	type ToldAndPin,
} from "./telling/read-told.ts";
export {
	answersOf,
	dropRoomDraft,
	keepRoomDraft,
	type RoomDraft,
	roomDraft,
} from "./telling/room-draft.ts";
export {
	type StaffChannel,
	staffChannelIn,
	staffChannels,
} from "./telling/staff-channels.ts";
export {
	isAsked,
	numberOf,
	type Step,
	stepNumbered,
	stepOf,
	steps,
} from "./telling/steps.ts";
export {
	type Telling,
	type TellRefusal,
	type ToldCase,
	tellCase,
} from "./telling/tell-case.ts";
export {
	type Channel,
	type Consent,
	channels,
	consents,
	type Identity,
	isOfStaff,
	longestHappened,
	longestLine,
	longestWords,
	mostAccused,
	type PaperKind,
	type Person,
	paperKinds,
	type Said,
	saids,
	Told,
	type Whose,
	whoses,
} from "./telling/told.ts";
export type { ToldFile } from "./telling/told-file.ts";
export { type Right, rightNamed, tenRights } from "./ten-rights.ts";

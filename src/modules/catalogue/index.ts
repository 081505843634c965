/** The services of units, each with the standard that it is promised by. */
export { changeService } from "./change-service.ts";
export { changedParts } from "./changed-parts.ts";
export { confirmService } from "./confirm-service.ts";
export {
	type Answered,
	type AnswerRefusal,
	answerVoice,
} from "./contests/answer-voice.ts";
export { voiceById, voicesAbout } from "./contests/queries.ts";
export { tellVoice, type VoiceRefusal } from "./contests/tell-voice.ts";
export {
	sayings,
	type Voice,
	type VoiceTyped,
	voiceLimits,
} from "./contests/voice.ts";
export {
	type Draft,
	type DraftTyped,
	draftLimits,
	type Heard,
	isAsking,
	type OutcomeTyped,
} from "./drafts/draft.ts";
export { keepDraft } from "./drafts/keep-draft.ts";
export { publishDraft } from "./drafts/publish-draft.ts";
export { draftsOf, openDraft } from "./drafts/queries.ts";
export { tellOutcome } from "./drafts/tell-outcome.ts";
export { withdrawDraft } from "./drafts/withdraw-draft.ts";
export { askToLook } from "./facilities/ask-to-look.ts";
export { type Fit, fitOf, type Have, haveOf } from "./facilities/can-manage.ts";
export {
	type Check,
	type Checker,
	type Condition,
	checkers,
	conditions,
	type Facility,
	isCondition,
	isOld,
	type Limits,
	type Measured,
	measured,
} from "./facilities/facility.ts";
export { factSources } from "./facilities/fact-sources.ts";
export { type GroupDefinition, groupDefinitions } from "./facilities/groups.ts";
export {
	type FacilityKind,
	facilityKindNamed,
	facilityKinds,
	type Measure,
} from "./facilities/kinds.ts";
export {
	type AskedAhead,
	allAskedAhead,
	allNeeds,
	askedAheadNamed,
	type Need,
	needNamed,
} from "./facilities/needs.ts";
export {
	type OfficeFit,
	type OfficesFound,
	officesFor,
	type Visit,
} from "./facilities/offices-for.ts";
export {
	longestPlace,
	longestSays,
	type SeenNow,
} from "./facilities/problem-of-check.ts";
export {
	checksOf,
	facilitiesOf,
	facilitiesOn,
	facilityById,
	officesOnRecord,
} from "./facilities/queries.ts";
export {
	type CheckRefusal,
	checkFacility,
	type FacilityKey,
	recordFacility,
} from "./facilities/record-check.ts";
export {
	answerCheck,
	type CheckAnswerRefusal,
} from "./invitations/answer-check.ts";
export {
	checkByInvitation,
	type InvitedCheckRefusal,
} from "./invitations/check-by-invitation.ts";
export {
	type Invitation,
	type InvitationState,
	type InvitationTyped,
	invitationLimits,
	stateOfInvitation,
} from "./invitations/invitation.ts";
export {
	type Invited,
	type InviteRefusal,
	inviteOrganisation,
} from "./invitations/invite-organisation.ts";
export {
	invitationById,
	invitationOfVisit,
	invitationsOf,
	type ListedInvitation,
	seenByInvitation,
} from "./invitations/queries.ts";
export {
	type WithdrawRefusal,
	withdrawInvitation,
} from "./invitations/withdraw-invitation.ts";
export { context as cpsvContext, publicService } from "./machine/cpsv-ap.ts";
export { governmentService } from "./machine/government-service.ts";
export { askToReview } from "./pledge/ask-to-review.ts";
export { type DraftRefusal, draftPledge } from "./pledge/draft-pledge.ts";
export {
	type Move as PledgeMove,
	type State as PledgeState,
	step as stepOfPledge,
} from "./pledge/lifecycle.ts";
export {
	type Covered,
	changedSince,
	isOverdue,
	isPublic,
	type Pledge,
	type PledgeTyped,
	seenIn,
} from "./pledge/pledge.ts";
export { publishPledge } from "./pledge/publish-pledge.ts";
export {
	olderPledges,
	pledgeInTheMaking,
	pledgeOf,
	pledgesOf,
	pledgeThatHolds,
} from "./pledge/queries.ts";
export { reviewRule, suggestedReview } from "./pledge/review.ts";
export { signPledge } from "./pledge/sign-pledge.ts";
export { suggestedText } from "./pledge/suggested-text.ts";
export { withdrawPledge } from "./pledge/withdraw-pledge.ts";
export {
	checkerAt,
	invitesFor,
	mayAnswer,
	mayLook,
	mayPublish,
	maySignPledge,
	mayWithdrawInvitation,
	mayWithdrawPledge,
} from "./policy.ts";
export {
	type Assessed,
	type AssessedPrinciple,
	assessedUnder,
} from "./principles/assessed.ts";
export {
	type FoundProof,
	type HeldPrinciple,
	heldAgainst,
} from "./principles/held.ts";
export { type SummedPrinciple, sumOfUnit } from "./principles/sum-of-unit.ts";
export type { ContentReason } from "./problem-of-content.ts";
export { publishService } from "./publish-service.ts";
export {
	eachService,
	everyService,
	listServices,
	mostListed,
	type ServicePage,
	serviceBySlug,
	servicesAfter,
	servicesById,
	servicesOf,
	servicesPerPage,
	unitsWithServices,
	unitWithServices,
} from "./queries.ts";
export {
	type Channel,
	channelKinds,
	type Fee,
	isStale,
	type Principles,
	type ProofLink,
	type Service,
	ServiceContent,
	type Standard,
	saysNothing,
	type Twins,
} from "./service.ts";
export { type Completeness, completenessOf } from "./standard/completeness.ts";
export {
	type ComponentCode,
	componentCodes,
	componentNamed,
	deliveryComponents,
	type StandardComponent,
	serviceStandard,
} from "./standard/components.ts";
export {
	type PrincipleCode,
	principleCodes,
	principleNamed,
	type ServicePrinciple,
	servicePrinciples,
} from "./standard/principles.ts";
export { type ServiceVersion, versionsOf } from "./versions.ts";

/** Asking people before, while and after something is done, and answering each of them. */

export {
	type AnsweredThere,
	answeredByOffice,
	answeredByProvince,
} from "./answered-by-place.ts";
export {
	type Answer,
	answerFields,
	type EarlierAnswer,
	isVerdict,
	type Verdict,
	verdicts,
} from "./answering/answer.ts";
export {
	type AnswerReason,
	answerOpinions,
	type TypedAnswer,
} from "./answering/answer-opinions.ts";
export {
	answerNumber,
	answersAfter,
	earlierOf,
	fromConsultation,
} from "./answering/answers.ts";
export {
	type Appeal,
	type AppealReason,
	appealRemoval,
	countOpenAppeals,
	type DecideReason,
	decideAppeal,
	decisions,
	openAppeals,
} from "./answering/appeal.ts";
export {
	type CorrectReason,
	correctAnswer,
	type TypedCorrection,
} from "./answering/correct-answer.ts";
export { type HideReason, hideWords } from "./answering/hide-words.ts";
export {
	consultationsWaiting,
	tellLongWaiting,
	type Unanswered,
} from "./answering/long-waiting.ts";
export {
	type ModerateReason,
	removeOpinions,
	showOpinions,
} from "./answering/moderate.ts";
export {
	type Removal,
	removals,
	urgentRemovals,
} from "./answering/removals.ts";
export {
	type AskedToLook,
	askToLook,
	type CoCheck,
	coChecksOf,
	type LookReason,
	lookFields,
	looksUntil,
} from "./co-checks/ask-to-look.ts";
export {
	type Consultation,
	endOf,
	isCounted,
	type Key,
	type Office,
	standingOf,
	type Takes,
	takes,
	takesPaper,
} from "./consultation.ts";
export {
	closeConsultation,
	endConsultation,
	openConsultation,
} from "./consultation-deeds.ts";
export { type DeedReason, placeOf, placesOf } from "./do-deed.ts";
export {
	type Family,
	familyNames,
	isFamily,
	type PhaseName,
	phaseNames,
	phasesOf,
} from "./families.ts";
export { fewestOf } from "./fewest-of.ts";
export {
	gatheringFields,
	type TypedGathering,
	voteField,
} from "./gatherings/gathering.ts";
export {
	type NoteRefusal,
	noteGathering,
} from "./gatherings/note-gathering.ts";
export { takeBackSheet } from "./gatherings/take-back-sheet.ts";
export { elsewhere } from "./heard/count-heard.ts";
export {
	type HeardDimension,
	type HeardGroup,
	whoWasHeard,
} from "./heard/who-was-heard.ts";
export type { Move, State } from "./lifecycle.ts";
export {
	type AccessWay,
	accessFields,
	accessWays,
	missingIn,
} from "./plan/access.ts";
export {
	changedPassages,
	countPassages,
	type Passage,
	passageAt,
	passagesAfter,
	questionsOf,
} from "./plan/documents.ts";
export { documentOf } from "./plan/passages.ts";
export { type Question, questionsAsTyped } from "./plan/plan.ts";
export {
	changeConsultation,
	type PlanRefusal,
	planConsultation,
	publishVersion,
} from "./plan/plan-consultation.ts";
export {
	phaseFields,
	planFields,
	type TypedPlan,
} from "./plan/typed-plan.ts";
export { mayDecideAppeal, mayKeep } from "./policy.ts";
export {
	type AnsweredOpinion,
	type Contribution,
	consultationsAfter,
	consultationsBetween,
	consultationsOf,
	contributionByKey,
	contributionOfVisit,
	everyPublicConsultation,
	gatheringsOf,
	type ListedGathering,
	listedConsultations,
	type Mine,
	officesOf,
	openConsultations,
	opinionsByIds,
	opinionsIn,
	ownConsultation,
	publicConsultation,
} from "./queries.ts";
export { subscribers } from "./subscribers.ts";
export { begunIn, sealBegun } from "./taking-part/begun.ts";
export {
	contribute,
	type Received,
	type SendReason,
	type Sent,
} from "./taking-part/contribute.ts";
export {
	contributionFields,
	contributionKind,
} from "./taking-part/contribution.ts";
export type { Opinion } from "./taking-part/opinion.ts";
export {
	exactly,
	type ToldCount,
	type ToldCounts,
	toldCounts,
	toldTimes,
} from "./taking-part/told-counts.ts";
export { type ToldVotes, toldVotes } from "./taking-part/told-votes.ts";
export { type Counts, votesIn } from "./taking-part/votes.ts";
export { ConsultationMoved, consultationMoved } from "./tell.ts";
export { terms } from "./terms.ts";
export { countIn } from "./words.ts";

/** A unit asks its coach at an indicator; the answer becomes help for all. Who coaches whom is dated. */
export {
	type AnswerReason,
	answerQuestion,
	withdrawQuestion,
} from "./answer-question.ts";
export {
	type AskReason,
	alikeTo,
	askQuestion,
	isIndicator,
} from "./ask-question.ts";
export {
	type AssignReason,
	assignCoach,
	withdrawCoaching,
} from "./assign-coach.ts";
export {
	coachingsOf,
	officeCoaching,
	sideFor,
	sideOf,
} from "./coachings.ts";
export { joinQuestion } from "./count-units.ts";
export {
	declareReadiness,
	moveReadiness,
	type ReadinessReason,
} from "./declare-readiness.ts";
export {
	type CoachingsPage,
	findCoachings,
	plannedCoachings,
} from "./find-coachings.ts";
export {
	type FollowUpReason,
	followUpsOf,
	fromGuidance,
	openFollowUp,
} from "./follow-ups.ts";
export type { ProposalState, QuestionState } from "./lifecycle.ts";
export { countWaiting, tellLongWaiting } from "./long-waiting.ts";
export { planVisit, sideFrom, type VisitRefusal } from "./plan-visit.ts";
export {
	mayAnswer,
	mayAsk,
	mayPublish,
	mayRead,
	mayReview,
	officeCoachingBy,
	officeRewording,
	type Side,
} from "./policy.ts";
export {
	type ProposalReason,
	proposeHelp,
	publishHelp,
	returnProposal,
} from "./proposals.ts";
export {
	asksFor,
	findProposal,
	type Listed,
	questionsAt,
	questionsOf,
	rewordingsToReview,
	toReview,
	unitsAsking,
	type WholeQuestion,
	wholeQuestion,
} from "./queries.ts";
export type {
	Answer,
	Coaching,
	Key,
	Place,
	Proposal,
	Question,
} from "./question.ts";
export {
	type Declared,
	programmesToJoin,
	type Readiness,
	type ReadinessMove,
	type ReadinessState,
	readinessFields,
	readinessMoves,
	stepReadiness,
} from "./readiness.ts";
export { declarationsOf } from "./readiness-store.ts";
export {
	publishRewording,
	type Reworded,
	type RewordReason,
	returnRewording,
	rewordHelp,
	takeBackHelp,
} from "./reword-help.ts";
export type { Rewording } from "./rewording.ts";
export { lastRewording } from "./rewording-store.ts";
export { subscribers } from "./subscribers.ts";
export { watchGuidance } from "./tell-again.ts";
export { dueOf } from "./tell-readiness.ts";
export { terms } from "./terms.ts";
export {
	type Origin,
	originIn,
	originWord,
	type TypedVisit,
	type Visit,
} from "./visit.ts";
export { visitBehind, visitsOf, type WholeVisit } from "./visits.ts";
export { type Waiting, waitingFor } from "./waiting.ts";

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
export { type AssignReason, assignCoach } from "./assign-coach.ts";
export {
	allCoachings,
	coachingsOf,
	officeCoaching,
	sideOf,
} from "./coachings.ts";
export { joinQuestion } from "./count-units.ts";
export {
	declareReadiness,
	moveReadiness,
	type ReadinessReason,
} from "./declare-readiness.ts";
export type { ProposalState, QuestionState } from "./lifecycle.ts";
export { mayAnswer, mayAsk, mayRead, mayReview, type Side } from "./policy.ts";
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
	toReview,
	unitsAsking,
	type WholeQuestion,
	waitingFor,
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
export { subscribers, watchGuidance } from "./subscribers.ts";

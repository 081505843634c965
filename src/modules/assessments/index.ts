/** The main job: a unit goes from declaration to predicate, and every value says who, when and why. */
export { AssessmentMoved, assessmentMoved } from "./announcement.ts";
export {
	type Assessment,
	isBeforeAnswers,
	isDecided,
	type Named,
} from "./assessment.ts";
export { attachProof, removeProof } from "./attach-proof.ts";
export { type Case, findCase, placeOf } from "./case.ts";
export { changePredicate, mayFollow } from "./change-predicate.ts";
export {
	type Award,
	decideAssessment,
	latestFinal,
	type Refusing,
} from "./decide-assessment.ts";
export { type Recounted, recountDecided } from "./decided.ts";
export {
	finishVerification,
	type StillWaiting,
} from "./finish-verification.ts";
export {
	type Item,
	type ItemStatus,
	isAnswered,
	isOpenToUnit,
	isReturned,
	type Mark,
	type Said,
	standingAnswer,
	statusOf,
	type VerifierStatus,
	verifierStatusOf,
} from "./item.ts";
export { historyOfItem, type ItemHistory } from "./item-history.ts";
export { type Move, moves, type State, states } from "./lifecycle.ts";
export { type Judgement, markItem, sameAnswer } from "./mark-item.ts";
export { openAssessment } from "./open-assessment.ts";
export {
	isRecorded,
	mayAnswer,
	mayChangePredicate,
	mayDecide,
	mayRead,
	mayRecord,
	maySubmit,
	mayVerify,
	type Place,
} from "./policy.ts";
export { type Predicate, type Validity, validityOn } from "./predicate.ts";
export {
	assessmentsOf,
	historyOf,
	itemsOfCase,
	type Listed,
	predicateOf,
	predicatesOf,
	programmesProvedBy,
	type Round,
	roundOf,
	rounds,
	type Step,
} from "./queries.ts";
export { recordStep, type StepPaper, stageOf } from "./record-step.ts";
export { type ChangedMeanwhile, saveAnswer } from "./save-answer.ts";
export { setFinalValue } from "./set-final-value.ts";
export { answerIn, type Layer, sheetOf } from "./sheet-of.ts";
export { type StillOpen, submitAssessment } from "./submit-assessment.ts";
export {
	perPage,
	type QueueFilter,
	type QueueOrder,
	queueOrders,
	type Waiting,
	workQueue,
} from "./work-queue.ts";

/** The main job: a unit goes from declaration to predicate, and every value says who, when and why. */

export { type CopyPlan, copyPlan, type NotCopied } from "./again/copy-plan.ts";
export { type OldProof, oldProofs } from "./again/old-proofs.ts";
export {
	type StartingAgain,
	startAgain,
	startingAgain,
} from "./again/start-again.ts";
export {
	type Allotted,
	allot,
	type Drawn,
	type Unplaced,
} from "./allotment/allot.ts";
export { type Allotment, allotmentOf } from "./allotment/allotment.ts";
export {
	type Conflict,
	declareConflict,
	endConflict,
	myConflicts,
} from "./allotment/conflicts.ts";
export { discardDraw } from "./allotment/discard-draw.ts";
export { type Draw, fingerprintOf } from "./allotment/draw.ts";
export {
	drawCounts,
	drawsOf,
	type Holding,
	holdingsOf,
	isOver,
} from "./allotment/draws.ts";
export {
	type DrawnUnit,
	type DrawPool,
	type Exclusion,
	exclusions,
	type Judge,
	whyNot,
} from "./allotment/exclusions.ts";
export { isAmong, lotOf } from "./allotment/hash-order.ts";
export { poolOf } from "./allotment/pool.ts";
export { prepareDraw } from "./allotment/prepare-draw.ts";
export { provesToJudge } from "./allotment/proves-to-judge.ts";
export { publishDraw } from "./allotment/publish-draw.ts";
export { replaceVerifier } from "./allotment/replace-verifier.ts";
export {
	AssessmentMoved,
	AssessmentTakenBack,
	assessmentMoved,
	assessmentTakenBack,
} from "./announcement.ts";
export {
	type Assessment,
	isBeforeAnswers,
	isBrought,
	isDecided,
	isPublic,
	type Named,
} from "./assessment.ts";
export { attachProof, removeProof } from "./attach-proof.ts";
export { type AwardedIn, awardedIn } from "./awarded-in.ts";
export { bringResults } from "./bring-results.ts";
export {
	type BroughtReason,
	type BroughtResult,
	problemOfBrought,
} from "./brought-result.ts";
export { wordsInName } from "./bulk/code-in-name.ts";
export { type Counts, handInFiles } from "./bulk/hand-in-files.ts";
export { bulkLimits, type HandedFile } from "./bulk/handed-file.ts";
export { lastBatch, waitingFiles } from "./bulk/handed-files.ts";
export {
	aside,
	type Placed,
	type Placing,
	placeFiles,
} from "./bulk/place-files.ts";
export { type Case, findCase, placeOf } from "./case.ts";
export { changePredicate, mayFollow } from "./change-predicate.ts";
export {
	changeRound,
	type RoundChange,
	type RoundChangedMeanwhile,
} from "./change-round.ts";
export { judgePair } from "./copies/judge-pair.ts";
export { mayJudgePair } from "./copies/policy.ts";
export {
	type PairSeen,
	pairSeen,
	pairsOfProofs,
	pairsSeen,
	type SideSeen,
} from "./copies/seen-pair.ts";
export {
	type OfferedProof,
	offeredProofs,
	type Served,
} from "./crosswalk/offered-proofs.ts";
export {
	type Spared,
	type SparedFile,
	sparedBy,
	sparedOf,
} from "./crosswalk/spared.ts";
export {
	type Deadline,
	hasPassed,
} from "./deadlines/deadline.ts";
export { type DeadlineNow, deadlineNow } from "./deadlines/deadline-now.ts";
export { deadlineOf, deadlinesOf } from "./deadlines/deadline-store.ts";
export { recountDeadlines } from "./deadlines/recount-deadlines.ts";
export {
	type Ending,
	endings,
	mostDays,
	type RoundRules,
	type RulesSet,
	rulesOf,
	rulesSetFor,
	shippedRules,
} from "./deadlines/round-rules.ts";
export {
	type NewRules,
	type SetRulesRefusal,
	setRoundRules,
} from "./deadlines/set-round-rules.ts";
export { watchDeadlines } from "./deadlines/watch-deadlines.ts";
export {
	type Award,
	decideAssessment,
	latestFinal,
	type Refusing,
} from "./decide-assessment.ts";
export { type Recounted, recountDecided } from "./decided.ts";
export { decidedHere } from "./decided-here.ts";
export { factSources } from "./facts/fact-sources.ts";
export { factsOfCase } from "./facts/facts-of-case.ts";
export {
	type AgainstFact,
	againstFact,
	countingFact,
	figureFor,
	frozenNow,
	type ItemFact,
	movedSince,
	owesReason,
} from "./facts/item-fact.ts";
export { takeFact } from "./facts/take-fact.ts";
export type { OpenChoice } from "./field/choices.ts";
export { chooseValue } from "./field/choose-value.ts";
export {
	draftOf,
	dropDraft,
	forgetDrafts,
	keepDraft,
} from "./field/drafts.ts";
export {
	fieldNames,
	fieldsOf,
	isFieldName,
	noteField,
	onlyFields,
} from "./field/fields.ts";
export type { Version } from "./field/merge-fields.ts";
export {
	type ChangeResult,
	confirmField,
	forgetFieldChanges,
	type SentChange,
	saveFields,
} from "./field/save-fields.ts";
export { standingIn } from "./field/standing.ts";
export { saidIn, typedOf } from "./field/typed-answer.ts";
export { versionsOf } from "./field/versions-of.ts";
export { fillInboxes } from "./fill-inboxes.ts";
export {
	finishVerification,
	type StillWaiting,
} from "./finish-verification.ts";
export { tellRound } from "./invite-units.ts";
export {
	type Item,
	type ItemStatus,
	isAnswered,
	isOpenToUnit,
	isReturned,
	isUnproved,
	type Mark,
	nameOfItem,
	type Said,
	standingAnswer,
	statusOf,
	type VerifierStatus,
	verifierStatusOf,
} from "./item.ts";
export { historyOfItem, type ItemHistory } from "./item-history.ts";
export {
	assessmentIsThere,
	type KnownResult,
	knownResults,
} from "./known-results.ts";
export { type Decided, decideInLane } from "./lane/decide-in-lane.ts";
export {
	isWay,
	itemIn,
	type Lane,
	type LaneItem,
	namedIn,
	placeOfItem,
	type Way,
	ways,
} from "./lane/lane.ts";
export { type IndicatorOffer, indicatorOffers } from "./lane/offers.ts";
export {
	lastPlace,
	leaveLane,
	moveOn,
	type Place as LanePlace,
	pauseLane,
	placesOf,
} from "./lane/place.ts";
export {
	deleteRemark,
	myRemarks,
	type Remark,
	saveRemark,
} from "./lane/remarks.ts";
export { release, type Taken, takeItems } from "./lane/take-items.ts";
export { waitingIn } from "./lane/waiting-in.ts";
export { recentDecisions, withdrawDecision } from "./lane/withdraw-decision.ts";
export {
	beginning,
	type Move,
	moves,
	type State,
	states,
} from "./lifecycle.ts";
export {
	type ItemJudged,
	type Judgement,
	markItem,
} from "./mark-item.ts";
export { type NamedAssessment, namedAssessments } from "./named-assessments.ts";
export {
	type AnswerToObjection,
	answerObjection,
} from "./objections/answer-objection.ts";
export { excludedFrom } from "./objections/answerers.ts";
export { askedAbout } from "./objections/asked-about.ts";
export {
	differsFromClaim,
	isOpen as isOpenObjection,
	type Objection,
	type ObjectionAnswer,
	type ObjectionWindow,
	whyUndecided,
} from "./objections/objection.ts";
export {
	type ObjectionCounts,
	objectionCounts,
} from "./objections/objection-counts.ts";
export { objectionsOf } from "./objections/objection-store.ts";
export {
	objectionsToAnswer,
	type ToAnswer,
} from "./objections/objections-to-answer.ts";
export { mayAnswerObjection, mayObject } from "./objections/policy.ts";
export {
	type NewObjection,
	raiseObjection,
} from "./objections/raise-objection.ts";
export { waiveObjections } from "./objections/waive-objections.ts";
export { windowOfCase } from "./objections/window-of-case.ts";
export { openAssessment } from "./open-assessment.ts";
export { type NewRound, openRound } from "./open-round.ts";
export { assignOwners, type Wanted } from "./owners/assign-owners.ts";
export { handOverPart, type PartOpen } from "./owners/hand-over-part.ts";
export { lastOwners } from "./owners/last-owners.ts";
export { mayUseProof, usableOf } from "./owners/may-use-proof.ts";
export {
	closesEarlier,
	type DatedMilestone,
	milestonesOf,
	partDueOn,
	type RoundYears,
	standingsOf,
	yearsOf,
} from "./owners/milestones.ts";
export { officesBelow } from "./owners/offices.ts";
export { isOpenTo, officesOf, seenBy } from "./owners/open-to.ts";
export {
	type OwnerChange,
	ownerChangesOf,
	ownershipOf,
} from "./owners/owner-store.ts";
export {
	asksOffices,
	itemsOfPart,
	lineOf,
	nobodyOwns,
	type Ownership,
	type Part,
	type PartEvent,
	partOfItem,
	partOfOwner,
	partsOf,
	topicOf,
} from "./owners/ownership.ts";
export type { Improvement, PartFigures } from "./owners/part-figures.ts";
export { type PartAtDesk, partsAtDesk } from "./owners/parts-at-desk.ts";
export { type PartCounts, partsThen } from "./owners/parts-then.ts";
export {
	mayAssign,
	mayHandOver,
	mayReadPart,
	maySendBack,
} from "./owners/policy.ts";
export { proposedFor, type Topic, topicsOf } from "./owners/proposal.ts";
export { provesOwned } from "./owners/proves-owned.ts";
export {
	lowestKnownLimit,
	type Qualification,
	qualificationsOf,
} from "./owners/qualifications.ts";
export { remindOffices } from "./owners/remind-offices.ts";
export { type PartReviewed, type Review, reviewOf } from "./owners/review.ts";
export { sendPartBack } from "./owners/send-part-back.ts";
export { partDue } from "./owners/tell-parts.ts";
export {
	isRecorded,
	mayAllot,
	mayAnswer,
	mayChangePredicate,
	mayDecide,
	mayLookAgain,
	mayRead,
	mayRecord,
	maySubmit,
	mayVerify,
	type Place,
	worksFor,
} from "./policy.ts";
export { type Predicate, type Validity, validityOn } from "./predicate.ts";
export { type SentAnyway, sentAnyway } from "./preflight/keep-preflight.ts";
export {
	type FileReport,
	type ItemReport,
	isFinding,
	isSerious,
	isUnchecked,
	type Preflight,
	preflightRules,
	standingOf,
	wordsOfRule,
} from "./preflight/preflight.ts";
export { preflightOf, preflightOfItem } from "./preflight/preflight-of.ts";
export type { ItemCounts } from "./progress/count-items.ts";
export { handedInPerDay } from "./progress/handed-in-per-day.ts";
export { type Progress, progressOf } from "./progress/progress.ts";
export { type Dated, fitsYear } from "./proof/fits-year.ts";
export { itemOpenTo } from "./proof/item-open-to.ts";
export { largestProof } from "./proof/proof-limit.ts";
export { uploadPlace } from "./proof/upload-place.ts";
export { type Use, usesOf } from "./proof/uses-of.ts";
export {
	countPublished,
	type PublishedPredicate,
	type PublishedResult,
	publishedResults,
} from "./published-results.ts";
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
export {
	hashList,
	hashOf,
	inGroups,
	type ListOf,
} from "./receipt/hash-list.ts";
export {
	type ProofReceipt,
	type ProvingDocument,
	proofReceipt,
} from "./receipt/proof-receipt.ts";
export { recordStep, type StepPaper, stageOf } from "./record-step.ts";
export { mayTakeBack } from "./returns/policy.ts";
export {
	isReturnCode,
	type ReturnCode,
	type ReturnReason,
	returnCodes,
	returnReason,
} from "./returns/return-reasons.ts";
export { takeBack } from "./returns/take-back.ts";
export {
	isAssessable,
	type RoundDays,
	type RoundState,
	roundStateOn,
} from "./round.ts";
export { type RoundMoved, roundChanges } from "./round-changes.ts";
export { type RoundCounts, roundCounts } from "./round-counts.ts";
export { sameAnswer } from "./same-answer.ts";
export { saveAnswer } from "./save-answer.ts";
export {
	type Compared,
	comparisonOf,
} from "./second-look/comparison.ts";
export {
	judgeSecondLook,
	type SecondJudged,
} from "./second-look/judge-second-look.ts";
export {
	type Agreement,
	type Clarity,
	clarityOf,
	cohensKappa,
	enoughPairs,
	unclearBelow,
} from "./second-look/kappa.ts";
export {
	findSecondLook,
	mySecondLooks,
	type SecondLook,
	secondLooksWaiting,
} from "./second-look/second-looks.ts";
export { setFinalValue } from "./set-final-value.ts";
export { answerIn, type Layer, sheetOf } from "./sheet-of.ts";
export {
	type HandedIn,
	type StillOpen,
	stillOpen,
	submitAssessment,
} from "./submit-assessment.ts";
export { subscribers } from "./subscribers.ts";
export { takeBackResults } from "./take-back-results.ts";
export { watchPredicates } from "./watch-predicates.ts";
export {
	type RoundToTry,
	roundsToTry,
	type Trial,
	type TriedUnit,
	tryDraft,
} from "./what-if/try-draft.ts";
export {
	perPage,
	type QueueFilter,
	type QueueOrder,
	queueOrders,
	type Waiting,
	workQueue,
} from "./work-queue.ts";

/** What those who are served say: surveys of units, answered without account, counted honestly. */

export { type AsideCount, asidesOf } from "./answering/asides-of.ts";
// Answering.
export { type AskedSurvey, askedSurvey } from "./answering/asked-survey.ts";
export { forgetAsides, mixAsides } from "./answering/mix-asides.ts";
export {
	type AsideReason,
	asideReasons,
	putAside,
} from "./answering/put-aside.ts";
export { fieldOf, longestRemark, readSheet } from "./answering/read-sheet.ts";
export { type Queued, receiveQueued } from "./answering/receive-queued.ts";
export {
	type Receipt,
	type ReceiveRefusal,
	receiveResponse,
	traceOf,
} from "./answering/receive-response.ts";
export {
	type RegisterRefusal,
	registerKiosk,
} from "./answering/register-kiosk.ts";
export { type Flag, flags, type Sheet } from "./answering/sheet.ts";
export { type Waiting, waitingTold } from "./answering/waiting-told.ts";
// Brought along from other systems.
export { bringSurveys, takeBackSurveys } from "./brought/bring-surveys.ts";
export {
	broughtKey,
	broughtOf,
	hasBrought,
	type KnownBrought,
	knownBrought,
} from "./brought/brought-of.ts";
export {
	type BroughtSurvey,
	type BroughtSurveyReason,
	longestSource,
	problemOfBroughtSurvey,
} from "./brought/brought-survey.ts";
export { partsOf, readSpan, type Span } from "./brought/span.ts";
// Counting.
export { elementsOf } from "./counting/elements.ts";
export { fewestNow } from "./counting/fewest-in.ts";
export {
	addFigures,
	type Figures,
	lessFigures,
	nobody,
} from "./counting/figures.ts";
export { fewestTold, leftOver, toldParts } from "./counting/hide-parts.ts";
export {
	bestIndex,
	indexOf,
	levelEnds,
	type SurveyIndex,
	spreadOf,
	worstIndex,
} from "./counting/index-of.ts";
export {
	answeredByProvince,
	indicesIn,
	officesAnswered,
} from "./counting/indices-in.ts";
export { quantile } from "./counting/interval.ts";
export { countLeft } from "./counting/keep.ts";
export { lockMixing } from "./counting/lock-mixing.ts";
export { forgetArrivals, mixedAtLeast, mixResponses } from "./counting/mix.ts";
export {
	type Population,
	populationHistory,
	populationsIn,
	wholePopulations,
} from "./counting/populations.ts";
export { readPeople } from "./counting/read-people.ts";
export { rebuildCounters } from "./counting/rebuild.ts";
export {
	type RegionAsked,
	type RegionGroup,
	unprotectedGroups,
	unprotectedProvinces,
	unprotectedQuarters,
	unprotectedRegions,
	unprotectedSpans,
} from "./counting/regions-of.ts";
export {
	type Part,
	resultsOf,
	type Sample,
	type ServiceSample,
	type SurveyResults,
	type Whole,
} from "./counting/results-of.ts";
export {
	type NewPopulations,
	type PopulationSaid,
	type SetPopulationsRefusal,
	setPopulations,
} from "./counting/set-populations.ts";
export { type Break, breaksIn } from "./counting/trend.ts";
export { type TrendQuarter, trendOf } from "./counting/trend-of.ts";
export {
	type UnitGroup,
	unprotectedOffices,
	unprotectedUnits,
} from "./counting/units-of.ts";
export { wordingsOf, yearsOf } from "./counting/words-said.ts";
export type { WordTold } from "./counting/words-told.ts";
export {
	type AnswersTold,
	type AnswerTold,
	answersOf,
} from "./export/answers-of.ts";
export { exportAnswers } from "./export/export-answers.ts";
export { hidden } from "./export/tell-tuples.ts";
export { factSources, factsOf } from "./facts/fact-sources.ts";
export { type Published, publishedBy } from "./facts/surveys-asked.ts";
export {
	type Dimension,
	difficulties,
	dimensions,
	functions,
	type Groups,
	groupsIn,
	type Heading,
	headings,
	rather,
} from "./groups/headings.ts";
export { readGroups } from "./groups/read-groups.ts";
// Asked by modules above, and handed on.
export {
	type Gain,
	gainOf,
	type Sitting,
	type Sittings,
	testAsked,
} from "./handed-on/gain-of.ts";
export {
	handOnPulse,
	type PulseAnswer,
	pulse,
	pulseAsked,
} from "./handed-on/hand-on-pulse.ts";
// Doing something about it.
export type { Change } from "./improvement/change.ts";
export {
	type ClosedQuarter,
	closedQuarters,
} from "./improvement/closed-quarters.ts";
export { draftImprovements } from "./improvement/draft-improvements.ts";
export {
	elementOf,
	fromSurvey,
	quarterAddress,
	quarterByAddress,
} from "./improvement/element-origin.ts";
export {
	type Followed,
	type Improvement,
	improvementOf,
	lowestIn,
	type Since,
	sinceThen,
} from "./improvement/improvement-of.ts";
export {
	type Planned,
	type PlanRefusal,
	planImprovement,
} from "./improvement/plan-improvement.ts";
// Interviews and paper.
export { countInterview } from "./interviews/count-interviews.ts";
// Needs, and those who were not served.
export {
	needCodes,
	needKinds,
	type Outcome,
	outcomes,
} from "./needs/need-kinds.ts";
export { type Needs, needFields, noNeeds } from "./needs/read-needs.ts";
export { type ToldKind, toldInAll } from "./needs/tell-counts.ts";
export { type UnmetReason, unmetReasons } from "./needs/unmet-reasons.ts";
export {
	type AskRefusal,
	askQuestion,
	mostOwnQuestions,
	type NewQuestion,
} from "./own/ask-question.ts";
export { endQuestion, type QuestionRefusal } from "./own/end-question.ts";
export { moveQuestionUp } from "./own/move-question.ts";
export type { OwnQuestion } from "./own/own-question.ts";
export {
	isAsked,
	type OwnQuestionKept,
	ownQuestionsKept,
} from "./own/own-questions.ts";
export { type OwnResult, ownResultsOf } from "./own/own-results.ts";
export {
	type Columns,
	type Doubt,
	matchHeads,
	type PaperField,
	paperFields,
	plainly,
} from "./paper/columns.ts";
export { importSheets, type SheetsTaken } from "./paper/import-sheets.ts";
export {
	type Reading,
	type RowProblem,
	type RowsRead,
	readRows,
} from "./paper/read-rows.ts";
export { mayRun } from "./policy.ts";
export {
	type OpenSurvey,
	openSurveys,
	ownQuestionsOf,
	surveyOf,
	surveysOf,
} from "./queries.ts";
// Asking.
export { readQuestionnaire } from "./questionnaire/check-questionnaire.ts";
export { freezeQuestionnaire } from "./questionnaire/frozen-questionnaires.ts";
export {
	allQuestionnaires,
	loadQuestionnaires,
	openQuestionnaire,
	type QuestionnaireLibrary,
	questionnaireNamed,
	questionnairesOf,
	wordingToOpen,
} from "./questionnaire/load-questionnaires.ts";
export type {
	Item,
	ItemLevel,
	Occasion,
	Questionnaire,
} from "./questionnaire/questionnaire.ts";
// What people wrote.
export { clusterRemarks } from "./remarks/cluster.ts";
export { readRemark } from "./remarks/read-remark.ts";
export {
	type RemarksTold,
	type RemarkTold,
	remarksOf,
	themesTold,
} from "./remarks/remarks-of.ts";
export { fixedThemes, isFixed } from "./remarks/themes.ts";
export {
	closeSurvey,
	type NewSurvey,
	openSurvey,
	type RunRefusal,
} from "./run-survey.ts";
// Slips.
export { countSlips, type SlipCounts } from "./slips/count-slips.ts";
export { findSlip, type SlipRefusal, slipTyping } from "./slips/find-slip.ts";
export { forgetSlips } from "./slips/forget-slips.ts";
export {
	type IssueRefusal,
	issueSlip,
	issueSlips,
	longestGood,
	mostSlips,
	type SlipsAsked,
	type SlipsIssued,
} from "./slips/issue-slips.ts";
export {
	before,
	type Channel,
	channels,
	closedOn,
	endsOf,
	type Filler,
	fillers,
	firstOpen,
	isClosed,
	isOpen,
	lastClosed,
	type Period,
	periodOf,
	quarterOf,
	type Slice,
	type Survey,
	slices,
	yearOf,
} from "./survey.ts";
export { forgetUnmetArrivals, mixUnmet } from "./unmet/mix-unmet.ts";
export { readUnmet, unmetFields } from "./unmet/read-unmet.ts";
export {
	recordUnmet,
	type UnmetRefusal,
	withdrawUnmet,
} from "./unmet/record-unmet.ts";
export { tellUnmet } from "./unmet/tell-unmet.ts";
export {
	longestAsked,
	longestReason,
	type Unmet,
	unmetHeadings,
	type WhoSaid,
	whoSaid,
} from "./unmet/unmet.ts";
export {
	type UnservedGroup,
	unservedGroups,
} from "./unmet/unmet-by-group.ts";
export {
	type OpenRecords,
	openRecords,
	type UnmetNeed,
	type UnmetRecord,
	unmetOf,
	unservedIn,
	wordsOfPeople,
} from "./unmet/unmet-of.ts";

// An instrument is law as data: questions, answer kinds, weights, gates, stages.

// Answering.
export type { Answer, AnswerProblem, Answers, AnswerValue } from "./answer.ts";
export type { AnswerKind, Option, Scale } from "./answer-kinds.ts";
export { answerFields, otherAnswers } from "./answer-names.ts";
export {
	type ApplicableIndicator,
	type AssessedUnit,
	applicable,
	assesses,
} from "./applicable.ts";
export { type BandRefusal, bandOf, type FoundBand } from "./bands.ts";
export { byPrinciple, type PrincipleScore } from "./by-principle.ts";
export {
	calculateMany,
	type Outcome as CalculatedOutcome,
} from "./calculate-many.ts";
export {
	type Calculation,
	type CalculationInput,
	calculate,
} from "./calculation.ts";
export { checkInstrument, shapeOf } from "./check-instrument.ts";
export { compileScorer, type Scorer } from "./compile-scorer.ts";
export {
	type Crosswalk,
	type CrosswalkRow,
	type Fit,
	instrumentsNamed,
	ownReading,
	type Topic,
	type Twin,
	topicsOf,
	twinsOf,
} from "./crosswalk/crosswalk.ts";
export { checkCrosswalk, crosswalk } from "./crosswalk/shipped-crosswalk.ts";
export { type Difference, differenceOf } from "./difference/difference-of.ts";
export { parts as differenceParts, type Told } from "./difference/fact.ts";
// In the making: draft, check, publish.
export { discardDraft } from "./discard-draft.ts";
export {
	type Checked,
	checkDraft,
	type Draft,
	type DraftWithText,
	proposedId,
	publishedText,
} from "./draft.ts";
export { largestText, textOfFile } from "./draft-text.ts";
export { freezeInstrument } from "./freeze-instrument.ts";
export { freeze, frozenIn, printOf } from "./frozen.ts";
// One unit.
export { type GateFacts, gateFacts } from "./gate-facts.ts";
// What units asked, and what was answered.
export {
	countAsked,
	endHelp,
	type HelpText,
	type HelpWording,
	helpAt,
	helpById,
	helpOf,
	keepHelp,
	wordingsOf,
} from "./help.ts";
export type {
	Band,
	BandTable,
	Branch,
	Gate,
	Group,
	Indicator,
	Instrument,
	LegalBasis,
	Node,
	Proof,
} from "./instrument.ts";
export { indicatorsOf, nodeOf, nodesOf } from "./instrument.ts";
export { type Level, levelsOf } from "./levels.ts";
// Reading and guarding the files.
export {
	findingsIn,
	type Library,
	loadInstruments,
	openInstrument,
} from "./load-instruments.ts";
export { type NextStep, nextStep } from "./next-step.ts";
// Many.
export type { Answered, Pack } from "./pack.ts";
export { mayPublish } from "./policy.ts";
export { type PooledElement, pool, pooledIndex } from "./pool.ts";
export type { Principle } from "./principles.ts";
export {
	p2hamPrinciples,
	principles,
	serviceLawPrinciples,
} from "./principles.ts";
export { publishDraft } from "./publish-draft.ts";
export {
	type DraftVersion,
	draftOf,
	drafts,
	textOfVersion,
	versionsOf,
} from "./queries.ts";
export { readAhead, readOnce } from "./read-ahead.ts";
export {
	type AnswersProblem,
	isComplete,
	readAnswer,
	readAnswers,
} from "./read-answer.ts";
export type { PoolRefusal, Responses } from "./read-responses.ts";
export {
	type Finding,
	type Path,
	type Remark,
	readYamlFile,
	type YamlRead,
} from "./read-yaml-file.ts";
export { type Deviation, type KeptScore, recount } from "./recount.ts";
export { sampleSize } from "./sample-size.ts";
export { type DraftChangedMeanwhile, saveDraft } from "./save-draft.ts";
export { type Scoring, score } from "./score.ts";
export {
	exactMean,
	type FunnelStep,
	funnel,
	mean,
	percent,
	perHundred,
} from "./share.ts";
export type {
	GateResult,
	NodeState,
	Predicate,
	Rule,
	ScoredNode,
	ScoreSheet,
} from "./sheet.ts";
export { flatten } from "./sheet.ts";
export {
	allInstruments,
	fileOf,
	instrumentNamed,
	isTaken,
	keepsInstruments,
	type Publication,
	publicationOf,
	readInstrument,
	refreshShelf,
} from "./shelf.ts";
export type { Stage, StageActor, StageKind } from "./stages.ts";
export { stageActors, stageKinds } from "./stages.ts";
export { type Beginning, startDraft } from "./start-draft.ts";
// A draft on the answers of a published version.
export {
	ascending,
	type Crossing,
	crossingsOf,
	type Move,
	moves,
	readsBeforeBy,
} from "./what-if/move.ts";
export type { Outcome, Point } from "./what-if/outcome.ts";
export { type Tried, whatIf } from "./what-if/what-if.ts";
// Written in a spreadsheet.
export { largestWorkbook } from "./workbook/check-workbook.ts";
export {
	type DraftOfWorkbook,
	draftOfWorkbook,
} from "./workbook/draft-of-workbook.ts";
export { faultsOfText } from "./workbook/faults-of-text.ts";
export { cellAt, type Fault } from "./workbook/place.ts";
export { templateXlsx } from "./workbook/template.ts";
export {
	workbookOfInstrument,
	workbookOfText,
} from "./workbook/workbook-of-text.ts";

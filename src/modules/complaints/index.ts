/** Complaints, criticism, suggestions, questions and praise: told without an account, answered in time. */

export {
	type CheckReason,
	type CheckStanding,
	checkClosing,
	checkOf,
	type Finding,
	findings,
} from "./checking/check-closing.ts";
export {
	type ClosingsPage,
	closingsToCheck,
	type DrawnClosing,
	type FoundLately,
	foundLately,
	lapsedLately,
	waitingForCheck,
} from "./checking/closings.ts";
export {
	type CheckMade,
	checkMade,
	correctCheck,
} from "./checking/correct-check.ts";
export { readSampling } from "./checking/draw-closing.ts";
export { endLateChecks } from "./checking/end-late-checks.ts";
export { reachKeptUntil } from "./checking/reach-kept.ts";
export {
	type Channel,
	type Complaint,
	type Concern,
	type Contact,
	channels,
	concerns,
	type Key,
	type Kind,
	kinds,
	type Level,
	levels,
	longestLine,
	longestStory,
	longestWords,
	subjectKind,
	type Triage,
	triages,
} from "./complaint.ts";
export { type Allotted, allotting, takersAt } from "./desk/allot.ts";
export {
	countedAtMost,
	type DeskFilter,
	type DeskPage,
	type DeskRow,
	deskOf,
	desksOf,
	onDesk,
	wholeDesk,
} from "./desk/desk-of.ts";
export {
	atMostInOneGo,
	type Deed,
	type DoneInOneGo,
	doInOneGo,
	inOneGo,
	undoableFor,
	undoInOneGo,
} from "./desk/in-one-go.ts";
export { type Mark, marking, marksOf } from "./desk/mark.ts";
export {
	dropTemplate,
	keepTemplate,
	longestTemplateTitle,
	type Template,
	type TemplateRefusal,
	templatesOf,
} from "./desk/templates.ts";
export {
	type ComplaintFile,
	filesOf,
	fileWithBytes,
	type TranscriptState,
} from "./files/files-of.ts";
export { openFile } from "./files/open-file.ts";
export { confirmTranscript, writeTranscript } from "./files/transcript.ts";
export {
	dropWaiting,
	keepWaiting,
	readWaiting,
	type WaitingFile,
} from "./files/waiting-files.ts";
export { type AskedOffice, askedOffice } from "./filing/asked-office.ts";
export { fileComplaint, filedBefore } from "./filing/file-complaint.ts";
export { type Circumstances, fields, type Told } from "./filing/filing.ts";
export {
	answersIn,
	dropFilingDraft,
	type FilingDraft,
	filingDraft,
	keepFilingDraft,
} from "./filing/filing-draft.ts";
export {
	readOnBehalf,
	type StaffChannel,
	staffChannels,
} from "./filing/on-behalf.ts";
export { type Known, readTold } from "./filing/read-told.ts";
export {
	isAsked,
	numberOf,
	type Step,
	stepNumbered,
	stepOf,
	steps,
} from "./filing/steps.ts";
export {
	type Suspect,
	suspicionOf,
} from "./filing/suspicion.ts";
export { officeOfUnknown } from "./filing/unknown-office.ts";
export { askWork, isWorkDone } from "./filing/work.ts";
export type { Filed } from "./filing/write-filed.ts";
export {
	awaitsOutcome,
	copiesBehind,
	followUpsOf,
} from "./follow-ups/follow-ups-of.ts";
export { fromComplaint } from "./follow-ups/leave-actions.ts";
export {
	countWaitingUnseen,
	publicWaiting,
	tellLongWaiting,
	type Waiting,
} from "./follow-ups/long-waiting.ts";
export {
	type FollowUpReason,
	mostFollowUps,
	openFollowUp,
	whyNoFollowUp,
} from "./follow-ups/open-follow-up.ts";
export { type Answer, answer, type Proof, proofs } from "./handling/answer.ts";
export { type Case, caseOf, officesIn } from "./handling/case-of.ts";
export {
	addWords,
	confirm,
	object,
	reopen,
	reply,
	withdraw,
} from "./handling/citizen-deeds.ts";
export { eraseWhoTold, isKeptFrom } from "./handling/claimed.ts";
export { deadlinesOf } from "./handling/clocks.ts";
export { answererOf, decideObjection } from "./handling/decide-objection.ts";
export type { Beside, MoveReason } from "./handling/do-move.ts";
export { redirect, refuse } from "./handling/end-it.ts";
export { followedBy, followersOf } from "./handling/followers.ts";
export { handOnRatings } from "./handling/hand-on-ratings.ts";
export { handOver } from "./handling/hand-over.ts";
export { type MergeReason, merge } from "./handling/merge.ts";
export { nameAccused } from "./handling/name-accused.ts";
export { mayOpenContact, openContact } from "./handling/open-contact.ts";
export {
	type Colleague,
	dispose,
	officesToReceive,
	transfer,
} from "./handling/pass-on.ts";
export {
	mayRate,
	type Rating,
	type RatingWay,
	rate,
	ratingLevels,
	ratingOf,
	wasHandedOn,
} from "./handling/rate.ts";
export {
	type DeskRating,
	deskRatingOf,
	rateAtDesk,
} from "./handling/rate-at-desk.ts";
export { answerFields, readAnswer } from "./handling/read-answer.ts";
export {
	keepsOfSelf,
	maySayOfSelf,
	sayOfSelf,
} from "./handling/say-of-self.ts";
export { ask, begin, noteInside } from "./handling/talk.ts";
export { tellable } from "./handling/tell-people.ts";
export {
	type AlikeLine,
	type ToldAlike,
	toldAlike,
} from "./handling/told-alike.ts";
export { type Found, verify } from "./handling/triage.ts";
export { routeStranded } from "./handling/watch.ts";
export { type WhyHere, whyHere } from "./handling/why-here.ts";
export { type Entry, entriesOf } from "./history.ts";
export { joinedTo } from "./joining/joined-to.ts";
export {
	type ConcernedIndicator,
	indicatorNamed,
	indicatorsFor,
} from "./learning/concerned-indicators.ts";
export { factSources } from "./learning/fact-sources.ts";
export { keepOutcomes } from "./learning/keep-outcome.ts";
export {
	type Figure,
	medianOf,
	yearOfPeriod,
} from "./learning/release/figures.ts";
export { releaseFigures } from "./learning/release/release-figures.ts";
export {
	unprotectedVoiceOffices,
	unprotectedVoices,
	type Voices,
} from "./learning/release/voices.ts";
export {
	perThousand,
	type Served,
	servedBy,
} from "./learning/service-volume.ts";
export {
	differBeyondChance,
	type ShareInTime,
	shareInTime,
} from "./learning/share-in-time.ts";
export { type TagReason, tag } from "./learning/tag.ts";
export { type Tag, tagOf, type Weight, weights } from "./learning/tag-of.ts";
export {
	lastQuarterTold,
	nationTold,
	officesToldIn,
	provincesTold,
	type QuarterTold,
	type ToldThere,
} from "./learning/told-by-place.ts";
export {
	everyFigure,
	figuresFor,
	type OfficeFigure,
	type OfficesTold,
	officesTold,
	periodsTold,
} from "./learning/told-figures.ts";
export {
	type Doer,
	hasEnded,
	type Move,
	moves,
	movesOf,
	type State,
	states,
	step,
} from "./lifecycle.ts";
export {
	definitionIn,
	type Fields,
	type Format,
	formats,
	inFormat,
	mediaTypes,
	type Problem,
	requestFields,
	serviceCodes,
	serviceFields,
} from "./open311/georeport.ts";
export { readQuery } from "./open311/read-query.ts";
export { isExcluded, mayHandle } from "./policy.ts";
export { type Progress, progressOf } from "./progress.ts";
export { mostProofs, takeProofs } from "./proof/keep-proofs.ts";
export {
	type Proof as ProofFile,
	type ProofSeen,
	proofsOf,
	proofsSeen,
} from "./proof/proofs-of.ts";
export { type CopyState, copyStateOf } from "./publication/copy-state.ts";
export {
	type PublicPage,
	type PublicSearch,
	publicCopies,
	publicCopy,
	similarTo,
} from "./publication/public-copies.ts";
export {
	beginCopy,
	type Copy,
	type CopyDraft,
	type PublishRefusal,
	publishCopy,
	publishedFor,
} from "./publication/publish.ts";
export { answerToShow, publishAnswer } from "./publication/publish-answer.ts";
export {
	longestTitle,
	type Published,
	whyNotPublic,
} from "./publication/published.ts";
export { takeDown } from "./publication/take-down.ts";
export { firstCheckDays } from "./routing/first-check.ts";
export { exportLapor, type LaporExport } from "./sp4n/export-lapor.ts";
export type { Judged, LaporLink } from "./sp4n/judge-lapor.ts";
export {
	beginLaporFile,
	countsOf as countsOfLapor,
	forgetLaporFiles,
	type LaporFile,
	laporFile,
} from "./sp4n/lapor-file.ts";
export { type LaporOfCase, laporOfCase } from "./sp4n/lapor-of-case.ts";
export type { RowProblem as LaporProblem } from "./sp4n/lapor-row.ts";
export { laporWords } from "./sp4n/lapor-words.ts";
export { mostRows as mostLaporRows } from "./sp4n/read-lapor-file.ts";
export { takeInLapor } from "./sp4n/take-in-lapor.ts";
export { laporCsv, laporJson } from "./sp4n/write-lapor.ts";
export { keepsContact } from "./store.ts";
export { subscribers } from "./subscribers.ts";

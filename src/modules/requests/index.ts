/** What is asked of an office by a procedure: one engine, many services as data. */
export { differenceOf, type Piece } from "./drafts/difference.ts";
export { type Draft, draftsOf } from "./drafts/drafts.ts";
export { figuresOf, type RequestFigures, toldFrom } from "./figures.ts";
export { forgetBegun } from "./filing/forget-begun.ts";
export {
	type Coming,
	goOn,
	type KeepRefusal,
	type Kept,
	keepRequest,
} from "./filing/keep-request.ts";
export {
	askedFields,
	askedPapers,
	missingPapers,
	names,
	problemsOf,
	type Read,
	sorted,
	type Typed,
} from "./filing/read-form.ts";
export { subjectOf } from "./handling/clocks.ts";
export { type Done, doMove, type MoveRefusal } from "./handling/do-move.ts";
export { type SaidTyped, saidFields } from "./handling/read-said.ts";
export { colleaguesAt, giveTo } from "./handling/take.ts";
export { isServed, movesNow } from "./lifecycle.ts";
export { type Meeting, meetingOf } from "./meetings.ts";
export {
	endOffer,
	type Offer,
	offer,
	offerOf,
	offersOf,
	offersOfService,
	officesOffering,
} from "./offers/offers.ts";
export { forgetErased } from "./papers/erase-apart.ts";
export {
	filesOf,
	fileWithBytes,
	type RequestFile,
} from "./papers/files-of.ts";
export type { Arrived } from "./papers/keep-files.ts";
export { markPaper } from "./papers/mark-paper.ts";
export { openApart, openFile } from "./papers/open-file.ts";
export { mayHandle, mayOffer } from "./policy.ts";
export {
	apartForApplicant,
	type Deed,
	type DeskAsked,
	type DeskPage,
	deedsOf,
	deskOf,
	hasApart,
	requestFor,
} from "./queries.ts";
export { rate } from "./rate.ts";
export {
	type Ended,
	keepTold,
	tellQuarters,
} from "./release/tell-quarters.ts";
export {
	type InTimeThere,
	inTimeTold,
	officesInTime,
	quarterTold,
} from "./release/told.ts";
export {
	type Answers,
	begun,
	type Channel,
	type Key,
	limits,
	type PaperIs,
	paperIs,
	type Request,
	type RequestProcedure,
	requestProcedure,
	requestProcedures,
	ruleOf,
	type Side,
	subjectKind,
} from "./request.ts";
export type { Said } from "./seal.ts";
export { requestByKey } from "./store.ts";
export { subscribers } from "./subscribers.ts";

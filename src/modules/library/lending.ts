/** What lending, labels, visits and stocktaking give to pages and to other modules. */
export { type Barcode, barcodeOf, quietZone } from "./labels/barcode.ts";
export {
	type Layout,
	labelsOn,
	layoutNamed,
	layouts,
} from "./labels/layouts.ts";
export { type Label, printLabels } from "./labels/print-labels.ts";
export {
	type LendingRules,
	problemOfLending,
	rulesOf,
	setRules,
	usualRules,
} from "./lending-rules.ts";
export { placeOf } from "./loans/bring-back.ts";
export { closeCard, openCard } from "./loans/desk.ts";
export { forgetReaders } from "./loans/forget-readers.ts";
export { type CopyAtDesk, isOverdue } from "./loans/loan.ts";
export {
	type Card,
	cardOfVisit,
	type Desk,
	deskOf,
	lentByMonth,
	type Overdue,
	overdueAt,
} from "./loans/queries.ts";
export { remindReaders } from "./loans/remind.ts";
export {
	type RenewRefusal,
	renewAtDesk,
	renewByCard,
} from "./loans/renew.ts";
export { type Outcome, type ScanRefusal, scan } from "./loans/scan.ts";
export { keptNow } from "./loans/store.ts";
export { undoLast } from "./loans/undo.ts";
export {
	type Added,
	type AddRefusal,
	addMember,
	type NewMember,
} from "./members/add-member.ts";
export {
	changeMember,
	claimable,
	correctMember,
	giveCard,
} from "./members/change-member.ts";
export {
	endCard,
	endMember,
	endOnClaim,
	forgetMembers,
} from "./members/end-member.ts";
export {
	cardKind,
	isValid,
	type Member,
	memberKind,
} from "./members/member.ts";
export {
	type MemberShown,
	memberAtDesk,
	membersLike,
} from "./members/queries.ts";
export {
	type Ready,
	reservedAt,
	shelfOf,
	type ToFetch,
	type Wish,
	waitingFor,
} from "./reservations/queries.ts";
export {
	cancelReservation,
	type ReserveRefusal,
	reserve,
} from "./reservations/reserve.ts";
export { beginStocktake } from "./stocktake/begin.ts";
export { closeStocktake } from "./stocktake/close.ts";
export {
	type KeptReading,
	keepReadings,
	readLines,
} from "./stocktake/keep-readings.ts";
export { stocktakeAt, stocktakesOf, type Taken } from "./stocktake/queries.ts";
export {
	type Difference,
	type DifferenceKind,
	differenceKinds,
	type Stocktake,
} from "./stocktake/stocktake.ts";
export { terms as lendingTerms } from "./terms.ts";
export { countCard } from "./visits/count-card.ts";
export { countVisit, halfOf } from "./visits/count-visit.ts";
export {
	isPurpose,
	type Purpose,
	purposeCodes,
	purposes,
} from "./visits/purposes.ts";
export {
	everyCount,
	type VisitsOfMonth,
	visitsByMonth,
	visitsOn,
} from "./visits/queries.ts";

/** Codes of citizens: what they lead to, how often one may guess, how much one network sends, and what was written before there is a code. */
export { forgetTries as forgetReceiptTries } from "./attempts.ts";
export { openSendings } from "./count-sendings.ts";
export {
	type DraftOf,
	dropDraft,
	forgetOldDrafts,
	newDraftKey,
	readDraft,
	saveDraft,
} from "./drafts.ts";
export { floodLimits } from "./flood-limits.ts";
export { forgetReceipts } from "./forget-receipts.ts";
export {
	type IssuedReceipt,
	issueReceipt,
	issueReceiptOnce,
	issueReceiptsOnce,
	type ReceiptAsked,
	type ReceiptAskedOnce,
} from "./issue-receipt.ts";
export { progressPath, type ReceiptKind } from "./kinds.ts";
export { limits as receiptLimits } from "./limits.ts";
export { networkOf } from "./network.ts";
export {
	type CodeShown,
	type OpenRefusal,
	openReceipt,
} from "./open-receipt.ts";
export { isPin, pinDigits, readPin } from "./pin.ts";
export { codesLeadingTo, receiptOfForm, visitById } from "./queries.ts";
export { readShown } from "./read-shown.ts";
export type { ReceiptSubject, Visit } from "./receipt.ts";
export { retargetReceipt } from "./retarget-receipt.ts";

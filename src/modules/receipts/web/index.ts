export { CloseVisit } from "./close-visit.tsx";
export {
	draftCookie,
	draftKeyGone,
	draftKeyOf,
	keepDraftKey,
} from "./draft-cookie.ts";
export { OverPage } from "./over-page.tsx";
export { Receipt, ReceiptPage } from "./receipt-sheet.tsx";
export { type CodeShownTo, receiptsRoutes } from "./routes.ts";
export { Spelled } from "./spelled.tsx";
export {
	addressOf,
	endVisit,
	startVisit,
	visitCookie,
	visitOf,
	withVisit,
} from "./visit.ts";

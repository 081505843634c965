import type { ReceiptKind } from "./kinds.ts";

/** What a receipt is for: a row of the module of its kind. */
export interface ReceiptSubject {
	readonly kind: ReceiptKind;
	readonly subjectId: string;
}

/** Somebody showed the code of this receipt. Who they are is not known, and not asked. */
export interface Visit extends ReceiptSubject {
	readonly receiptId: string;
	readonly unitId: string;
}

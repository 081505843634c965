import type { Db } from "#platform/database/open.ts";
import type { DayColumn } from "#territory";

export type ReceiptsTables = {
	"receipts.receipt": {
		id: string;
		code_digest: Uint8Array;
		pin_hash: string | null;
		kind: string;
		subject_id: string;
		unit_id: string;
		issued_on: DayColumn;
	};
	"receipts.attempt": { key: Uint8Array; count: number; until: Date };
	"receipts.draft": {
		key_digest: Uint8Array;
		kind: string;
		body: Uint8Array;
		saved_at: Date;
	};
};

export const receiptsIn = (db: Db) => db.withTables<ReceiptsTables>();

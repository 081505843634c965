import type { Db } from "#platform/database/open.ts";

export type RightsCasesTables = {
	"rights_cases.handed_over": {
		unit_id: string;
		id: string;
		received_at: Date;
		story: Uint8Array;
		contact: Uint8Array | null;
	};
};

export const rightsCasesIn = (db: Db) => db.withTables<RightsCasesTables>();

import type { Db } from "#platform/database/open.ts";
import type { DayColumnOrNull } from "#territory";

export type EvidenceTables = {
	"evidence.document": {
		unit_id: string;
		id: string;
		sha256: string;
		name: string;
		type: string;
		size: string;
		description: string;
		document_date: DayColumnOrNull;
		kept_by: string | null;
		kept_at: Date;
	};
};

export const evidenceIn = (db: Db) => db.withTables<EvidenceTables>();

import type { Db } from "#platform/database/open.ts";
import type { DayColumnOrNull } from "#territory";

export type EvidenceTables = {
	"evidence.document": {
		unit_id: string;
		id: string;
		begun_at: Date;
		newest: number;
	};
	"evidence.document_version": {
		unit_id: string;
		document_id: string;
		number: number;
		sha256: string;
		name: string;
		type: string;
		size: string;
		description: string;
		document_date: DayColumnOrNull;
		valid_from: DayColumnOrNull;
		valid_until: DayColumnOrNull;
		taken_on: DayColumnOrNull;
		told_place: boolean;
		original_sha256: string | null;
		original_size: string | null;
		original_kept_as: string | null;
		kept_by: string | null;
		kept_at: Date;
	};
	"evidence.scan": {
		unit_id: string;
		sha256: string;
		outcome: "clean" | "infected" | "off" | "failed";
		found: string | null;
		scanner: string | null;
		scanned_at: Date;
		tries: number;
		next_try_at: Date | null;
	};
};

export const evidenceIn = (db: Db) => db.withTables<EvidenceTables>();

import type { ColumnType, Generated } from "kysely";
import type { Db } from "#platform/database/open.ts";
import type { DayColumnOrNull } from "#territory";

import type { Outcome, PairState } from "./copies/pair.ts";
import type { FileFacts } from "./inspection/file-facts.ts";
import type { PageFound } from "./inspection/inspected.ts";

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
	"evidence.inspection": {
		unit_id: string;
		sha256: string;
		inspector: number;
		state: "done" | "failed";
		facts: ColumnType<FileFacts | null, string | null, string | null>;
		inspected_at: Date;
	};
	"evidence.page": {
		unit_id: string;
		sha256: string;
		number: number;
		kind: PageFound["kind"];
		picture: string | null;
		width: number;
		height: number;
		bytes: number;
		words: string;
	};
	"evidence.waiting": {
		unit_id: string;
		sha256: string;
		since: Date;
		wants: "look" | "pages";
		not_before: Date;
	};
	"evidence.look": {
		unit_id: string;
		sha256: string;
		number: Generated<string>;
		key: Uint8Array;
		ratio: number;
		coarse: Uint8Array;
		grey: Uint8Array;
		seen_at: Date;
	};
	"evidence.to_compare": {
		unit_id: string;
		sha256: string;
		since: Date;
	};
	"evidence.pair": {
		id: string;
		unit_id: string;
		sha256: string;
		other_unit_id: string;
		other_sha256: string;
		same_bytes: boolean;
		found_at: Date;
		state: PairState;
	};
	"evidence.pair_judgement": {
		pair_id: string;
		number: number;
		outcome: Outcome;
		reason: string;
		by_id: string | null;
		at: Date;
	};
	"evidence.upload": {
		id: string;
		unit_id: string;
		person_id: string;
		purpose: string;
		name: string;
		size: string;
		begun_at: Date;
	};
};

export const evidenceIn = (db: Db) => db.withTables<EvidenceTables>();

import type { GeneratedAlways, JSONColumnType } from "kysely";
import type { Said } from "#kernel/text.ts";
import type { Db } from "#platform/database/open.ts";
import type { DayColumn, DayColumnOrNull } from "#territory";
import type { Facts } from "./records/facts.ts";
import type { AccessibleFormat } from "./records/formats.ts";
import type { Kind } from "./records/kinds.ts";
import type { MarcJson } from "./records/marc-json.ts";
import type { Source } from "./records/record.ts";

export type LibraryTables = {
	"library.collection": {
		id: string;
		unit_id: string;
		slug: string;
		name: JSONColumnType<Said>;
		open_to: "everyone" | "signed-in";
		loan_days: number | null;
		at_once: number;
		renewals: number;
		closed_on: DayColumnOrNull;
	};
	"library.record": {
		id: string;
		collection_id: string;
		control_number: string;
		version: number;
		/** MARC in JSON. */
		marc: JSONColumnType<MarcJson>;
		title: string;
		facts: JSONColumnType<Facts>;
		formats: readonly AccessibleFormat[];
		languages: readonly string[];
		kind: Kind;
		year: number | null;
		source: Source;
		source_key: string | null;
		created_at: Date;
		changed_at: Date;
		removed_at: Date | null;
		/** A `tsvector`, asked by SQL alone. */
		words: GeneratedAlways<string>;
	};
	"library.copy": {
		id: string;
		unit_id: string;
		record_id: string;
		barcode: string;
		call_number: string;
		place: string;
		state: "in-use" | "in-repair" | "missing" | "withdrawn";
		note: string;
		version: number;
		added_on: DayColumn;
	};
};

export const libraryIn = (db: Db) => db.withTables<LibraryTables>();

import type { JSONColumnType } from "kysely";
import type { Said } from "#kernel/text.ts";
import type { Db } from "#platform/database/open.ts";
import type { DayColumn, DayColumnOrNull } from "#territory";
import type { Facts } from "./records/facts.ts";

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
		marc: JSONColumnType<object>;
		title: string;
		facts: JSONColumnType<Facts>;
		formats: readonly string[];
		languages: readonly string[];
		year: number | null;
		source: "written" | "marc" | "slims" | "own";
		source_key: string | null;
		created_at: Date;
		changed_at: Date;
		removed_at: Date | null;
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

import type { Generated, GeneratedAlways, JSONColumnType } from "kysely";
import type { Said } from "#kernel/text.ts";
import type { Db } from "#platform/database/open.ts";
import type { DayColumn, DayColumnOrNull } from "#territory";
import type { ArrivalKind, ArrivalState, Verdict } from "./arrivals/arrival.ts";
import type { Facts } from "./records/facts.ts";
import type { AccessibleFormat } from "./records/formats.ts";
import type { Kind } from "./records/kinds.ts";
import type { MarcJson } from "./records/marc-json.ts";
import type { Source } from "./records/record.ts";
import type { Shown } from "./seek/entry.ts";

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
		version: Generated<number>;
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
		kept_out: Generated<boolean>;
		offered: boolean;
		/** A `tsvector`, asked by SQL alone. */
		words: GeneratedAlways<string>;
	};
	"library.sought": {
		record_id: string;
		open: boolean;
		year: number;
		online: boolean;
		plain_title: string;
		shown: JSONColumnType<Shown>;
		tier: number;
		words: string;
	};
	"library.tier": {
		tier: number;
		year: number;
		record_id: string;
	};
	"library.word": {
		word: string;
		records: number;
		offered: boolean;
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
	"library.lending": {
		unit_id: string;
		keeps_days: number;
		forgets_after: number;
		open_days: readonly number[];
		last_number: number;
	};
	"library.member": {
		id: string;
		unit_id: string;
		name: Uint8Array;
		contact: Uint8Array | null;
		old_number: Uint8Array | null;
		form_hash: Uint8Array;
		valid_until: DayColumn;
		added_on: DayColumn;
		version: number;
	};
	"library.loan": {
		id: string;
		unit_id: string;
		copy_id: string;
		member_id: string | null;
		lent_on: DayColumn;
		due_on: DayColumn;
		renewed: number;
		reminded: boolean;
		returned_on: DayColumnOrNull;
		returned_at: Date | null;
	};
	"library.desk": {
		unit_id: string;
		actor_id: string;
		member_id: string;
		used_at: Date;
	};
	"library.desk_deed": {
		id: string;
		unit_id: string;
		actor_id: string;
		kind: "lent" | "returned" | "renewed";
		loan_id: string;
		reservation_id: string | null;
		due_before: DayColumnOrNull;
		done_at: Date;
	};
	"library.reservation": {
		id: string;
		unit_id: string;
		record_id: string;
		member_id: string;
		asked_at: Date;
		state: "waiting" | "kept" | "lent";
		copy_id: string | null;
		number: number | null;
		kept_until: DayColumnOrNull;
	};
	"library.visit_count": {
		unit_id: string;
		on_day: DayColumn;
		half: "morning" | "afternoon";
		purpose: string;
		n: number;
	};
	"library.stocktake": {
		id: string;
		unit_id: string;
		collection_id: string | null;
		place: string;
		form_hash: Uint8Array;
		begun_on: DayColumn;
		closed_on: DayColumnOrNull;
		expected: number | null;
		missing: number | null;
		found: number | null;
	};
	"library.stocktake_reading": {
		stocktake_id: string;
		id: string;
		barcode: string;
		place: string;
	};
	"library.arrival": {
		id: string;
		unit_id: string;
		collection_id: string;
		kind: ArrivalKind;
		file_name: string;
		size: number;
		pieces: readonly string[];
		state: ArrivalState;
		version: number;
		seen: number;
		done_to: number;
		by_id: string;
		at: Date;
		ended_at: Date | null;
		held_until: Date | null;
	};
	"library.arrival_item": {
		arrival_id: string;
		number: number;
		place: number;
		verdict: Verdict;
		title: string;
		notes: readonly string[];
		source_key: string | null;
		seal: string;
		target_id: string | null;
		target_version: number | null;
		/** A record in MARC-in-JSON, or the words of a copy. */
		before: JSONColumnType<object> | null;
		done: boolean;
	};
};

export const libraryIn = (db: Db) => db.withTables<LibraryTables>();

import type { Generated } from "kysely";
import type { Db } from "#platform/database/open.ts";
import type { DayColumn, DayColumnOrNull } from "#territory";

export type RightsCasesTables = {
	"rights_cases.case_file": {
		unit_id: string;
		id: string;
		ref: string;
		handler_id: string;
		also_id: string | null;
		state: string;
		state_before: string | null;
		received_on: DayColumn;
		ended_on: DayColumnOrNull;
		version: Generated<number>;
		pieces: Generated<number>;
		head: Uint8Array;
	};
	"rights_cases.holder": {
		unit_id: string;
		case_id: string;
		id: string;
		key_of: string;
		kind: string;
		holder_id: string;
		key_number: number;
		second_id: string | null;
		second_number: number | null;
		sealed: Uint8Array;
		since: DayColumn;
	};
	"rights_cases.reporter": {
		unit_id: string;
		case_id: string;
		id: string;
		salt: Uint8Array;
		public_key: Uint8Array;
	};
	"rights_cases.piece": {
		unit_id: string;
		case_id: string;
		id: string;
		number: number;
		what: string;
		written_by: string;
		written_on: DayColumn;
		body: Uint8Array;
	};
	"rights_cases.file": {
		unit_id: string;
		case_id: string;
		id: string;
		piece_id: string;
		kept_as: string;
		original_as: string | null;
		facts: Uint8Array;
	};
	"rights_cases.identity": {
		unit_id: string;
		case_id: string;
		party: string;
		body: Uint8Array;
	};
	"rights_cases.lending": {
		unit_id: string;
		case_id: string;
		id: string;
		key_of: string;
		asked_by: string;
		asked_on: DayColumn;
		first_id: string | null;
		second_id: string | null;
		refused_by: string | null;
		lent: Uint8Array | null;
		until: Date | null;
	};
	"rights_cases.lending_part": {
		unit_id: string;
		case_id: string;
		lending_id: string;
		custodian_id: string;
		key_number: number;
		reason: Uint8Array;
		inner_box: Uint8Array | null;
		posts: number | null;
	};
	"rights_cases.record": {
		unit_id: string;
		case_id: string;
		body: Uint8Array;
	};
	"rights_cases.letter_number": { unit_id: string; year: number; last: number };
	"rights_cases.awaited": {
		unit_id: string;
		case_id: string;
		id: string;
		due_on: DayColumn;
		told_on: DayColumnOrNull;
	};
	"rights_cases.answer": {
		unit_id: string;
		case_id: string;
		id: string;
		answered_on: DayColumn;
		told_on: DayColumnOrNull;
		up_on: DayColumnOrNull;
	};
	"rights_cases.asked": {
		unit_id: string;
		case_id: string;
		asked_on: DayColumn;
		settled_on: DayColumn;
	};
	"rights_cases.hold": {
		unit_id: string;
		case_id: string;
		since: DayColumn;
		review_id: string | null;
		review_on: DayColumnOrNull;
		lifted_on: DayColumnOrNull;
	};
	"rights_cases.going": {
		unit_id: string;
		case_id: string;
		part: string;
		told_on: DayColumnOrNull;
		gone_on: DayColumnOrNull;
	};
	"rights_cases.deletion": {
		unit_id: string;
		id: string;
		case_id: string;
		ref: string;
		part: string;
		deleted_on: DayColumn;
		rule: string;
		rule_version: number;
		months: number;
		pieces: number;
		files: number;
		fingerprint: string;
		people: string[];
		files_gone_on: DayColumnOrNull;
	};
	"rights_cases.bytes_to_forget": {
		unit_id: string;
		deletion_id: string;
		kept_as: string;
	};
	"rights_cases.tally": { year: number; body: Uint8Array };
	"rights_cases.told_year": {
		year: number;
		told_on: DayColumn;
		least: number | null;
	};
	"rights_cases.told_number": {
		year: number;
		what: string;
		code: string;
		n: number | null;
	};
	"rights_cases.seen": {
		unit_id: string;
		case_id: string;
		role: string;
		what: string;
		day: DayColumn;
	};
};

export const rightsCasesIn = (db: Db) => db.withTables<RightsCasesTables>();

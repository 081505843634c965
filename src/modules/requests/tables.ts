import type { Generated } from "kysely";
import type { Db } from "#platform/database/open.ts";
import type { DayColumn, DayColumnOrNull } from "#territory";

export type RequestsTables = {
	"requests.offer": {
		unit_id: string;
		procedure: string;
		service_id: string | null;
		promised_days: number | null;
		since: DayColumn;
	};
	"requests.told_quarter": {
		period: number;
		told_on: DayColumn;
		least: number;
	};
	"requests.told_there": {
		period: number;
		province_code: string;
		ended: string;
		in_time: string;
		offices: string | null;
	};
	"requests.told": {
		unit_id: string;
		period: number;
		ended: number;
		in_time: number;
	};
	"requests.request": {
		unit_id: string;
		id: string;
		ref: string;
		procedure: string;
		version: number;
		state: string;
		deeds: number;
		channel: string;
		sheet_hash: Uint8Array;
		lang: string;
		body: Uint8Array;
		begun_on: DayColumn;
		kept: boolean;
		filed_on: DayColumnOrNull;
		due_on: DayColumnOrNull;
		promised_on: DayColumnOrNull;
		holder_id: string | null;
		ended_on: DayColumnOrNull;
		outcome: string | null;
		rating: number | null;
		apart_due: Generated<boolean>;
	};
	"requests.apart": {
		unit_id: string;
		request_id: string;
		body: Uint8Array;
	};
	"requests.deed": {
		unit_id: string;
		request_id: string;
		number: number;
		move: string;
		by_side: string;
		person_id: string | null;
		state: string;
		done_on: DayColumn;
		body: Uint8Array;
	};
	"requests.file": {
		unit_id: string;
		request_id: string;
		id: string;
		paper: string | null;
		deed: number | null;
		name: string;
		type: string;
		size: number;
		kept_as: string | null;
		scan: string;
		apart: boolean;
		added_on: DayColumn;
	};
	"requests.to_forget": { kept_as: string };
	"requests.draft": {
		unit_id: string;
		request_id: string;
		number: number;
		body: Uint8Array;
		by_side: string;
		written_on: DayColumn;
	};
};

export const requestsIn = (db: Db) => db.withTables<RequestsTables>();

import type { ColumnType } from "kysely";
import type { Db } from "#platform/database/open.ts";
import type { DayColumn } from "#territory";

export type PersonalDataTables = {
	"personal_data.carried_out": {
		id: string;
		rule: string;
		n: number;
		on_day: DayColumn;
	};
	"personal_data.breach": {
		id: string;
		title: string;
		found_at: Date;
		happened: string;
		data: string;
		activities: ColumnType<readonly string[], string, string>;
		people: number | null;
		consequences: string;
		measures: string;
		state: string;
		told_body_at: Date | null;
		told_people_at: Date | null;
		published_at: Date | null;
		ended_at: Date | null;
		why: string | null;
		changed_by: string | null;
		version: number;
	};
	"personal_data.breach_told": {
		breach_id: string;
		whom: string;
		told_at: Date;
		told_by: string | null;
		as_told: ColumnType<Record<string, unknown>, string, never>;
	};
	"personal_data.impact": {
		id: string;
		activity: string;
		version: number;
		template: number;
		risks: ColumnType<readonly string[], string, string>;
		said: ColumnType<Readonly<Record<string, string>>, string, string>;
		review_on: DayColumn;
		written_on: DayColumn;
		written_by: string | null;
	};
	"personal_data.claim": {
		id: string;
		form_hash: Uint8Array;
		asks: string;
		activity: string;
		shown_kind: string | null;
		shown_id: string | null;
		shown_unit: string | null;
		field: string | null;
		body: Uint8Array;
		at_desk: boolean;
		state: string;
		ground: string | null;
		decided_by: string | null;
		done_by: string | null;
		asked_at: Date;
		due_at: Date;
		ended_at: Date | null;
		version: number;
	};
};

export const personalDataIn = (db: Db) => db.withTables<PersonalDataTables>();

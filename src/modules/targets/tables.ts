import type { ColumnType } from "kysely";
import type { Db } from "#platform/database/open.ts";
import type { DayColumn } from "#territory";

export type TargetsTables = {
	"targets.target": {
		province_code: string;
		instrument: string;
		year: number;
		number: number;
		goal: "take-part" | "predicate";
		units: number | null;
		due_on: DayColumn;
		reason: string;
		by_id: string | null;
		at: Date;
	};
	"targets.report": {
		province_code: string;
		regency_code: string;
		instrument: string;
		year: number;
		quarter: string;
		number: number;
		content: string;
		sha256: string;
		addressee: string;
		place: string;
		signer_name: string;
		signer_duty: string;
		reason: string;
		by_id: string | null;
		at: Date;
	};
	"targets.sending": {
		id: string;
		province_code: string;
		instrument: string;
		year: number;
		days_before: number | null;
		by_id: string | null;
		at: Date;
	};
	"targets.reminder": {
		unit_id: string;
		id: string;
		sending_id: string;
		instrument: string;
		year: number;
		hindrance: string;
		words: string;
		way: "inbox" | "letter";
		at: Date;
		taken_back_at: ColumnType<Date | null, Date | null | undefined, Date>;
		taken_back_by: ColumnType<string | null, string | null | undefined, string>;
	};
};

export const targetsIn = (db: Db) => db.withTables<TargetsTables>();

import type { ColumnType } from "kysely";
import type { Db } from "#platform/database/open.ts";

/** A `date`, read as text. */
type DayOrNull = ColumnType<unknown, string | null, string | null>;

export type StandingsTables = {
	"standings.standing": {
		unit_id: string;
		instrument: string;
		year: number;
		from_at: Date;
		to_at: ColumnType<unknown, Date | "infinity", Date | "infinity">;
		assessment_id: string;
		state: string;
		requested_at: Date | null;
		declared_at: Date | null;
		submitted_at: Date | null;
		verified_at: Date | null;
		decided_at: Date | null;
		score: string | null;
		predicate_code: string | null;
		predicate_from: DayOrNull;
		predicate_until: DayOrNull;
		predicate_status: string | null;
	};
	"standings.moved": {
		instrument: string;
		year: number;
		from_day: ColumnType<unknown, string, never>;
		times: ColumnType<string, number, never>;
	};
	"standings.round": {
		instrument: string;
		year: number;
		version: ColumnType<string, number, number>;
	};
};

export const standingsIn = (db: Db) => db.withTables<StandingsTables>();

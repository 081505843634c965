import { type ColumnType, type RawBuilder, sql } from "kysely";
import type { Db } from "#platform/database/open.ts";
import type { Day } from "./day.ts";

/** A `date`. The drivers read it as different things, so it is only read through {@link asDay}. */
export type DayColumn = ColumnType<unknown, Day, Day>;
export type DayColumnOrNull = ColumnType<unknown, Day | null, Day | null>;

export type TerritoryTables = {
	"territory.province": {
		code: string;
		name: string;
		basis: string | null;
		valid_from: DayColumn;
		valid_until: DayColumnOrNull;
	};
	"territory.regency": { code: string; name: string };
	"territory.regency_province": {
		regency_code: string;
		province_code: string;
		valid_from: DayColumn;
		valid_until: DayColumnOrNull;
	};
};

/** What other modules may join. */
export type TerritoryViews = {
	"territory.regency_at": {
		regency_code: string;
		regency_name: string;
		province_code: string;
		province_name: string;
		valid_from: DayColumn;
		valid_until: DayColumnOrNull;
	};
};

export const territoryIn = (db: Db) =>
	db.withTables<TerritoryTables & TerritoryViews>();

/** Reads a `date` as {@link Day}, the same in both databases: `asDay('directory.valid_from')`. */
export const asDay = (column: string): RawBuilder<Day> =>
	sql<Day>`${sql.ref(column)}::text`;
export const asDayOrNull = (column: string): RawBuilder<Day | null> =>
	sql<Day | null>`${sql.ref(column)}::text`;

/** The condition "as of the day" on dated rows: `where(asOf('directory', day))`. */
export const asOf = (
	table: string,
	day: Day,
): RawBuilder<boolean> => sql<boolean>`
  ${sql.ref(`${table}.valid_from`)} <= ${day}::date
  and (${sql.ref(`${table}.valid_until`)} is null or ${day}::date < ${sql.ref(`${table}.valid_until`)})`;

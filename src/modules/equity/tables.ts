import type { ColumnType } from "kysely";
import type { Db } from "#platform/database/open.ts";
import type { DayColumn } from "#territory";

type Count = ColumnType<string | null, number | null, never>;

export type EquityTables = {
	"equity.release": {
		instrument: string;
		dimension: string;
		period: number;
		released_on: DayColumn;
		wordings: string[];
	};
	"equity.cell": {
		unit_id: string;
		instrument: string;
		dimension: string;
		period: number;
		province: string;
		grp: string;
		n: Count;
		index: string | null;
		low: string | null;
		high: string | null;
		spread: string | null;
	};
	"equity.population": {
		province: string;
		year: number;
		dimension: string;
		grp: string;
		number: number;
		people: ColumnType<string, number, never>;
		source: string;
		by_id: string | null;
		at: Date;
	};
};

export const equityIn = (db: Db) => db.withTables<EquityTables>();

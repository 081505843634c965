import type { ColumnType, Generated } from "kysely";
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
		least: Generated<number>;
	};
	"equity.answered_there": {
		instrument: string;
		period: number;
		province: string;
		offices: number;
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
	"equity.voice_release": {
		period: number;
		dimension: string;
		released_on: DayColumn;
		least: Generated<number>;
	};
	"equity.voice": {
		dimension: string;
		period: number;
		province: string;
		grp: string;
		n: number | null;
		due: number | null;
		in_time: number | null;
		median_days: number | null;
	};
	"equity.availability": {
		period: number;
		province: string;
		need: string;
		offices: number;
		on_record: number;
		usable: number;
		looked_on: DayColumn;
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

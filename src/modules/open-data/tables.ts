import type { Db } from "#platform/database/open.ts";
import type { DayColumn, DayColumnOrNull } from "#territory";
import type { UnitsViews } from "#units";

type OpenDataTables = {
	"open_data.version": {
		dataset: string;
		on_day: DayColumn;
		made_at: Date;
		rows: string;
		columns: string[];
		totals: Record<string, string>;
		withdrawn_on: DayColumnOrNull;
		why_withdrawn: string | null;
	};
	"open_data.file": {
		dataset: string;
		on_day: DayColumn;
		format: string;
		size: string;
		sha256: string;
	};
	"open_data.piece": {
		dataset: string;
		on_day: DayColumn;
		format: string;
		from_byte: string;
		size: number;
		from_row: string;
		sha256: string;
	};
	"open_data.looked": { dataset: string; looked_at: Date };
};

export const openDataIn = (db: Db) =>
	db.withTables<OpenDataTables & UnitsViews>();

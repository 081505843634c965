import type { Db } from "#platform/database/open.ts";
import type { DayColumn } from "#territory";

export type FactsTables = {
	"facts.frozen": {
		unit_id: string;
		assessment_id: string;
		code: string;
		version: number;
		fact: string;
		as_of: DayColumn;
		numerator: string | null;
		denominator: string | null;
		value: string | null;
		proof: string;
		sha256: string;
		by_id: string | null;
		at: Date;
	};
	"facts.told": {
		unit_id: string;
		fact: string;
		month: DayColumn;
		version: number;
		numerator: number;
		denominator: number;
		by_system: string;
		at: Date;
	};
};

export const factsIn = (db: Db) => db.withTables<FactsTables>();

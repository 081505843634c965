import type { Db } from "#platform/database/open.ts";
import type { DayColumn, DayColumnOrNull } from "#territory";

export type HoldsTables = {
	"holds.hold": {
		id: string;
		kind: string;
		subject_id: string | null;
		why: string;
		from_on: DayColumn;
		until_on: DayColumnOrNull;
		lifted_on: DayColumnOrNull;
		placed_by: string | null;
		lifted_by: string | null;
	};
};

export const holdsIn = (db: Db) => db.withTables<HoldsTables>();

import type { Db } from "#platform/database/open.ts";
import type { DayColumn } from "#territory";
import type { UnitsViews } from "#units";

export type MilestonesTables = {
	"milestones.entry": {
		id: string;
		key: string | null;
		province_code: string | null;
		title: string;
		does: string;
		on_day: DayColumn;
		ground: string;
		ground_on: DayColumn;
		source: string;
		entered_by: string | null;
		entered_at: Date;
		taken_back_at: Date | null;
		taken_back_by: string | null;
		why_taken_back: string | null;
	};
};

export const milestonesIn = (db: Db) =>
	db.withTables<MilestonesTables & UnitsViews>();

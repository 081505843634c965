import type { Db } from "#platform/database/open.ts";
import type { DayColumn, DayColumnOrNull } from "#territory";

export type CalendarTables = {
	"calendar.decree": {
		id: string;
		number: string;
		title: string;
		year: number;
		province_code: string | null;
		issued_on: DayColumn;
		issued_by: string;
		source: string | null;
		replaces: string | null;
		shipped: boolean;
		published_at: Date | null;
		verified_by: string | null;
		verified_on: DayColumnOrNull;
	};
	"calendar.day": {
		decree_id: string;
		day: DayColumn;
		name: string;
		kind: string;
		province_code: string | null;
	};
};

export const calendarIn = (db: Db) => db.withTables<CalendarTables>();

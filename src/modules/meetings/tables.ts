import type { JSONColumnType } from "kysely";
import type { Db } from "#platform/database/open.ts";
import type { DayColumn } from "#territory";
import type { State } from "./lifecycle.ts";
import type { About, Guest } from "./meeting.ts";
import type { Attendee, Carried, Decision } from "./minutes.ts";

export type MeetingsTables = {
	"meetings.meeting": {
		unit_id: string;
		id: string;
		series_id: string;
		number: number;
		state: State;
		title: string;
		on_day: DayColumn;
		from_hour: string;
		minutes: number;
		place: string;
		online: string;
		chair_id: string;
		note_taker_id: string;
		agenda: JSONColumnType<readonly string[]>;
		invited: JSONColumnType<readonly string[]>;
		guests: JSONColumnType<readonly Guest[]>;
		about: JSONColumnType<About | null, string | null, string | null>;
		why_cancelled: string | null;
		revision: number;
		changed_by: string | null;
		changed_at: Date;
	};
	"meetings.minutes": {
		unit_id: string;
		meeting_id: string;
		number: number;
		points: JSONColumnType<readonly string[]>;
		attendance: JSONColumnType<readonly Attendee[]>;
		decisions: JSONColumnType<readonly Decision[]>;
		carried: JSONColumnType<
			readonly Carried[] | null,
			string | null,
			string | null
		>;
		why: string | null;
		returned: string | null;
		written_by: string | null;
		written_at: Date;
		approved_by: string | null;
		approved_at: Date | null;
		instead: boolean;
	};
};

export const meetingsIn = (db: Db) => db.withTables<MeetingsTables>();

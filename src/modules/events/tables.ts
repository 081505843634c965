import type { JSONColumnType } from "kysely";
import type { Db } from "#platform/database/open.ts";
import type { DayColumn } from "#territory";
import type { Access, Helpers } from "./access.ts";
import type { Kind, Mode } from "./event.ts";
import type { State } from "./lifecycle.ts";

export type EventsTables = {
	"events.event": {
		unit_id: string;
		id: string;
		state: State;
		kind: Kind;
		mode: Mode;
		title: string;
		about: string;
		on_day: DayColumn;
		from_hour: string;
		minutes: number;
		province_code: string;
		place: string;
		online: string;
		places_room: number;
		places_line: number;
		contact: string;
		access: JSONColumnType<Access>;
		helpers: JSONColumnType<Helpers>;
		why_cancelled: string | null;
		revision: number;
		changed_by: string | null;
		changed_at: Date;
	};
};

export const eventsIn = (db: Db) => db.withTables<EventsTables>();

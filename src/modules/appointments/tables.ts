import type { Db } from "#platform/database/open.ts";
import type { DayColumn, DayColumnOrNull } from "#territory";

export type AppointmentsTables = {
	"appointments.slot": {
		unit_id: string;
		id: string;
		on_day: DayColumn;
		from_hour: string;
		minutes: number;
		places: number;
		kept: number;
		closed_on: DayColumnOrNull;
		reason: string | null;
	};
	"appointments.booking": {
		unit_id: string;
		id: string;
		slot_id: string;
		form_hash: Uint8Array;
		in_need: boolean;
		kept_place: boolean;
		service_id: string | null;
		word: string;
		about: string;
		version: number;
		booked_on: DayColumn;
		cancelled_on: DayColumnOrNull;
		erased_on: DayColumnOrNull;
	};
};

export const appointmentsIn = (db: Db) => db.withTables<AppointmentsTables>();

import type { Db } from "#platform/database/open.ts";
import type { DayColumn, DayColumnOrNull } from "#territory";
import type { State } from "./lifecycle.ts";

export type AccommodationsTables = {
	"accommodations.asking": {
		unit_id: string;
		id: string;
		form_hash: Uint8Array;
		for_day: DayColumnOrNull;
		words: string;
		about_kind: string | null;
		about_id: string | null;
		asked_on: DayColumn;
		erased_on: DayColumnOrNull;
	};
	"accommodations.task": {
		unit_id: string;
		id: string;
		asking_id: string;
		kind: string;
		state: State;
		version: number;
		asked_on: DayColumn;
		due_on: DayColumn;
		last_on: DayColumn;
		answered_on: DayColumnOrNull;
		answered_by: string | null;
		what: string | null;
		who: string | null;
		arranged_for: DayColumnOrNull;
		hour: string | null;
		reason: string | null;
		instead: string | null;
		seen_on: DayColumnOrNull;
		told: string | null;
		ended_on: DayColumnOrNull;
	};
};

export const accommodationsIn = (db: Db) =>
	db.withTables<AccommodationsTables>();

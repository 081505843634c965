import type { Db } from "#platform/database/open.ts";
import type { DayColumn, DayColumnOrNull } from "#territory";
import type { LookFor, Outcome } from "./clocks/clock.ts";
import type { LineWhy } from "./clocks/lines.ts";
import type { Zone } from "./zone.ts";

export type ProceduresTables = {
	"procedures.clock": {
		unit_id: string;
		id: string;
		subject_kind: string;
		subject_id: string;
		procedure_id: string;
		procedure_version: number;
		step: string;
		office_id: string;
		zone: Zone;
		province_code: string | null;
		started_at: Date;
		extended: boolean;
		due_on: DayColumn;
		provisional: boolean;
		paused_on: DayColumnOrNull;
		question: string | null;
		answer_by: DayColumnOrNull;
		ended_on: DayColumnOrNull;
		outcome: Outcome | null;
		overdue_told: number | null;
		reminders_told: number;
		reminded_on: DayColumnOrNull;
		look_on: DayColumnOrNull;
		look_for: LookFor | null;
	};
	"procedures.pause": {
		unit_id: string;
		clock_id: string;
		number: number;
		question_id: string;
		question: string;
		from_on: DayColumn;
		until_on: DayColumnOrNull;
		over_told: boolean;
	};
	"procedures.line": {
		unit_id: string;
		clock_id: string;
		number: number;
		at: Date;
		why: LineWhy;
		due_before: DayColumnOrNull;
		due_after: DayColumn;
		words: string | null;
	};
};

export const proceduresIn = (db: Db) => db.withTables<ProceduresTables>();

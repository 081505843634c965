import type { JSONColumnType } from "kysely";
import type { Said } from "#kernel/text.ts";
import type { Db } from "#platform/database/open.ts";
import type { DayColumn, DayColumnOrNull } from "#territory";
import type { State } from "./lifecycle.ts";

export type ActionsTables = {
	"actions.action": {
		unit_id: string;
		id: string;
		title: JSONColumnType<Said>;
		origin_kind: string;
		origin_ref: string;
		origin_says: JSONColumnType<Said>;
		origin_path: string | null;
		state: State;
		owner_id: string | null;
		due_on: DayColumnOrNull;
		opened_on: DayColumn;
		ended_on: DayColumnOrNull;
		outcome: string | null;
		hidden_on: DayColumnOrNull;
		why_hidden: string | null;
	};
	"actions.happening": {
		unit_id: string;
		action_id: string;
		number: number;
		what:
			| "opened"
			| "assigned"
			| "reported"
			| "finished"
			| "dropped"
			| "hidden";
		words: string | null;
		proof: string | null;
		owner_id: string | null;
		due_on: DayColumnOrNull;
		by_id: string | null;
		at: Date;
	};
};

export const actionsIn = (db: Db) => db.withTables<ActionsTables>();

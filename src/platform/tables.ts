import type { ColumnType, Generated, JSONColumnType } from "kysely";
import type { Db } from "./database/open.ts";

export type PlatformTables = {
	"platform.announcement": {
		id: Generated<string>;
		name: string;
		body: JSONColumnType<Record<string, unknown>>;
		announced_at: Date;
		delivered_at: Date | null;
		attempts: Generated<number>;
		last_failure: string | null;
		next_try_at: Date | null;
		traceparent: ColumnType<string | null, string | null | undefined, never>;
		hearers: ColumnType<string[] | null, string[] | null | undefined>;
		set_aside_at: ColumnType<Date | null, Date | null | undefined>;
	};
	"platform.trail": {
		id: Generated<string>;
		chain: string;
		deed: string;
		actor_id: string | null;
		actor_kind: string;
		actor_salt: string | null;
		actor_hash: string | null;
		subject_kind: string;
		subject_id: string;
		at: Date;
		details_hash: string;
		place: ColumnType<
			string | null,
			string | number | null | undefined,
			string | number
		>;
		before_hash: string | null;
		hash: string | null;
	};
	"platform.trail_details": {
		trail_id: string;
		salt: string;
		details: JSONColumnType<Record<string, unknown>>;
	};
	"platform.trail_head": {
		chain: string;
		place: ColumnType<string, number | string, number | string>;
		hash: string;
	};
	"platform.process": {
		id: string;
		kind: "web" | "worker" | "both";
		seen_at: Date;
	};
	"platform.post": {
		key: string;
		sent_at: Date;
		answered_with: string | null;
		done_at: Date | null;
	};
};

export const platformIn = (db: Db) => db.withTables<PlatformTables>();

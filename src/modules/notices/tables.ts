import type { ColumnType, Generated, JSONColumnType } from "kysely";
import type { Db } from "#platform/database/open.ts";
import type { DayColumnOrNull } from "#territory";
import type { About } from "./notice.ts";

export type NoticesTables = {
	"notices.notice": {
		id: string;
		kind: "duty" | "news";
		subject_kind: string;
		subject_id: string;
		says: string;
		about: JSONColumnType<About>;
		path: string;
		due_on: DayColumnOrNull;
		lapses_on: DayColumnOrNull;
		person_id: string | null;
		permission: string | null;
		programme: string | null;
		unit_id: string | null;
		province_code: string | null;
		others_only: ColumnType<boolean, boolean | undefined, boolean>;
		raised_at: Date;
		changed_at: Date;
		settled_at: Date | null;
		settled_by: string | null;
		queued_at: Date | null;
		mail_from: ColumnType<Date | null, Date | null | undefined, Date | null>;
		never_people: ColumnType<string[], string[] | undefined, string[]>;
		never_units: ColumnType<string[], string[] | undefined, string[]>;
	};
	"notices.agenda_key": { person_id: string; id: string; made_at: Date };
	"notices.seen": { person_id: string; notice_id: string; seen_at: Date };
	"notices.preference": {
		person_id: string;
		rhythm: string;
		language: string;
		changed_at: Date;
	};
	"notices.mail": {
		person_id: string;
		notice_id: string;
		queued_at: Date;
		taken_at: Date | null;
		sent_at: Date | null;
		warns: Generated<boolean>;
	};
	"notices.mailbox": {
		person_id: string;
		not_before: Date | null;
		last_mail_at: Date | null;
		tries: Generated<number>;
		refusals: Generated<number>;
		failure: string | null;
		refused_address: string | null;
	};
};

export const noticesIn = (db: Db) => db.withTables<NoticesTables>();

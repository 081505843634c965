import type { JSONColumnType } from "kysely";
import type { Said } from "#kernel/text.ts";
import type { Db } from "#platform/database/open.ts";
import type { DayColumn } from "#territory";

export type CatalogueTables = {
	"catalogue.service": {
		id: string;
		unit_id: string;
		slug: string;
		version: number;
		name: JSONColumnType<Said>;
		about: JSONColumnType<Said>;
		published_at: Date;
		last_confirmed_on: DayColumn;
	};
	"catalogue.service_version": {
		service_id: string;
		version: number;
		content: JSONColumnType<object>;
		written_at: Date;
		written_by: string | null;
	};
};

export const catalogueIn = (db: Db) => db.withTables<CatalogueTables>();

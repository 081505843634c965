import type { ColumnType, JSONColumnType } from "kysely";
import type { Said } from "#kernel/text.ts";
import type { Db } from "#platform/database/open.ts";

type Text = JSONColumnType<Said>;
type MaybeText = JSONColumnType<Said> | null;
type MaybeTexts = JSONColumnType<readonly Said[]> | null;

export type CatalogueTables = {
	"catalogue.service": {
		id: string;
		unit_id: string;
		slug: string;
		name: Text;
		about: Text;
		requirements: MaybeTexts;
		procedure: MaybeTexts;
		time_limit: MaybeText;
		cost: MaybeText;
		product: MaybeText;
		complaints: MaybeText;
		channel: MaybeText;
		basis: JSONColumnType<readonly Said[]>;
		note: MaybeText;
		published_at: Date;
		/** A `date`, read as text. */
		last_confirmed_on: ColumnType<unknown, string, string>;
	};
};

export const catalogueIn = (db: Db) => db.withTables<CatalogueTables>();

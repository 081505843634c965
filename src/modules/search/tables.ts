import type { Said } from "#kernel/text.ts";
import type { Db } from "#platform/database/open.ts";
import type { DayColumn, DayColumnOrNull } from "#territory";
import type { UnitsViews } from "#units";

export type SearchTables = {
	"search.entry": {
		kind: string;
		subject: string;
		valid_from: DayColumn;
		valid_until: DayColumnOrNull;
		title: Said;
		says: Said;
		href: string;
		ended_on: DayColumnOrNull;
		changed_on: DayColumnOrNull;
		weight: number;
		plain_titles: string[];
		words: string;
	};
	"search.word": { word: string; offered: boolean };
	"search.filled": { kind: string; sha256: string; filled_at: Date };
};

export const searchIn = (db: Db) => db.withTables<SearchTables & UnitsViews>();

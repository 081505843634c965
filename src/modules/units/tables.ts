import type { Db } from "#platform/database/open.ts";
import type { DayColumn, DayColumnOrNull, TerritoryViews } from "#territory";

type Dated = {
	valid_from: DayColumn;
	valid_until: DayColumnOrNull;
};

export type UnitsTables = {
	"units.unit": {
		id: string;
		slug: string;
		kind: string;
		regency_code: string;
		address: string | null;
		opened_on: DayColumn;
		closed_on: DayColumnOrNull;
	};
	"units.unit_name": { unit_id: string; valid_from: DayColumn; name: string };
	"units.membership": { unit_id: string; parent_id: string } & Dated;
	"units.successor": {
		unit_id: string;
		successor_id: string;
		since: DayColumn;
	};
	"units.closure": {
		ancestor_id: string;
		descendant_id: string;
		depth: number;
	} & Dated;
	"units.directory_row": DirectoryRow;
};

type DirectoryRow = Dated & {
	unit_id: string;
	slug: string;
	name: string;
	kind: string;
	regency_code: string;
	regency_name: string;
	province_code: string;
	province_name: string;
	parent_id: string | null;
};

/** What other modules may join. */
export type UnitsViews = {
	/** One row per unit and interval in which nothing changed. */
	"units.directory": DirectoryRow;
	/** Who stands above whom, at any height, and when; depth 0 is the unit itself. */
	"units.tree": {
		ancestor_id: string;
		descendant_id: string;
		depth: number;
	} & Dated;
};

export const unitsIn = (db: Db) =>
	db.withTables<UnitsTables & UnitsViews & TerritoryViews>();

import type { JSONColumnType } from "kysely";
import type { Db } from "#platform/database/open.ts";
import type { CellTrouble, Finding } from "#platform/spreadsheet/sheet.ts";
import type { Counts, Fixed, ImportState, Mapping } from "./import.ts";
import type { KindName } from "./kinds/kinds.ts";
import type { RowProblem, Verdict } from "./row.ts";

export type ImportsTables = {
	"imports.import": {
		id: string;
		kind: KindName;
		state: ImportState;
		version: number;
		file_name: string;
		sha256: string;
		sheet: string;
		sheets: JSONColumnType<readonly string[]>;
		head_row: number;
		headers: JSONColumnType<readonly string[]>;
		mapping: JSONColumnType<Mapping>;
		fixed: JSONColumnType<Fixed>;
		findings: JSONColumnType<readonly Finding[]>;
		counts: JSONColumnType<Counts>;
		by_id: string | null;
		at: Date;
		done_at: Date | null;
		undone_at: Date | null;
		codes_at: Date | null;
	};
	"imports.row": {
		import_id: string;
		number: number;
		cells: JSONColumnType<readonly string[]>;
		troubles: JSONColumnType<Readonly<Record<string, CellTrouble>>>;
		verdict: Verdict | null;
		problems: JSONColumnType<readonly RowProblem[]>;
		understood: JSONColumnType<Readonly<Record<string, string>>>;
		became: string | null;
	};
};

export const importsIn = (db: Db) => db.withTables<ImportsTables>();

import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What a row says of one clock. */
interface Expected {
	readonly due: string;
	readonly provisional: boolean;
	/** Every day that does not count, and why. */
	readonly notCounted: Readonly<Record<string, string>>;
}

type Zone = "WIB" | "WITA" | "WIT";

export interface DeadlineRow extends Expected {
	readonly n: number;
	readonly about: string;
	readonly procedure: string;
	readonly step: string;
	readonly start: string;
	readonly zone: Zone;
	readonly province?: string;
	/** "2026-11-03..2026-11-05", both included; without its end nobody has answered. */
	readonly pauses?: readonly string[];
	/** In place of the rule of the procedure. */
	readonly rule?: {
		readonly days?: number;
		readonly unit?: "working" | "calendar";
		readonly jointLeave?: "free" | "counts";
		readonly regional?: "free" | "counts";
	};
	readonly extended?: true;
	readonly officeStep?: string;
	/** The clocks of the offices that the case came to. */
	readonly offices?: readonly (Expected & {
		readonly at: string;
		readonly zone: Zone;
		readonly province?: string;
	})[];
	readonly byHand?: true;
}

interface Table {
	readonly regional: readonly {
		readonly province: string;
		readonly day: string;
		readonly name: string;
	}[];
	readonly rows: readonly DeadlineRow[];
}

/** 200 deadlines, each with the days that do not count. */
export const deadlineTable: Table = JSON.parse(
	readFileSync(join(import.meta.dirname, "deadlines.json"), "utf8"),
);

/** One clock of a row: a case that was passed on has several. */
export interface ClockOfRow {
	/** "107 of the office 2": for messages. */
	readonly name: string;
	readonly row: DeadlineRow;
	readonly step: string;
	readonly start: string;
	readonly zone: Zone;
	readonly province: string | null;
	readonly expected: Expected;
}

/** Every clock of the table: of each row its own, then those of its offices. */
export const clocksOfTable = (): readonly ClockOfRow[] =>
	deadlineTable.rows.flatMap((row) => [
		{
			name: `row ${row.n}`,
			row,
			step: row.step,
			start: row.start,
			zone: row.zone,
			province: row.province ?? null,
			expected: row,
		},
		...(row.offices ?? []).map((office, at) => ({
			name: `row ${row.n}, office ${at + 1}`,
			row,
			step: row.officeStep ?? "",
			start: office.at,
			zone: office.zone,
			province: office.province ?? null,
			expected: office,
		})),
	]);

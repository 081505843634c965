import { beginning } from "#kernel/beginning.ts";
import { readDay } from "#platform/spreadsheet/read-day.ts";
import type { Day } from "#territory";
import {
	type Kind,
	longestLine,
	longestStory,
	longestWords,
} from "../complaint.ts";
import {
	kindNamed,
	type LaporStatus,
	laporWords,
	type ReadField,
	statusNamed,
} from "./lapor-words.ts";

/** One report as a file of LAPOR tells it. Of who reported it nothing is read. */
export interface LaporRow {
	/** As its file numbers it, from 1. */
	readonly number: number;
	readonly tracking: string;
	/** Our own sign, where the file was ours before. */
	readonly ref: string | null;
	readonly kind: Kind | null;
	readonly title: string | null;
	readonly story: string | null;
	readonly category: string | null;
	readonly reportedOn: Day;
	readonly status: LaporStatus;
	readonly disposition: string | null;
	readonly answer: string | null;
}

export interface RowProblem {
	readonly field: ReadField | null;
	/** A key of `complaints.lapor.problem.…`. */
	readonly reason: string;
	readonly about?: Readonly<Record<string, string | number>>;
}

export type RowRead =
	| { readonly ok: true; readonly row: LaporRow }
	| {
			readonly ok: false;
			readonly number: number;
			readonly tracking: string;
			readonly problems: readonly RowProblem[];
	  };

/** Cells by field, as they were typed. */
export type Cells = Readonly<Partial<Record<ReadField, string>>>;

const longest: Readonly<Partial<Record<ReadField, number>>> = {
	title: longestLine,
	category: longestLine,
	disposition: longestLine,
	story: longestStory,
	answer: longestWords,
};

/** Reads one row: all that is wrong with it is said at once. */
export function readLaporRow(
	number: number,
	cells: Cells,
	today: Day,
): RowRead {
	const words = laporWords();
	const problems: RowProblem[] = [];
	const wrong = (
		field: ReadField,
		reason: string,
		about?: RowProblem["about"],
	) => problems.push({ field, reason, ...(about ? { about } : {}) });
	const text = (field: ReadField) =>
		(cells[field] ?? "").replace(/\r\n?/g, "\n").trim();
	const textOrNull = (field: ReadField) => {
		const is = text(field);
		const most = longest[field];
		if (most !== undefined && [...is].length > most)
			wrong(field, "too-long", { n: most });
		return is === "" ? null : is;
	};
	const tracking = text("tracking");
	if (tracking === "") wrong("tracking", "needed");
	else if (!new RegExp(words.tracking).test(tracking))
		wrong("tracking", "tracking-form", { typed: shortened(tracking) });
	const day = readDay(text("reportedOn"));
	if (!day.ok) wrong("reportedOn", day.reason);
	else if (day.day === null) wrong("reportedOn", "needed");
	else if (day.day > today) wrong("reportedOn", "day-ahead");
	else if (day.day < words.earliest)
		wrong("reportedOn", "day-before", { day: words.earliest });
	const status = statusNamed(text("status"), words);
	if (text("status") === "") wrong("status", "needed");
	else if (!status)
		wrong("status", "status-unknown", { typed: shortened(text("status")) });
	const kind = text("kind") === "" ? null : kindNamed(text("kind"), words);
	if (kind === undefined)
		wrong("kind", "kind-unknown", { typed: shortened(text("kind")) });
	const rest = {
		title: textOrNull("title"),
		story: textOrNull("story"),
		category: textOrNull("category"),
		disposition: textOrNull("disposition"),
		answer: textOrNull("answer"),
	};
	if (problems.length > 0 || !status || !day.ok || day.day === null)
		return { ok: false, number, tracking: shortened(tracking), problems };
	return {
		ok: true,
		row: {
			number,
			tracking,
			ref: text("ref").toUpperCase() || null,
			kind: kind?.enters ?? null,
			reportedOn: day.day,
			status,
			...rest,
		},
	};
}

/** What was typed, short enough to be said again. */
const shortened = (typed: string): string => beginning(typed, 40);

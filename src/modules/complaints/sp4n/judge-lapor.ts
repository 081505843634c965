import type { Complaint, Key } from "../complaint.ts";
import { type WayStep, wayTo } from "./follow-lapor.ts";
import type { LaporRow, RowProblem, RowRead } from "./lapor-row.ts";
import { statusOf } from "./lapor-words.ts";

/** What we keep of the report in LAPOR, beside the complaint. */
export interface LaporLink {
	readonly tracking: string;
	readonly title: string | null;
	readonly category: string | null;
	readonly disposition: string | null;
	readonly answer: string | null;
	readonly reportedOn: string;
}

/** A complaint of which a row may speak, as far as the actor may know of it. */
export interface Known
	extends Pick<
		Complaint,
		"ref" | "state" | "version" | "kind" | "story" | "channel" | "handlerId"
	> {
	readonly key: Key;
	readonly link: LaporLink | null;
}

/** What is on record, by both numbers. */
export interface OnRecord {
	readonly byTracking: ReadonlyMap<string, Known>;
	readonly byRef: ReadonlyMap<string, Known>;
	/** The office whose desk it is. */
	readonly deskId: string;
}

/** What a row becomes. */
export type Judged =
	| { readonly verdict: "new"; readonly row: LaporRow; readonly way: Way }
	| {
			readonly verdict: "changed";
			readonly row: LaporRow;
			readonly known: Known;
			/** Which fields get another value; `status` moves it on, `tracking` gives it its number. */
			readonly fields: readonly string[];
			readonly way: Way;
	  }
	| {
			readonly verdict: "unchanged";
			readonly row: LaporRow;
			readonly known: Known;
	  }
	| {
			readonly verdict: "refused";
			readonly number: number;
			readonly tracking: string;
			readonly problems: readonly RowProblem[];
	  };
type Way = readonly WayStep[];

/** Judges the rows of a file against what is on record; nothing is written. */
export function judgeLapor(
	rows: readonly RowRead[],
	record: OnRecord,
): Judged[] {
	const seen = Map.groupBy(
		rows.flatMap((read) => (read.ok ? [read.row] : [])),
		({ tracking }) => tracking,
	);
	const refsSeen = Map.groupBy(
		rows.flatMap((read) => (read.ok && read.row.ref ? [read.row] : [])),
		({ ref }) => ref,
	);
	return rows.map((read): Judged => {
		if (!read.ok)
			return {
				verdict: "refused",
				number: read.number,
				tracking: read.tracking,
				problems: read.problems,
			};
		const { row } = read;
		const twins = [
			...(seen.get(row.tracking) ?? []),
			...(row.ref === null ? [] : (refsSeen.get(row.ref) ?? [])),
		].filter((other) => other !== row);
		return twins.length > 0
			? no(row, "tracking", "doubled", {
					rows: [...new Set(twins.map(({ number }) => number))].join(", "),
				})
			: judgeOne(row, record);
	});
}

const no = (
	{ number, tracking }: LaporRow,
	field: RowProblem["field"],
	reason: string,
	about?: RowProblem["about"],
): Judged => ({
	verdict: "refused",
	number,
	tracking,
	problems: [{ field, reason, ...(about ? { about } : {}) }],
});

function judgeOne(row: LaporRow, record: OnRecord): Judged {
	const known =
		record.byTracking.get(row.tracking) ??
		(row.ref === null ? undefined : record.byRef.get(row.ref));
	if (!known)
		return row.ref === null
			? judgeNew(row)
			: no(row, "ref", "ref-unknown", { ref: row.ref });
	if (row.ref !== null && row.ref !== known.ref)
		return no(row, "ref", "ref-other", { ref: known.ref });
	if (known.link !== null && known.link.tracking !== row.tracking)
		return no(row, "tracking", "other-number", {
			tracking: known.link.tracking,
		});
	if (known.handlerId !== record.deskId)
		return no(row, null, "elsewhere", { ref: known.ref });
	return judgeKnown(row, known);
}

function judgeNew(row: LaporRow): Judged {
	if (row.story === null) return no(row, "story", "needed");
	const target = row.status.enters;
	const way = target === undefined ? null : wayTo("received", target);
	return way === null
		? no(row, "status", "status-unmapped", { status: row.status.lapor })
		: { verdict: "new", row, way };
}

function judgeKnown(row: LaporRow, known: Known): Judged {
	// What people told here is theirs: LAPOR gives it a number, and neither words nor an end.
	const fromLapor = known.channel === "import";
	if (fromLapor && row.story !== null && row.story !== known.story)
		return no(row, "story", "story-differs", { ref: known.ref });
	const fields: string[] = known.link === null ? ["tracking"] : [];
	for (const field of ["title", "category", "disposition", "answer"] as const)
		if (row[field] !== null && row[field] !== (known.link?.[field] ?? null))
			fields.push(field);
	if (known.link !== null && known.link.reportedOn !== row.reportedOn)
		fields.push("reportedOn");
	let way: Way = [];
	if (fromLapor && statusOf(known.state).lapor !== row.status.lapor) {
		const target = row.status.enters;
		if (target === undefined)
			return no(row, "status", "status-unmapped", { status: row.status.lapor });
		const found = wayTo(known.state, target);
		if (found === null)
			return no(row, "status", "ours-further", {
				ref: known.ref,
				status: row.status.lapor,
				ours: statusOf(known.state).lapor,
			});
		way = found;
		fields.push("status");
	}
	return fields.length === 0
		? { verdict: "unchanged", row, known }
		: { verdict: "changed", row, known, fields, way };
}

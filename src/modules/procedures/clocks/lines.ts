import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull, type Day } from "#territory";
import { proceduresIn } from "../tables.ts";
import type { Clock } from "./clock.ts";

export type LineWhy =
	| "paused"
	| "resumed"
	| "decree"
	| "transferred"
	| "extended"
	| "ended"
	| "reopened";

/** One thing that happened to a clock. */
export interface Line {
	readonly number: number;
	readonly at: Date;
	readonly why: LineWhy;
	/** null where it came to its office by a transfer. */
	readonly before: Day | null;
	readonly after: Day;
	/** The reason, in the words of whoever gave it. */
	readonly words: string | null;
}

type Of = Pick<Clock, "subject" | "id" | "dueOn">;

/** Adds what happened to a clock, with its last day before and after. */
export async function noteLine(
	tx: Context,
	clock: Of,
	why: LineWhy,
	before: Day | null,
	words: string | null = null,
): Promise<void> {
	const { last } = await proceduresIn(tx.db)
		.selectFrom("procedures.line")
		.select((select) => select.fn.max("number").as("last"))
		.where("unit_id", "=", clock.subject.unitId)
		.where("clock_id", "=", clock.id)
		.executeTakeFirstOrThrow();
	await proceduresIn(tx.db)
		.insertInto("procedures.line")
		.values(lineOf(tx, clock, { number: (last ?? 0) + 1, why, before, words }))
		.execute();
}

/** The first line of a clock that came to its office by a transfer. */
export async function noteArrival(tx: Context, clock: Of): Promise<void> {
	await proceduresIn(tx.db)
		.insertInto("procedures.line")
		.values(
			lineOf(tx, clock, {
				number: 1,
				why: "transferred",
				before: null,
				words: null,
			}),
		)
		.execute();
}

/** Adds to many clocks at once that a decree moved them. */
export async function noteDecree(
	tx: Context,
	moved: readonly { readonly clock: Of; readonly before: Day }[],
): Promise<void> {
	if (moved.length === 0) return;
	const units = [...new Set(moved.map(({ clock }) => clock.subject.unitId))];
	const rows = await proceduresIn(tx.db)
		.selectFrom("procedures.line")
		.select((select) => ["clock_id", select.fn.max("number").as("last")])
		.where(sql<boolean>`unit_id = any(${units}::uuid[])`)
		.where(
			sql<boolean>`clock_id = any(${moved.map(({ clock }) => clock.id)}::uuid[])`,
		)
		.groupBy(["unit_id", "clock_id"])
		.execute();
	const last = new Map(rows.map((row) => [row.clock_id, row.last]));
	await proceduresIn(tx.db)
		.insertInto("procedures.line")
		.values(
			moved.map(({ clock, before }) =>
				lineOf(tx, clock, {
					number: (last.get(clock.id) ?? 0) + 1,
					why: "decree",
					before,
					words: null,
				}),
			),
		)
		.execute();
}

const lineOf = (
	tx: Context,
	{ subject, id, dueOn }: Of,
	{ number, why, before, words }: Omit<Line, "at" | "after">,
) => ({
	unit_id: subject.unitId,
	clock_id: id,
	number,
	at: tx.now,
	why,
	due_before: before,
	due_after: dueOn,
	words,
});

/** What happened to a clock since it was started, in the order of time. */
export const linesOf = (
	cx: Context,
	{ subject, id }: Pick<Clock, "subject" | "id">,
): Promise<Line[]> =>
	proceduresIn(cx.db)
		.selectFrom("procedures.line")
		.select([
			"number",
			"at",
			"why",
			asDayOrNull("due_before").as("before"),
			asDay("due_after").as("after"),
			"words",
		])
		.where("unit_id", "=", subject.unitId)
		.where("clock_id", "=", id)
		.orderBy("number")
		.execute();

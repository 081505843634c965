import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import type { Db } from "#platform/database/open.ts";
import type { Day } from "#territory";

/**
 * Keeps what was counted until the next change that shows on its day. Counting 25,000 units takes some 40 ms of
 * PostgreSQL's time whichever way it is asked; counters folded in advance would serve today only, while most tables
 * are read as of a past day, and those stand whoever moves today. Whether something changed is asked of the database
 * each time, so several processes agree.
 */
export async function kept<Rows>(
	cx: Context,
	round: RoundOnDay,
	question: unknown,
	count: () => Promise<Rows>,
	drawer: Drawer<Rows>,
): Promise<Rows> {
	if (cx.db.isTransaction) return count();
	const version = await versionOf(cx, round);
	if (version === null) return count();
	const answers = drawerOf(drawer, cx.db);
	const key = JSON.stringify([round.instrument, round.year, question]);
	const before = answers.get(key);
	if (before?.version === version) return before.rows;
	const rows = await count();
	answers.delete(key);
	answers.set(key, { version, rows });
	const [eldest] = answers.keys();
	if (answers.size > atMost && eldest !== undefined) answers.delete(eldest);
	return rows;
}

/** Answers by question, for each database apart. */
export type Drawer<Rows> = WeakMap<
	Db,
	Map<string, { readonly version: string; readonly rows: Rows }>
>;

/** Tables of places are small: some 10 KB each. */
const atMost = 200;

function drawerOf<Rows>(drawer: Drawer<Rows>, db: Db) {
	const answers = drawer.get(db) ?? new Map();
	drawer.set(db, answers);
	return answers;
}

interface RoundOnDay {
	readonly instrument: string;
	readonly year: number;
	readonly day: Day;
}

/** Every change raises the version of the round; those that show later than on this day are taken off again. */
async function versionOf(
	cx: Context,
	{ instrument, year, day }: RoundOnDay,
): Promise<string | null> {
	const { rows } = await sql<{ version: string }>`
		select (version - (
			select coalesce(sum(times), 0) from standings.moved
			where moved.instrument = round.instrument and moved.year = round.year and from_day > ${day}::date
		))::text as version
		from standings.round
		where instrument = ${instrument} and year = ${year}`.execute(cx.db);
	return rows[0]?.version ?? null;
}

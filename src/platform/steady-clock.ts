import { sql } from "kysely";
import type { Context } from "./context.ts";

/** One moment by two clocks. */
export interface Tick {
	readonly wall: Date;
	/** Milliseconds of a clock that nobody sets. */
	readonly ran: number;
}

/** In milliseconds: a clock that is put right by so much did not jump. */
const slack = 300_000;
/** In days: so long a site may have stood still without anybody wondering. */
const standstill = 30;

/** Whether the clock was set between two moments of one process. */
export const jumped = (before: Tick, after: Tick): boolean =>
	Math.abs(
		after.wall.getTime() - before.wall.getTime() - (after.ran - before.ran),
	) > slack;

/**
 * Notes the time, and answers since when the clock goes steadily; `null` is ever since. Seen as a jump: what a process saw
 * itself, a time before one that was noted already, and one that lies too far behind it for a standstill.
 */
export async function steadySince(
	cx: Context,
	sawJump: boolean,
): Promise<Date | null> {
	const now = sql`${cx.now}::timestamptz`;
	const { rows } = await sql<{ since: Date | null }>`
		insert into platform.clock as before (seen_at)
		values (${now})
		on conflict (one) do update set
			seen_at = ${now},
			steady_since = case
				when ${sawJump}::boolean
					or ${now} < before.seen_at - ${slack}::integer * interval '1 millisecond'
					or ${now} > before.seen_at + ${standstill}::integer * interval '1 day'
				then ${now}
				else before.steady_since
			end
		returning steady_since as since`.execute(cx.db);
	return rows[0]?.since ?? null;
}

/** In milliseconds: how long a clock has to go steadily before work that it decides is done. */
export const trust = {
	/** People are told, days are over: nothing that cannot be put right. */
	telling: 3_000_000,
	/** What is thrown away comes back no more: long enough for somebody to set the clock. */
	throwingAway: 82_800_000,
};

export const isTrusted = (
	since: Date | null,
	now: Date,
	patience: number,
): boolean => since === null || now.getTime() - since.getTime() >= patience;

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
/**
 * In milliseconds: a machine that sleeps each night leaps ahead by less. What is thrown away a few hours early was to go on
 * that day; if each night counted, nothing would ever go.
 */
const sleep = 86_400_000;
/** In days: so long a site may have stood still without anybody wondering. */
const standstill = 30;

/** In milliseconds, by how much the clock was set between two moments of one process; 0 where it was put right. */
export function jumpBetween(before: Tick, after: Tick): number {
	const by =
		after.wall.getTime() - before.wall.getTime() - (after.ran - before.ran);
	return Math.abs(by) > slack ? by : 0;
}

/** Since when the clock goes steadily; `null` is ever since. */
export interface Steady {
	readonly since: Date | null;
	/** Since when it has not gone back nor leapt ahead further than a machine sleeps. */
	readonly noLeapSince: Date | null;
}

/**
 * Notes the time, and answers since when the clock goes steadily. Seen as a jump: what a process saw itself, a time before
 * one that was noted already, and one that lies too far behind it for a standstill.
 */
export async function steadySince(cx: Context, jump: number): Promise<Steady> {
	const now = sql`${cx.now}::timestamptz`;
	const isLeap = jump < 0 || jump > sleep;
	const wasNoted = sql`(${now} < before.seen_at - ${slack}::integer * interval '1 millisecond'
		or ${now} > before.seen_at + ${standstill}::integer * interval '1 day')`;
	const { rows } = await sql<Steady>`
		insert into platform.clock as before (seen_at)
		values (${now})
		on conflict (one) do update set
			seen_at = ${now},
			steady_since = case
				when ${jump !== 0}::boolean or ${wasNoted} then ${now}
				else before.steady_since
			end,
			no_leap_since = case
				when ${isLeap}::boolean or ${wasNoted} then ${now}
				else before.no_leap_since
			end
		returning steady_since as since, no_leap_since as "noLeapSince"`.execute(
		cx.db,
	);
	return rows[0] ?? { since: null, noLeapSince: null };
}

/** Work that the clock decides. */
export type Decided = "telling" | "throwing-away";

/** In milliseconds: how long the clock has to go steadily before it. */
const patience: Readonly<Record<Decided, number>> = {
	// People are told, days are over: nothing that cannot be put right.
	telling: 3_000_000,
	// What is thrown away comes back no more: long enough for somebody to set the clock.
	"throwing-away": 82_800_000,
};

export function isTrusted(
	{ since, noLeapSince }: Steady,
	now: Date,
	work: Decided,
): boolean {
	const from = work === "telling" ? since : noLeapSince;
	return from === null || now.getTime() - from.getTime() >= patience[work];
}

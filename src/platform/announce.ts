import { sql } from "kysely";
import type { Context } from "./context.ts";
import { insertRows } from "./database/insert-rows.ts";
import { inTransaction } from "./database/transaction.ts";
import { inTrace, traceparent } from "./observing/tracing.ts";
import { platformIn } from "./tables.ts";

/** What happened, told upwards. The body holds what was true at that moment, and no personal data. */
export interface Announcement {
	readonly name: string;
	readonly body: Record<string, unknown>;
}

/** Who wants to know. Must be safe to receive the same announcement twice. */
export interface Subscriber {
	readonly to: string;
	readonly receive: (
		tx: Context,
		body: Record<string, unknown>,
		announcedAt: Date,
	) => Promise<void>;
}

/** Written in the transaction of the deed: an announcement of what was rolled back is never heard. */
export const announce = (
	tx: Context,
	announcement: Announcement,
): Promise<void> => announceAll(tx, [announcement]);

/** The same for many at once, in the order given. */
export async function announceAll(
	tx: Context,
	announcements: readonly Announcement[],
): Promise<void> {
	if (announcements.length === 0) return;
	const place = traceparent();
	await insertRows(
		"platform.announcement",
		announcements.map(({ name, body }) => ({
			name,
			body,
			announced_at: tx.now,
			...(place === null ? {} : { traceparent: place }),
		})),
	).execute(tx.db);
}

/** Told of each try that failed. */
export interface FailedDelivery {
	readonly id: string;
	readonly name: string;
	/** How often it was tried by now. */
	readonly attempts: number;
	readonly error: unknown;
}

/** One second after the first try that failed, then twice as long each time, up to 2^12 s: about an hour. */
const doublings = 12;
/** Twice the longest wait, in milliseconds. */
const longest = 2 * 2 ** doublings * 1_000;

/**
 * Delivers what waits, oldest first, each in its own transaction with all its subscribers: what one of
 * them wrote and that it was delivered are true together. Answers how many were delivered. One that
 * fails is tried again, ever later and until it succeeds; it does not hold up the others.
 */
export async function deliver(
	cx: Context,
	subscribers: readonly Subscriber[],
	failed: (failure: FailedDelivery) => void = () => undefined,
): Promise<number> {
	let delivered = 0;
	let after = "0";
	for (;;) {
		const next = await deliverOne(cx, subscribers, failed, after);
		if (!next) return delivered;
		if (next.well) delivered += 1;
		after = next.id;
	}
}

async function deliverOne(
	cx: Context,
	subscribers: readonly Subscriber[],
	failed: (failure: FailedDelivery) => void,
	after: string,
) {
	let taken: string | null = null;
	try {
		return await inTransaction(cx, async (tx) => {
			const waiting = await platformIn(tx.db)
				.selectFrom("platform.announcement")
				.selectAll()
				.where("delivered_at", "is", null)
				.where((waits) =>
					waits.or([
						waits("next_try_at", "is", null),
						waits("next_try_at", "<=", tx.now),
						// Nobody waits so long: the clock was ahead when this was written.
						waits("next_try_at", ">", new Date(tx.now.getTime() + longest)),
					]),
				)
				.where("id", ">", after)
				.orderBy("id")
				.limit(1)
				.forUpdate()
				.skipLocked()
				.executeTakeFirst();
			if (!waiting) return null;
			taken = waiting.id;
			await asJob(waiting, async () => {
				for (const subscriber of subscribers)
					if (subscriber.to === waiting.name)
						await subscriber.receive(tx, waiting.body, waiting.announced_at);
				await platformIn(tx.db)
					.updateTable("platform.announcement")
					.set({ delivered_at: tx.now })
					.where("id", "=", waiting.id)
					.execute();
			});
			return { id: waiting.id, well: true };
		});
	} catch (error) {
		if (!taken) throw error;
		const { name, attempts } = await platformIn(cx.db)
			.updateTable("platform.announcement")
			.set({
				attempts: sql<number>`attempts + 1`,
				last_failure: error instanceof Error ? error.message : String(error),
				next_try_at: sql<Date>`${cx.now}::timestamptz
					+ power(2, least(attempts, ${doublings}::integer)) * interval '1 second'`,
			})
			.where("id", "=", taken)
			.returning(["name", "attempts"])
			.executeTakeFirstOrThrow();
		failed({ id: taken, name, attempts, error });
		return { id: taken, well: false };
	}
}

/** Goes on with the trace of the deed; what was announced outside of a trace is in none. */
const asJob = (
	{ name, traceparent: from }: { name: string; traceparent: string | null },
	work: () => Promise<void>,
): Promise<void> =>
	from === null
		? work()
		: inTrace({ name: `announcement ${name}`, kind: "consumer", from }, work);

/** What was told of something that is deleted now: it was heard, or nobody needs to hear it any more. By one field of its body. */
export async function forgetAnnounced(
	tx: Context,
	named: { readonly subjectId: string },
): Promise<void> {
	await platformIn(tx.db)
		.deleteFrom("platform.announcement")
		.where(sql<boolean>`body @> ${JSON.stringify(named)}::jsonb`)
		.execute();
}

/** What waits to be delivered. */
export interface StuckAnnouncements {
	/** For longer than five minutes. */
	readonly count: number;
	/** Of these, what was tried in vain; the rest nobody tried yet: no server ran. */
	readonly failed: number;
	/** The oldest failure in the words of the program. */
	readonly failure: string | null;
}

/** What was not delivered for longer than five minutes, and whether that is because it fails. */
export async function stuckAnnouncements(
	cx: Context,
): Promise<StuckAnnouncements> {
	return platformIn(cx.db)
		.selectFrom("platform.announcement")
		.select([
			sql<number>`count(*)::integer`.as("count"),
			sql<number>`(count(*) filter (where attempts > 0))::integer`.as("failed"),
			sql<
				string | null
			>`(array_agg(name || ': ' || coalesce(last_failure, '') order by id)
				filter (where attempts > 0))[1]`.as("failure"),
		])
		.where("delivered_at", "is", null)
		.where("announced_at", "<", new Date(cx.now.getTime() - patience))
		.executeTakeFirstOrThrow();
}

/** In milliseconds. */
const patience = 300_000;

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
	/** Which module it is; left out where the subscribers of one module are tried alone. */
	readonly by?: string;
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
			hearers: tx.hearersOf?.(name) ?? null,
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
/** That is two and a half days. */
export const mostTries = 64;
/** So long one that nobody here can hear waits for a program that can, in milliseconds. */
const unheard = 3 * 86_400_000;

/** Who hears what, by the name of the announcement. */
export type Hearers = ReadonlyMap<string, readonly string[]>;

export const hearersAmong = (subscribers: readonly Subscriber[]): Hearers =>
	new Map(
		[...Map.groupBy(subscribers, ({ to }) => to)].map(([to, some]) => [
			to,
			[...new Set(some.flatMap(({ by }) => by ?? []))],
		]),
	);

/**
 * Delivers what waits, oldest first, each in its own transaction with all its subscribers: what one of
 * them wrote and that it was delivered are true together. Answers how many were delivered. One that
 * fails is tried again, ever later, and after many tries set aside; it does not hold up the others. Of one that names hearers of whom
 * this program knows nothing, older or newer than the one that announced it, those that it knows are told, and the rest waits for
 * a program that knows them.
 */
export async function deliver(
	cx: Context,
	subscribers: readonly Subscriber[],
	failed: (failure: FailedDelivery) => void = () => undefined,
): Promise<number> {
	const known = subscribers.some(({ by }) => by !== undefined)
		? hearersAmong(subscribers)
		: null;
	if (known) await setAsideUnheard(cx, known);
	let delivered = 0;
	let after = "0";
	for (;;) {
		const next = await deliverOne(cx, { subscribers, known }, failed, after);
		if (!next) return delivered;
		if (next.well) delivered += 1;
		after = next.id;
	}
}

interface Here {
	readonly subscribers: readonly Subscriber[];
	/** `null` where they are tried alone: then everything is for them. */
	readonly known: Hearers | null;
}

/** What somebody here hears, or nobody at all. */
const forOneOf = (known: Hearers | null) =>
	known === null
		? sql<boolean>`true`
		: sql<boolean>`(
			coalesce(cardinality(hearers), 0) = 0
			or hearers && array(
				select jsonb_array_elements_text(${JSON.stringify(Object.fromEntries(known))}::jsonb -> name)
			)
		)`;

/** Nobody here can hear it, and for days no other program came that can. */
const setAsideUnheard = (cx: Context, known: Hearers) =>
	platformIn(cx.db)
		.updateTable("platform.announcement")
		.set({
			set_aside_at: cx.now,
			last_failure: sql<string>`'nobody here hears as ' || array_to_string(hearers, ', ')`,
		})
		.where("delivered_at", "is", null)
		.where("set_aside_at", "is", null)
		.where("announced_at", "<", new Date(cx.now.getTime() - unheard))
		.where(sql<boolean>`not ${forOneOf(known)}`)
		.execute();

async function deliverOne(
	cx: Context,
	{ subscribers, known }: Here,
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
				.where("set_aside_at", "is", null)
				.where(forOneOf(known))
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
			const here = known?.get(waiting.name) ?? [];
			const left = known
				? (waiting.hearers ?? []).filter((one) => !here.includes(one))
				: [];
			await asJob(waiting, async () => {
				for (const subscriber of subscribers)
					if (subscriber.to === waiting.name)
						await subscriber.receive(tx, waiting.body, waiting.announced_at);
				await platformIn(tx.db)
					.updateTable("platform.announcement")
					.set(
						left.length > 0
							? {
									hearers: left,
									attempts: 0,
									last_failure: null,
									next_try_at: null,
								}
							: { delivered_at: tx.now },
					)
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
				set_aside_at: sql<Date | null>`case
					when attempts + 1 >= ${mostTries}::integer then ${cx.now}::timestamptz
				end`,
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

/** What was set aside is tried again, by whoever there is. Answers how many. */
export async function announceAgain(cx: Context): Promise<number> {
	const { numUpdatedRows } = await platformIn(cx.db)
		.updateTable("platform.announcement")
		.set({
			set_aside_at: null,
			attempts: 0,
			next_try_at: null,
			hearers: null,
		})
		.where("delivered_at", "is", null)
		.where("set_aside_at", "is not", null)
		.executeTakeFirstOrThrow();
	return Number(numUpdatedRows);
}

/** What waits to be delivered. */
export interface StuckAnnouncements {
	/** For longer than five minutes. */
	readonly count: number;
	/** Of these, what was tried in vain; the rest nobody tried yet: no server ran. */
	readonly failed: number;
	/** Beside these: not tried any more until somebody says so. */
	readonly setAside: number;
	/** The oldest failure in the words of the program, of one set aside before any other. */
	readonly failure: string | null;
}

/** What was not delivered for longer than five minutes, and whether that is because it fails. */
export async function stuckAnnouncements(
	cx: Context,
): Promise<StuckAnnouncements> {
	return platformIn(cx.db)
		.selectFrom("platform.announcement")
		.select([
			sql<number>`(count(*) filter (where set_aside_at is null))::integer`.as(
				"count",
			),
			sql<number>`(count(*) filter (where set_aside_at is null and attempts > 0))::integer`.as(
				"failed",
			),
			sql<number>`count(set_aside_at)::integer`.as("setAside"),
			sql<
				string | null
			>`(array_agg(name || ': ' || coalesce(last_failure, '') order by set_aside_at is null, id)
				filter (where attempts > 0 or set_aside_at is not null))[1]`.as(
				"failure",
			),
		])
		.where("delivered_at", "is", null)
		.where("announced_at", "<", new Date(cx.now.getTime() - patience))
		.executeTakeFirstOrThrow();
}

/** In milliseconds. */
const patience = 300_000;

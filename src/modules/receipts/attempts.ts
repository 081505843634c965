import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { limits, type Window } from "./limits.ts";
import { networkOf } from "./network.ts";
import { receiptsIn } from "./tables.ts";

/** What a try is counted under. */
export interface Tried {
	/** As it was read, known or not. */
	readonly code: string;
	/** Network address of whoever tries. */
	readonly network: string;
}

interface Counted {
	readonly window: Window;
	readonly key: Uint8Array;
}

/**
 * Counts a try, for codes that exist and codes that do not alike, before anything is looked up: of a hundred that
 * come at once no more are let through than of a hundred in turn. Answers for how many minutes there is nothing to
 * try; 0 lets it go on.
 */
export async function countTry(cx: Context, tried: Tried): Promise<number> {
	const counted = keysOf(cx, tried);
	const rows = await receiptsIn(cx.db)
		.insertInto("receipts.attempt")
		.values(
			counted.map(({ key, window }) => ({
				key,
				count: 1,
				until: new Date(cx.now.getTime() + window.within * 1_000),
			})),
		)
		.onConflict((conflict) =>
			conflict.column("key").doUpdateSet({
				count: sql<number>`case when attempt.until <= ${cx.now} then 1 else attempt.count + 1 end`,
				until: sql<Date>`case when attempt.until <= ${cx.now} then excluded.until else attempt.until end`,
			}),
		)
		.returning(["key", "count", "until"])
		.execute();
	const waits = rows.map(({ key, count, until }) => {
		const window = counted.find((one) => same(one.key, key))?.window;
		return window && count > window.most
			? (until.getTime() - cx.now.getTime()) / 60_000
			: 0;
	});
	const wait = Math.ceil(Math.max(0, ...waits));
	// Whoever knocks at a shut door is not kept out any longer for it.
	if (wait > 0) await takeTryBack(cx, tried);
	return wait;
}

/**
 * A try that was right is not counted: nothing is left that says when somebody looked. Rows are taken in the order in
 * which they were counted, so that two at once never wait for each other in a circle.
 */
export async function takeTryBack(cx: Context, tried: Tried): Promise<void> {
	const keys = keysOf(cx, tried).map(({ key }) => key);
	const table = receiptsIn(cx.db);
	await table
		.insertInto("receipts.attempt")
		.values(keys.map((key) => ({ key, count: 0, until: cx.now })))
		.onConflict((conflict) =>
			conflict
				.column("key")
				.doUpdateSet({ count: sql<number>`attempt.count - 1` }),
		)
		.execute();
	await table
		.deleteFrom("receipts.attempt")
		.where("key", "in", (used) =>
			used
				.selectFrom("receipts.attempt")
				.select("key")
				.where("key", "in", keys)
				.where("count", "<=", 0)
				.orderBy("key")
				.forUpdate(),
		)
		.execute();
}

/** Forgets what no limit counts any more. Answers how many. */
export async function forgetTries(cx: Context): Promise<number> {
	const { numDeletedRows } = await receiptsIn(cx.db)
		.deleteFrom("receipts.attempt")
		.where("until", "<=", cx.now)
		.executeTakeFirstOrThrow();
	return Number(numDeletedRows);
}

/** In one order for all, so that two who try at once never wait for each other in a circle. */
const keysOf = (cx: Context, { code, network }: Tried): readonly Counted[] =>
	[
		...limits.perCode.map((window) => ({ window, of: code })),
		...limits.perNetwork.map((window) => ({
			window,
			// Of this day alone: tomorrow the same network is another.
			of: `${dayOf(cx.now)} ${networkOf(network)}`,
		})),
	]
		.map(({ window, of }) => ({
			window,
			key: cx.sealing.digests(`receipt try: ${window.name}`, of)[0],
		}))
		.sort((a, b) => Buffer.compare(a.key, b.key));

const same = (a: Uint8Array, b: Uint8Array): boolean =>
	Buffer.compare(a, b) === 0;

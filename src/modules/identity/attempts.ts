import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { limits } from "./limits.ts";
import { identityIn } from "./tables.ts";

const { attempts, within } = limits.perName;

/**
 * Counts a try for this user name and answers whether it may go on. Counted outside any transaction, for
 * names that exist and names that do not, so that it tells nothing about them.
 */
export async function mayTry(cx: Context, name: string): Promise<boolean> {
	const windowBegan = new Date(cx.now.getTime() - within * 1_000);
	const { count } = await identityIn(cx.db)
		.insertInto("identity.attempt")
		.values({ key: keyOf(name), count: 1, since: cx.now })
		.onConflict((conflict) =>
			conflict.column("key").doUpdateSet({
				count: sql<number>`case when attempt.since <= ${windowBegan} then 1 else attempt.count + 1 end`,
				since: sql<Date>`case when attempt.since <= ${windowBegan} then ${cx.now} else attempt.since end`,
			}),
		)
		.returning("count")
		.executeTakeFirstOrThrow();
	return count <= attempts;
}

/** After the right password the tries are forgotten. */
export async function forgetTries(cx: Context, name: string): Promise<void> {
	await identityIn(cx.db)
		.deleteFrom("identity.attempt")
		.where("key", "=", keyOf(name))
		.execute();
}

/**
 * Forgets what no limit counts any more: tries of names, and what addresses asked for. Answers how many.
 */
export async function forgetOldTries(cx: Context): Promise<number> {
	const windowBegan = new Date(cx.now.getTime() - within * 1_000);
	const db = identityIn(cx.db);
	const tries = await db
		.deleteFrom("identity.attempt")
		.where("since", "<=", windowBegan)
		.executeTakeFirstOrThrow();
	// The windows of addresses are shorter; they run by the clock of the machine.
	const requests = await db
		.deleteFrom("identity.rate")
		.where("last_request", "<=", String(Date.now() - within * 1_000))
		.executeTakeFirstOrThrow();
	return Number(tries.numDeletedRows + requests.numDeletedRows);
}

const keyOf = (name: string): string =>
	createHash("sha256").update(name.toLowerCase()).digest("hex");

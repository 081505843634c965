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

const keyOf = (name: string): string =>
	createHash("sha256").update(name.toLowerCase()).digest("hex");

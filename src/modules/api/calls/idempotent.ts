import { createHash } from "node:crypto";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Reply, refusedWith } from "../operation.ts";
import type { Caller } from "../systems/caller.ts";
import { apiIn } from "../tables.ts";

/** How long what was done once is answered again, in milliseconds. */
const keptFor = 24 * 3_600_000;

/**
 * Does a deed once for each key of a system, as draft-ietf-httpapi-idempotency-key-header has it: deed and answer are kept in
 * one transaction, so that nothing is half-written, and whoever tries again after a broken line gets the same answer. What was
 * refused is not kept: it can be mended and tried again.
 */
export async function once(
	cx: Context,
	{
		caller,
		key,
		of,
	}: {
		readonly caller: Caller;
		readonly key: string | null;
		readonly of: string;
	},
	deed: (tx: Context) => Promise<Reply>,
): Promise<Reply> {
	if (key === null || !/^[!-~]{1,100}$/.test(key))
		return refusedWith("key-missing");
	const asked = createHash("sha256").update(of).digest("base64url");
	return inTransaction<Reply>(cx, async (tx) => {
		// Two tries at once: the second waits here until the first is done.
		await apiIn(tx.db)
			.selectFrom("api.system")
			.select("id")
			.where("id", "=", caller.systemId)
			.forUpdate()
			.executeTakeFirstOrThrow();
		const before = await apiIn(tx.db)
			.selectFrom("api.deed")
			.select(["asked", "answer"])
			.where("system_id", "=", caller.systemId)
			.where("key", "=", key)
			.executeTakeFirst();
		if (before)
			return before.asked === asked
				? { ok: true, value: JSON.parse(before.answer) }
				: refusedWith("key-reused");
		const reply = await deed(tx);
		if (reply.ok)
			await apiIn(tx.db)
				.insertInto("api.deed")
				.values({
					system_id: caller.systemId,
					key,
					asked,
					answer: JSON.stringify(reply.value),
					at: tx.now,
				})
				.execute();
		return reply;
	});
}

/** Tokens and answers that nobody asks for any more. Answers how many. */
export async function forgetCalls(cx: Context): Promise<number> {
	const old = new Date(cx.now.getTime() - keptFor);
	const tokens = await apiIn(cx.db)
		.deleteFrom("api.token")
		.where("expires_at", "<", old)
		.executeTakeFirst();
	const deeds = await apiIn(cx.db)
		.deleteFrom("api.deed")
		.where("at", "<", old)
		.executeTakeFirst();
	return Number(tokens.numDeletedRows) + Number(deeds.numDeletedRows);
}

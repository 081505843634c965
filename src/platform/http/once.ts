import type { Context } from "../context.ts";
import { platformIn } from "../tables.ts";
import type { Answer } from "./answer.ts";

/** The hidden field that makes a post idempotent: a double tap or a retry is done once. */
export const onceField = "kunci";

/**
 * Runs the deed of a form once per key. A second sending of the same form is led to where the first
 * one led. A form that was answered with something to mend may be sent again with the same key.
 */
export async function once(
	cx: Context,
	key: string | null,
	deed: () => Promise<Answer> | Answer,
): Promise<Answer | "under-way"> {
	if (!key) return deed();
	const db = platformIn(cx.db);
	const first = await db
		.insertInto("platform.post")
		.values({ key, sent_at: cx.now, answered_with: null })
		.onConflict((conflict) => conflict.column("key").doNothing())
		.returning("key")
		.executeTakeFirst();
	if (!first) {
		const before = await db
			.selectFrom("platform.post")
			.selectAll()
			.where("key", "=", key)
			.executeTakeFirst();
		return before?.answered_with
			? { kind: "see-other", to: before.answered_with }
			: "under-way";
	}
	const forget = () =>
		db.deleteFrom("platform.post").where("key", "=", key).execute();
	try {
		const answer = await deed();
		if (answer.kind === "see-other")
			await db
				.updateTable("platform.post")
				.set({ answered_with: answer.to })
				.where("key", "=", key)
				.execute();
		else await forget();
		return answer;
	} catch (error) {
		await forget();
		throw error;
	}
}

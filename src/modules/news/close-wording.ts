import { ok, type Result } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { doDeed } from "./do-deed.ts";
import type { Item, Key } from "./item.ts";
import type { ItemRefusal, Mend } from "./item-deeds.ts";
import { problem, problemsOfWords } from "./read-item.ts";
import { wordingsOf } from "./store.ts";
import { newsIn } from "./tables.ts";
import { asKept } from "./words.ts";

/**
 * An earlier wording that names somebody who must not be named is read by nobody any more. What was wrong and what is right stays, and
 * so does the item: it need not be withdrawn for it. What it says now is no earlier wording.
 */
export const closeWording = (
	cx: Context,
	key: Key,
	revision: number,
	sequence: number,
	why: string,
): Promise<Result<Item, ItemRefusal>> =>
	doDeed<Mend>(cx, key, {
		move: "correct",
		deed: "news.wording-closed",
		revision,
		change: async (tx, item) => {
			const wordings = await wordingsOf(tx, item);
			const earlier = wordings
				.slice(0, -1)
				.some((one) => one.sequence === sequence);
			const problems = [
				...problemsOfWords("why", why),
				...(earlier ? [] : [problem("why", "no-such-wording")]),
			];
			if (problems.length > 0) return { ok: false, problem: { problems } };
			await newsIn(tx.db)
				.updateTable("news.wording")
				.set({
					closed_why: asKept(why),
					closed_at: tx.now,
					closed_by: tx.actor.id,
				})
				.where("unit_id", "=", key.unitId)
				.where("item_id", "=", key.id)
				.where("sequence", "=", sequence)
				.where("closed_at", "is", null)
				.execute();
			return ok({});
		},
	});

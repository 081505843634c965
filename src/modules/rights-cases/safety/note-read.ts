import { refused } from "#kernel/result.ts";
import type { Unlocked } from "#keys";
import type { Context } from "#platform/context.ts";
import type { Key } from "../case.ts";
import { doDeed } from "../handling/do-deed.ts";
import { rightsCasesIn } from "../tables.ts";
import { takeBackAside } from "./aside.ts";
import { filled, isAlarmed, longestSaid } from "./safety.ts";

/**
 * An officer has read what was answered. Where somebody is in danger they write what was done: that alone ends the alarm. On
 * the disk both look alike.
 */
export async function noteRead(
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
	{ words, version }: { readonly words: string; readonly version: number },
) {
	if (words.trim().length > longestSaid) return refused("said-too-long");
	return doDeed<"done-missing" | "nothing-waits">(cx, unlocked, key, {
		trail: "rights-case.answer-read",
		// An answer that came after the page was drawn was not read.
		version,
		refuse: async (tx, { head }) => {
			if (!(await answerWaits(tx, key))) return "nothing-waits";
			return isAlarmed(head) && words.trim() === "" ? "done-missing" : null;
		},
		head: (head) => ({ ...head, alarm: "not" }),
		pieces: [
			{
				what: "safety",
				by: "officer",
				body: filled({ event: "read", words: words.trim() }),
			},
		],
		and: async (tx) => {
			await rightsCasesIn(tx.db)
				.deleteFrom("rights_cases.answer")
				.where("unit_id", "=", key.unitId)
				.where("case_id", "=", key.id)
				.execute();
			await takeBackAside(tx, key);
		},
	});
}

/** Whether there is an answer that no officer has read yet. */
export async function answerWaits(
	tx: Context,
	{ unitId, id }: Key,
): Promise<boolean> {
	const row = await rightsCasesIn(tx.db)
		.selectFrom("rights_cases.answer")
		.select("id")
		.where("unit_id", "=", unitId)
		.where("case_id", "=", id)
		.executeTakeFirst();
	return row !== undefined;
}

import { holds } from "#kernel/actor.ts";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import type { Key } from "../complaint.ts";
import { doMove, type Moved } from "../handling/do-move.ts";
import { problemOfWords, type WordsReason } from "../handling/read-words.ts";
import { tellDesk } from "../handling/tell-people.ts";
import { type Entry, entriesOf } from "../history.ts";
import { complaintsIn } from "../tables.ts";

/** What a second officer finds: the answer is true, is not, or it cannot be told from what there is. */
export const findings = ["true", "untrue", "unclear"] as const;
export type Finding = (typeof findings)[number];

export type CheckReason = "no-finding" | "not-drawn" | "own-work" | WordsReason;

/** Whether somebody did anything with it themselves: they do not check it. */
export const workedOnIt = (
	entries: readonly Pick<Entry, "byKind" | "byId">[],
	personId: string | null,
): boolean =>
	entries.some(({ byKind, byId }) => byKind === "person" && byId === personId);

/** Where the check of a closing stands for the actor; `null` where nothing was drawn, or it is none of theirs. */
export async function checkOf(
	cx: Context,
	{ unitId, id }: Key,
): Promise<"may" | "own-work" | Finding | null> {
	if (!holds(cx.actor, "complaints.oversee")) return null;
	const row = await complaintsIn(cx.db)
		.selectFrom("complaints.drawn_closing")
		.select("found")
		.where("unit_id", "=", unitId)
		.where("complaint_id", "=", id)
		.executeTakeFirst();
	if (!row) return null;
	if (row.found) return row.found as Finding;
	const entries = await entriesOf(cx, { unitId, id }, "all");
	return workedOnIt(entries, cx.actor.id) ? "own-work" : "may";
}

/**
 * Somebody who had nothing to do with it says whether the answer was true. Where it was not, whoever told it reads so and may
 * have it opened again, and the office is told. It moves neither state nor day: a check is no verdict on a person.
 */
export const checkClosing = (
	cx: Context,
	key: Key,
	version: number,
	{ found, words }: { readonly found: Finding; readonly words: string },
): Promise<Moved<CheckReason>> =>
	doMove<CheckReason>(cx, key, {
		version,
		move: "check",
		words,
		shown: found === "untrue",
		about: { found },
		refuse: async (tx) => {
			if (!findings.includes(found)) return "no-finding";
			const stands = await checkOf(tx, key);
			if (stands === "own-work") return "own-work";
			return stands === "may" ? problemOfWords(words) : "not-drawn";
		},
		and: async (tx, after) => {
			await complaintsIn(tx.db)
				.updateTable("complaints.drawn_closing")
				.set({
					found,
					checked_by: tx.actor.id,
					checked_on: dayOf(tx.now),
				})
				.where("unit_id", "=", key.unitId)
				.where("complaint_id", "=", key.id)
				.execute();
			if (found === "untrue")
				await tellDesk(tx, after, "complaints.news.found-untrue", null);
		},
	});

import { type Actor, holds, unitsOf } from "#kernel/actor.ts";
import { settle } from "#notices";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import type { Complaint, Key } from "../complaint.ts";
import { doMove, type Moved } from "../handling/do-move.ts";
import { problemOfWords, type WordsReason } from "../handling/read-words.ts";
import { type Entry, entriesOf } from "../history.ts";
import { complaintsIn } from "../tables.ts";
import { checkSubject } from "./ask-to-check.ts";

/** What a second officer finds: the answer is true, is not, or it cannot be told from what there is. */
export const findings = ["true", "untrue", "unclear"] as const;
export type Finding = (typeof findings)[number];

export type CheckReason =
	| "no-finding"
	| "not-drawn"
	| "own-work"
	| "checked-already"
	| "check-lapsed"
	| WordsReason;

/** Where the check of a closing stands: to be made, by somebody else, over without anybody having looked, or made. */
export type CheckStanding = "may" | "own-work" | "lapsed" | Finding;

/** Whether somebody did anything with it themselves, or was given it: they do not check it. */
export const workedOnIt = (
	entries: readonly Pick<Entry, "byKind" | "byId" | "what" | "about">[],
	personId: string | null,
): boolean =>
	personId !== null &&
	entries.some(
		({ byKind, byId, what, about }) =>
			(byKind === "person" && byId === personId) ||
			(what === "dispose" && about.to === personId),
	);

/** Whether somebody has a role where it was told of or answered: they do not check it either. */
export const belongsThere = (
	actor: Actor,
	{ unitId, handlerId }: Pick<Complaint, "unitId" | "handlerId">,
): boolean =>
	unitsOf(actor).some((unit) => unit === unitId || unit === handlerId);

/** Where the check of a closing stands for the actor; `null` where nothing was drawn, or it is none of theirs. */
export async function checkOf(
	cx: Context,
	complaint: Pick<Complaint, "unitId" | "id" | "handlerId">,
): Promise<CheckStanding | null> {
	const { unitId, id } = complaint;
	if (!holds(cx.actor, "complaints.oversee")) return null;
	const row = await complaintsIn(cx.db)
		.selectFrom("complaints.drawn_closing")
		.select(["found", "lapsed_on"])
		.where("unit_id", "=", unitId)
		.where("complaint_id", "=", id)
		.where("is_over", "=", false)
		.executeTakeFirst();
	if (!row) return null;
	if (row.found) return row.found as Finding;
	if (row.lapsed_on) return "lapsed";
	return belongsThere(cx.actor, complaint) ||
		workedOnIt(await entriesOf(cx, complaint, "all"), cx.actor.id)
		? "own-work"
		: "may";
}

/**
 * Somebody who had nothing to do with it says whether the answer was true. Where it was not, the office works on it again,
 * with days of its own, and whoever told it hears so and need not ask for it. It is no verdict on a person.
 */
export const checkClosing = (
	cx: Context,
	key: Key,
	version: number,
	{ found, words }: { readonly found: Finding; readonly words: string },
): Promise<Moved<CheckReason>> =>
	doMove<CheckReason>(cx, key, {
		version,
		move: found === "untrue" ? "disprove" : "check",
		words,
		shown: found === "untrue",
		about: { found },
		refuse: async (tx, complaint) => {
			if (!findings.includes(found)) return "no-finding";
			const stands = await checkOf(tx, complaint);
			if (stands === null) return "not-drawn";
			if (stands === "own-work") return "own-work";
			if (stands === "lapsed") return "check-lapsed";
			return stands === "may" ? problemOfWords(words) : "checked-already";
		},
		and: async (tx) => {
			await settle(tx, checkSubject(key.id));
			await complaintsIn(tx.db)
				.updateTable("complaints.drawn_closing")
				.set({
					found,
					checked_by: tx.actor.id,
					checked_on: dayOf(tx.now),
				})
				.where("unit_id", "=", key.unitId)
				.where("complaint_id", "=", key.id)
				.where("found", "is", null)
				.where("lapsed_on", "is", null)
				.execute();
		},
	});

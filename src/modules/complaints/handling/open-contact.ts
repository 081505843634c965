import { type Actor, unitsOf } from "#kernel/actor.ts";
import { type Decision, unless } from "#kernel/decision.ts";
import { ok, type Refusal, type Result } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import type { Complaint, Contact, Key } from "../complaint.ts";
import { unsealContact } from "../store.ts";
import { doMove, type MoveReason } from "./do-move.ts";
import { problemOfWords, type WordsReason } from "./read-words.ts";

/** Whether somebody who handles it may learn who told it: never the office itself where it was to be kept from it. */
export const mayOpenContact = (
	actor: Actor,
	{ level, unitId }: Pick<Complaint, "level" | "unitId">,
): Decision<"nobody-knows" | "kept-from-you"> =>
	unless(
		[level === "unknown", "nobody-knows"],
		[
			level === "unit-hidden" && unitsOf(actor).includes(unitId),
			"kept-from-you",
		],
	);

export type OpenReason =
	| WordsReason
	| MoveReason
	| "nobody-knows"
	| "kept-from-you"
	| "nothing-kept";

/** Opens who told it, for a reason that the person reads, together with the day. */
export const openContact = (
	cx: Context,
	key: Key,
	version: number,
	words: string,
): Promise<Result<Contact, Refusal<OpenReason>>> =>
	inTransaction<Result<Contact, Refusal<OpenReason>>>(cx, async (tx) => {
		let contact: Contact | null = null;
		const done = await doMove<OpenReason>(tx, key, {
			version,
			move: "open-contact",
			words,
			shown: true,
			refuse: async (tx, complaint) => {
				const decision = mayOpenContact(tx.actor, complaint);
				if (!decision.may) return decision.why;
				const problem = problemOfWords(words);
				if (problem) return problem;
				contact = await unsealContact(tx, key);
				return contact ? null : "nothing-kept";
			},
		});
		if (!done.ok) return done;
		if (!contact) throw new Error("a contact was opened and is not there");
		return ok(contact);
	});

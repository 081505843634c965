import { createHash } from "node:crypto";
import { addressesOf } from "#identity";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { isLanguage, type Language } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { noticesIn } from "./tables.ts";

/** How often a person is written to: as soon as something waits, once a morning, not at all. */
export const rhythms = ["at-once", "daily", "never"] as const;
export type Rhythm = (typeof rhythms)[number];

/** What holds until a person says otherwise. */
export const usualRhythm: Rhythm = "daily";

const isRhythm = (text: string): text is Rhythm =>
	rhythms.some((rhythm) => rhythm === text);

export interface MailChoice {
	/** Where mail would go; null for whoever has no address. */
	readonly address: string | null;
	readonly rhythm: Rhythm;
	/** The one in which they chose; null while they never did. */
	readonly language: Language | null;
	/** The mail server did not take mail for this address, again and again: nothing goes there any more. */
	readonly refused: boolean;
}

/** How a person is written to. */
export async function mailChoiceOf(
	cx: Context,
	personId: string,
): Promise<MailChoice> {
	const address = (await addressesOf(cx, [personId])).get(personId) ?? null;
	const row = await noticesIn(cx.db)
		.selectFrom("notices.preference")
		.select(["rhythm", "language"])
		.where("person_id", "=", personId)
		.executeTakeFirst();
	const mailbox = await noticesIn(cx.db)
		.selectFrom("notices.mailbox")
		.select("refused_address")
		.where("person_id", "=", personId)
		.executeTakeFirst();
	return {
		address,
		rhythm: row && isRhythm(row.rhythm) ? row.rhythm : usualRhythm,
		language: row && isLanguage(row.language) ? row.language : null,
		refused:
			address !== null && mailbox?.refused_address === fingerprint(address),
	};
}

/** Names an address without keeping it. */
export const fingerprint = (address: string): string =>
	createHash("sha256").update(address).digest("hex");

/** The actor says how they want to be written to. An address that was given up is tried again. */
export async function chooseMail(
	cx: Context,
	rhythm: Rhythm,
	language: Language,
): Promise<Result<Rhythm, Refusal<"no-address">>> {
	return inTransaction<Result<Rhythm, Refusal<"no-address">>>(
		cx,
		async (tx) => {
			const personId = tx.actor.id;
			if (
				personId === null ||
				(await mailChoiceOf(tx, personId)).address === null
			)
				return refused("no-address");
			const chosen = { rhythm, language, changed_at: tx.now };
			await noticesIn(tx.db)
				.insertInto("notices.preference")
				.values({ person_id: personId, ...chosen })
				.onConflict((conflict) =>
					conflict.column("person_id").doUpdateSet(chosen),
				)
				.execute();
			await noticesIn(tx.db)
				.updateTable("notices.mailbox")
				.set({
					not_before: null,
					refused_address: null,
					failure: null,
					tries: 0,
					refusals: 0,
				})
				.where("person_id", "=", personId)
				.execute();
			await leaveTrail(tx, {
				chain: "operations",
				deed: "notices.mail-chosen",
				subject: { kind: "person", id: personId },
				details: { rhythm },
			});
			return ok(rhythm);
		},
	);
}

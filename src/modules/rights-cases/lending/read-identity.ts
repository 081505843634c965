import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Unlocked } from "#keys";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { openWith } from "#platform/envelope.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Key, subjectKind } from "../case.ts";
import { asReader } from "../opening/as-reader.ts";
import { takeInHand } from "../opening/case-hand.ts";
import { findCase, type OpenRefusal } from "../opening/open-case.ts";
import { noteSeen } from "../opening/seen.ts";
import { rightsCasesIn } from "../tables.ts";
import type { Parties } from "../telling/begin-case.ts";

/** Who the people of a case are, as far as they said. */
export type Identities = Partial<Parties>;

/** `not-lent`: two custodians have not lent their keys, or a day has passed since. */
export type IdentityRefusal = Refusal<OpenRefusal["reason"] | "not-lent">;

/** Reads who they are, for the officer to whom two custodians lent the key. Whoever told it sees that it was read. */
export const readIdentity = (
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
): Promise<Result<Identities, IdentityRefusal>> =>
	inTransaction<Result<Identities, IdentityRefusal>>(cx, async (tx) => {
		const found = await findCase(tx, unlocked, key);
		if (!found.ok) return found;
		const secret = unlocked && (await lentKey(tx, unlocked, key));
		if (!secret) return refused("not-lent");
		await leaveTrail(tx, {
			chain: "confidential",
			deed: "rights-case.identity-read",
			subject: { kind: subjectKind, id: key.id },
		});
		await noteSeen(tx, key, "identity");
		const hand = takeInHand(secret, key.id, tx.random);
		const rows = await asReader(tx, found.value.reader, () =>
			rightsCasesIn(tx.db)
				.selectFrom("rights_cases.identity")
				.select(["party", "body"])
				.where("unit_id", "=", key.unitId)
				.where("case_id", "=", key.id)
				.execute(),
		);
		return ok(
			Object.fromEntries(
				rows.map(({ party, body }) => [
					party,
					hand.openJson(`identity ${party}`, body),
				]),
			),
		);
	});

/** Whether the key was lent to this officer and opens still. */
async function lentKey(
	tx: Context,
	unlocked: Unlocked,
	{ unitId, id }: Key,
): Promise<Uint8Array | null> {
	const row = await rightsCasesIn(tx.db)
		.selectFrom("rights_cases.lending")
		.select("lent")
		.where("unit_id", "=", unitId)
		.where("case_id", "=", id)
		.where("key_of", "=", "identity")
		.where("asked_by", "=", unlocked.personId)
		.where("until", ">", tx.now)
		.orderBy("until", "desc")
		.executeTakeFirst();
	return row?.lent ? openWith(unlocked, row.lent) : null;
}

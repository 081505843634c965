import { notHeld } from "#holds";
import { forgetSubject } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { forgetReceipts } from "#receipts";
import { personalDataIn } from "../tables.ts";
import { claimKind, limits } from "./claim.ts";

/** As many as one transaction takes. */
const atOnce = 500;

/** Some time after its end a claim is gone, with its code and its notices. Answers how many. */
export const forgetClaims = (cx: Context): Promise<number> =>
	inTransaction(cx, async (tx) => {
		const old = await personalDataIn(tx.db)
			.selectFrom("personal_data.claim as claim")
			.select("claim.id")
			.where(
				"claim.ended_at",
				"<",
				new Date(tx.now.getTime() - limits.kept * 86_400_000),
			)
			.where(notHeld(tx, claimKind, "claim.id"))
			.limit(atOnce)
			.forUpdate()
			.execute();
		for (const { id } of old) {
			await forgetReceipts(tx, { kind: claimKind, subjectId: id });
			await forgetSubject(tx, { kind: claimKind, id });
			await personalDataIn(tx.db)
				.deleteFrom("personal_data.claim")
				.where("id", "=", id)
				.execute();
		}
		return old.length;
	});

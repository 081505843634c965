import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import type { Gate } from "./gate.ts";
import { ownTrail } from "./own-deed.ts";
import { identityIn } from "./tables.ts";

/**
 * The codes for a lost telephone, until the person says that they wrote them down; `null` ever after.
 * A page that a bad line swallowed can so be opened again.
 */
export async function backupCodesToKeep(
	gate: Gate,
	cx: Context,
	personId: string,
): Promise<readonly string[] | null> {
	const waiting = await identityIn(cx.db)
		.selectFrom("identity.second_factor")
		.select("id")
		.where("person_id", "=", personId)
		.where("verified", "=", true)
		.where("codes_kept", "=", false)
		.executeTakeFirst();
	if (!waiting) return null;
	const { backupCodes } = await gate.auth.api.viewBackupCodes({
		body: { userId: personId },
	});
	return backupCodes;
}

/** "I have written them down." */
export async function keepBackupCodes(cx: Context): Promise<void> {
	const personId = cx.actor.id;
	if (personId === null) throw new Error("a stranger has no backup codes");
	await inTransaction(cx, async (tx) => {
		await identityIn(tx.db)
			.updateTable("identity.second_factor")
			.set({ codes_kept: true })
			.where("person_id", "=", personId)
			.where("verified", "=", true)
			.execute();
		await ownTrail(tx, "identity.backup-codes-kept", personId);
	});
}

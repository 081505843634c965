import type { Refusal, Result } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { receiversAt } from "./my-key.ts";
import { rotateOfficeKey, takeSharesFrom } from "./office-key.ts";
import { endPersonKeys } from "./person-key.ts";
import { keysIn } from "./tables.ts";

/** What became of the offices whose key somebody held. */
export interface Left {
	/** They have a new key, held by those who stay. */
	readonly rotated: readonly string[];
	/** Nobody there can open what arrives: it arrives at the office above, until somebody there has a key. */
	readonly withoutKey: readonly string[];
}

/** Gives an office a new key, held by all who receive reports there today and have a key of their own. */
export const rotateOffice = (
	cx: Context,
	unitId: string,
): Promise<Result<{ readonly holders: number }, Refusal<"no-keeper">>> =>
	inTransaction(cx, async (tx) => {
		const receiving = await receiversAt(tx, unitId);
		const rotated = await rotateOfficeKey(tx, unitId, receiving);
		if (rotated.ok)
			await trail(tx, "keys.rotated", { kind: "unit", id: unitId });
		return rotated;
	});

/** Somebody leaves: nothing is sealed to them any more, and each office whose key they held gets a new one. */
export async function leaveKeys(tx: Context, personId: string): Promise<Left> {
	const offices = await takeSharesFrom(tx, personId);
	await endPersonKeys(tx, personId);
	await keysIn(tx.db)
		.deleteFrom("keys.unlocked")
		.where("owner_id", "=", personId)
		.execute();
	const rotated: string[] = [];
	const withoutKey: string[] = [];
	for (const unitId of offices) {
		const stay = (await receiversAt(tx, unitId)).filter(
			(id) => id !== personId,
		);
		const done = await rotateOfficeKey(tx, unitId, stay);
		if (!done.ok) await endOfficeKey(tx, unitId);
		(done.ok ? rotated : withoutKey).push(unitId);
	}
	await trail(tx, "keys.left", { kind: "person", id: personId });
	return { rotated, withoutKey };
}

const endOfficeKey = (tx: Context, unitId: string) =>
	keysIn(tx.db)
		.updateTable("keys.office_key")
		.set({ ended_at: tx.now })
		.where("unit_id", "=", unitId)
		.where("ended_at", "is", null)
		.execute();

const trail = (
	tx: Context,
	deed: string,
	subject: { readonly kind: string; readonly id: string },
) => leaveTrail(tx, { chain: "operations", deed, subject });

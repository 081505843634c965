import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { workersAt } from "./my-key.ts";
import { officeKeysOf, rotateOfficeKey, takeSharesFrom } from "./office-key.ts";
import { endPersonKeys } from "./person-key.ts";
import { keysIn } from "./tables.ts";

/** What became of the offices whose key somebody held. */
export interface Left {
	/** They have a new key, held by those who stay. */
	readonly rotated: readonly string[];
	/** Nobody there can open what arrives: it arrives at the office above, until somebody there has a key. */
	readonly withoutKey: readonly string[];
}

/**
 * Gives an office a new key, held by those who held the one before and still work there: a role alone gives nobody a key.
 * Where nobody is left who could open it, it ends, and the next intake officer who signs in makes one that opens nothing
 * of before. `no-keeper`: there was none.
 */
export const rotateOffice = (
	cx: Context,
	unitId: string,
): Promise<Result<{ readonly holders: number }, Refusal<"no-keeper">>> =>
	inTransaction(cx, async (tx) => {
		if (!(await officeKeysOf(tx, [unitId])).has(unitId))
			return refused("no-keeper");
		const rotated = await rotateOfficeKey(
			tx,
			unitId,
			await keepersOf(tx, unitId),
		);
		if (!rotated.ok) await endOfficeKey(tx, unitId);
		await trail(tx, "keys.rotated", { kind: "unit", id: unitId });
		return rotated.ok ? rotated : ok({ holders: 0 });
	});

/** Somebody leaves: nothing is sealed to them any more, and each office whose key they held gets a new one. */
export async function leaveKeys(tx: Context, personId: string): Promise<Left> {
	const offices = await takeSharesFrom(tx, personId);
	await endPersonKeys(tx, personId);
	const rotated: string[] = [];
	const withoutKey: string[] = [];
	for (const unitId of offices) {
		const stay = await keepersOf(tx, unitId);
		const done = await rotateOfficeKey(tx, unitId, stay);
		if (!done.ok) await endOfficeKey(tx, unitId);
		(done.ok ? rotated : withoutKey).push(unitId);
	}
	await trail(tx, "keys.left", { kind: "person", id: personId });
	return { rotated, withoutKey };
}

/** Who holds the key of an office and still works there. */
async function keepersOf(
	tx: Context,
	unitId: string,
): Promise<readonly string[]> {
	const working = await workersAt(tx, unitId);
	const office = (await officeKeysOf(tx, [unitId])).get(unitId);
	return office?.holders.filter((id) => working.includes(id)) ?? [];
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

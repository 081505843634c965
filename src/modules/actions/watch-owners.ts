import { holdersOfEach } from "#identity";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { dayOf } from "#territory";
import { isOpenOn, unitById } from "#units";
import { ownersAtWork, unitsWithWorkOf } from "./store.ts";
import { tellOfLeft } from "./tell-people.ts";

/** Units that are asked about at once. */
const atOnce = 1_000;

/**
 * Tells each unit of actions whose owner holds no role there any more: a role ends on a day that was set long before, and
 * nobody does anything on that day. Answers at how many units it is so.
 */
export async function watchOwners(cx: Context): Promise<number> {
	let left = 0;
	const units = [
		...Map.groupBy(await ownersAtWork(cx), ({ unitId }) => unitId),
	];
	for (let from = 0; from < units.length; from += atOnce) {
		const some = units.slice(from, from + atOnce);
		const holders = await holdersOfEach(
			cx,
			// Held at units alone, so the province says nothing.
			some.map(([unitId]) => ({ permission: "actions.keep", unitId })),
			[...new Set(some.flatMap(([, owners]) => owners.map(idOf)))],
		);
		for (const [i, [unitId, owners]] of some.entries()) {
			const here = new Set(holders[i]?.map(({ personId }) => personId));
			if (owners.every((owner) => here.has(idOf(owner)))) continue;
			left += 1;
			await inTransaction(cx, (tx) => tellOfUnit(tx, unitId));
		}
	}
	return left;
}

const idOf = ({ ownerId }: { readonly ownerId: string }) => ownerId;

/** After a role was given or ended at a unit. */
export async function tellOfUnit(tx: Context, unitId: string): Promise<void> {
	const unit = await unitById(tx, unitId);
	// A unit that has closed keeps nothing any more.
	if (unit && isOpenOn(unit, dayOf(tx.now))) await tellOfLeft(tx, unit);
}

/** After the account of a person was closed, or opened again: at every unit where something is theirs. */
export async function tellUnitsOf(
	tx: Context,
	personId: string,
): Promise<void> {
	for (const unitId of await unitsWithWorkOf(tx, personId))
		await tellOfUnit(tx, unitId);
}

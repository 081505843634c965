import { unitsOf } from "#kernel/actor.ts";
import type { Context } from "#platform/context.ts";
import type { Complaint, Key } from "../complaint.ts";
import { complaintsIn } from "../tables.ts";

const purpose = "complaint kept from";

/**
 * It goes, and from whom it was kept is noted: as marks under the key of the server, by which nobody can be found, only known
 * again. In the transaction of the caller.
 */
export async function noteKeptFrom(
	tx: Context,
	{
		unitId,
		id,
		excludedUnits,
		accused,
	}: Pick<Complaint, "unitId" | "id" | "excludedUnits" | "accused">,
): Promise<void> {
	const whom = [...new Set([...excludedUnits, ...accused])];
	if (whom.length === 0) return;
	await complaintsIn(tx.db)
		.insertInto("complaints.kept_from")
		.values(
			whom.map((one) => ({
				unit_id: unitId,
				mark: tx.sealing.digests(purpose, `${id} ${one}`)[0],
			})),
		)
		.onConflict((kept) => kept.doNothing())
		.execute();
}

/** Whether what is gone was kept from the actor, or from an office of theirs. */
export async function wasKeptFrom(
	{ db, actor, sealing }: Context,
	{ unitId, id }: Key,
): Promise<boolean> {
	const own = actor.id === null ? [] : [actor.id];
	const marks = [...own, ...unitsOf(actor)].flatMap((one) =>
		sealing.digests(purpose, `${id} ${one}`),
	);
	if (marks.length === 0) return false;
	const row = await complaintsIn(db)
		.selectFrom("complaints.kept_from")
		.select("unit_id")
		.where("unit_id", "=", unitId)
		.where("mark", "in", marks)
		.executeTakeFirst();
	return row !== undefined;
}

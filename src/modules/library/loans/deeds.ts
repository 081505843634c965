import type { Context } from "#platform/context.ts";
import { leaveTrail } from "#platform/trail.ts";
import { asDayOrNull, type Day } from "#territory";
import { libraryIn } from "../tables.ts";
import { terms } from "../terms.ts";

/** What was done at a desk. */
export interface DeskDeed {
	readonly id: string;
	readonly kind: "lent" | "returned" | "renewed";
	readonly loanId: string;
	readonly reservationId: string | null;
	readonly dueBefore: Day | null;
}

/** Remembers for some minutes what was done, and leaves the trail: of the copy alone, never of who has it. */
export async function rememberDeed(
	tx: Context,
	{
		unitId,
		copyId,
		...deed
	}: Omit<DeskDeed, "id"> & {
		readonly unitId: string;
		readonly copyId: string;
	},
): Promise<void> {
	if (tx.actor.id !== null)
		await libraryIn(tx.db)
			.insertInto("library.desk_deed")
			.values({
				id: tx.newId(),
				unit_id: unitId,
				actor_id: tx.actor.id,
				kind: deed.kind,
				loan_id: deed.loanId,
				reservation_id: deed.reservationId,
				due_before: deed.dueBefore,
				done_at: tx.now,
			})
			.execute();
	await tellOfCopy(tx, { unitId, copyId }, `library.${deed.kind}`);
}

export const tellOfCopy = (
	tx: Context,
	{ unitId, copyId }: { readonly unitId: string; readonly copyId: string },
	deed: string,
): Promise<void> =>
	leaveTrail(tx, {
		chain: "operations",
		deed,
		subject: { kind: "library-copy", id: copyId },
		details: { unitId },
	});

/** What whoever acts did last, as long as it can be undone. */
export const lastDeedOf = async (
	cx: Context,
	unitId: string,
): Promise<DeskDeed | null> =>
	cx.actor.id === null
		? null
		: ((await libraryIn(cx.db)
				.selectFrom("library.desk_deed")
				.select([
					"id",
					"kind",
					"loan_id as loanId",
					"reservation_id as reservationId",
					asDayOrNull("due_before").as("dueBefore"),
				])
				.where("unit_id", "=", unitId)
				.where("actor_id", "=", cx.actor.id)
				.where("done_at", ">", new Date(cx.now.getTime() - terms.undone))
				.orderBy("done_at", "desc")
				.orderBy("id", "desc")
				.limit(1)
				.executeTakeFirst()) ?? null);

export const forgetDeed = async (tx: Context, id: string): Promise<void> =>
	void (await libraryIn(tx.db)
		.deleteFrom("library.desk_deed")
		.where("id", "=", id)
		.execute());

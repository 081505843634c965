import type { Context } from "#platform/context.ts";
import type { Member } from "../members/member.ts";
import { memberByKey } from "../members/store.ts";
import { libraryIn } from "../tables.ts";
import { terms } from "../terms.ts";

/** Whose card is open at the desk of whoever acts; `null` where none is, or where nobody used it for some minutes. */
export async function openCardOf(
	cx: Context,
	unitId: string,
): Promise<Member | null> {
	if (cx.actor.id === null) return null;
	const row = await libraryIn(cx.db)
		.selectFrom("library.desk")
		.select("member_id as id")
		.where("unit_id", "=", unitId)
		.where("actor_id", "=", cx.actor.id)
		.where("used_at", ">", new Date(cx.now.getTime() - terms.cardOpen))
		.executeTakeFirst();
	return row ? memberByKey(cx, { unitId, id: row.id }) : null;
}

/** Opens a card, or lets the one that is open stay open. */
export async function openCard(
	tx: Context,
	unitId: string,
	memberId: string,
): Promise<void> {
	if (tx.actor.id === null) throw new Error("a desk belongs to a person");
	const set = { member_id: memberId, used_at: tx.now };
	await libraryIn(tx.db)
		.insertInto("library.desk")
		.values({ unit_id: unitId, actor_id: tx.actor.id, ...set })
		.onConflict((conflict) =>
			conflict.columns(["unit_id", "actor_id"]).doUpdateSet(set),
		)
		.execute();
}

export async function closeCard(cx: Context, unitId: string): Promise<void> {
	if (cx.actor.id === null) return;
	await libraryIn(cx.db)
		.deleteFrom("library.desk")
		.where("unit_id", "=", unitId)
		.where("actor_id", "=", cx.actor.id)
		.execute();
}

import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import type { ReachSubject } from "./channel.ts";
import { sendableFrom } from "./quiet-hours.ts";
import { channelsIn } from "./tables.ts";

/** In milliseconds: so long a deed may be taken back, and what happens meanwhile is one message. */
const gathered = 600_000;

/** There is news of a case: whoever chose a way hears it by that, once for all that happens until then. */
export async function tellReach(
	tx: Context,
	{ unitId, kind, id }: ReachSubject,
	/** Nothing more can follow: once it is sent, the address is forgotten. */
	last = false,
): Promise<void> {
	const reach = await channelsIn(tx.db)
		.selectFrom("channels.reach")
		.select("zone")
		.where("unit_id", "=", unitId)
		.where("subject_kind", "=", kind)
		.where("subject_id", "=", id)
		.executeTakeFirst();
	if (!reach) return;
	await channelsIn(tx.db)
		.insertInto("channels.message")
		.values({
			unit_id: unitId,
			id: tx.newId(),
			subject_kind: kind,
			subject_id: id,
			due_at: sendableFrom(new Date(tx.now.getTime() + gathered), reach.zone),
			last,
			tries: 0,
			ended_at: null,
			outcome: null,
		})
		.onConflict((conflict) =>
			conflict
				.columns(["unit_id", "subject_kind", "subject_id"])
				.where(sql<boolean>`due_at is not null`)
				.doUpdateSet({
					last: sql<boolean>`message.last or excluded.last`,
				}),
		)
		.execute();
}

/** In days: for a month one can see what became of it. */
export const messagesKeptFor = 30;

/** Forgets messages that ended. */
export async function forgetOldMessages(cx: Context): Promise<number> {
	const { numDeletedRows } = await channelsIn(cx.db)
		.deleteFrom("channels.message")
		.where(
			"ended_at",
			"<",
			new Date(cx.now.getTime() - messagesKeptFor * 86_400_000),
		)
		.executeTakeFirst();
	return Number(numDeletedRows);
}

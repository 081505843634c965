import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { webhooksIn } from "./tables.ts";

/** Something that everybody may know. Words that people wrote do not belong in it: it names where they are read. */
export interface PublicEvent {
	/** The same for the same event, however often it is told. */
	readonly id: string;
	readonly type: string;
	readonly data: Readonly<Record<string, string | null>>;
}

/** Tells every address that is on, in the transaction of the deed; twice is once. */
export async function tellPublic(
	tx: Context,
	event: PublicEvent,
): Promise<void> {
	const on = await webhooksIn(tx.db)
		.selectFrom("webhooks.address")
		.select("id")
		.where("off_at", "is", null)
		.execute();
	await tellAddresses(
		tx,
		event,
		on.map(({ id }) => id),
	);
}

/** Nothing of what was told, or waits to be told, of one thing stays: by the `id` in the data of its events. */
export async function forgetTold(tx: Context, id: string): Promise<void> {
	await webhooksIn(tx.db)
		.deleteFrom("webhooks.delivery")
		.where(sql<boolean>`body -> 'data' ->> 'id' = ${id}`)
		.execute();
}

/** What still waits to be told of an event is not told any more: it would lead nowhere. */
export async function dropWaiting(tx: Context, eventId: string): Promise<void> {
	await webhooksIn(tx.db)
		.deleteFrom("webhooks.delivery")
		.where("event_id", "=", eventId)
		.where("delivered_at", "is", null)
		.execute();
}

export async function tellAddresses(
	tx: Context,
	{ id, type, data }: PublicEvent,
	addressIds: readonly string[],
): Promise<void> {
	if (addressIds.length === 0) return;
	await webhooksIn(tx.db)
		.insertInto("webhooks.delivery")
		.values(
			addressIds.map((address_id) => ({
				address_id,
				event_id: id,
				type,
				body: JSON.stringify({
					type,
					timestamp: tx.now.toISOString(),
					data,
				}),
				at: tx.now,
				attempts: 0,
				next_try_at: tx.now,
				delivered_at: null,
				answered: null,
				failure: null,
			})),
		)
		.onConflict((conflict) =>
			conflict.columns(["address_id", "event_id"]).doNothing(),
		)
		.execute();
}

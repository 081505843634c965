import type { Context } from "#platform/context.ts";
import { type Event, sides } from "../event.ts";
import { eventsIn } from "../tables.ts";
import { goUp } from "./places.ts";
import { countsOf } from "./registrations.ts";

/** Whoever waits longest has what is free, at once. Under the lock of the event. */
export async function moveUp(tx: Context, event: Event): Promise<void> {
	const counts = await countsOf(tx, event);
	for (const side of sides) {
		const n = goUp(event.places, counts, side);
		if (n === 0) continue;
		const next = await eventsIn(tx.db)
			.selectFrom("events.participant")
			.select("id")
			.where("unit_id", "=", event.unitId)
			.where("event_id", "=", event.id)
			.where("side", "=", side)
			.where("waiting", "=", true)
			.orderBy("turn")
			.limit(n)
			.execute();
		await eventsIn(tx.db)
			.updateTable("events.participant")
			.set({ waiting: false })
			.where("unit_id", "=", event.unitId)
			.where(
				"id",
				"in",
				next.map(({ id }) => id),
			)
			.execute();
	}
}

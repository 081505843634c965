import type { Context } from "#platform/context.ts";
import type { Event, Key } from "../event.ts";
import { lockEvent } from "../store.ts";
import { eventsIn } from "../tables.ts";
import type { Registration } from "./registration.ts";
import { registrationByKey, registrationRows } from "./registrations.ts";

/*
 * Two deeds that want the same rows wait for one another in a circle unless all take them in one order: the event, the
 * registrations, the names, each by id, then what hangs on them (who was there, what was asked for, codes, notices). What a
 * deed does not need it leaves out; it never comes back to what stands earlier.
 */

/** A registration with its event, held until the end of the transaction; `null` where it is erased, or never was. */
export async function lockRegistration(
	tx: Context,
	key: Key,
): Promise<{
	readonly event: Event;
	readonly registration: Registration;
} | null> {
	const found = await registrationByKey(tx, key);
	const event =
		found && (await lockEvent(tx, { unitId: key.unitId, id: found.eventId }));
	if (!event) return null;
	// Another may have erased it while this one waited.
	const registration = await registrationRows(tx)
		.where("registration.unit_id", "=", key.unitId)
		.where("registration.id", "=", key.id)
		.where("registration.erased_on", "is", null)
		.forNoKeyUpdate()
		.executeTakeFirst();
	return registration ? { event, registration } : null;
}

/** All names of these registrations, held until the end of the transaction. */
export const lockNames = async (
	tx: Context,
	unitId: string,
	registrationIds: readonly string[],
): Promise<void> =>
	void (await eventsIn(tx.db)
		.selectFrom("events.participant")
		.select("id")
		.where("unit_id", "=", unitId)
		.where("registration_id", "in", [...registrationIds])
		.orderBy("id")
		.forNoKeyUpdate()
		.execute());

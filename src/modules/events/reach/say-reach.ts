import { citizen } from "#kernel/actor.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Groups, groupsIn } from "#surveys";
import { dayOf, daysAfter, provincesAt } from "#territory";
import { type Event, type Key, takesLists } from "../event.ts";
import { registrationByKey } from "../registering/registrations.ts";
import { eventByKey } from "../store.ts";
import { eventsIn } from "../tables.ts";
import { terms } from "../terms.ts";
import { all, countedAs, reachDimensions } from "./reach.ts";

export interface SaidOfSelf {
	/** Code of the province from which somebody came. */
	readonly province: string;
	readonly groups: Groups;
}

export type SayReason =
	| "no-such-registration"
	| "no-province"
	| "not-asked-now"
	| "said-already";

/** Whether those who were there are asked: until their names go, and so before a quarter is told. */
export const asksForReach = (event: Event, now: Date): boolean =>
	takesLists(event) && dayOf(now) <= daysAfter(event.on, terms.kept);

/**
 * What somebody who was there says of themselves is counted at once and kept nowhere: of the person there stands that they said
 * something, and no trail says when.
 */
export const sayReach = (
	by: Context,
	key: Key,
	participantId: string,
	{ province, groups }: SaidOfSelf,
): Promise<Result<null, Refusal<SayReason>>> =>
	inTransaction<Result<null, Refusal<SayReason>>>(by, async (within) => {
		const tx = withActor(within, citizen);
		const registration = await registrationByKey(tx, key);
		const event =
			registration &&
			(await eventByKey(tx, { unitId: key.unitId, id: registration.eventId }));
		if (!registration || !event) return refused("no-such-registration");
		if (!asksForReach(event, tx.now)) return refused("not-asked-now");
		const known = await provincesAt(tx, dayOf(tx.now));
		if (!known.some(({ code }) => code === province))
			return refused("no-province");
		const first = await eventsIn(tx.db)
			.updateTable("events.participant")
			.set({ reach_said: true })
			.where("unit_id", "=", key.unitId)
			.where("registration_id", "=", key.id)
			.where("id", "=", participantId)
			.where("reach_said", "=", false)
			.where(({ exists, selectFrom }) =>
				exists(
					selectFrom("events.check_in as check_in")
						.select("check_in.participant_id")
						.whereRef("check_in.unit_id", "=", "events.participant.unit_id")
						.whereRef("check_in.participant_id", "=", "events.participant.id"),
				),
			)
			.returning("id")
			.executeTakeFirst();
		if (!first) return refused("said-already");
		await count(tx, event, province, [
			[all, ""],
			...reachDimensions.flatMap((dimension) =>
				groupsIn(dimension, groups).map(
					(group) => [dimension, countedAs(group)] as const,
				),
			),
		]);
		return ok(null);
	});

async function count(
	tx: Context,
	{ unitId, id }: Event,
	province: string,
	said: readonly (readonly [string, string])[],
): Promise<void> {
	for (const [dimension, grp] of said)
		await eventsIn(tx.db)
			.insertInto("events.reach_counter")
			.values({
				unit_id: unitId,
				event_id: id,
				province_code: province,
				dimension,
				grp,
				n: 1,
			})
			.onConflict((conflict) =>
				conflict
					.constraint("reach_counter_key")
					.doUpdateSet((eb) => ({ n: eb("events.reach_counter.n", "+", 1) })),
			)
			.execute();
}

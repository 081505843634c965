import { citizen } from "#kernel/actor.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { dayOf } from "#territory";
import type { Event, Key } from "../event.ts";
import {
	participantsOf,
	registrationByKey,
} from "../registering/registrations.ts";
import { eventByKey } from "../store.ts";
import { eventsIn } from "../tables.ts";

const purpose = "event own calendar";

/** 32 bytes of chance, for an address: nobody guesses it, and it says nothing of anybody. */
export const tokenIn = (typed: string): string | null =>
	/([A-Za-z0-9_-]{43})\s*$/.exec(typed)?.[1] ?? null;

const digestsOf = ({ sealing }: Pick<Context, "sealing">, token: string) =>
	sealing.digests(purpose, token);

/**
 * A new address for the calendar of one person. What this registration shared an address with moves along, and the old address
 * leads to nothing; with the address of another registration typed, both are one calendar from now on.
 */
export const makeCalendar = (
	by: Context,
	key: Key,
	typed: string,
): Promise<
	Result<string, Refusal<"no-such-registration" | "no-such-calendar">>
> =>
	inTransaction<
		Result<string, Refusal<"no-such-registration" | "no-such-calendar">>
	>(by, async (within) => {
		const tx = withActor(within, citizen);
		const db = eventsIn(tx.db);
		if (!(await registrationByKey(tx, key)))
			return refused("no-such-registration");
		const old = await db
			.selectFrom("events.own_calendar")
			.select("token_digest as digest")
			.where("unit_id", "=", key.unitId)
			.where("registration_id", "=", key.id)
			.execute();
		const joined = typed.trim() === "" ? [] : await known(tx, typed);
		if (joined === null) return refused("no-such-calendar");
		const digests = [...old.map(({ digest }) => digest), ...joined];
		const held =
			digests.length === 0
				? []
				: await db
						.deleteFrom("events.own_calendar")
						.where("token_digest", "in", digests)
						.returning(["unit_id as unitId", "registration_id as id"])
						.execute();
		const token = Buffer.from(tx.random(32)).toString("base64url");
		const all = new Map(
			[...held, { unitId: key.unitId, id: key.id }].map((one) => [one.id, one]),
		);
		await db
			.insertInto("events.own_calendar")
			.values(
				[...all.values()].map(({ unitId, id }) => ({
					token_digest: digestsOf(tx, token)[0] ?? new Uint8Array(),
					unit_id: unitId,
					registration_id: id,
					made_on: dayOf(tx.now),
				})),
			)
			.execute();
		return ok(token);
	});

/** The calendar that somebody has already; `null` where there is none at this address. */
async function known(
	tx: Context,
	typed: string,
): Promise<readonly Uint8Array[] | null> {
	const token = tokenIn(typed);
	const rows =
		token === null
			? []
			: await eventsIn(tx.db)
					.selectFrom("events.own_calendar")
					.select("token_digest as digest")
					.distinct()
					.where("token_digest", "in", [...digestsOf(tx, token)])
					.execute();
	return rows.length === 0 ? null : rows.map(({ digest }) => digest);
}

/** Whether a registration stands in a calendar already. */
export const hasCalendar = async (cx: Context, { unitId, id }: Key) =>
	(await eventsIn(cx.db)
		.selectFrom("events.own_calendar")
		.select("made_on")
		.where("unit_id", "=", unitId)
		.where("registration_id", "=", id)
		.executeTakeFirst()) !== undefined;

/** The events of a person, by the token of their calendar; what they cancelled is cancelled. `null` where it leads to nothing. */
export async function eventsOfCalendar(
	cx: Context,
	token: string,
): Promise<readonly Event[] | null> {
	if (tokenIn(token) !== token) return null;
	const rows = await eventsIn(cx.db)
		.selectFrom("events.own_calendar")
		.select(["unit_id as unitId", "registration_id as id"])
		.where("token_digest", "in", [...digestsOf(cx, token)])
		.orderBy("registration_id")
		.execute();
	if (rows.length === 0) return null;
	const events = await Promise.all(rows.map((one) => eventOfOne(cx, one)));
	return events.filter((event) => event !== null);
}

async function eventOfOne(cx: Context, key: Key): Promise<Event | null> {
	const registration = await registrationByKey(cx, key);
	const event =
		registration &&
		(await eventByKey(cx, { unitId: key.unitId, id: registration.eventId }));
	if (!event) return null;
	const comes = (await participantsOf(cx, key)).some(
		({ cancelledOn }) => cancelledOn === null,
	);
	// One more than the event itself: a calendar takes the change for new.
	return comes
		? event
		: { ...event, state: "cancelled", revision: event.revision + 1 };
}

import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull, type Day } from "#territory";
import type { Event, Key } from "../event.ts";
import { mayKeep } from "../policy.ts";
import { unsealed } from "../registering/registrations.ts";
import { eventByKey } from "../store.ts";
import { eventsIn } from "../tables.ts";
import { terms } from "../terms.ts";
import type { Certificate, Shown } from "./certificate.ts";

export const certificateRows = (cx: Context) =>
	eventsIn(cx.db)
		.selectFrom("events.certificate as certificate")
		.select([
			"certificate.unit_id as unitId",
			"certificate.participant_id as participantId",
			"certificate.event_id as eventId",
			"certificate.number",
			"certificate.name",
			"certificate.side",
			"certificate.minutes",
			"certificate.why_revoked as whyRevoked",
			asDay("certificate.issued_on").as("issuedOn"),
			asDayOrNull("certificate.revoked_on").as("revokedOn"),
		]);
type Row = Awaited<
	ReturnType<ReturnType<typeof certificateRows>["executeTakeFirstOrThrow"]>
>;
const certificateOf = (cx: Context, row: Row): Certificate => ({
	...row,
	name: unsealed(cx, row.name),
});

/** What the number that somebody holds is worth; `null` where none bears it. */
export async function certificateByNumber(
	cx: Context,
	number: string,
): Promise<Shown | null> {
	const key = await eventsIn(cx.db)
		.selectFrom("events.certificate_number")
		.select(["unit_id as unitId", "participant_id as participantId"])
		.where("number", "=", number)
		.where("replaced_on", "is", null)
		.executeTakeFirst();
	if (!key) return null;
	const row = await certificateRows(cx)
		.where("certificate.unit_id", "=", key.unitId)
		.where("certificate.participant_id", "=", key.participantId)
		.executeTakeFirst();
	const event =
		row && (await eventByKey(cx, { unitId: key.unitId, id: row.eventId }));
	return row && event ? { ...certificateOf(cx, row), event } : null;
}

/** Since when the certificate with this number has another one, because its name was mended; `null` where it has not. */
export const replacedOn = async (
	cx: Context,
	number: string,
): Promise<Day | null> =>
	(
		await eventsIn(cx.db)
			.selectFrom("events.certificate_number")
			.select(asDayOrNull("replaced_on").as("replacedOn"))
			.where("number", "=", number)
			.executeTakeFirst()
	)?.replacedOn ?? null;

/** Those of these participants who have one. */
export async function certificatesOf(
	cx: Context,
	unitId: string,
	participantIds: readonly string[],
): Promise<readonly Certificate[]> {
	if (participantIds.length === 0) return [];
	const rows = await certificateRows(cx)
		.where("certificate.unit_id", "=", unitId)
		.where("certificate.participant_id", "in", [...participantIds])
		.orderBy("certificate.turn")
		.execute();
	return rows.map((row) => certificateOf(cx, row));
}

/** How far the certificates of an event are. */
export interface Issuing {
	readonly issued: number;
	readonly total: number;
	readonly isOver: boolean;
}

export async function issuingOf(
	cx: Context,
	{ unitId, id }: Key,
): Promise<Issuing | null> {
	const row = await eventsIn(cx.db)
		.selectFrom("events.issuing")
		.select(["issued", "total", "ended_at as endedAt"])
		.where("unit_id", "=", unitId)
		.where("event_id", "=", id)
		.executeTakeFirst();
	return row
		? { issued: row.issued, total: row.total, isOver: row.endedAt !== null }
		: null;
}

/** The certificates of an event for its office, some at a time; `null` where they are not for the actor. */
export async function certificatesIn(
	cx: Context,
	event: Event,
	province: string,
	page: number,
): Promise<{
	readonly rows: readonly Certificate[];
	readonly all: number;
	readonly last: number;
} | null> {
	const { unitId, id } = event;
	if (!mayKeep(cx.actor, { unitId, province }).may) return null;
	const { n } = await eventsIn(cx.db)
		.selectFrom("events.certificate")
		.select((eb) => eb.fn.countAll().as("n"))
		.where("unit_id", "=", unitId)
		.where("event_id", "=", id)
		.executeTakeFirstOrThrow();
	const rows = await certificateRows(cx)
		.where("certificate.unit_id", "=", unitId)
		.where("certificate.event_id", "=", id)
		.orderBy("certificate.turn")
		.offset((page - 1) * terms.namesShown)
		.limit(terms.namesShown)
		.execute();
	return {
		rows: rows.map((row) => certificateOf(cx, row)),
		all: Number(n),
		last: Math.max(1, Math.ceil(Number(n) / terms.namesShown)),
	};
}

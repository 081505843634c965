import type { Context } from "#platform/context.ts";
import { asDay } from "#territory";
import type { Event, Key, Plan } from "./event.ts";
import { eventsIn } from "./tables.ts";

export const eventRows = (cx: Context) =>
	eventsIn(cx.db)
		.selectFrom("events.event as event")
		.select([
			"event.unit_id as unitId",
			"event.id",
			"event.state",
			"event.kind",
			"event.mode",
			"event.title",
			"event.about",
			"event.from_hour as from",
			"event.minutes",
			"event.province_code as province",
			"event.place",
			"event.online",
			"event.places_room as room",
			"event.places_line as line",
			"event.contact",
			"event.access",
			"event.helpers",
			"event.certificate as certificateKind",
			"event.certificate_minutes as certificateMinutes",
			"event.certificate_codes as certificateCodes",
			"event.was_open as wasOpen",
			"event.why_cancelled as whyCancelled",
			"event.revision",
			"event.changed_at as changedAt",
			asDay("event.on_day").as("on"),
		]);

type Row = Awaited<
	ReturnType<ReturnType<typeof eventRows>["executeTakeFirstOrThrow"]>
>;

export const eventOf = ({
	room,
	line,
	certificateKind: kind,
	certificateMinutes: minutes,
	certificateCodes: codes,
	...row
}: Row): Event => ({
	...row,
	places: { room, line },
	certificate: { kind, minutes, codes },
});

const byKey = (cx: Context, { unitId, id }: Key) =>
	eventRows(cx).where("event.unit_id", "=", unitId).where("event.id", "=", id);

export async function eventByKey(cx: Context, key: Key): Promise<Event | null> {
	const row = await byKey(cx, key).executeTakeFirst();
	return row ? eventOf(row) : null;
}

/** The same, held until the end of the transaction: nobody else takes or gives back a place meanwhile. */
export async function lockEvent(tx: Context, key: Key): Promise<Event | null> {
	const row = await byKey(tx, key).forUpdate().executeTakeFirst();
	return row ? eventOf(row) : null;
}

const planColumns = (plan: Plan) => ({
	kind: plan.kind,
	mode: plan.mode,
	title: plan.title,
	about: plan.about,
	on_day: plan.on,
	from_hour: plan.from,
	minutes: plan.minutes,
	province_code: plan.province,
	place: plan.place,
	online: plan.online,
	places_room: plan.places.room,
	places_line: plan.places.line,
	contact: plan.contact,
	access: JSON.stringify(plan.access),
	helpers: JSON.stringify(plan.helpers),
	certificate: plan.certificate.kind,
	certificate_minutes: plan.certificate.minutes,
	certificate_codes: plan.certificate.codes,
});

export const insertEvent = async (
	tx: Context,
	{ unitId, id }: Key,
	plan: Plan,
): Promise<void> =>
	void (await eventsIn(tx.db)
		.insertInto("events.event")
		.values({
			unit_id: unitId,
			id,
			state: "draft",
			...planColumns(plan),
			was_open: false,
			why_cancelled: null,
			revision: 1,
			changed_by: tx.actor.id,
			changed_at: tx.now,
		})
		.execute());

export const saveEvent = async (tx: Context, event: Event): Promise<void> =>
	void (await eventsIn(tx.db)
		.updateTable("events.event")
		.set({
			...planColumns(event),
			state: event.state,
			was_open: event.wasOpen,
			why_cancelled: event.whyCancelled,
			revision: event.revision,
			changed_by: tx.actor.id,
			changed_at: tx.now,
		})
		.where("unit_id", "=", event.unitId)
		.where("id", "=", event.id)
		.execute());

import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { kept } from "#platform/database/prompt-client.ts";
import { type Day, dayOf } from "#territory";
import { sealContact } from "../store.ts";
import type { Ready } from "./write-filed.ts";

/**
 * Writes what was told with who told it, its first line of history and its row on a desk: many at once, in one statement
 * of constant text, for each way to the database and back costs as much as several rows. A form that came before is left
 * out with all that belongs to it. Answers the ids of those that were written.
 */
export async function insertTold(
	tx: Context,
	all: readonly Ready[],
	dueOn: ReadonlyMap<string, Day>,
): Promise<ReadonlySet<string>> {
	const rows = JSON.stringify(all.map((one) => rowOf(tx, one, dueOn)));
	const { rows: written } = await sql<{ id: string }>`${sql.raw(kept)}
		with told as (
			select * from jsonb_to_recordset(${rows}::jsonb) as told (
				unit_id uuid, id uuid, ref text, sheet bytea, kind text, concern text, service_id uuid, story text, place text,
				happened_on date, level text, may_publish boolean, interpreter text, channel text, lang text,
				filed_at timestamptz, procedure text, handler_id uuid, excluded_units uuid[],
				sealed bytea, about jsonb, filed_on date, due_on date, suspect text
			)
		),
		written as (
			insert into complaints.complaint (
				unit_id, id, ref, sheet, kind, concern, service_id, story, place, happened_on, level, may_publish, interpreter,
				channel, lang, filed_at, procedure, state, handler_id, excluded_units, accused, version
			)
			select
				unit_id, id, ref, sheet, kind, concern, service_id, story, place, happened_on, level, may_publish, interpreter,
				channel, lang, filed_at, procedure, 'received', handler_id, excluded_units, '{}', 1
			from told
			on conflict (unit_id, sheet) do nothing
			returning id
		),
		contacts as (
			insert into complaints.contact (unit_id, complaint_id, sealed)
			select unit_id, id, sealed from told join written using (id) where sealed is not null
		),
		entries as (
			insert into complaints.entry (unit_id, complaint_id, number, what, by_kind, by_id, at, shown, about)
			select unit_id, id, 1, 'filed', ${tx.actor.kind}, ${tx.actor.id}::uuid, ${tx.now}::timestamptz, true, about
			from told join written using (id)
		),
		on_desks as (
			insert into complaints.on_desk (
				unit_id, complaint_unit_id, complaint_id, ref, kind, concern, state, filed_on, due_on, suspect, excluded_units,
				accused
			)
			select
				handler_id, unit_id, id, ref, kind, concern, 'received', filed_on, due_on, suspect, excluded_units, '{}'
			from told join written using (id)
			where handler_id is not null
		)
		select id from written`.execute(tx.db);
	return new Set(written.map(({ id }) => id));
}

/** As the statement reads it. */
const rowOf = (
	tx: Context,
	{ unit, route, contact, ...one }: Ready,
	dueOn: ReadonlyMap<string, Day>,
) => ({
	unit_id: unit.id,
	id: one.id,
	ref: one.ref,
	sheet: bytea(one.sheetHash),
	kind: one.kind,
	concern: one.concern,
	service_id: one.serviceId,
	story: one.story,
	place: one.place,
	happened_on: one.happenedOn,
	level: one.level,
	may_publish: one.mayPublish,
	interpreter: one.interpreter,
	channel: one.channel,
	lang: one.lang,
	filed_at: one.filedAt,
	procedure: route.procedure,
	handler_id: route.officeId,
	excluded_units: route.excluded,
	sealed: contact && bytea(sealContact(tx, contact)),
	about: {
		channel: one.channel,
		rule: route.rule,
		...(one.consent ? { consent: true } : {}),
	},
	filed_on: dayOf(one.filedAt),
	due_on: dueOn.get(one.id) ?? null,
	suspect: one.suspect,
});

const bytea = (bytes: Uint8Array): string =>
	`\\x${Buffer.from(bytes).toString("hex")}`;

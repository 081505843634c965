import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import type { Decree, DecreeText } from "./decree.ts";
import { decreeById } from "./queries.ts";
import { calendarIn } from "./tables.ts";

/** One change of the calendar at a time: whoever comes second sees what the first one did. */
export async function lockCalendar(tx: Context): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtext('calendar.decree'))`.execute(
		tx.db,
	);
}

/** The decree, held until the transaction ends. */
export async function lockDecree(
	tx: Context,
	id: string,
): Promise<Decree | null> {
	await lockCalendar(tx);
	return decreeById(tx, id);
}

/** Writes a new decree with its days. */
export async function insertDecree(
	tx: Context,
	id: string,
	text: DecreeText,
	{
		shipped,
		publishedAt,
	}: { readonly shipped: boolean; readonly publishedAt: Date | null },
): Promise<void> {
	await calendarIn(tx.db)
		.insertInto("calendar.decree")
		.values({ id, ...columnsOf(text), shipped, published_at: publishedAt })
		.execute();
	await insertDays(tx, id, text);
}

/** Writes a draft over. A published decree never comes here. */
export async function overwriteDecree(
	tx: Context,
	id: string,
	text: DecreeText,
): Promise<void> {
	await calendarIn(tx.db)
		.updateTable("calendar.decree")
		.set(columnsOf(text))
		.where("id", "=", id)
		.execute();
	await deleteDays(tx, id);
	await insertDays(tx, id, text);
}

export async function deleteDecree(tx: Context, id: string): Promise<void> {
	await deleteDays(tx, id);
	await calendarIn(tx.db)
		.deleteFrom("calendar.decree")
		.where("id", "=", id)
		.execute();
}

const columnsOf = (text: DecreeText) => ({
	number: text.number.trim(),
	title: text.title.trim(),
	year: text.year,
	province_code: text.province,
	issued_on: text.issuedOn,
	issued_by: text.issuedBy.trim(),
	source: text.source,
	replaces: text.replaces,
});

const deleteDays = (tx: Context, id: string) =>
	calendarIn(tx.db)
		.deleteFrom("calendar.day")
		.where("decree_id", "=", id)
		.execute();

const insertDays = (tx: Context, id: string, { days, province }: DecreeText) =>
	calendarIn(tx.db)
		.insertInto("calendar.day")
		.values(
			days.map(({ day, name, kind }) => ({
				decree_id: id,
				day,
				name,
				kind,
				province_code: kind === "libur-daerah" ? province : null,
			})),
		)
		.execute();

import { type RawBuilder, sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";

/**
 * That nothing holds the row up: a condition for whoever erases rows of this kind, `id` being the column with their id
 * (`booking.id`). It is asked again by each slice, so that lifting a hold lets the next one go on.
 */
export const notHeld = (
	{ now }: Pick<Context, "now">,
	kind: string,
	id: string,
): RawBuilder<boolean> =>
	sql<boolean>`not exists (
		select 1
		from holds.hold as hold
		where hold.kind = ${kind}
		and (hold.subject_id is null or hold.subject_id = ${sql.ref(id)})
		and hold.from_on <= ${dayOf(now)}::date
		and (hold.until_on is null or hold.until_on >= ${dayOf(now)}::date)
		and hold.lifted_on is null
	)`;

/** The same of one thing. */
export async function isHeld(
	cx: Context,
	kind: string,
	id: string,
): Promise<boolean> {
	const { rows } = await sql<{ free: boolean }>`
		select ${notHeld(cx, kind, "given.id")} as free
		from (select ${id}::uuid as id) as given`.execute(cx.db);
	return rows[0]?.free === false;
}

import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import type { Day } from "#territory";

/** A unit and the one right above it. */
export interface Link {
	readonly id: string;
	readonly parentId: string | null;
}

/**
 * Some units and all that stand above them on the day, each once, with what stands right above it. A unit that is closed
 * stands where it stood last.
 */
export async function linesAbove(
	cx: Context,
	unitIds: readonly string[],
	day: Day,
): Promise<readonly Link[]> {
	if (unitIds.length === 0) return [];
	const { rows } = await sql<Link>`
		with recursive line as (
			select wanted.id, ${parentOn(sql`wanted.id`, day)} as parent_id
			from unnest(${[...unitIds]}::uuid[]) as wanted (id)
			union
			select line.parent_id, ${parentOn(sql`line.parent_id`, day)}
			from line
			where line.parent_id is not null
		)
		select id, parent_id as "parentId" from line`.execute(cx.db);
	return rows;
}

const parentOn = (unit: ReturnType<typeof sql>, day: Day) => sql`(
	select directory.parent_id
	from units.directory
	where directory.unit_id = ${unit}
	order by directory.valid_from > ${day}::date, directory.valid_from desc
	limit 1)`;

/**
 * Of each of some units: itself, those whose work it carries on and those that carry its own on, at any distance. An
 * office that was closed and opened anew under another name is the same people. Not the other heirs of one that was
 * split: those are others.
 */
export async function throughTime(
	cx: Context,
	unitIds: readonly string[],
	day: Day,
): Promise<ReadonlyMap<string, readonly string[]>> {
	if (unitIds.length === 0) return new Map();
	const ids = sql`unnest(${[...unitIds]}::uuid[]) as wanted (id)`;
	const { rows } = await sql<{ of: string; id: string }>`
		with recursive later as (
			select wanted.id as of, wanted.id from ${ids}
			union
			select later.of, successor.successor_id
			from later join units.successor on successor.unit_id = later.id
			where successor.since <= ${day}::date
		),
		earlier as (
			select wanted.id as of, wanted.id from ${ids}
			union
			select earlier.of, successor.unit_id
			from earlier join units.successor on successor.successor_id = earlier.id
			where successor.since <= ${day}::date
		)
		select of, id from later union select of, id from earlier`.execute(cx.db);
	const lives = Map.groupBy(rows, ({ of }) => of);
	return new Map(
		[...lives].map(([of, units]) => [of, units.map(({ id }) => id)]),
	);
}

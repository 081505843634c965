import type { Context } from "#platform/context.ts";
import { asOf, dayOf } from "#territory";
import { identityIn } from "./tables.ts";

/** Who holds a role of any kind at a unit today. */
export interface Post {
	readonly unitId: string;
	readonly personId: string;
	readonly name: string;
}

/** Everybody who holds a role at one of the units today, by name. */
export async function peopleAt(
	cx: Context,
	unitIds: readonly string[],
): Promise<Post[]> {
	if (unitIds.length === 0) return [];
	const rows = await identityIn(cx.db)
		.selectFrom("identity.role_held as held")
		.innerJoin("identity.person as person", "person.id", "held.person_id")
		.select(["held.unit_id as unitId", "person.id as personId", "person.name"])
		.distinct()
		.where("held.unit_id", "in", unitIds)
		.where(asOf("held", dayOf(cx.now)))
		.where("person.closed_on", "is", null)
		.orderBy("person.name")
		.execute();
	return rows.flatMap(({ unitId, ...who }) =>
		unitId === null ? [] : [{ ...who, unitId }],
	);
}

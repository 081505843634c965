import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { unitsIn } from "./tables.ts";

/** A unit by one of the names that it bore. */
export interface NamedLike {
	readonly id: string;
	readonly kind: string;
	readonly name: string;
}

/** Every name of every unit of these kinds in which one of the words stands: to tell whom a text may mean. */
export async function unitsNamedLike(
	cx: Context,
	kinds: readonly string[],
	words: readonly string[],
): Promise<NamedLike[]> {
	if (words.length === 0) return [];
	return unitsIn(cx.db)
		.selectFrom("units.directory")
		.select(["unit_id as id", "kind", "name"])
		.distinct()
		.where(sql<boolean>`kind = any(${[...kinds]}::text[])`)
		.where(
			sql<boolean>`exists (
        select from unnest(${[...words]}::text[]) as word
        where position(word in lower(name)) > 0
      )`,
		)
		.orderBy("name")
		.execute();
}

import type { Context } from "#platform/context.ts";
import { identityIn } from "./tables.ts";

/** The names of people by id, for staff pages that say who did what. Unknown ids are left out. */
export async function namesOf(
	cx: Context,
	ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
	const wanted = [...new Set(ids.filter((id) => id !== null))];
	if (wanted.length === 0) return new Map();
	const rows = await identityIn(cx.db)
		.selectFrom("identity.person")
		.select(["id", "name"])
		.where("id", "in", wanted)
		.execute();
	return new Map(rows.map(({ id, name }) => [id, name]));
}

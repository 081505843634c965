import type { Context } from "#platform/context.ts";
import type { Key } from "../complaint.ts";
import { publicCopy } from "../publication/public-copies.ts";
import type { Published } from "../publication/published.ts";
import { complaintsIn } from "../tables.ts";

/** The copy that somebody joined, as everybody reads it; `null` where they joined none, or it is shown no more. */
export async function joinedTo(
	cx: Context,
	{ unitId, id }: Key,
): Promise<Published | null> {
	const row = await complaintsIn(cx.db)
		.selectFrom("complaints.joined")
		.select("published_id as copy")
		.where("unit_id", "=", unitId)
		.where("complaint_id", "=", id)
		.executeTakeFirst();
	return row ? publicCopy(cx, { unitId, id: row.copy }) : null;
}

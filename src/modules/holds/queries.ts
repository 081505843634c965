import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull } from "#territory";
import type { Hold } from "./hold.ts";
import { holdsIn } from "./tables.ts";

export interface HoldsPage {
	readonly holds: readonly Hold[];
	/** The id after which the next part begins; `null` where there is none. */
	readonly next: string | null;
}

const perPage = 30;

/** The newest first: ids grow with time. Whoever calls has asked who may. */
export async function holdsOf(
	cx: Context,
	after: string | null,
): Promise<HoldsPage> {
	const all = holdsIn(cx.db)
		.selectFrom("holds.hold as hold")
		.select([
			"hold.id",
			"hold.kind",
			"hold.subject_id as subjectId",
			"hold.why",
			"hold.placed_by as placedBy",
			asDay("hold.from_on").as("from"),
			asDayOrNull("hold.until_on").as("until"),
			asDayOrNull("hold.lifted_on").as("liftedOn"),
		])
		.orderBy("hold.id", "desc")
		.limit(perPage + 1);
	const rows = await (after === null
		? all
		: all.where("hold.id", "<", after)
	).execute();
	const holds = rows.slice(0, perPage);
	return {
		holds,
		next: rows.length > perPage ? (holds.at(-1)?.id ?? null) : null,
	};
}

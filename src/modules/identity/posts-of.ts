import { isUuid } from "#kernel/id.ts";
import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull, type Span } from "#territory";
import { identityIn } from "./tables.ts";

/** A role that somebody holds, held or will hold at a unit, whatever it allows. */
export interface DatedPost extends Span {
	readonly personId: string;
	readonly unitId: string;
	/** Also a word that this program does not know any more. */
	readonly role: string;
}

/** Every post of some people, the ended and the coming ones too, also of people whose account is closed. */
export async function postsOf(
	cx: Context,
	personIds: readonly string[],
): Promise<readonly DatedPost[]> {
	const ids = [...new Set(personIds)].filter(isUuid);
	if (ids.length === 0) return [];
	const rows = await identityIn(cx.db)
		.selectFrom("identity.role_held as held")
		.select([
			"held.person_id as personId",
			"held.unit_id as unitId",
			"held.role",
			asDay("held.valid_from").as("from"),
			asDayOrNull("held.valid_until").as("until"),
		])
		.where("held.person_id", "in", ids)
		.orderBy("held.person_id")
		.orderBy("held.valid_from")
		.orderBy("held.id")
		.execute();
	return rows.flatMap(({ unitId, ...post }) =>
		unitId === null ? [] : [{ ...post, unitId }],
	);
}

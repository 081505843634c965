import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { coachingRows } from "./coachings.ts";
import type { Coaching } from "./question.ts";
import { guidanceIn } from "./tables.ts";
import { terms } from "./terms.ts";

export interface CoachingsPage {
	readonly rows: readonly Coaching[];
	readonly found: number;
	readonly last: number;
}

/** Who coached, coaches or will coach whom: those with a unit or an office of such a name, today or earlier; the newest first. */
export async function findCoachings(
	cx: Context,
	{ words, page }: { readonly words: string; readonly page: number },
): Promise<CoachingsPage> {
	const called = calledLike(words);
	const { n } = await guidanceIn(cx.db)
		.selectFrom("guidance.coaching as coaching")
		.select(({ fn }) => fn.countAll<string>().as("n"))
		.where("coaching.withdrawn_at", "is", null)
		.where(called)
		.executeTakeFirstOrThrow();
	const rows = await coachingRows(cx)
		.where(called)
		.orderBy("coaching.valid_from", "desc")
		.orderBy("coaching.unit_id")
		.offset((page - 1) * terms.coachingsShown)
		.limit(terms.coachingsShown)
		.execute();
	return {
		rows,
		found: Number(n),
		last: Math.max(1, Math.ceil(Number(n) / terms.coachingsShown)),
	};
}

/** Changes that have not begun: they may be withdrawn. */
export const plannedCoachings = (cx: Context): Promise<readonly Coaching[]> =>
	coachingRows(cx)
		.where("coaching.valid_from", ">", dayOf(cx.now))
		.where("coaching.valid_until", "is", null)
		.orderBy("coaching.valid_from")
		.orderBy("coaching.unit_id")
		.limit(terms.coachingsShown)
		.execute();

/** Every word stands in one name, in whatever order. */
const calledLike = (words: string) => {
	const some = words.toLowerCase().split(/\s+/).filter(Boolean);
	return sql<boolean>`(${some.length} = 0 or exists (
		select from units.directory as called
		where called.unit_id in (coaching.unit_id, coaching.office_id)
			and not exists (
				select from unnest(${some}::text[]) as word
				where position(word in lower(called.name)) = 0
			)
	))`;
};

import { raise } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Day, dayBefore, dayOf } from "#territory";
import { assessmentsWith, type Listed, predicateOf } from "./queries.ts";
import { named } from "./tell-people.ts";

/** Calendar days before the end at which a unit is told. */
const toldAt = [30, 90] as const;

/**
 * Tells units whose predicate ends within 90, and again within 30 days. Expiry itself follows from the days
 * and is never written. News with a day of its own is told once, however often one looks. Answers how many
 * predicates end soon.
 */
export async function watchPredicates(cx: Context): Promise<number> {
	const today = dayOf(cx.now);
	let soon = 0;
	for (const listed of await assessmentsWith(cx, ["awarded"]))
		soon += (await inTransaction(cx, (tx) => watchOne(tx, listed, today)))
			? 1
			: 0;
	return soon;
}

async function watchOne(
	tx: Context,
	{ assessment, unitSlug, unitName, province }: Listed,
	today: Day,
): Promise<boolean> {
	const predicate = await predicateOf(tx, assessment);
	if (predicate?.status !== "active" || predicate.until === null) return false;
	const last = dayBefore(predicate.until);
	const left = Math.round((Date.parse(last) - Date.parse(today)) / 86_400_000);
	const within = left < 0 ? undefined : toldAt.find((days) => left <= days);
	if (within === undefined) return false;
	const { instrument, year, programme, unitId, id } = assessment;
	await raise(tx, {
		to: { permission: "assessment.fill", programme, unitId, province },
		kind: "news",
		subject: { kind: "assessment", id: `${id} predicate` },
		says: `assessments.news-expires-${within}`,
		about: { ...named(assessment), unit: unitName },
		path: `/hasil/${instrument}/${year}/unit/${unitSlug}`,
		due: last,
	});
	return true;
}

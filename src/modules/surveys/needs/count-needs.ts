import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { foldedAt } from "../counting/folded-at.ts";
import type { Period, Slice } from "../survey.ts";
import { surveysIn } from "../tables.ts";
import type { Needs } from "./read-needs.ts";

/** What the counter of needs has to know of an answer. */
export interface WithNeeds extends Needs {
	readonly unitId: string;
	readonly period: Period;
	readonly slice: Slice;
}

type About = "asked" | "need" | "outcome" | "why";

/** What one answer adds: to the base, and to each kind that it names. Nothing where it says nothing of needs. */
export function kindsIn({
	needs,
	outcome,
	whyNot,
}: Needs): readonly (readonly [About, string])[] {
	const said = [
		...needs.map((code) => ["need", code] as const),
		...(outcome === null ? [] : [["outcome", outcome] as const]),
		...(whyNot === null ? [] : [["why", whyNot] as const]),
	];
	return said.length > 0 ? [["asked", ""], ...said] : [];
}

/** Adds answers to the counters of needs of their units, in the transaction that keeps them. */
export async function countNeeds(
	tx: Context,
	answers: readonly WithNeeds[],
): Promise<void> {
	const counts = new Map<string, number>();
	for (const each of answers)
		for (const [about, kind] of kindsIn(each)) {
			const key = [each.unitId, each.period, about, kind, each.slice].join(
				"\u0000",
			);
			counts.set(key, (counts.get(key) ?? 0) + 1);
		}
	if (counts.size === 0) return;
	await surveysIn(tx.db)
		.insertInto("surveys.need_counter")
		// In the order of their keys: two writers that meet do not wait for each other in a ring.
		.values([...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(rowOf(tx.now)))
		.onConflict((conflict) =>
			conflict
				.columns(["unit_id", "period", "about", "kind", "slice"])
				.doUpdateSet({
					n: sql<string>`surveys.need_counter.n + excluded.n`,
					folded_at: sql<Date>`excluded.folded_at`,
				}),
		)
		.execute();
}

const rowOf =
	(now: Date) =>
	([key, n]: readonly [string, number]) => {
		const [unit_id = "", period = "", about = "", kind = "", slice = ""] =
			key.split("\u0000");
		return {
			unit_id,
			period: Number(period),
			about,
			kind,
			slice,
			n,
			folded_at: foldedAt(now),
		};
	};

import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { fewestTold } from "../counting/hide-parts.ts";
import { countersOf } from "../queries.ts";
import type { Period } from "../survey.ts";
import { surveysIn } from "../tables.ts";
import { mask } from "./mask.ts";

/** What somebody wrote, without what tells who is meant. */
export interface RemarkTold {
	readonly id: string;
	readonly period: Period;
	readonly words: string;
	readonly themes: readonly string[];
	readonly isRead: boolean;
}

/** More at once nobody reads. */
export const remarksAtOnce = 500;

/** Remarks of quarters in which at least ten people answered, in the order of their random ids; masked. */
export async function remarksOf(
	cx: Context,
	unitId: string,
	instrument: string,
	from: Period,
	to: Period,
): Promise<RemarkTold[]> {
	const quarters = await quartersTold(cx, unitId, instrument, from, to);
	if (quarters.length === 0) return [];
	const rows = await surveysIn(cx.db)
		.selectFrom("surveys.remark")
		.select(["id", "period", "words", "themes", "read_at"])
		.where("unit_id", "=", unitId)
		.where("instrument", "=", instrument)
		.where("period", "in", quarters)
		.orderBy("id")
		.limit(remarksAtOnce)
		.execute();
	return rows.map(({ read_at, words, ...row }) => ({
		...row,
		words: mask(words),
		isRead: read_at !== null,
	}));
}

/** How many remarks are about what, as people coded them: themes of fewer than ten are not told. */
export async function themesTold(
	cx: Context,
	unitId: string,
	instrument: string,
	from: Period,
	to: Period,
): Promise<{ readonly theme: string; readonly n: number }[]> {
	const { rows } = await sql<{ theme: string; n: string }>`
		select theme, count(*) as n
		from surveys.remark, unnest(themes) as theme
		where unit_id = ${unitId} and instrument = ${instrument} and period between ${from} and ${to}
		group by theme
		having count(*) >= ${fewestTold}
		order by n desc, theme`.execute(cx.db);
	return rows.map(({ theme, n }) => ({ theme, n: Number(n) }));
}

async function quartersTold(
	cx: Context,
	unitId: string,
	instrument: string,
	from: Period,
	to: Period,
): Promise<Period[]> {
	const counters = await countersOf(cx, unitId, instrument, from, to);
	return [...Map.groupBy(counters, ({ period }) => period)].flatMap(
		([period, all]) =>
			all.reduce((sum, { figures }) => sum + figures.n, 0) >= fewestTold
				? [period]
				: [],
	);
}

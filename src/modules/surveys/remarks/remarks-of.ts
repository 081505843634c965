import { sql } from "kysely";
import { mask } from "#kernel/mask.ts";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { countersOf } from "../counting/counters-of.ts";
import { fewestIn } from "../counting/fewest-in.ts";
import { isClosed, type Period } from "../survey.ts";
import { surveysIn } from "../tables.ts";

/** What somebody wrote, without what tells who is meant. */
export interface RemarkTold {
	readonly id: string;
	readonly period: Period;
	/** Code of the question of the unit that it answers; `null` where it was added of their own accord. */
	readonly question: string | null;
	readonly words: string;
	readonly themes: readonly string[];
	readonly isRead: boolean;
}

export interface RemarksTold {
	/** Of quarters in which fewer people answered, none. */
	readonly fewest: number;
	/** Of this page: those that nobody read yet first. */
	readonly remarks: readonly RemarkTold[];
	/** Over all pages. */
	readonly all: number;
	readonly unread: number;
	/** From 1. */
	readonly page: number;
	readonly pages: number;
}

/** More at once nobody reads. */
export const remarksPerPage = 200;

export interface RemarksAsked {
	readonly unitId: string;
	readonly instrument: string;
	readonly from: Period;
	readonly to: Period;
	/** One that does not exist is the nearest that does. */
	readonly page: number;
}

/**
 * Remarks of closed quarters in which enough people answered, masked: while a quarter runs, a remark that is new
 * on the page is that of whoever answered today. Those that nobody read yet come first, each in the order of its random
 * id.
 */
export async function remarksOf(
	cx: Context,
	{ unitId, instrument, from, to, page: asked }: RemarksAsked,
	perPage = remarksPerPage,
): Promise<RemarksTold> {
	const quarters = await quartersTold(cx, unitId, instrument, from, to);
	const those = surveysIn(cx.db)
		.selectFrom("surveys.remark")
		.where("unit_id", "=", unitId)
		.where("instrument", "=", instrument)
		.where(sql<boolean>`period = any(${quarters}::smallint[])`);
	const counted = await those
		.select([
			sql<string>`count(*)`.as("all"),
			sql<string>`count(*) filter (where read_at is null)`.as("unread"),
		])
		.executeTakeFirstOrThrow();
	const [all, unread] = [Number(counted.all), Number(counted.unread)];
	const pages = Math.max(1, Math.ceil(all / perPage));
	const page = Math.min(Math.max(1, asked), pages);
	const rows = await those
		.select(["id", "period", "question", "words", "themes", "read_at"])
		.orderBy(sql`read_at is not null`)
		.orderBy("id")
		.offset((page - 1) * perPage)
		.limit(perPage)
		.execute();
	const remarks = rows.map(({ read_at, words, ...row }) => ({
		...row,
		words: mask(words),
		isRead: read_at !== null,
	}));
	const fewest = (await fewestIn(cx))(to);
	return { fewest, remarks, all, unread, page, pages };
}

/**
 * How many remarks are about what, as people coded them. One remark is of one person; what they wrote to questions of
 * the unit may be the same person's again, and is left out. A theme of a quarter is told from so many people on, and only
 * when the whole quarter has been read: it does not grow while somebody codes one remark after the other.
 */
export async function themesTold(
	cx: Context,
	unitId: string,
	instrument: string,
	from: Period,
	to: Period,
): Promise<{ readonly theme: string; readonly n: number }[]> {
	const quarters = await quartersTold(cx, unitId, instrument, from, to);
	const fewest = await fewestIn(cx);
	const { rows } = await sql<{ theme: string; n: string }>`
		with told as (
			select * from unnest(
				${quarters}::smallint[], ${quarters.map(fewest)}::integer[]
			) as told (period, fewest)
		), own_words as (
			select period, fewest, themes, read_at
			from surveys.remark
			join told using (period)
			where unit_id = ${unitId} and instrument = ${instrument}
				and question is null
		), of_quarter as (
			select theme, count(*) as n
			from own_words, unnest(themes) as theme
			where period not in (select period from own_words where read_at is null)
			group by period, fewest, theme
			having count(*) >= fewest
		)
		select theme, sum(n) as n
		from of_quarter
		group by theme
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
	const today = dayOf(cx.now);
	const counters = await countersOf(cx, unitId, instrument, from, to);
	const fewest = await fewestIn(cx);
	return [...Map.groupBy(counters, ({ period }) => period)].flatMap(
		([period, all]) =>
			isClosed(period, today) &&
			all.reduce((sum, { figures }) => sum + figures.n, 0) >= fewest(period)
				? [period]
				: [],
	);
}

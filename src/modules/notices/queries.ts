import { type SqlBool, sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { asDayOrNull, type Day, dayOf } from "#territory";
import { meantFor, waiting } from "./meant-for.ts";
import type { Notice } from "./notice.ts";
import { noticesIn } from "./tables.ts";

/** Rows on a page of any of the lists. */
export const perPage = 50;

/** One page of a list, from 1. A page beyond the last is the last. */
export interface Paged<Row> {
	readonly rows: readonly Row[];
	readonly total: number;
	readonly page: number;
	readonly pages: number;
}

/** More is not counted: "99+" says enough, and every request of a signed-in person asks. */
const countedUpTo = 100;

/** How many duties wait for the actor, at most a hundred. */
export async function waitingCount(cx: Context): Promise<number> {
	const some = mine(cx)
		.select(sql<number>`1`.as("one"))
		.where(waiting(dayOf(cx.now)))
		.limit(countedUpTo);
	const { count } = await cx.db
		.selectFrom(some.as("some"))
		.select(sql<number>`count(*)::integer`.as("count"))
		.executeTakeFirstOrThrow();
	return count;
}

/** What waits for the actor: the nearest day first, then what has none, the longest waiting first. */
export const dutiesOf = (cx: Context, page: number): Promise<Paged<Notice>> =>
	paged(page, {
		count: () =>
			counted(
				mine(cx)
					.where(waiting(dayOf(cx.now)))
					.select(total),
			),
		rows: (limit, offset) =>
			mine(cx)
				.select(columns)
				.select(day)
				.where(waiting(dayOf(cx.now)))
				.orderBy("due_on", (order) => order.asc().nullsLast())
				.orderBy("raised_at")
				.orderBy("id")
				.limit(limit)
				.offset(offset)
				.execute(),
	});

/** How many of them are past their last day. */
export const overdueCount = (cx: Context): Promise<number> => {
	const today = dayOf(cx.now);
	return counted(
		mine(cx)
			.where(waiting(today))
			.where(sql<SqlBool>`notice.due_on < ${today}::date`)
			.select(total),
	);
};

export interface News extends Notice {
	readonly unread: boolean;
}

/** In days. Older news nobody has to mark read: whoever is new here does not begin with a backlog. */
const freshFor = 90;

/** What happened, unread first, then the youngest. */
export const newsOf = (cx: Context, page: number): Promise<Paged<News>> =>
	paged(page, {
		count: () =>
			counted(mine(cx).where("notice.kind", "=", "news").select(total)),
		rows: (limit, offset) =>
			mine(cx)
				.select(columns)
				.select(day)
				.select(unread(cx).as("unread"))
				.where("notice.kind", "=", "news")
				.orderBy("unread", "desc")
				.orderBy("raised_at", "desc")
				.orderBy("id")
				.limit(limit)
				.offset(offset)
				.execute(),
	});

/** How many news are unread. */
export const unreadCount = (cx: Context): Promise<number> =>
	counted(
		mine(cx).where("notice.kind", "=", "news").where(unread(cx)).select(total),
	);

export interface Done extends Notice {
	readonly settledAt: Date;
	readonly settledBy: string | null;
}

/** Duties that are done, the last one first. */
export const doneOf = (cx: Context, page: number): Promise<Paged<Done>> =>
	paged(page, {
		count: () =>
			counted(mine(cx).where("settled_at", "is not", null).select(total)),
		rows: (limit, offset) =>
			mine(cx)
				.select(columns)
				.select(day)
				.select("settled_by as settledBy")
				.select(sql<Date>`settled_at`.as("settledAt"))
				.where("settled_at", "is not", null)
				.orderBy("settled_at", "desc")
				.orderBy("id")
				.limit(limit)
				.offset(offset)
				.execute(),
	});

/** A notice with a day. */
export interface Dated extends Notice {
	readonly due: Day;
	readonly changedAt: Date;
	/** Told to this person alone, not to whoever holds a right. */
	readonly personal: boolean;
}

/** So many days are shown, and carried away in a calendar file. */
const agendaUpTo = 200;

/** Everything of mine that has a day: duties that wait, and days still to come that news tells of. */
export async function agendaOf(cx: Context): Promise<Dated[]> {
	const today = dayOf(cx.now);
	const rows = await mine(cx)
		.select(columns)
		.select(day)
		.select("notice.changed_at as changedAt")
		.select(sql<boolean>`notice.person_id is not null`.as("personal"))
		.where("due_on", "is not", null)
		.where((row) =>
			row.or([
				waiting(today)(row),
				row.and([
					row("kind", "=", "news"),
					sql<SqlBool>`notice.due_on >= ${today}::date`,
				]),
			]),
		)
		.orderBy("due_on")
		.orderBy("raised_at")
		.orderBy("id")
		.limit(agendaUpTo)
		.execute();
	return rows.flatMap((row) =>
		row.due === null ? [] : [{ ...row, due: row.due }],
	);
}

const mine = ({ db, actor }: Context) =>
	noticesIn(db).selectFrom("notices.notice as notice").where(meantFor(actor));

const columns = [
	"notice.id",
	"notice.kind",
	"notice.says",
	"notice.about",
	"notice.path",
	"notice.raised_at as raisedAt",
] as const;
const day = asDayOrNull("notice.due_on").as("due");
const total = sql<number>`count(*)::integer`.as("total");

/** Marked read before it was told anew counts as unread. */
export const unread = ({ actor, now }: Context) => sql<boolean>`(
	notice.raised_at > ${new Date(now.getTime() - freshFor * 86_400_000)}
	and not exists (
		select from notices.seen as seen
		where seen.notice_id = notice.id and seen.person_id = ${actor.id} and seen.seen_at >= notice.raised_at
	)
)`;

const counted = async (query: {
	executeTakeFirstOrThrow: () => Promise<{ total: number }>;
}): Promise<number> => (await query.executeTakeFirstOrThrow()).total;

async function paged<Row>(
	asked: number,
	list: {
		readonly count: () => Promise<number>;
		readonly rows: (limit: number, offset: number) => Promise<Row[]>;
	},
): Promise<Paged<Row>> {
	const total = await list.count();
	const pages = Math.max(1, Math.ceil(total / perPage));
	const page = Math.min(Math.max(1, Math.trunc(asked) || 1), pages);
	const rows =
		total === 0 ? [] : await list.rows(perPage, (page - 1) * perPage);
	return { rows, total, page, pages };
}

import { sql } from "kysely";
import { type Language, type Said, say } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Day, dayOf } from "#territory";
import { isKind, type Kind, kindNames } from "./kinds.ts";
import { type Lookup, lookupOf, queryOf } from "./lookup.ts";
import { type Question, questionOf, type Term } from "./question.ts";
import { probablyMeant } from "./slips.ts";

export interface Search {
	/** As it was typed. */
	readonly text: string;
	readonly lang: Language;
	/** Only things of this kind. */
	readonly kind?: Kind | undefined;
	/** From 1. */
	readonly page?: number;
}

export interface Hit {
	readonly kind: Kind;
	readonly title: string;
	readonly says: string;
	/** Without language. */
	readonly href: string;
	/** First day on which it is no more, when that day has come. */
	readonly endedOn: Day | null;
}

export interface Found {
	readonly hits: readonly Hit[];
	/** Of the kind asked for. */
	readonly total: number;
	/** Kinds of which something was found, in their order. */
	readonly counts: readonly { readonly kind: Kind; readonly n: number }[];
	readonly page: number;
	readonly pages: number;
	/** How well it answers: all words, all words once a slip is mended, or some of the words. */
	readonly by: "all" | "meant" | "some" | "none";
	/** The question with its slips mended, where one was found. */
	readonly meant: string | null;
}

export const hitsPerPage = 20;

/**
 * Everything public that answers the question: exact titles first, then titles with all its words, then whatever
 * else holds all of them. Where nothing does, slips of typing are mended; failing that, what holds most of the
 * words comes first. A page beyond the last is the last.
 */
export async function findAnything(
	cx: Context,
	search: Search,
): Promise<Found> {
	const question = questionOf(search.text);
	if (question.terms.length === 0) return nothing;
	// A search writes nothing: nobody has to be told that it was committed.
	return inTransaction({ ...cx, announced: () => undefined }, async (tx) => {
		// The planner takes a look at a tsvector for as cheap as one at a number, and would read every row: twice the time.
		await sql`set local enable_seqscan = off`.execute(tx.db);
		await sql`set local pg_trgm.similarity_threshold = ${sql.raw(likeness)}`.execute(
			tx.db,
		);
		return answerTo(tx, search, question);
	});
}

async function answerTo(
	tx: Context,
	search: Search,
	question: Question,
): Promise<Found> {
	const all = await look(tx, search, question, "all");
	if (all.counts.length > 0) return { ...all, by: "all", meant: null };
	const mended = await mend(tx, question, search.lang);
	if (mended) {
		const found = await look(tx, search, mended, "all");
		if (found.counts.length > 0)
			return { ...found, by: "meant", meant: typedIn(mended) };
	}
	const some = await look(tx, search, mended ?? question, "any");
	return {
		...some,
		by: some.counts.length > 0 ? "some" : "none",
		meant: null,
	};
}

const nothing: Found = {
	hits: [],
	total: 0,
	counts: [],
	page: 1,
	pages: 1,
	by: "none",
	meant: null,
};

interface Row {
	readonly counts: Readonly<Record<string, number>> | null;
	readonly hits: readonly HitRow[] | null;
}

interface HitRow {
	readonly kind: string;
	readonly title: Said;
	readonly says: Said;
	readonly href: string;
	readonly ended_on: Day | null;
}

/** What matches is read once: its counts and one page of it come out of the same rows. */
async function look(
	cx: Context,
	{ lang, kind, page: asked = 1 }: Search,
	question: Question,
	by: "all" | "any",
): Promise<Omit<Found, "by" | "meant">> {
	const lookup = lookupOf(question, lang);
	const today = dayOf(cx.now);
	const skipped = (Math.max(1, asked) - 1) * hitsPerPage;
	const { rows } = await sql<Row>`
		with found as materialized (
			select
				kind, subject, valid_from, weight, plain_titles[1] as name,
				${closeness(lookup, question, by, today)} as near
			from search.entry
			where words @@ ${lookup[by]}
				and valid_from <= ${today}::date
				and (valid_until is null or ${today}::date < valid_until)
		), counted as (
			select kind, count(*)::integer as n from found group by kind
		), wanted as (
			select coalesce(sum(n), 0)::integer as total from counted where ${ofKind(kind)}
		), shown as (
			select * from found
			where ${ofKind(kind)}
			order by near desc, weight desc, name, subject
			limit ${hitsPerPage}
			offset (select least(${skipped}::integer, greatest(total - 1, 0) / ${hitsPerPage}::integer * ${hitsPerPage}::integer) from wanted)
		), told as (
			select entry.kind, title, says, href, ended_on
			from shown join search.entry as entry using (kind, subject, valid_from)
			order by near desc, shown.weight desc, name, subject
		)
		select
			(select jsonb_object_agg(kind, n) from counted) as counts,
			(select jsonb_agg(told) from told) as hits`.execute(cx.db);
	const [row] = rows;
	const counts = kindNames.flatMap((kind) => {
		const n = row?.counts?.[kind] ?? 0;
		return n > 0 ? [{ kind, n }] : [];
	});
	const total = counts
		.filter((count) => kind === undefined || count.kind === kind)
		.reduce((sum, { n }) => sum + n, 0);
	const pages = Math.max(1, Math.ceil(total / hitsPerPage));
	return {
		hits: (row?.hits ?? []).flatMap((hit) => hitOf(hit, lang)),
		total,
		counts,
		page: Math.min(Math.max(1, asked), pages),
		pages,
	};
}

const ofKind = (kind: Kind | undefined) =>
	kind === undefined ? sql`true` : sql`kind = ${kind}`;

/** How near an entry comes to what was asked, as a number that only serves for comparing. */
const closeness = (
	lookup: Lookup,
	question: Question,
	by: "all" | "any",
	today: Day,
) => {
	const is = (what: unknown) => sql`case when ${what} then 1 else 0 end`;
	const holds = (query: unknown) => is(sql`words @@ ${query}`);
	const open = is(sql`ended_on is null or ${today}::date < ended_on`);
	if (by === "any")
		return sql`2 * (${sql.join(lookup.each.map(holds), sql` + `)}) + ${open}`;
	return sql`8 * ${is(sql`${question.plain} = any(plain_titles)`)}
		+ 4 * ${open}
		+ 2 * ${holds(lookup.inTitle)}
		+ ${lookup.typed ? holds(lookup.typed) : sql`0`}`;
};

const hitOf = (
	{ kind, title, says, href, ended_on }: HitRow,
	lang: Language,
): Hit[] =>
	isKind(kind)
		? [
				{
					kind,
					title: say(title, lang),
					says: say(says, lang),
					href,
					endedOn: ended_on,
				},
			]
		: [];

/** The question with those words exchanged that occur nowhere for such as do; `null` where nothing can be mended. */
async function mend(
	tx: Context,
	{ terms }: Question,
	lang: Language,
): Promise<Question | null> {
	const mended: Term[] = [];
	let changed = false;
	for (const term of terms) {
		const [typed = ""] = term.typed;
		const better =
			term.typed.length > 1 || (await occurs(tx, term, lang))
				? []
				: probablyMeant(typed, await similarWords(tx, typed));
		const [best, ...others] = better;
		changed ||= best !== undefined;
		mended.push(
			best === undefined
				? term
				: { typed: [best], same: others.map((word) => [word]), open: false },
		);
	}
	return changed
		? questionWith(mended, questionOf(typedOf(mended)).terms)
		: null;
}

const typedOf = (terms: readonly Term[]): string =>
	terms.flatMap(({ typed }) => typed).join(" ");
const typedIn = ({ terms }: Question): string => typedOf(terms);

/** Mended words may have synonyms of their own. */
const questionWith = (
	mended: readonly Term[],
	read: readonly Term[],
): Question => ({
	plain: typedOf(mended),
	terms:
		read.length === mended.length
			? mended.map((term, at) => ({
					...term,
					same: [...term.same, ...(read[at]?.same ?? [])],
				}))
			: read,
});

/** Whether the words hold it as it is, or anything holds its stem or beginning. */
async function occurs(
	tx: Context,
	term: Term,
	lang: Language,
): Promise<boolean> {
	const { rows } = await sql<{ there: boolean }>`
		select exists (select from search.word where word = ${term.typed.join(" ")})
			or exists (select from search.entry where words @@ ${queryOf(term, lang, [term.typed, ...term.same], "")}) as there`.execute(
		tx.db,
	);
	return rows[0]?.there ?? false;
}

/** Two letters that changed places leave few groups of three letters alike: so little likeness is enough to be weighed. */
const likeness = "0.2";

async function similarWords(
	tx: Context,
	typed: string,
): Promise<readonly string[]> {
	const { rows } = await sql<{ word: string }>`
		select word from search.word
		where word % ${typed}
		order by word_similarity(${typed}, word) + similarity(${typed}, word) desc, word
		limit 25`.execute(tx.db);
	return rows.map(({ word }) => word);
}

/** A page that stands in the map of the site for search engines. */
export interface PublicAddress {
	/** Without language. */
	readonly href: string;
	readonly changedOn: Day | null;
}

/** Kinds that are pages of their own; an answer or a word is a place on one. */
const ofPages: readonly Kind[] = [
	"page",
	"service",
	"unit",
	"result",
	"instrument",
];

const listed = (cx: Context) => {
	const today = dayOf(cx.now);
	return sql`
		from search.entry
		where kind = any(${[...ofPages]}::text[])
			and (kind <> 'unit' or ended_on is null or ${today}::date < ended_on)
			and valid_from <= ${today}::date
			and (valid_until is null or ${today}::date < valid_until)`;
};

export async function countAddresses(cx: Context): Promise<number> {
	const { rows } = await sql<{ n: number }>`
		select count(*)::integer as n ${listed(cx)}`.execute(cx.db);
	return rows[0]?.n ?? 0;
}

/** Public pages in an order that stays, a part of them at a time. */
export async function addressesFrom(
	cx: Context,
	skip: number,
	atMost: number,
): Promise<readonly PublicAddress[]> {
	const { rows } = await sql<{ href: string; changed_on: Day | null }>`
		select href, changed_on::text as changed_on ${listed(cx)}
		order by kind, subject
		limit ${atMost} offset ${skip}`.execute(cx.db);
	return rows.map(({ href, changed_on }) => ({ href, changedOn: changed_on }));
}

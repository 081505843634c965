import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Day, dayOf } from "#territory";
import type { Kind } from "./kinds.ts";
import { whatIsKnown } from "./known.ts";
import { type Look, look, type Seen } from "./look.ts";
import { type Lookup, lookupOf, lookupOfSome } from "./lookup.ts";
import { mend, typedIn } from "./mend.ts";
import { type Question, questionOf } from "./question.ts";

export interface Search extends Omit<Look, "plain"> {
	/** As it was typed. */
	readonly text: string;
}

export interface Found extends Seen {
	/** How well it answers: all words, all words once a slip is mended, or some of the words. */
	readonly by: "all" | "meant" | "some" | "none";
	/** The question with its slips mended, where one was found. */
	readonly meant: string | null;
}

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
		// The planner takes a look at a tsvector for as cheap as one at a number, and would read every row; and it would compile
		// what is done in less time than that takes.
		await sql`select
			set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'on', true), set_config('jit', 'off', true),
			set_config('pg_trgm.similarity_threshold', ${likeness}, true)`.execute(
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
	const seen = (one: Question, by: Lookup) =>
		look(tx, { ...search, plain: one.plain }, by);
	const { lang } = search;
	const known = await whatIsKnown(tx, question.terms, lang);
	if (known.there.every(Boolean)) {
		const all = await seen(question, lookupOf(question, lang, known));
		if (isAny(all)) return { ...all, by: "all", meant: null };
	}
	const mended = await mend(tx, question, known);
	const better = mended.changed
		? await whatIsKnown(tx, mended.question.terms, lang)
		: known;
	if (mended.changed && better.there.every(Boolean)) {
		const found = await seen(
			mended.question,
			lookupOf(mended.question, lang, better),
		);
		if (isAny(found))
			return { ...found, by: "meant", meant: typedIn(mended.question) };
	}
	const rest = { ...mended.question, terms: mended.known };
	for (const most of fewerAndFewer(rest.terms.length, question.terms.length)) {
		const some = await seen(rest, lookupOfSome(rest, lang, better, most));
		if (isAny(some)) return { ...some, by: "some", meant: null };
	}
	return nothing;
}

const isAny = ({ counts }: Seen): boolean => counts.length > 0;

/** How many of the words that occur are asked for together, from all but the one that stood in the way down to a single one. */
const fewerAndFewer = (known: number, asked: number): readonly number[] =>
	[
		...new Set([known === asked ? known - 1 : known, known - 1, known - 2, 1]),
	].filter((most) => most > 0 && most <= known);

const nothing: Found = {
	hits: [],
	total: 0,
	counts: [],
	page: 1,
	pages: 1,
	more: false,
	by: "none",
	meant: null,
};

/** Two letters that changed places leave few groups of three letters alike: so little likeness is enough to be weighed. */
const likeness = "0.2";

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
	"event",
	"consultation",
	"news",
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

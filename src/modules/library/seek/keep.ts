import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { rowOf, type Sought } from "./entry.ts";

/** Rows that one statement writes. */
const atOnce = 1_000;

/** What these records are found by, in place of what they were found by before; their words are known from then on. */
export async function keepSought(
	tx: Context,
	records: readonly Sought[],
): Promise<void> {
	for (let at = 0; at < records.length; at += atOnce)
		await keepSome(tx, records.slice(at, at + atOnce));
	await putInPlace(tx);
}

/** What came waits in lists of the indexes, which every search would read. */
const putInPlace = (tx: Context) =>
	sql`
		select gin_clean_pending_list('library.sought_words_newest'), gin_clean_pending_list('library.sought_words_newer'),
			gin_clean_pending_list('library.sought_words_older')`.execute(tx.db);

const keepSome = (tx: Context, records: readonly Sought[]) =>
	sql`
		with given as materialized (
			select * from jsonb_to_recordset(${JSON.stringify(records.map(rowOf))}::jsonb) as one (
				record_id uuid, open boolean, year integer, online boolean, plain_title text, shown jsonb,
				lexemes text[], english text, english_title text, offered text[])
		), kept as (
			insert into library.sought (record_id, open, year, online, plain_title, shown, tier, words)
			select record_id, open, year, online, plain_title, shown, library.tier_of(year, record_id),
				array_to_tsvector(lexemes) || strip(to_tsvector('english', english)) || array_to_tsvector(array(
					select 't=' || lexeme from unnest(to_tsvector('english', english_title))))
			from given
			on conflict (record_id) do update set open = excluded.open, year = excluded.year, online = excluded.online,
				plain_title = excluded.plain_title, shown = excluded.shown, tier = excluded.tier, words = excluded.words
			returning words
		), said as (
			select lexeme as word, false as offered from kept, unnest(words)
			union all select unnest(offered), true from given
		)
		insert into library.word (word, records, offered)
		select word, 1, bool_or(offered) from said group by word order by word
		on conflict (word) do update set offered = true where excluded.offered and not word.offered`.execute(
		tx.db,
	);

/** A removed record is found no more. */
export const forgetSought = (tx: Context, recordId: string) =>
	sql`delete from library.sought where record_id = ${recordId}`.execute(tx.db);

/** Who may find the records of a collection changed with its rules. */
export async function openSought(
	tx: Context,
	collectionId: string,
	open: boolean,
): Promise<void> {
	await sql`update library.sought set open = ${open}
		from library.record as record
		where record.id = record_id and record.collection_id = ${collectionId} and open <> ${open}`.execute(
		tx.db,
	);
	await putInPlace(tx);
}

/**
 * Counts in how many records each word stands, forgets words that nobody bears, and draws anew where the tiers of the newest end.
 * No answer depends on how exact they are: they say which slip was probably meant, and where is looked first. Only a word that nobody
 * bore, and that somebody takes up again while words are counted, is not found before the next count. Done after many records came
 * at once, and each night.
 */
export async function recountWords(
	cx: Context,
	{ ends = tierEnds }: { readonly ends?: readonly number[] } = {},
): Promise<void> {
	await inTransaction(cx, async (tx) => {
		await sql`set local statement_timeout = 0`.execute(tx.db);
		await sql`
			with counted as materialized (
				select word, ndoc as records from ts_stat('select words from library.sought')
			), gone as (
				delete from library.word where not exists (select from counted where counted.word = library.word.word)
			)
			insert into library.word (word, records, offered)
			select word, records, false from counted order by word
			on conflict (word) do update set records = excluded.records where library.word.records <> excluded.records`.execute(
			tx.db,
		);
		await drawTiers(tx, ends);
	});
	for (let after: string | null = noRecord; after !== null; )
		after = await moveSome(cx, after);
}

/** How many of the newest stand apart, and how many are before the rest. A word that all bear is found among so many places. */
const tierEnds = [3_000, 24_000];

const drawTiers = async (tx: Context, ends: readonly number[]) => {
	// One after the other: what both draw is one.
	await sql`lock table library.tier in share row exclusive mode`.execute(tx.db);
	await sql`delete from library.tier`.execute(tx.db);
	for (const [tier, before] of ends.entries())
		await sql`
			insert into library.tier (tier, year, record_id)
			select ${tier}, year, record_id from library.sought order by year desc, record_id offset ${before - 1} limit 1`.execute(
			tx.db,
		);
};

const noRecord = "00000000-0000-0000-0000-000000000000";

/** Few in a transaction: whoever keeps a record meanwhile waits for a moment only. Answers the last one, `null` after all of them. */
const moveSome = (cx: Context, after: string): Promise<string | null> =>
	inTransaction(cx, async (tx) => {
		const { rows } = await sql<{ last: string | null }>`
			with next as materialized (
				select record_id from library.sought where record_id > ${after} order by record_id limit ${movedAtOnce}
			), moved as (
				update library.sought set tier = library.tier_of(year, record_id)
				where record_id in (select record_id from next) and tier <> library.tier_of(year, record_id)
			)
			select (select record_id from next order by record_id desc limit 1) as last`.execute(
			tx.db,
		);
		await putInPlace(tx);
		return rows[0]?.last ?? null;
	});

const movedAtOnce = 4_000;

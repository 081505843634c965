import { createHash } from "node:crypto";
import { sql } from "kysely";
import { languages, say } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import type { Entry } from "./entry.ts";
import { type Kind, kinds } from "./kinds.ts";
import { placeMark } from "./lookup.ts";
import { plain, plainWords } from "./plain.ts";
import { stemsOf } from "./stems.ts";
import { searchIn } from "./tables.ts";

/** Rows that one statement writes. */
const atOnce = 2_000;

/** Puts entries in place of all that were kept of these subjects; a subject without entries is found no more. */
export async function putEntries(
	tx: Context,
	kind: Kind,
	subjects: readonly string[],
	entries: readonly Entry[],
): Promise<void> {
	for (const some of chunks(subjects))
		await sql`delete from search.entry where kind = ${kind} and subject = any(${some}::text[])`.execute(
			tx.db,
		);
	await insertEntries(tx, entries);
}

/** Puts entries in place of all of their kind. */
export async function replaceEntries(
	tx: Context,
	kind: Kind,
	entries: readonly Entry[],
): Promise<void> {
	await searchIn(tx.db)
		.deleteFrom("search.entry")
		.where("kind", "=", kind)
		.execute();
	// Where many answer alike, those that lie first are read first: so they lie in the order in which they are shown.
	await insertEntries(tx, entries.toSorted(byTitle));
}

const byTitle = (one: Entry, other: Entry): number => {
	const [a, b] = [one.title.id.toLowerCase(), other.title.id.toLowerCase()];
	return a < b ? -1 : a > b ? 1 : 0;
};

/** Forgets the entries of a kind whose subject is `<of>/…`. */
export const forgetBelow = (tx: Context, kind: Kind, of: string) =>
	searchIn(tx.db)
		.deleteFrom("search.entry")
		.where("kind", "=", kind)
		.where(sql<boolean>`starts_with(subject, ${`${of}/`})`)
		.execute();

/**
 * {@link replaceEntries} for what comes with the program and seldom changes: nothing is written when the entries are those of the
 * last start. Answers whether something was.
 */
export async function fillEntries(
	cx: Context,
	kind: Kind,
	entries: readonly Entry[],
): Promise<boolean> {
	const sha256 = createHash("sha256")
		.update(JSON.stringify(entries))
		.digest("hex");
	if ((await filledWith(cx, kind)) === sha256) return false;
	await inTransaction(cx, async (tx) => {
		await replaceEntries(tx, kind, entries);
		await noteFilled(tx, kind, sha256);
	});
	return true;
}

export const filledWith = async (
	cx: Context,
	kind: Kind,
): Promise<string | null> =>
	(
		await searchIn(cx.db)
			.selectFrom("search.filled")
			.select("sha256")
			.where("kind", "=", kind)
			.executeTakeFirst()
	)?.sha256 ?? null;

export const noteFilled = (tx: Context, kind: Kind, sha256: string) =>
	searchIn(tx.db)
		.insertInto("search.filled")
		.values({ kind, sha256, filled_at: tx.now })
		.onConflict((conflict) =>
			conflict.column("kind").doUpdateSet({ sha256, filled_at: tx.now }),
		)
		.execute();

async function insertEntries(
	tx: Context,
	entries: readonly Entry[],
): Promise<void> {
	for (const some of chunks(entries))
		await sql`
			insert into search.entry
			select
				kind, subject, valid_from, valid_until, title, says, href, ended_on, changed_on, weight, plain_titles,
				strip(to_tsvector('simple', titles || ' ' || keywords || ' ' || says_id)
					|| to_tsvector('english', title_en || ' ' || keywords_en || ' ' || says_en))
					|| array_to_tsvector(marks),
				strip(to_tsvector('simple', titles) || to_tsvector('english', title_en))
			from jsonb_to_recordset(${JSON.stringify(some.map(rowOf))}::jsonb) as given (
				kind text, subject text, valid_from date, valid_until date, title jsonb, says jsonb, href text, ended_on date,
				changed_on date, weight smallint, plain_titles text[], titles text, title_en text, keywords text, keywords_en text, says_id text,
				says_en text, marks text[]
			)`.execute(tx.db);
	await learnWords(tx, entries);
}

function rowOf(entry: Entry) {
	const { kind, subject, title, says, href, endedOn, keywords = "" } = entry;
	const titles = languages.map((lang) => plain(say(title, lang)));
	return {
		kind,
		subject,
		valid_from: entry.from ?? "0001-01-01",
		valid_until: entry.until ?? null,
		title,
		says,
		href,
		ended_on: endedOn ?? null,
		changed_on: entry.changedOn ?? null,
		weight: kinds[kind],
		plain_titles: [...new Set(titles)],
		titles: `${stemmed(title.id)} ${plain(title.en ?? "")}`,
		title_en: plain(title.en ?? ""),
		keywords: stemmed(keywords),
		keywords_en: plain(keywords),
		says_id: stemmed(says.id),
		says_en: plain(says.en ?? ""),
		marks: entry.place === undefined ? [] : [placeMark(entry.place)],
	};
}

/** Each word with everything that it may come from. */
const stemmed = (text: string): string =>
	plainWords(text).flatMap(stemsOf).join(" ");

/** Words that nobody bears any more stay known; they lead to nothing, and a rebuild forgets them. */
async function learnWords(
	tx: Context,
	entries: readonly Entry[],
): Promise<void> {
	const words = (texts: (entry: Entry) => string) =>
		new Set(entries.flatMap((entry) => plainWords(texts(entry))));
	const named = words(
		({ title, keywords = "" }) => `${title.id} ${title.en ?? ""} ${keywords}`,
	);
	const said = words(({ says }) => `${says.id} ${says.en ?? ""}`);
	const offered = [...named].filter(canBeOffered);
	const other = [...new Set([...named, ...said])];
	await learn(tx, offered, true);
	await learn(tx, [...new Set(other.flatMap(stemsOf))], false);
	await learn(tx, other, false, sql`(ts_lexize('english_stem', word))[1]`);
}

/** Numbers have no slips that could be guessed, and short words too many. */
const canBeOffered = (word: string): boolean =>
	word.length > 3 && !/\d/.test(word);

async function learn(
	tx: Context,
	words: readonly string[],
	offered: boolean,
	form = sql`word`,
): Promise<void> {
	for (const some of chunks(words))
		await sql`
			insert into search.word (word, offered)
			select distinct ${form}, ${offered}::boolean from unnest(${some}::text[]) as word where ${form} is not null
			on conflict (word) do update set offered = true where excluded.offered and not word.offered`.execute(
			tx.db,
		);
}

const chunks = <Each>(all: readonly Each[]): readonly (readonly Each[])[] =>
	Array.from({ length: Math.ceil(all.length / atOnce) }, (_, at) =>
		all.slice(at * atOnce, (at + 1) * atOnce),
	);

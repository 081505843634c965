import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { type Question, questionOf } from "#search";
import { mayReadAll } from "../policy.ts";
import type { AccessibleFormat } from "../records/formats.ts";
import type { Kind } from "../records/kinds.ts";
import {
	type Known,
	orOf,
	queryOf,
	titledOf,
	typedOf,
	type Wanted,
	wantedOf,
	whatIsKnown,
} from "./asked.ts";
import { digitsOf, marks, type Shown } from "./entry.ts";
import { mendedOf } from "./mend.ts";

/** What somebody looks for: words, and what narrows the list. All of it may be left out. */
export interface Seek {
	readonly text?: string;
	/** One accessible form, or any of them. */
	readonly format?: AccessibleFormat | "any" | null;
	/** Code of MARC. */
	readonly language?: string | null;
	readonly kind?: Kind | null;
	/** Id of a collection. */
	readonly collection?: string | null;
	readonly since?: number | null;
	readonly until?: number | null;
	/** Only what can be read today, on the shelf or at an address. */
	readonly now?: boolean;
	/** From 1. */
	readonly page?: number;
}

export interface Hit extends Shown {
	readonly id: string;
	readonly controlNumber: string;
	readonly year: number | null;
	readonly online: boolean;
	/** That can be lent or read; of these, those that are on the shelf. */
	readonly copies: number;
	readonly there: number;
}

export interface Found {
	readonly hits: readonly Hit[];
	/** At most {@link mostWeighed}. */
	readonly total: number;
	/** There are more than were weighed. */
	readonly more: boolean;
	readonly page: number;
	readonly pages: number;
	/** All words, all words once a slip was mended, or some of the words. */
	readonly by: "all" | "meant" | "some" | "none";
	/** The question with its slips mended, where one was. */
	readonly meant: string | null;
}

export const hitsPerPage = 20;
/** So many are held against each other; a word that more bear tells nobody which book is meant. */
export const mostWeighed = 200;

/** What answers, the nearest first: exact titles, then titles with all words, then whatever holds all of them. */
export async function seekRecords(cx: Context, seek: Seek): Promise<Found> {
	const question = questionFor(seek.text ?? "");
	const narrowed = marksOf(seek);
	const known = await whatIsKnown(cx, question);
	const wanted = question.terms.map((term) => wantedOf(term, known));
	const look = lookIn(cx, seek, known, narrowed);
	if (wanted.every((one) => one !== null)) {
		const found = await look(question.plain, wanted, typedOf(question));
		if (found.total > 0 || wanted.length === 0) return found;
		return some(look, wanted);
	}
	const mended = await mendedOf(
		cx,
		question,
		wanted.map((one) => one !== null),
	);
	const better = { plain: "", terms: mended.terms };
	const knownThen = await whatIsKnown(cx, better);
	const then = mended.terms.map((term) => wantedOf(term, knownThen));
	const there = then.filter((one) => one !== null);
	const lookThen = lookIn(cx, seek, knownThen, narrowed);
	if (there.length === 0) return nothing;
	if (there.length < then.length) return some(lookThen, there, there.length);
	const found = await lookThen("", there, null);
	if (found.total === 0) return some(lookThen, there);
	return mended.meant === null
		? found
		: { ...found, by: "meant", meant: mended.meant };
}

/** A number of a book is one word, with hyphens or without. */
function questionFor(text: string): Question {
	const digits = digitsOf(text);
	return /^[\d\s-]{7,20}[\dxX]?$/.test(text.trim()) && digits.length >= 8
		? {
				plain: digits,
				terms: [{ typed: [digits], same: [], open: false }],
			}
		: questionOf(text);
}

type Look = (
	plain: string,
	wanted: readonly Wanted[],
	typed: string | null,
	atLeast?: number,
) => Promise<Found>;

/** What holds most of the words, when nothing holds all. */
async function some(
	look: Look,
	wanted: readonly Wanted[],
	first = wanted.length - 1,
): Promise<Found> {
	for (let n = first; n >= Math.max(1, Math.ceil(wanted.length / 2)); n -= 1) {
		const found = await look("", wanted, null, n);
		if (found.total > 0) return { ...found, by: "some" };
	}
	return nothing;
}

const nothing: Found = {
	hits: [],
	total: 0,
	more: false,
	page: 1,
	pages: 1,
	by: "none",
	meant: null,
};

const marksOf = (seek: Seek): readonly (readonly string[])[] => [
	...(seek.format
		? [[seek.format === "any" ? marks.accessible : marks.format(seek.format)]]
		: []),
	...(seek.language ? [[marks.language(seek.language)]] : []),
	...(seek.kind ? [[marks.kind(seek.kind)]] : []),
	...(seek.collection ? [[marks.collection(seek.collection)]] : []),
];

const lookIn =
	(
		cx: Context,
		seek: Seek,
		known: Known,
		narrowed: readonly (readonly string[])[],
	): Look =>
	async (plain, wanted, typed, atLeast = wanted.length) => {
		const query = (all: readonly Wanted[]) => queryOf(all, narrowed);
		const titled =
			wanted.length > 0 && atLeast === wanted.length
				? titledOf(wanted, known)
				: null;
		const every =
			atLeast === wanted.length
				? query(wanted)
				: orOf(choices(wanted, atLeast).flatMap((some) => query(some) ?? []));
		return ask(cx, seek, plain, {
			titled: titled && query(titled),
			every,
			typed,
		});
	};

/** Every way to take so many of them. */
const choices = <Each>(
	all: readonly Each[],
	many: number,
): readonly (readonly Each[])[] => {
	const [first, ...others] = all;
	if (many === 0) return [[]];
	if (first === undefined) return [];
	return [
		...choices(others, many - 1).map((some) => [first, ...some]),
		...choices(others, many),
	];
};

interface Row {
	readonly total: number;
	readonly id: string;
	readonly control_number: string;
	readonly shown: Shown;
	readonly year: number;
	readonly online: boolean;
	readonly copies: number;
	readonly there: number;
}

async function ask(
	cx: Context,
	seek: Seek,
	plain: string,
	{
		titled,
		every,
		typed,
	}: {
		readonly titled: string | null;
		readonly every: string | null;
		readonly typed: string | null;
	},
): Promise<Found> {
	const { since, until, now = false, page = 1 } = seek;
	const at = Math.min(Math.max(1, Math.floor(page)), mostWeighed / hitsPerPage);
	const { rows } = await sql<Row>`
		select * from library.seek(${titled}::tsquery, ${every}::tsquery, ${typed}::tsquery, ${plain},
			${!mayReadAll(cx.actor)}, ${since ?? 0}::integer, ${until ?? 9_999}::integer, ${now},
			${mostWeighed}::integer, ${(at - 1) * hitsPerPage}::integer, ${hitsPerPage}::integer)`.execute(
		cx.db,
	);
	const total = rows[0]?.total ?? 0;
	// A page beyond the last is the first: a list that became shorter is not an empty one.
	if (total === 0 && at > 1)
		return ask(cx, { ...seek, page: 1 }, plain, { titled, every, typed });
	const weighed = Math.min(total, mostWeighed);
	return {
		hits: rows.map(({ total: _, control_number, shown, year, ...row }) => ({
			...shown,
			...row,
			controlNumber: control_number,
			year: year || null,
		})),
		total: weighed,
		more: total > mostWeighed,
		page: at,
		pages: Math.max(1, Math.ceil(weighed / hitsPerPage)),
		by: total > 0 ? "all" : "none",
		meant: null,
	};
}

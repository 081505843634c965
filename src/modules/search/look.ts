import { sql } from "kysely";
import { type Language, type Said, say } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import { type Day, dayOf } from "#territory";
import { isKind, type Kind, kindNames } from "./kinds.ts";
import { type Asked, atPlace, type Lookup } from "./lookup.ts";

export interface Hit {
	readonly kind: Kind;
	/** What it is an entry of, in its owner's words. */
	readonly subject: string;
	readonly title: string;
	readonly says: string;
	/** Without language. */
	readonly href: string;
	/** First day on which it is no more, when that day has come. */
	readonly endedOn: Day | null;
}

/** What holds the words asked for. */
export interface Seen {
	readonly hits: readonly Hit[];
	/** Of the kind asked for; at most {@link mostWeighed} of each kind. */
	readonly total: number;
	/** Kinds of which something was found, in their order. */
	readonly counts: readonly { readonly kind: Kind; readonly n: number }[];
	readonly page: number;
	readonly pages: number;
	/** Of some kind there is more than was weighed. */
	readonly more: boolean;
}

export interface Look {
	readonly lang: Language;
	/** Shown of this kind alone. */
	readonly kind?: Kind | undefined;
	/** Nothing of other kinds is looked for or counted. */
	readonly alone?: "service" | "unit" | undefined;
	/** Only what stands at this place. */
	readonly place?: string | undefined;
	/** From 1. */
	readonly page?: number | undefined;
	/** The whole question, plain: what bears it as its title is the nearest. */
	readonly plain: string;
}

export const hitsPerPage = 20;

/**
 * Entries of one kind that are weighed against each other. A word that half of the services bear tells nobody which one is
 * meant: the nearest of so many are shown, and it is said that there are more.
 */
export const mostWeighed = 200;

/** Rows of a kind by which it is guessed whether words are common, and how many of them must hold the words. */
const sample = { rows: 200, common: 12 };

/** Where it is looked: among the titles as a whole, the words of titles, all words. */
type Tier = "plain_titles" | "titled" | "words";
const tiers: readonly Tier[] = ["plain_titles", "titled", "words"];

/** Kinds that are read together, each with an index of its own; of the many ones words may be common. */
const shelves = [
	{ of: "service", where: "kind = 'service'", many: true },
	{ of: "unit", where: "kind = 'unit'", many: false },
	{ of: "others", where: "kind not in ('service', 'unit')", many: false },
] as const;
interface Shelf {
	readonly of: string;
	readonly where: string;
	readonly many: boolean;
}

interface Row {
	readonly counts: Readonly<Record<string, number>> | null;
	readonly hits: readonly HitRow[] | null;
}

interface HitRow {
	readonly kind: string;
	readonly subject: string;
	readonly title: Said;
	readonly says: Said;
	readonly href: string;
	readonly ended_on: Day | null;
}

/** What answers, weighed; where there is more than can be weighed, what bears it as its title or in it. */
export async function look(
	cx: Context,
	look: Look,
	lookup: Lookup,
): Promise<Seen> {
	const { kind, page = 1 } = look;
	const skipped = (Math.max(1, page) - 1) * hitsPerPage;
	const today = dayOf(cx.now);
	const { rows } = await sql<Row>`
		with asked as materialized (
			select ${look.place === undefined ? lookup.all : sql`(${lookup.all} && ${atPlace(look.place)})`} as every, ${lookup.typed ?? sql`null::tsquery`} as typed,
				array[${look.plain}] as plain
		), ${sql.join(
			tiers.flatMap((tier) => partsOf(tier, look, today)).flat(),
		)}, near_by as (
			${allFew(look)}
		), found as materialized (
			select distinct on (kind, subject, valid_from)
				kind, subject, valid_from, weight, plain_titles[1] as name, ${closeness(lookup, today)} as near
			from near_by
		), counted as (
			select kind, least(count(*), ${mostWeighed + 1}::integer)::integer as n from found group by kind
		), wanted as (
			select coalesce(sum(least(n, ${mostWeighed}::integer)), 0)::integer as total from counted where ${ofKind(kind)}
		), shown as (
			select * from found
			where ${ofKind(kind)}
			order by near desc, weight desc, name, subject
			limit ${hitsPerPage}
			offset (select least(${skipped}::integer, greatest(total - 1, 0) / ${hitsPerPage}::integer * ${hitsPerPage}::integer) from wanted)
		), told as (
			select entry.kind, subject, title, says, href, ended_on
			from shown join search.entry as entry using (kind, subject, valid_from)
			order by near desc, shown.weight desc, name, subject
		)
		select
			(select jsonb_object_agg(kind, n) from counted) as counts,
			(select jsonb_agg(told) from told) as hits`.execute(cx.db);
	return seenIn(rows[0], look);
}

/**
 * The rows of one tier, in no order: what is read stops at the limit. All that a word leads to in an index is gathered before
 * the first row is read, so of a common word the rows themselves are read until there are enough.
 */
function partsOf(tier: Tier, look: Look, today: Day) {
	return shelvesOf(tier, look).map(({ of, where, many }) => {
		const name = (what: string, within: Tier = tier) =>
			sql.ref(`${what}_${within}_${of}`);
		const here = sql.raw(where);
		const holds = holdsIn(tier);
		const rows = (by: Asked, order: Asked) =>
			sql`select ${columns} from search.entry where ${here} and ${by} and ${holdsOn(today)} ${order}`;
		// Where titles alone are more than can be weighed, nothing below them is read.
		const wanted =
			tier === "words" && of !== "others" && look.place === undefined
				? sql`(select count(*) <= ${mostWeighed}::integer from ${name("few", "titled")})`
				: sql`true`;
		const rare = sql`${name("rare")} as materialized (${rows(holds.byIndex, sql``)})`;
		if (!many)
			return [
				rare,
				sql`${name("few")} as materialized (select * from ${name("rare")} where ${wanted} limit ${mostWeighed + 1})`,
			];
		const isCommon = sql`(select common from ${name("sample")})`;
		return [
			sql`${name("sample")} as materialized (
				select count(*) >= ${sample.common}::integer as common from (
					select ${columns} from search.entry where ${here} order by hashtext(subject) limit ${sample.rows}
				) as few where ${holds.byRow})`,
			rare,
			sql`${name("few")} as materialized (
				(select * from ${name("rare")} where ${wanted} and not ${isCommon} limit ${mostWeighed + 1})
				union all
				(select * from (${rows(holds.byRow, sql`order by hashtext(subject) limit ${mostWeighed + 1}`)}) as often
					where ${wanted} and ${isCommon}))`,
		];
	});
}

/** The last shelf is a short one: no titles of it need be read before its words. */
const shelvesOf = (
	tier: Tier,
	{ alone, place }: Pick<Look, "alone" | "place">,
) => {
	// At one place there is never more than can be weighed, and its mark is among the words alone.
	if (place !== undefined && tier !== "words") return [];
	if (tier === "plain_titles")
		return [
			{
				of: "all",
				where: alone ? `kind = '${alone}'` : "true",
				many: false,
			},
		];
	const kept: readonly Shelf[] = alone
		? shelves.filter(({ of }) => of === alone)
		: shelves;
	if (place !== undefined)
		return kept.map((shelf) => ({ ...shelf, many: false }));
	return tier === "titled" ? kept.filter(({ of }) => of !== "others") : kept;
};

const allFew = (look: Look) =>
	sql.join(
		tiers.flatMap((tier) =>
			shelvesOf(tier, look).map(
				({ of }) => sql`select * from ${sql.ref(`few_${tier}_${of}`)}`,
			),
		),
		sql` union all `,
	);

const columns = sql`kind, subject, valid_from, weight, plain_titles, words, titled, ended_on`;

const asked = (what: "every" | "typed" | "plain") =>
	sql`(select ${sql.ref(what)} from asked)`;

const holdsOn = (today: Day) =>
	sql`valid_from <= ${today}::date and (valid_until is null or ${today}::date < valid_until)`;

/** By a function no index is looked at. */
const holdsIn = (tier: Tier) =>
	tier === "plain_titles"
		? { byIndex: bears, byRow: bears }
		: {
				byIndex: sql`${sql.ref(tier)} @@ ${asked("every")}`,
				byRow: sql`ts_match_vq(${sql.ref(tier)}, ${asked("every")})`,
			};

const bears = sql`plain_titles @> ${asked("plain")}`;

const ofKind = (kind: Kind | undefined) =>
	kind === undefined ? sql`true` : sql`kind = ${kind}`;

/** How near an entry comes to what was asked, as a number that only serves for comparing. */
function closeness({ typed, each }: Lookup, today: Day) {
	const is = (what: unknown) => sql`case when ${what} then 1 else 0 end`;
	const open = is(sql`ended_on is null or ${today}::date < ended_on`);
	if (typed === null)
		return sql`2 * (${sql.join(
			each.map((one) => is(sql`words @@ ${one}`)),
			sql` + `,
		)}) + ${open}`;
	return sql`8 * ${is(bears)}
		+ 4 * ${open}
		+ 2 * ${is(sql`titled @@ ${asked("every")}`)}
		+ ${is(sql`titled @@ ${asked("typed")}`)}`;
}

function seenIn(
	row: Row | undefined,
	{ kind, lang, page: asked = 1 }: Look,
): Seen {
	const found = kindNames.flatMap((kind) => {
		const n = row?.counts?.[kind] ?? 0;
		return n > 0 ? [{ kind, n }] : [];
	});
	const counts = found.map(({ kind, n }) => ({
		kind,
		n: Math.min(n, mostWeighed),
	}));
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
		more: found.some(({ n }) => n > mostWeighed),
	};
}

const hitOf = (
	{ kind, subject, title, says, href, ended_on }: HitRow,
	lang: Language,
): Hit[] =>
	isKind(kind)
		? [
				{
					kind,
					subject,
					title: say(title, lang),
					says: say(says, lang),
					href,
					endedOn: ended_on,
				},
			]
		: [];

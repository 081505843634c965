import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull, type Day } from "#territory";
import type { Kind } from "../complaint.ts";
import { hasEnded, states } from "../lifecycle.ts";
import { complaintsIn } from "../tables.ts";
import type { Published } from "./published.ts";

export interface PublicSearch {
	/** Words, in any order. */
	readonly words?: string;
	/** Of one office only. */
	readonly unitId?: string;
	readonly kind?: Kind | undefined;
	/** Of one of these kinds. */
	readonly kinds?: readonly Kind[] | undefined;
	/** Those that have ended, or those that have not. */
	readonly ended?: boolean | undefined;
	/** First and last day of being shown. */
	readonly from?: Day | undefined;
	readonly until?: Day | undefined;
	/** These alone, by what their address calls them. */
	readonly ids?: readonly string[] | undefined;
	/** From 1. */
	readonly page?: number;
	readonly perPage?: number;
}

export interface PublicPage {
	readonly copies: readonly Published[];
	readonly total: number;
	readonly page: number;
	readonly pages: number;
}

/** What everybody may read, newest first. */
export async function publicCopies(
	cx: Context,
	{ words = "", unitId, page = 1, perPage = 20, ...narrow }: PublicSearch = {},
): Promise<PublicPage> {
	let found = narrowed(copies(cx), narrow);
	if (unitId) found = found.where("copy.unit_id", "=", unitId);
	for (const word of words
		.toLowerCase()
		.split(/\s+/)
		.filter(Boolean)
		.slice(0, 8))
		found = found.where(
			"copy.plain",
			"like",
			`%${word.replace(/[\\%_]/g, "\\$&")}%`,
		);
	const counted = await found
		.clearSelect()
		.select(({ fn }) => fn.countAll<string>().as("n"))
		.executeTakeFirstOrThrow();
	const total = Number(counted.n);
	const pages = Math.max(1, Math.ceil(total / perPage));
	const now = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
	return {
		copies: await found
			.orderBy("copy.published_on", "desc")
			.orderBy("copy.id")
			.limit(perPage)
			.offset((now - 1) * perPage)
			.execute(),
		total,
		page: now,
		pages,
	};
}

const ends = states.filter(hasEnded);

function narrowed(
	rows: ReturnType<typeof copies>,
	{ kind, kinds, ended, from, until, ids }: PublicSearch,
) {
	let found = rows;
	if (kind) found = found.where("copy.kind", "=", kind);
	if (kinds) found = found.where("copy.kind", "in", [...kinds]);
	if (ended !== undefined)
		found = found.where("told.state", ended ? "in" : "not in", ends);
	if (from) found = found.where("copy.published_on", ">=", from);
	if (until) found = found.where("copy.published_on", "<=", until);
	if (ids) found = found.where("copy.id", "in", [...ids]);
	return found;
}

export async function publicCopy(
	cx: Context,
	{ unitId, id }: { readonly unitId: string; readonly id: string },
): Promise<Published | null> {
	const row = await copies(cx)
		.where("copy.unit_id", "=", unitId)
		.where("copy.id", "=", id)
		.executeTakeFirst();
	return row ?? null;
}

/** Copies of an office that are like some words, the most alike first: at most three of the newest. */
export async function similarTo(
	cx: Context,
	{ unitId, words }: { readonly unitId: string; readonly words: string },
): Promise<Published[]> {
	const said = words.toLowerCase().slice(0, 2_000);
	const newest = complaintsIn(cx.db)
		.selectFrom("complaints.published")
		.select(["id", "plain"])
		.where("unit_id", "=", unitId)
		.where("withdrawn_on", "is", null)
		.orderBy("published_on", "desc")
		.orderBy("id")
		.limit(lookedAt)
		.as("newest");
	// Compared before anything else is asked of them, and once.
	const compared = complaintsIn(cx.db)
		.selectFrom(newest)
		.select([
			"newest.id",
			sql<number>`greatest(public.word_similarity(newest.plain, ${said}), public.similarity(newest.plain, ${said}))`.as(
				"likeness",
			),
		])
		.as("compared");
	return copies(cx)
		.innerJoin(compared, "compared.id", "copy.id")
		.where("copy.unit_id", "=", unitId)
		.where("compared.likeness", ">", alike)
		.orderBy("compared.likeness", "desc")
		.orderBy("copy.id")
		.limit(3)
		.execute();
}

/** So many are looked through: what is older is hardly what somebody means today. */
const lookedAt = 300;

/** Of 1: how much of the groups of three letters two texts share before they are worth showing. */
const alike = 0.3;

/**
 * Of those who joined only whom the copy itself could be of: an office reads no other number than its accused. What a
 * program may have sent counts once somebody has looked: nobody drives the number up.
 */
const joined = sql<number>`(
	select count(*)::integer
	from complaints.joined
	join complaints.complaint as one
		on one.unit_id = joined.unit_id and one.id = joined.complaint_id
	where joined.unit_id = copy.unit_id
		and joined.published_id = copy.id
		and one.concern = 'service'
		and coalesce(one.triage, 'service') = 'service'
		and one.state not in ('withdrawn', 'deemed-withdrawn')
		and cardinality(one.accused) = 0
		and cardinality(one.excluded_units) = 0
		and not exists (
			select from complaints.on_desk as desk
			where desk.unit_id = one.handler_id
				and desk.complaint_id = one.id
				and desk.suspect is not null
				and desk.state = 'received'
		)
)`;

const copies = (cx: Context) =>
	complaintsIn(cx.db)
		.selectFrom("complaints.published as copy")
		.innerJoin("complaints.complaint as told", (join) =>
			join
				.onRef("told.unit_id", "=", "copy.unit_id")
				.onRef("told.id", "=", "copy.complaint_id"),
		)
		.select([
			"copy.unit_id as unitId",
			"copy.id",
			"copy.kind",
			"copy.service_id as serviceId",
			"copy.title",
			"copy.words",
			"copy.answer",
			"told.state",
			joined.as("joined"),
			asDay("copy.published_on").as("publishedOn"),
			asDayOrNull("copy.answered_on").as("answeredOn"),
			asDayOrNull("told.ended_on").as("endedOn"),
		])
		.where("copy.withdrawn_on", "is", null)
		// What became about people since is shown to nobody.
		.where("told.concern", "=", "service")
		.where(
			sql<boolean>`cardinality(told.accused) = 0 and cardinality(told.excluded_units) = 0`,
		)
		.where((row) =>
			row.or([
				row("told.triage", "is", null),
				row("told.triage", "=", "service"),
			]),
		);

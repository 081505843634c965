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
	{ kind, ended, from, until, ids }: PublicSearch,
) {
	let found = rows;
	if (kind) found = found.where("copy.kind", "=", kind);
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

/** Copies of an office that are like some words, the most alike first. */
export async function similarTo(
	cx: Context,
	{ unitId, words }: { readonly unitId: string; readonly words: string },
): Promise<Published[]> {
	const said = words.toLowerCase().slice(0, 2_000);
	return copies(cx)
		.where("copy.unit_id", "=", unitId)
		.where(
			sql<boolean>`public.word_similarity(copy.plain, ${said}) > ${alike} or public.similarity(copy.plain, ${said}) > ${alike}`,
		)
		.orderBy(
			sql`greatest(public.word_similarity(copy.plain, ${said}), public.similarity(copy.plain, ${said}))`,
			"desc",
		)
		.limit(3)
		.execute();
}

/** Of 1: how much of the groups of three letters two texts share before they are worth showing. */
const alike = 0.3;

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
			sql<number>`0`.as("joined"),
			asDay("copy.published_on").as("publishedOn"),
			asDayOrNull("copy.answered_on").as("answeredOn"),
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

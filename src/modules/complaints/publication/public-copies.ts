import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull } from "#territory";
import { complaintsIn } from "../tables.ts";
import type { Published } from "./published.ts";

export interface PublicSearch {
	/** Words, in any order. */
	readonly words?: string;
	/** Of one office only. */
	readonly unitId?: string;
	/** From 1. */
	readonly page?: number;
}

export interface PublicPage {
	readonly copies: readonly Published[];
	readonly total: number;
	readonly page: number;
	readonly pages: number;
}

const perPage = 20;

/** What everybody may read, newest first. */
export async function publicCopies(
	cx: Context,
	{ words = "", unitId, page = 1 }: PublicSearch = {},
): Promise<PublicPage> {
	let found = copies(cx);
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
		.where((row) =>
			row.or([
				row("told.triage", "is", null),
				row("told.triage", "=", "service"),
			]),
		);

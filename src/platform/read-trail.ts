import { type RawBuilder, sql } from "kysely";
import type { Context } from "./context.ts";
import { platformIn } from "./tables.ts";

/** The chains whose rows may be listed. Of the confidential one nothing is ever told but that it is whole. */
export const openChains = ["results", "operations"] as const;
export type OpenChain = (typeof openChains)[number];

export const isOpenChain = (text: string): text is OpenChain =>
	(openChains as readonly string[]).includes(text);

/** Which rows are asked for; what is left out is not asked about. */
export interface TrailFilter {
	readonly chain?: OpenChain | undefined;
	readonly deed?: string | undefined;
	/** Id of a person, or `system` for the program itself. */
	readonly actor?: string | undefined;
	readonly subjectKind?: string | undefined;
	readonly subjectId?: string | undefined;
	/** From this moment on. */
	readonly from?: Date | undefined;
	/** Before this moment. */
	readonly before?: Date | undefined;
}

export interface TrailRow {
	readonly id: string;
	readonly chain: OpenChain;
	readonly deed: string;
	readonly actorId: string | null;
	readonly actorKind: string;
	readonly subjectKind: string;
	readonly subjectId: string;
	readonly at: Date;
	/** Position in its chain; null is not linked yet. */
	readonly place: number | null;
}

/** Newest first, so many rows; `olderThan` is the id of the last row of the page before. */
export async function readTrail(
	cx: Context,
	filter: TrailFilter,
	{ olderThan, limit }: { olderThan?: string | undefined; limit: number },
): Promise<TrailRow[]> {
	let rows = matching(cx, filter)
		.select([
			"id",
			"chain",
			"deed",
			"actor_id as actorId",
			"actor_kind as actorKind",
			"subject_kind as subjectKind",
			"subject_id as subjectId",
			"at",
			"place",
		])
		.orderBy("at", "desc")
		.orderBy("id", "desc")
		.limit(limit);
	if (olderThan !== undefined)
		rows = rows.where(
			// The moment is read where it stands: JavaScript knows milliseconds only.
			sql<boolean>`(at, id) < (select at, id from platform.trail where id = ${olderThan}::bigint)`,
		);
	return (await rows.execute()).map(asRow);
}

/** How many rows match, counted no further than the limit. */
export async function countTrail(
	cx: Context,
	filter: TrailFilter,
	atMost: number,
): Promise<number> {
	const { n } = await platformIn(cx.db)
		.selectFrom(
			matching(cx, filter)
				.select(sql<number>`1`.as("one"))
				.limit(atMost)
				.as("found"),
		)
		.select(({ fn }) => fn.countAll<string>().as("n"))
		.executeTakeFirstOrThrow();
	return Number(n);
}

/** A row with everything that hangs on it. */
export interface TrailEntry extends TrailRow {
	/** Of this row, and of the one before it in the chain; null while it is not linked. */
	readonly hash: string | null;
	readonly beforeHash: string | null;
	readonly detailsHash: string;
	/** null when they were erased. */
	readonly details: Readonly<Record<string, unknown>> | null;
}

/** One row of the open chains. */
export async function trailEntry(
	cx: Context,
	id: string,
): Promise<TrailEntry | null> {
	if (!/^\d{1,18}$/.test(id)) return null;
	const row = await entries(cx)
		.where("trail.id", "=", id)
		.where("trail.chain", "in", [...openChains])
		.where(notConfidentialSince("trail"))
		.executeTakeFirst();
	return row ? asEntry(row) : null;
}

/**
 * The last thing that was done to a subject. Its id serves as the version of what was seen: whoever
 * changes it in the meantime leaves another row, in the same transaction.
 */
export async function lastDeedOn(
	cx: Context,
	subject: { readonly kind: string; readonly id: string },
	/** Only these words; all when left out. */
	deeds?: readonly string[],
): Promise<TrailEntry | null> {
	let rows = entries(cx);
	if (deeds) rows = rows.where("trail.deed", "in", [...deeds]);
	const row = await rows
		.where("trail.subject_kind", "=", subject.kind)
		.where("trail.subject_id", "=", subject.id)
		.where("trail.chain", "in", [...openChains])
		.orderBy("trail.id", "desc")
		.limit(1)
		.executeTakeFirst();
	return row ? asEntry(row) : null;
}

/** All words of deeds in the open chains, or of all kinds of subjects, by alphabet. */
export async function wordsInTrail(
	cx: Context,
	column: "deed" | "subject_kind",
): Promise<string[]> {
	const word = sql.ref(column);
	// Hops from word to word along an index: `distinct` would walk over every row.
	const { rows } = await sql<{ word: string }>`
		with recursive words as (
			(select ${word} as word from platform.trail order by ${word} limit 1)
			union all
			select (select ${word} from platform.trail where ${word} > words.word order by ${word} limit 1)
			from words
			where words.word is not null
		)
		select word from words
		where word is not null
		and exists (select from platform.trail where ${word} = words.word and chain <> 'confidential')`.execute(
		cx.db,
	);
	return rows.map((row) => row.word);
}

export interface ChainLength {
	readonly chain: OpenChain;
	/** Rows that the chain holds. */
	readonly linked: number;
	/** Rows that wait for their place. */
	readonly waiting: number;
}

/** How long each open chain is, and how much waits for its place in it. */
export async function chainLengths(cx: Context): Promise<ChainLength[]> {
	const db = platformIn(cx.db);
	const heads = await db
		.selectFrom("platform.trail_head")
		.select(["chain", "place"])
		.where("chain", "in", [...openChains])
		.execute();
	const loose = await db
		.selectFrom("platform.trail")
		.select(({ fn }) => ["chain", fn.countAll<string>().as("n")])
		.where("place", "is", null)
		.where("chain", "in", [...openChains])
		.groupBy("chain")
		.execute();
	return openChains.map((chain) => ({
		chain,
		linked: Number(heads.find((head) => head.chain === chain)?.place ?? 0),
		waiting: Number(loose.find((row) => row.chain === chain)?.n ?? 0),
	}));
}

function matching(cx: Context, filter: TrailFilter) {
	let rows = platformIn(cx.db).selectFrom("platform.trail");
	rows = filter.chain
		? rows.where("chain", "=", filter.chain)
		: rows.where("chain", "<>", "confidential");
	rows = rows.where(notConfidentialSince("platform.trail"));
	if (filter.deed) rows = rows.where("deed", "=", filter.deed);
	if (filter.actor === "system") rows = rows.where(bySystem);
	else if (filter.actor) rows = rows.where("actor_id", "=", filter.actor);
	if (filter.subjectKind)
		rows = rows.where("subject_kind", "=", filter.subjectKind);
	if (filter.subjectId) rows = rows.where("subject_id", "=", filter.subjectId);
	if (filter.from) rows = rows.where("at", ">=", filter.from);
	if (filter.before) rows = rows.where("at", "<", filter.before);
	return rows;
}

/**
 * What became confidential is listed no more, neither what was done to it before: whoever must not know of it would read
 * there that it exists.
 */
const notConfidentialSince = (table: string) =>
	sql<boolean>`not exists (
		select from platform.trail as later
		where later.subject_kind = ${sql.ref(`${table}.subject_kind`)}
		and later.subject_id = ${sql.ref(`${table}.subject_id`)}
		and later.chain = 'confidential')`;

const bySystem: RawBuilder<boolean> = sql`actor_id is null and actor_kind = 'system'`;

const entries = (cx: Context) =>
	platformIn(cx.db)
		.selectFrom("platform.trail as trail")
		.leftJoin("platform.trail_details as kept", "kept.trail_id", "trail.id")
		.select([
			"trail.id",
			"trail.chain",
			"trail.deed",
			"trail.actor_id as actorId",
			"trail.actor_kind as actorKind",
			"trail.subject_kind as subjectKind",
			"trail.subject_id as subjectId",
			"trail.at",
			"trail.place",
			"trail.hash",
			"trail.before_hash as beforeHash",
			"trail.details_hash as detailsHash",
			"kept.details",
		]);

type Row = Omit<TrailRow, "chain" | "place"> & {
	readonly chain: string;
	readonly place: string | null;
};

const asRow = (row: Row): TrailRow => ({
	...row,
	chain: isOpenChain(row.chain) ? row.chain : "operations",
	place: row.place === null ? null : Number(row.place),
});

const asEntry = (row: Row & Omit<TrailEntry, keyof TrailRow>): TrailEntry => ({
	...row,
	...asRow(row),
});

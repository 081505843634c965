import type { Selectable } from "kysely";
import type { Context } from "./context.ts";
import { type PlatformTables, platformIn } from "./tables.ts";
import { contentOf, linkOver } from "./trail.ts";

/** A row of the results chain as anybody may have it: whole where its subject is public, otherwise its digest alone. */
export interface PublishedRow {
	readonly place: number;
	/** Of this link. The link before it is the row before. */
	readonly hash: string;
	/** Digest of the row; null for rows whose link only the installation can recompute. */
	readonly content: string | null;
	readonly row: PublishedDeed | null;
}

export interface PublishedDeed {
	readonly id: string;
	readonly deed: string;
	/** Salted digest of who did it; null in rows of before. */
	readonly actor: string | null;
	readonly actorKind: string;
	readonly subjectKind: string;
	readonly subject: string;
	readonly at: string;
	/** Salted digest of the details. */
	readonly details: string;
}

/** The stretch of the results chain in which these subjects occur, with the link that stands before it. */
export interface Stretch {
	readonly from: number;
	readonly to: number;
	readonly before: string | null;
}

export async function stretchOf(
	cx: Context,
	subjects: Readonly<Record<string, readonly string[]>>,
): Promise<Stretch | null> {
	let from = Number.POSITIVE_INFINITY;
	let to = 0;
	for (const [kind, ids] of Object.entries(subjects))
		for (let at = 0; at < ids.length; at += 5_000) {
			const { first, last } = await platformIn(cx.db)
				.selectFrom("platform.trail")
				.select(({ fn }) => [
					fn.min("place").as("first"),
					fn.max("place").as("last"),
				])
				.where("chain", "=", "results")
				.where("subject_kind", "=", kind)
				.where("subject_id", "in", ids.slice(at, at + 5_000))
				.executeTakeFirstOrThrow();
			if (first !== null) from = Math.min(from, Number(first));
			if (last !== null) to = Math.max(to, Number(last));
		}
	if (to === 0) return null;
	const start = await platformIn(cx.db)
		.selectFrom("platform.trail")
		.select("before_hash")
		.where("chain", "=", "results")
		.where("place", "=", String(from))
		.executeTakeFirstOrThrow();
	return { from, to, before: start.before_hash };
}

/** The rows of a stretch in their order, some at a time. `isPublic` says of which subjects the row itself may be told. */
export async function* publishedRows(
	cx: Context,
	{ from, to }: Stretch,
	isPublic: (kind: string, id: string) => boolean,
	inOneGo: number,
): AsyncGenerator<readonly PublishedRow[]> {
	for (let place = from; place <= to; place += inOneGo) {
		const rows = await platformIn(cx.db)
			.selectFrom("platform.trail")
			.selectAll()
			.where("chain", "=", "results")
			.where("place", ">=", String(place))
			.where("place", "<=", String(Math.min(to, place + inOneGo - 1)))
			.orderBy("place")
			.execute();
		yield rows.map((row) => ({
			place: Number(row.place),
			hash: row.hash ?? "",
			content: contentIn(row),
			row: isPublic(row.subject_kind, row.subject_id)
				? {
						id: row.id,
						deed: row.deed,
						actor: row.actor_hash,
						actorKind: row.actor_kind,
						subjectKind: row.subject_kind,
						subject: row.subject_id,
						at: row.at.toISOString(),
						details: row.details_hash,
					}
				: null,
		}));
	}
}

/** Only where the link was made of it: a process of the version before links a row of today in its own way. */
function contentIn(row: Linked): string | null {
	if (row.actor_hash === null) return null;
	const content = contentOf({ ...row, actor_hash: row.actor_hash });
	const link = linkOver({
		chain: row.chain,
		place: row.place ?? "",
		before: row.before_hash ?? "",
		content,
	});
	return link === row.hash ? content : null;
}

type Linked = Selectable<PlatformTables["platform.trail"]>;

/** When the deed was done that stands last in the results chain; null before the first. */
export async function lastLinkedResult(cx: Context): Promise<Date | null> {
	const row = await platformIn(cx.db)
		.selectFrom("platform.trail")
		.select("at")
		.where("chain", "=", "results")
		.where("place", "is not", null)
		.orderBy("place", "desc")
		.limit(1)
		.executeTakeFirst();
	return row?.at ?? null;
}

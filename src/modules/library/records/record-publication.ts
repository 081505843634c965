import { sql } from "kysely";
import { theSystem } from "#kernel/actor.ts";
import type { Result } from "#kernel/result.ts";
import type { Said } from "#kernel/text.ts";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import type { Day } from "#territory";
import { type Unit, unitById } from "#units";
import { ownCollection } from "../collections/own-collection.ts";
import { collectionById } from "../collections/queries.ts";
import { libraryIn } from "../tables.ts";
import type { Kind } from "./kinds.ts";
import type { Entered } from "./marc-of.ts";
import { recordById } from "./queries.ts";
import type { LibraryRecord } from "./record.ts";
import { removeRecord } from "./remove-record.ts";
import {
	type WriteRefusal,
	type WrittenRecord,
	writeRecord,
} from "./write-record.ts";

/** Something that an office published itself: news, a report, a result. */
export interface Publication {
	readonly unitId: string;
	/**
	 * By which whoever publishes it knows it, after a word of their own: `news/42`. What comes a second time changes the same
	 * record.
	 */
	readonly key: string;
	readonly title: Said;
	readonly summary: Said;
	/** Where it is read; a path of ours or a whole address. */
	readonly href: string;
	readonly publishedOn: Day;
	readonly kind: Kind;
}

/** Keeps it as a record that can be read on screen; nothing where the office has no library, or takes in no more of these. */
export const recordPublication = (
	cx: Context,
	publication: Publication,
): Promise<Result<WrittenRecord, WriteRefusal> | null> =>
	inTransaction(withActor(cx, theSystem), async (tx) => {
		const { unitId, key, publishedOn } = publication;
		const unit = await unitById(tx, unitId, publishedOn);
		const into = unit && (await ownCollection(tx, unit));
		if (!into) return null;
		// A librarian may have put it elsewhere.
		const known = (await recordedOf(tx, unitId, key)).find(
			(one) => one.key === key,
		);
		const before =
			known && !known.removed ? await recordById(tx, known.id) : null;
		// A librarian took it out, or closed what it stands in: their word is the last.
		if (known?.keptOut || (before && (await isShut(tx, before)))) return null;
		return writeRecord(tx, {
			collectionId: before?.collectionId ?? into.id,
			source: "own",
			sourceKey: key,
			what: { entered: enteredOf(tx, publication, unit, before) },
		});
	});

/**
 * All that an office publishes of one sort, by the word before the stroke of its key: what is new or says something else is
 * written, what is published no more is taken out. Answers how many records changed; the same a second time changes none.
 */
export const keepPublications = (
	cx: Context,
	{ unitId, sort }: { readonly unitId: string; readonly sort: string },
	publications: readonly Publication[],
): Promise<number> =>
	inTransaction(withActor(cx, theSystem), async (tx) => {
		let changed = 0;
		for (const one of publications) {
			const kept = await recordPublication(tx, one);
			if (kept && !kept.ok)
				throw new Error(`${one.key} became no record: ${kept.problem.reason}`);
			if (kept?.ok && kept.value.became !== "same") changed += 1;
		}
		const keys = new Set(publications.map(({ key }) => key));
		for (const { id, key, removed } of await recordedOf(tx, unitId, sort))
			if (!removed && !keys.has(key) && (await removeRecord(tx, { id })).ok)
				changed += 1;
		return changed;
	});

/** Of an office whose keys are this, or this and more behind a stroke. */
async function recordedOf(tx: Context, unitId: string, key: string) {
	const rows = await libraryIn(tx.db)
		.selectFrom("library.record as record")
		.innerJoin(
			"library.collection as collection",
			"collection.id",
			"record.collection_id",
		)
		.select([
			"record.id",
			"record.source_key as key",
			"record.removed_at as removedAt",
			"record.kept_out as keptOut",
		])
		.where("collection.unit_id", "=", unitId)
		.where("source", "=", "own")
		.where(
			sql<boolean>`(source_key = ${key} or starts_with(source_key, ${`${key}/`}))`,
		)
		.execute();
	return rows.map(({ id, key, keptOut, removedAt }) => ({
		id,
		keptOut,
		key: key ?? "",
		removed: removedAt !== null,
	}));
}

const isShut = async (
	tx: Context,
	{ collectionId }: Pick<LibraryRecord, "collectionId">,
): Promise<boolean> =>
	(await collectionById(tx, collectionId))?.closedOn !== null;

/** What librarians added, subjects or a call number, stays when it is published anew. */
const enteredOf = (
	{ origin }: Context,
	{ title, summary, href, publishedOn, kind }: Publication,
	{ name }: Unit,
	before: LibraryRecord | null,
): Entered => ({
	formats: before?.formats ?? [],
	languages: before?.languages ?? ["ind"],
	kind: before?.kind ?? kind,
	facts: {
		...(before?.facts ?? nothing),
		title: title.id,
		authors: [{ name, kind: "body", role: "" }],
		publisher: name,
		published: publishedOn.slice(0, 4),
		summary: summary.id,
		// Whole, because other libraries harvest it.
		links: [{ href: new URL(href, origin).href, says: title.id }],
	},
});

const nothing = {
	subtitle: "",
	edition: "",
	place: "",
	extent: "",
	series: [],
	isbn: [],
	issn: [],
	subjects: [],
	notes: [],
	classification: "",
	callNumber: "",
};

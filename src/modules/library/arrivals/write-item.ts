import type { Context } from "#platform/context.ts";
import { addCopy, type CopyWords, changeCopy } from "../copies/keep-copy.ts";
import { copyById } from "../copies/queries.ts";
import { marcFrom, marcJsonOf } from "../records/marc-json.ts";
import { recordById } from "../records/queries.ts";
import { removeRecord } from "../records/remove-record.ts";
import { writeRecord } from "../records/write-record.ts";
import type { Arrival, Item } from "./arrival.ts";
import { withEntry } from "./as-kept.ts";
import type { KeptItem } from "./store.ts";

const refusedOf = (one: KeptItem, reason: string): KeptItem => ({
	...one,
	verdict: "refused",
	notes: [reason, ...one.notes],
});

/** Writes one record or copy as the preview said; what changed since then stays as it is, and is named. */
export const writeItem = (
	tx: Context,
	arrival: Arrival,
	{ what }: Item,
	kept: KeptItem,
): Promise<KeptItem> =>
	what.is === "record"
		? writeBook(tx, arrival, what, kept)
		: what.is === "copy"
			? writeCopy(tx, what.copy, kept)
			: Promise.resolve(kept);

async function writeBook(
	tx: Context,
	{ collectionId }: Arrival,
	what: Extract<Item["what"], { readonly is: "record" }>,
	kept: KeptItem,
): Promise<KeptItem> {
	const here =
		kept.targetId === null ? null : await recordById(tx, kept.targetId);
	if (here && here.version !== kept.targetVersion)
		return refusedOf(kept, "changed-meanwhile");
	const there = here?.removedAt === null;
	const written = await writeRecord(tx, {
		collectionId: here?.collectionId ?? collectionId,
		what: { marc: here ? withEntry(what.marc, here.marc) : what.marc },
		source: what.source,
		sourceKey: what.sourceKey,
		...(here && there ? { id: here.id, expectedVersion: here.version } : {}),
	});
	if (!written.ok) return refusedOf(kept, written.problem.reason);
	const notes = [...kept.notes];
	for (const copy of what.copies) {
		const added = await addCopy(tx, written.value.id, copy);
		const said = `${added.ok ? "" : added.problem.reason}|${copy.barcode}`;
		if (!added.ok && !notes.includes(said)) notes.push(said);
	}
	return {
		...kept,
		notes,
		targetId: written.value.id,
		targetVersion: written.value.version,
		before: here && there ? marcJsonOf(here.marc) : null,
		done: true,
	};
}

async function writeCopy(
	tx: Context,
	words: CopyWords,
	kept: KeptItem,
): Promise<KeptItem> {
	const target = kept.targetId ?? "";
	if (kept.verdict === "new") {
		const added = await addCopy(tx, target, words);
		return added.ok
			? { ...kept, targetId: added.value.id, targetVersion: 1, done: true }
			: refusedOf(kept, added.problem.reason);
	}
	const before = await copyById(tx, target);
	const changed = await changeCopy(tx, {
		id: target,
		expectedVersion: kept.targetVersion ?? 0,
		...words,
	});
	if (!changed.ok || !before)
		return refusedOf(
			kept,
			changed.ok ? "unknown-copy" : changed.problem.reason,
		);
	const { barcode, callNumber, place, state, note } = before;
	return {
		...kept,
		targetVersion: before.version + 1,
		before: { barcode, callNumber, place, state, note },
		done: true,
	};
}

/** Takes one back: what was new goes, what was changed says again what it said. What others changed since stays. */
export async function unwriteItem(
	tx: Context,
	{ kind }: Arrival,
	kept: KeptItem,
): Promise<KeptItem> {
	const id = kept.targetId ?? "";
	const expectedVersion = kept.targetVersion ?? 0;
	const undone =
		kind === "slims-items"
			? await unwriteCopy(tx, kept)
			: kept.before === null
				? await removeRecord(tx, { id, expectedVersion })
				: await writeBack(tx, id, expectedVersion, kept.before);
	return undone.ok
		? { ...kept, done: false }
		: { ...kept, notes: [`stays|${undone.problem.reason}`, ...kept.notes] };
}

async function writeBack(
	tx: Context,
	id: string,
	expectedVersion: number,
	before: object,
) {
	const record = await recordById(tx, id);
	const marc = marcFrom(before);
	if (!record || !marc) throw new Error(`the record ${id} is gone`);
	return writeRecord(tx, {
		collectionId: record.collectionId,
		what: { marc },
		source: record.source,
		sourceKey: record.sourceKey,
		id,
		expectedVersion,
	});
}

/** A copy that was on the shelf does not go without a word: what was new is withdrawn. */
async function unwriteCopy(tx: Context, kept: KeptItem) {
	const copy = await copyById(tx, kept.targetId ?? "");
	if (!copy) throw new Error(`the copy ${kept.targetId} is gone`);
	const { barcode, callNumber, place, note } = copy;
	const words =
		kept.before === null
			? { barcode, callNumber, place, note, state: "withdrawn" as const }
			: (kept.before as CopyWords);
	return changeCopy(tx, {
		id: copy.id,
		expectedVersion: kept.targetVersion ?? 0,
		...words,
	});
}

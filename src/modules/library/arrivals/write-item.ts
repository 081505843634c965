import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { addCopy, type CopyWords, changeCopy } from "../copies/keep-copy.ts";
import { addCopies } from "../copies/many-copies.ts";
import { copyById } from "../copies/queries.ts";
import { addMember } from "../members/add-member.ts";
import { type MarcJson, marcJsonOf } from "../records/marc-json.ts";
import { recordById } from "../records/queries.ts";
import { writeRecord } from "../records/write-record.ts";
import type { Arrival, Item, MemberBrought } from "./arrival.ts";
import { withEntry } from "./as-kept.ts";
import { writtenOf } from "./judge-members.ts";
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
			: what.is === "member"
				? writeMember(tx, arrival, what, kept)
				: Promise.resolve(kept);

export type BookRead = Extract<Item["what"], { readonly is: "record" }>;

/** What a record that was there already said before, and the copies that it got. */
export interface BookBefore {
	/** `null` where only copies came. */
	readonly marc: MarcJson | null;
	readonly copies: readonly string[];
}

async function writeBook(
	tx: Context,
	{ collectionId, unitId }: Arrival,
	what: BookRead,
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
	const { id, became } = written.value;
	const added = await addCopies(
		tx,
		unitId,
		what.copies.map((words) => ({ recordId: id, words })),
	);
	const notes = [...kept.notes];
	for (const words of what.copies) {
		if (added.has(words.barcode)) continue;
		// Here already, or says why it is not.
		const one = await addCopy(tx, id, words);
		const said = `${one.ok ? "" : one.problem.reason}|${words.barcode}`;
		if (!one.ok && !notes.includes(said)) notes.push(said);
	}
	const before: BookBefore = {
		marc: here && became === "changed" ? marcJsonOf(here.marc) : null,
		copies: [...added.values()].map((copy) => copy.id),
	};
	return {
		...kept,
		notes,
		targetId: id,
		targetVersion: written.value.version,
		before: there ? before : null,
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

async function writeMember(
	tx: Context,
	{ id, unitId }: Arrival,
	what: MemberBrought,
	kept: KeptItem,
): Promise<KeptItem> {
	const { written } = writtenOf(what, dayOf(tx.now));
	const added = await addMember(tx, {
		...written,
		unitId,
		pin: null,
		oldNumber: what.oldNumber,
		form: `${id} ${kept.number}`,
	});
	return added.ok
		? {
				...kept,
				targetId: added.value.memberId,
				targetVersion: 1,
				done: true,
			}
		: refusedOf(kept, added.problem[0]?.reason ?? "no-number");
}

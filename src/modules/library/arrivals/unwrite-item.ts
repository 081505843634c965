import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { type CopyWords, changeCopy } from "../copies/keep-copy.ts";
import { takeBackCopies } from "../copies/many-copies.ts";
import { onLoan } from "../copies/on-loan.ts";
import { copiesOf, copyById } from "../copies/queries.ts";
import { hasHistory, takeOutCopies } from "../copies/with-their-book.ts";
import { endMember } from "../members/end-member.ts";
import { lockMember } from "../members/store.ts";
import { type MarcJson, marcOfKept } from "../records/marc-json.ts";
import { recordById } from "../records/queries.ts";
import { removeRecord } from "../records/remove-record.ts";
import { writeRecord } from "../records/write-record.ts";
import type { Arrival } from "./arrival.ts";
import type { KeptItem } from "./store.ts";
import type { BookBefore } from "./write-item.ts";

/** Takes one back: what was new goes, what was changed says again what it said. What others changed since stays. */
export async function unwriteItem(
	tx: Context,
	{ kind, unitId }: Arrival,
	kept: KeptItem,
): Promise<KeptItem> {
	const undone =
		kind === "slims-items"
			? await unwriteCopy(tx, unitId, kept)
			: kind === "slims-members"
				? await unwriteMember(tx, unitId, kept)
				: await unwriteBook(tx, unitId, kind, kept);
	return undone.ok
		? { ...kept, done: false }
		: { ...kept, notes: [`stays|${undone.problem.reason}`, ...kept.notes] };
}

async function unwriteBook(
	tx: Context,
	unitId: string,
	kind: Arrival["kind"],
	{ targetId, targetVersion, before }: KeptItem,
): Promise<Result<unknown, Refusal>> {
	const id = targetId ?? "";
	const expectedVersion = targetVersion ?? 0;
	if (before === null) return unwriteNewBook(tx, kind, { id, expectedVersion });
	const { marc, copies } = before as BookBefore;
	const gone = await takeBackCopies(tx, unitId, copies);
	const said =
		marc === null ? ok(null) : await writeBack(tx, id, expectedVersion, marc);
	return said.ok && gone.length < copies.length ? refused("copies-used") : said;
}

/**
 * A new book goes with its copies, so that their barcodes are free again. It stays where somebody had one of them or waits
 * for it, and where a file that brings no copies has some by now: those a librarian added.
 */
async function unwriteNewBook(
	tx: Context,
	kind: Arrival["kind"],
	book: { readonly id: string; readonly expectedVersion: number },
): Promise<Result<unknown, Refusal>> {
	const copies = await copiesOf(tx, [book.id]);
	if (kind !== "slims-books" && copies.length > 0)
		return refused("copies-added");
	if (await hasHistory(tx, book.id)) return refused("copies-used");
	const removed = await removeRecord(tx, book);
	if (removed.ok && removed.value === "removed")
		await takeOutCopies(tx, book.id);
	return removed;
}

/** Who was given a card since, changed, or has something at home stays. */
async function unwriteMember(
	tx: Context,
	unitId: string,
	{ targetId, targetVersion }: KeptItem,
): Promise<Result<unknown, Refusal>> {
	const key = { unitId, id: targetId ?? "" };
	const member = await lockMember(tx, key);
	if (!member) return ok("ended before");
	return member.version === targetVersion
		? endMember(tx, key)
		: refused("changed-meanwhile");
}

async function writeBack(
	tx: Context,
	id: string,
	expectedVersion: number,
	before: MarcJson,
) {
	const record = await recordById(tx, id);
	if (!record) throw new Error(`the record ${id} is gone`);
	return writeRecord(tx, {
		collectionId: record.collectionId,
		what: { marc: marcOfKept(before) },
		source: record.source,
		sourceKey: record.sourceKey,
		id,
		expectedVersion,
	});
}

/** What was new goes, unless somebody had it, waits for it or changed it since; what was changed says again what it said. */
async function unwriteCopy(
	tx: Context,
	unitId: string,
	{ targetId, targetVersion, before }: KeptItem,
): Promise<Result<unknown, Refusal>> {
	const id = targetId ?? "";
	const copy = await copyById(tx, id, { lock: true });
	if (!copy) return ok("gone with its book");
	if (before !== null)
		return changeCopy(tx, {
			id,
			expectedVersion: targetVersion ?? 0,
			...(before as CopyWords),
		});
	if (copy.version !== targetVersion) return refused("changed-meanwhile");
	if ((await onLoan(tx, [id])).size > 0) return refused("on-loan");
	const gone = await takeBackCopies(tx, unitId, [id]);
	return gone.length > 0 ? ok("gone") : refused("copies-used");
}

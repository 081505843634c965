import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { type CopyWords, changeCopy } from "../copies/keep-copy.ts";
import { takeBackCopies } from "../copies/many-copies.ts";
import { copyById } from "../copies/queries.ts";
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
			? await unwriteCopy(tx, kept)
			: kind === "slims-members"
				? await unwriteMember(tx, unitId, kept)
				: await unwriteBook(tx, unitId, kept);
	return undone.ok
		? { ...kept, done: false }
		: { ...kept, notes: [`stays|${undone.problem.reason}`, ...kept.notes] };
}

async function unwriteBook(
	tx: Context,
	unitId: string,
	{ targetId, targetVersion, before }: KeptItem,
): Promise<Result<unknown, Refusal>> {
	const id = targetId ?? "";
	const expectedVersion = targetVersion ?? 0;
	if (before === null) return removeRecord(tx, { id, expectedVersion });
	const { marc, copies } = before as BookBefore;
	const gone = await takeBackCopies(tx, unitId, copies);
	const said =
		marc === null ? ok(null) : await writeBack(tx, id, expectedVersion, marc);
	return said.ok && gone.length < copies.length ? refused("copies-used") : said;
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

import { isFresh } from "#identity";
import { holds } from "#kernel/actor.ts";
import { isUuid } from "#kernel/id.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import {
	type ForTwo,
	openInner,
	openOuter,
	personKeysOf,
	type Unlocked,
} from "#keys";
import { forgetSubjectOf } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { openWith, sealTo } from "#platform/envelope.ts";
import { leaveTrail } from "#platform/trail.ts";
import { asDay, type Day } from "#territory";
import { type Key, subjectKind } from "../case.ts";
import { bringBack } from "../recovery/bring-back.ts";
import { lockHeader } from "../store.ts";
import { rightsCasesIn } from "../tables.ts";
import { movedSince } from "./take-from-moved.ts";
import { lendingKind } from "./tell-custodians.ts";

/** How long what two custodians lent stays open for the officer, in hours. */
export const lentFor = 24;

/** What waits for a custodian. It does not say what the case is about. */
export interface Waiting extends Key {
	readonly lendingId: string;
	/** What staff call the case. */
	readonly ref: string;
	readonly keyOf: "case" | "identity";
	readonly askedBy: string;
	readonly askedOn: Day;
	readonly reason: string;
	/** Somebody else has lent theirs already: this one decides. */
	readonly second: boolean;
}

/**
 * `lent-in-vain`: whoever asked has no key any more, or what was sealed for these two opens no more. `nobody-may-now`: no
 * officer may have the case today, and it waits.
 */
export type LendRefusal = Refusal<
	| "prove-again"
	| "locked"
	| "not-found"
	| "own-request"
	| "was-first"
	| "lent-in-vain"
	| "nobody-may-now"
>;

/** What this custodian may lend their key for, the oldest first. */
export async function waitingFor(
	cx: Context,
	unlocked: Unlocked,
): Promise<readonly Waiting[]> {
	const rows = await parts(cx, unlocked).execute();
	const moved = await movedSince(cx, unlocked.personId);
	return rows.flatMap((row) => {
		if (row.askedBy === unlocked.personId || row.firstId === unlocked.personId)
			return [];
		if (moved(row)) return [];
		const reason = openWith(unlocked, row.reason);
		return reason
			? [
					{
						unitId: row.unitId,
						id: row.id,
						lendingId: row.lendingId,
						ref: row.ref,
						keyOf: row.keyOf === "identity" ? "identity" : "case",
						askedBy: row.askedBy,
						askedOn: row.askedOn,
						reason: new TextDecoder().decode(reason),
						second: row.firstId !== null,
					},
				]
			: [];
	});
}

/** What came of it: half of it is open, all of it for the officer, or the case lies ready for officers again. */
export type Lent = "first" | "second" | "brought-back";

/**
 * A custodian lends their key. The first one takes the outer box off and has nothing; the second one, who is never the same
 * person, takes the inner one off, and the key goes to the officer who asked, for a day; that of a case which no officer can
 * open goes to those who may have it now.
 */
export const lendKey = (
	cx: Context,
	unlocked: Unlocked | null,
	lendingId: string,
): Promise<Result<Lent, LendRefusal>> =>
	onLending<Lent>(cx, unlocked, lendingId, async (tx, mine, row) => {
		const [asker] = (await personKeysOf(tx, [row.askedBy])).values();
		if (!asker) return refused("lent-in-vain");
		if (row.firstId === null) {
			if (!(await lendFirst(tx, mine, row))) return refused("lent-in-vain");
			await trail(tx, row, "rights-case.key-lent-first");
			return ok("first");
		}
		const key = row.inner && openInner(mine, row.inner);
		if (!key) return refused("lent-in-vain");
		if (row.keyOf === "case") {
			const reason = openWith(mine, row.reason) ?? new Uint8Array();
			const words = new TextDecoder().decode(reason);
			if (!(await bringBack(tx, row, key, words)))
				return refused("nobody-may-now");
			await settle(tx, row, mine, null);
			await trail(tx, row, "rights-case.brought-back");
			return ok("brought-back");
		}
		await settle(tx, row, mine, sealTo(asker.publicKey, key));
		await trail(tx, row, "rights-case.key-lent-second");
		return ok("second");
	});

/** A custodian says no: the officer may ask anew, with a better reason. */
export const refuseToLend = (
	cx: Context,
	unlocked: Unlocked | null,
	lendingId: string,
): Promise<Result<null, LendRefusal>> =>
	onLending<null>(cx, unlocked, lendingId, async (tx, mine, row) => {
		await change(tx, row, { refused_by: mine.personId });
		await settleParts(tx, row);
		await trail(tx, row, "rights-case.key-refused");
		return ok(null);
	});

type Row = Awaited<ReturnType<ReturnType<typeof parts>["execute"]>>[number];

/** Where something is lent. */
type At = Pick<Row, "unitId" | "id" | "lendingId" | "keyOf">;

const onLending = <Done>(
	cx: Context,
	unlocked: Unlocked | null,
	lendingId: string,
	then: (
		tx: Context,
		unlocked: Unlocked,
		row: Row,
	) => Promise<Result<Done, LendRefusal>>,
): Promise<Result<Done, LendRefusal>> =>
	inTransaction<Result<Done, LendRefusal>>(cx, async (tx) => {
		if (!isFresh(tx.actor, tx.now)) return refused("prove-again");
		if (!unlocked || unlocked.personId !== tx.actor.id)
			return refused("locked");
		if (!isUuid(lendingId) || !holds(tx.actor, "rights.hold-key"))
			return refused("not-found");
		const theirs = () =>
			parts(tx, unlocked)
				.where("lending.id", "=", lendingId)
				.executeTakeFirst();
		const seen = await theirs();
		if (!seen) return refused("not-found");
		// Locked before it is read for good: somebody else may have lent, said no, or been kept apart at this moment.
		await lockHeader(tx, seen);
		const row = await theirs();
		const moved = await movedSince(tx, unlocked.personId);
		if (!row || moved(row)) return refused("not-found");
		if (row.askedBy === unlocked.personId) return refused("own-request");
		if (row.firstId === unlocked.personId) return refused("was-first");
		return then(tx, unlocked, row);
	});

/** Lendings that wait, with what belongs to this custodian. */
const parts = (cx: Context, { personId, number }: Unlocked) =>
	rightsCasesIn(cx.db)
		.selectFrom("rights_cases.lending_part as part")
		.innerJoin("rights_cases.lending as lending", (join) =>
			join
				.onRef("lending.unit_id", "=", "part.unit_id")
				.onRef("lending.case_id", "=", "part.case_id")
				.onRef("lending.id", "=", "part.lending_id"),
		)
		.innerJoin("rights_cases.case_file as file", (join) =>
			join
				.onRef("file.unit_id", "=", "part.unit_id")
				.onRef("file.id", "=", "part.case_id"),
		)
		.select([
			"lending.unit_id as unitId",
			"lending.case_id as id",
			"lending.id as lendingId",
			"lending.key_of as keyOf",
			"lending.asked_by as askedBy",
			"lending.first_id as firstId",
			"file.ref",
			"part.reason",
			"part.inner_box as inner",
			"part.posts",
		])
		.select(asDay("lending.asked_on").as("askedOn"))
		.where("part.custodian_id", "=", personId)
		.where("part.key_number", "=", number)
		.where("lending.second_id", "is", null)
		.where("lending.refused_by", "is", null)
		.orderBy("lending.asked_on")
		.orderBy("lending.id");

/** Leaves the inner boxes for whoever comes second; `false` where there is none. */
export async function lendFirst(
	tx: Context,
	unlocked: Unlocked,
	row: At,
): Promise<boolean> {
	let left = false;
	for (const box of await boxesOf(tx, row, unlocked)) {
		const inner = openOuter(unlocked, box);
		if (!inner) continue;
		const { numUpdatedRows } = await partsOf(tx, row)
			.set({ inner_box: inner })
			.where("custodian_id", "=", box.secondId)
			.where("key_number", "=", box.secondNumber)
			.executeTakeFirst();
		left ||= numUpdatedRows > 0n;
	}
	if (left) await change(tx, row, { first_id: unlocked.personId });
	return left;
}

/** Both have lent theirs; `lent` is what the officer has of it, for a day. */
async function settle(
	tx: Context,
	row: Row,
	{ personId }: Unlocked,
	lent: Uint8Array | null,
): Promise<void> {
	await change(tx, row, {
		second_id: personId,
		lent,
		until: new Date(tx.now.getTime() + lentFor * 3_600_000),
	});
	await settleParts(tx, row);
}

/** It was decided: nothing half open is left lying about, and it waits for nobody. */
async function settleParts(tx: Context, row: Row): Promise<void> {
	const asked = await partsOf(tx, row)
		.set({ inner_box: null })
		.returning("custodian_id as personId")
		.execute();
	await forgetSubjectOf(
		tx,
		{ kind: lendingKind, id: row.lendingId },
		asked.map(({ personId }) => personId),
	);
}

const partsOf = (tx: Context, { unitId, id, lendingId }: At) =>
	rightsCasesIn(tx.db)
		.updateTable("rights_cases.lending_part")
		.where("unit_id", "=", unitId)
		.where("case_id", "=", id)
		.where("lending_id", "=", lendingId);

async function boxesOf(
	tx: Context,
	{ unitId, id, keyOf }: At,
	{ personId, number }: Unlocked,
): Promise<readonly ForTwo[]> {
	const rows = await rightsCasesIn(tx.db)
		.selectFrom("rights_cases.holder")
		.selectAll()
		.where("unit_id", "=", unitId)
		.where("case_id", "=", id)
		.where("key_of", "=", keyOf)
		.where("kind", "=", "two")
		.where("holder_id", "=", personId)
		.where("key_number", "=", number)
		.execute();
	return rows.flatMap((row) =>
		row.second_id !== null && row.second_number !== null
			? [
					{
						firstId: row.holder_id,
						firstNumber: row.key_number,
						secondId: row.second_id,
						secondNumber: row.second_number,
						sealed: row.sealed,
					},
				]
			: [],
	);
}

const change = (
	tx: Context,
	{ unitId, id, lendingId }: At,
	set: {
		readonly first_id?: string;
		readonly second_id?: string;
		readonly refused_by?: string;
		readonly lent?: Uint8Array | null;
		readonly until?: Date;
	},
) =>
	rightsCasesIn(tx.db)
		.updateTable("rights_cases.lending")
		.set(set)
		.where("unit_id", "=", unitId)
		.where("case_id", "=", id)
		.where("id", "=", lendingId)
		.execute();

const trail = (tx: Context, { id }: Row, deed: string): Promise<void> =>
	leaveTrail(tx, {
		chain: "confidential",
		deed,
		subject: { kind: subjectKind, id },
	});

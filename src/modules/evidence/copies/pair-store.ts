import type { Selectable } from "kysely";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { type EvidenceTables, evidenceIn } from "../tables.ts";
import { keepersOf, waitForComparison } from "./keepers.ts";
import {
	inOrder,
	type Judgement,
	type Outcome,
	type Pair,
	type PairState,
	type Side,
} from "./pair.ts";

/** Told upwards when two files look as if one were copied from the other. */
export const pairFound = "evidence.pair-found";

/** Notes a pair once; one that is known already stays as it is. */
export async function notePair(
	tx: Context,
	side: Side,
	other: Side,
): Promise<void> {
	const [one, two] = inOrder(side, other);
	const noted = await evidenceIn(tx.db)
		.insertInto("evidence.pair")
		.values({
			id: tx.newId(),
			unit_id: one.unitId,
			sha256: one.sha256,
			other_unit_id: two.unitId,
			other_sha256: two.sha256,
			same_bytes: one.sha256 === two.sha256,
			found_at: tx.now,
			state: "open",
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning("id")
		.executeTakeFirst();
	if (noted)
		await announce(tx, { name: pairFound, body: { pairId: noted.id } });
}

/** What became of the pairs of the same bytes. */
export async function pairsOfBytes(
	cx: Context,
	sha256: string,
): Promise<PairState[]> {
	const rows = await evidenceIn(cx.db)
		.selectFrom("evidence.pair")
		.select("state")
		.where("sha256", "=", sha256)
		.where("same_bytes", "=", true)
		.execute();
	return rows.map(({ state }) => state);
}

const fromRow = (row: Selectable<EvidenceTables["evidence.pair"]>): Pair => ({
	id: row.id,
	sides: [
		{ unitId: row.unit_id, sha256: row.sha256 },
		{ unitId: row.other_unit_id, sha256: row.other_sha256 },
	],
	sameBytes: row.same_bytes,
	foundAt: row.found_at,
	state: row.state,
});

export async function pairOf(
	cx: Context,
	id: string,
): Promise<Pair | undefined> {
	const row = await evidenceIn(cx.db)
		.selectFrom("evidence.pair")
		.selectAll()
		.where("id", "=", id)
		.executeTakeFirst();
	return row && fromRow(row);
}

/** Every pair with a side among these units, the youngest first; all of them without units. */
export async function pairsOf(
	cx: Context,
	{
		states,
		atMost = 2_000,
	}: { readonly states: readonly PairState[]; readonly atMost?: number },
): Promise<Pair[]> {
	const rows = await evidenceIn(cx.db)
		.selectFrom("evidence.pair")
		.selectAll()
		.where("state", "in", states)
		.orderBy("found_at", "desc")
		.orderBy("id")
		.limit(atMost)
		.execute();
	return rows.map(fromRow);
}

/** Pairs of which one side is one of these files of a unit. */
export async function pairsOfFiles(
	cx: Context,
	unitId: string,
	sha256s: readonly string[],
): Promise<Pair[]> {
	if (sha256s.length === 0) return [];
	const rows = await evidenceIn(cx.db)
		.selectFrom("evidence.pair")
		.selectAll()
		.where(({ or, and, eb }) =>
			or([
				and([eb("unit_id", "=", unitId), eb("sha256", "in", sha256s)]),
				and([
					eb("other_unit_id", "=", unitId),
					eb("other_sha256", "in", sha256s),
				]),
			]),
		)
		.orderBy("found_at", "desc")
		.execute();
	return rows.map(fromRow);
}

/** All that was said of a pair, oldest first. */
export async function judgementsOf(
	cx: Context,
	pairId: string,
): Promise<Judgement[]> {
	const rows = await evidenceIn(cx.db)
		.selectFrom("evidence.pair_judgement")
		.selectAll()
		.where("pair_id", "=", pairId)
		.orderBy("number")
		.execute();
	return rows.map(({ outcome, reason, by_id: byId, at }) => ({
		outcome,
		reason,
		byId,
		at,
	}));
}

/** The pair, and nobody else judges it until the transaction ends. */
export async function lockPair(tx: Context, id: string): Promise<Pair> {
	const row = await evidenceIn(tx.db)
		.selectFrom("evidence.pair")
		.selectAll()
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirstOrThrow();
	return fromRow(row);
}

/**
 * Writes what a person says of a locked pair. Whether they may, and their trail, is for whoever calls. Other
 * units that keep the same bytes are looked at once more: what was too many to ask about is asked about now.
 */
export async function writeJudgement(
	tx: Context,
	pair: Pair,
	{ outcome, reason }: { readonly outcome: Outcome; readonly reason: string },
): Promise<void> {
	const db = evidenceIn(tx.db);
	const before = await judgementsOf(tx, pair.id);
	await db
		.insertInto("evidence.pair_judgement")
		.values({
			pair_id: pair.id,
			number: before.length + 1,
			outcome,
			reason,
			by_id: tx.actor.id,
			at: tx.now,
		})
		.execute();
	await db
		.updateTable("evidence.pair")
		.set({ state: outcome })
		.where("id", "=", pair.id)
		.execute();
	if (pair.sameBytes)
		await waitForComparison(
			tx,
			await keepersOf(tx, pair.sides[0].sha256, 1_000),
		);
}

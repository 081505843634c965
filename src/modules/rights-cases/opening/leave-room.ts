import { type Left, leaveKeys, officesHeldBy, personKeysOf } from "#keys";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { rightsCasesIn } from "../tables.ts";
import { tellKeyless, tellOutOfReach } from "./tell-out-of-reach.ts";
import type { Way } from "./way-into.ts";
import { rowsNear, type Thing, waysInto } from "./ways-into.ts";

/** What no officer can open any more, of all that whoever left could open or help to open. */
export interface LeftBehind {
	readonly unitId: string;
	/** What staff call the case. */
	readonly ref: string;
	/** The case itself, or who its people are. */
	readonly what: string;
	/** The best way that is left. */
	readonly way: Way;
}

/**
 * Somebody leaves for good: everything that was sealed to them is taken away, their offices get new keys, and what nobody
 * can open by themselves any more is named. Those who keep half of such a case are told, and those whose office has no key any more.
 */
export const leaveRoom = (
	cx: Context,
	personId: string,
): Promise<Left & { readonly leftBehind: readonly LeftBehind[] }> =>
	inTransaction(cx, async (tx) => {
		const rows = await rowsNear(tx, personId);
		const left = await leaveKeys(tx, personId);
		await forgetLending(tx, personId);
		await rightsCasesIn(tx.db)
			.deleteFrom("rights_cases.holder")
			.where((row) =>
				row.or([
					row.and([
						row("kind", "=", "person"),
						row("holder_id", "=", personId),
					]),
					row.and([row("kind", "=", "two"), row("holder_id", "=", personId)]),
					row.and([row("kind", "=", "two"), row("second_id", "=", personId)]),
				]),
			)
			.execute();
		const lost = [...(await waysInto(tx, rows)).values()].filter(isLost);
		await tellOutOfReach(tx, lost, personId);
		await tellKeyless(tx, left.withoutKey);
		return {
			...left,
			leftBehind: lost.map(({ unitId, ref, keyOf, way }) => ({
				unitId,
				ref,
				what: keyOf,
				way,
			})),
		};
	});

/** No officer opens the case; who its people are was never for one alone, and now not for two. */
const isLost = ({ keyOf, way }: Thing): boolean =>
	way !== "one-person" && (keyOf === "case" || way !== "two-key-holders");

/**
 * An account was closed: whoever had keys has left with it, without anybody having to remember the command. May be done twice.
 */
export async function closeKeys(tx: Context, personId: string): Promise<void> {
	if (await hasKeys(tx, personId)) await leaveRoom(tx, personId);
	else await forgetLending(tx, personId);
}

/** Whether anything was ever sealed to them that is there still. */
async function hasKeys(tx: Context, personId: string): Promise<boolean> {
	if ((await personKeysOf(tx, [personId])).size > 0) return true;
	if ((await officesHeldBy(tx, personId)).length > 0) return true;
	const row = await rightsCasesIn(tx.db)
		.selectFrom("rights_cases.holder")
		.select("id")
		.where((held) =>
			held.or([
				held("holder_id", "=", personId),
				held("second_id", "=", personId),
			]),
		)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

/**
 * A post of somebody ended: what nobody can go on with since, though their key is there still, is told to those who keep half
 * of it.
 */
export async function tellLeftAlone(
	tx: Context,
	personId: string,
): Promise<void> {
	const rows = await rowsNear(tx, personId);
	await tellOutOfReach(tx, [...(await waysInto(tx, rows)).values()]);
}

/**
 * What was asked of somebody as a custodian is gone, and what they asked for is over: also when their account was closed.
 * May be done twice.
 */
export const forgetLending = (tx: Context, personId: string): Promise<void> =>
	inTransaction(tx, async (tx) => {
		const theirs = rightsCasesIn(tx.db)
			.selectFrom("rights_cases.lending")
			.select("id")
			.where("asked_by", "=", personId);
		await rightsCasesIn(tx.db)
			.deleteFrom("rights_cases.lending_part")
			.where((part) =>
				part.or([
					part("custodian_id", "=", personId),
					part("lending_id", "in", theirs),
				]),
			)
			.execute();
		await rightsCasesIn(tx.db)
			.updateTable("rights_cases.lending")
			.set({ lent: null, until: tx.now })
			.where("asked_by", "=", personId)
			.where((row) =>
				row.or([row("until", "is", null), row("until", ">", tx.now)]),
			)
			.execute();
	});

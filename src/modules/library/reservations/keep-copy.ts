import { tellReach } from "#channels";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { nextNumber, openDaysOf, rulesOf } from "../lending-rules.ts";
import { openDaysAfter } from "../loans/due-day.ts";
import type { CopyAtDesk } from "../loans/loan.ts";
import { memberKind } from "../members/member.ts";
import { libraryIn } from "../tables.ts";
import { reservationRows } from "./queue.ts";

/** A copy that was put aside. */
export interface PutAside {
	readonly reservationId: string;
	/** On the slip that is put into it. */
	readonly number: number;
	readonly keptUntil: string;
}

/** Puts a copy aside for the first who waits for its title; `null` where nobody does. */
export async function keepForFirst(
	tx: Context,
	copy: Pick<CopyAtDesk, "id" | "unitId" | "recordId" | "state">,
): Promise<PutAside | null> {
	if (copy.state !== "in-use") return null;
	const first = await firstWaiting(tx, copy.recordId);
	if (!first) return null;
	const { keepsDays } = await rulesOf(tx, copy.unitId);
	const isOpen = await openDaysOf(tx, copy.unitId);
	const keptUntil = openDaysAfter(dayOf(tx.now), keepsDays, isOpen);
	const number = await nextNumber(tx, copy.unitId);
	await libraryIn(tx.db)
		.updateTable("library.reservation")
		.set({ state: "kept", copy_id: copy.id, number, kept_until: keptUntil })
		.where("id", "=", first.id)
		.execute();
	await tellReach(tx, {
		unitId: first.unitId,
		kind: memberKind,
		id: first.memberId,
	});
	return { reservationId: first.id, number, keptUntil };
}

/** Locked: of two copies that come back at once each is for another. */
const firstWaiting = (tx: Context, recordId: string) =>
	reservationRows(tx)
		.where("reservation.record_id", "=", recordId)
		.where("reservation.state", "=", "waiting")
		.limit(1)
		.forUpdate()
		.skipLocked()
		.executeTakeFirst();

/** It does not lie ready any more: whoever it was for waits again, in their place. */
export const putBack = async (
	tx: Context,
	reservationId: string,
): Promise<void> =>
	void (await libraryIn(tx.db)
		.updateTable("library.reservation")
		.set({ state: "waiting", copy_id: null, number: null, kept_until: null })
		.where("id", "=", reservationId)
		.execute());

/** The same, by the copy. */
export const putBackCopy = async (tx: Context, copyId: string): Promise<void> =>
	void (await libraryIn(tx.db)
		.updateTable("library.reservation")
		.set({ state: "waiting", copy_id: null, number: null, kept_until: null })
		.where("copy_id", "=", copyId)
		.where("state", "=", "kept")
		.execute());

/** Nobody came for it in time, or they do not want it any more. */
export const dropReservation = async (
	tx: Context,
	reservationId: string,
): Promise<void> =>
	void (await libraryIn(tx.db)
		.deleteFrom("library.reservation")
		.where("id", "=", reservationId)
		.execute());

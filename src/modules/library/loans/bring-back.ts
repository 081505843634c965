import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { type Day, dayOf } from "#territory";
import {
	dropReservation,
	keepForFirst,
	type PutAside,
} from "../reservations/keep-copy.ts";
import { libraryIn } from "../tables.ts";
import { rememberDeed, tellOfCopy } from "./deeds.ts";
import type { CopyAtDesk } from "./loan.ts";

export interface Returned {
	/** `kept`: it was on the shelf, and is put aside. `overdue`: it came back after its last day. */
	readonly kind: "returned" | "overdue" | "kept";
	readonly title: string;
	/** Where it belongs. */
	readonly place: string;
	readonly putAside: PutAside | null;
}

export type ReturnRefusal = Refusal<"not-lent" | "lies-ready" | "no-such-day">;

/**
 * A copy is scanned and no card is open: it came back, and is put aside where somebody waits for it. `on`: the day on which it
 * was found in the book drop. One that is not lent is put aside as well, where it was fetched from the shelf for somebody.
 */
export async function bringBack(
	tx: Context,
	copy: CopyAtDesk,
	on: Day = dayOf(tx.now),
): Promise<Result<Returned, ReturnRefusal>> {
	if (!copy.loan) return putAsideFromShelf(tx, copy);
	if (on > dayOf(tx.now) || on < copy.loan.lentOn)
		return refused("no-such-day", { lent: copy.loan.lentOn });
	const { numUpdatedRows } = await libraryIn(tx.db)
		.updateTable("library.loan")
		.set({ returned_on: on, returned_at: tx.now })
		.where("id", "=", copy.loan.id)
		.where("returned_on", "is", null)
		.executeTakeFirstOrThrow();
	// Another desk took it back at the same moment.
	if (numUpdatedRows === 0n)
		return refused("not-lent", { title: copy.title, place: placeOf(copy) });
	const putAside = await keepForFirst(tx, copy);
	await rememberDeed(tx, {
		kind: "returned",
		loanId: copy.loan.id,
		reservationId: putAside?.reservationId ?? null,
		dueBefore: null,
		unitId: copy.unitId,
		copyId: copy.id,
	});
	return ok({
		kind: copy.loan.dueOn < on ? "overdue" : "returned",
		title: copy.title,
		place: placeOf(copy),
		putAside,
	});
}

async function putAsideFromShelf(
	tx: Context,
	copy: CopyAtDesk,
): Promise<Result<Returned, ReturnRefusal>> {
	const { kept, title } = copy;
	const place = placeOf(copy);
	if (kept && kept.keptUntil >= dayOf(tx.now))
		return refused("lies-ready", {
			title,
			number: kept.number,
			until: kept.keptUntil,
		});
	// Nobody came for it in time.
	if (kept) await dropReservation(tx, kept.reservationId);
	const putAside = await keepForFirst(tx, copy);
	if (!putAside && !kept) return refused("not-lent", { title, place });
	await tellOfCopy(
		tx,
		{ unitId: copy.unitId, copyId: copy.id },
		putAside ? "library.put-aside" : "library.put-back",
	);
	return ok({ kind: "kept", title, place, putAside });
}

export const placeOf = ({
	place,
	callNumber,
}: Pick<CopyAtDesk, "place" | "callNumber">): string =>
	[place, callNumber].filter(Boolean).join(", ");

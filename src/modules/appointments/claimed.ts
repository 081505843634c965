import { forgetAskingsAbout } from "#accommodations";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { cancelBooking } from "./change-booking.ts";
import { eraseBooking } from "./forget.ts";
import { asKept, type Key, subjectKind } from "./slot.ts";
import { lockBooking } from "./store.ts";
import { appointmentsIn } from "./tables.ts";
import { terms } from "./terms.ts";

/** What whoever booked may have put right. */
export const claimable = ["word", "about"] as const;
export type Claimable = (typeof claimable)[number];

export type ClaimedRefusal = Refusal<"gone" | "too-long">;

const longest = { word: terms.longestWord, about: terms.longestWords } as const;

/** Puts a field right on the claim of whoever booked; whoever calls has asked who may, in their transaction. */
export async function correctBooking(
	tx: Context,
	key: Key,
	field: Claimable,
	value: string,
): Promise<Result<null, ClaimedRefusal>> {
	const booking = await lockBooking(tx, key);
	if (!booking) return refused("gone");
	if (value.trim().length > longest[field])
		return refused("too-long", { n: longest[field] });
	await appointmentsIn(tx.db)
		.updateTable("appointments.booking")
		.set({ [field]: asKept(value), version: booking.version + 1 })
		.where("unit_id", "=", key.unitId)
		.where("id", "=", key.id)
		.where("erased_on", "is", null)
		.execute();
	return ok(null);
}

/** Erases it on their claim: the place is free again; words, code and what was asked for with it are gone. */
export async function endBooking(
	tx: Context,
	key: Key,
): Promise<Result<null, ClaimedRefusal>> {
	if (!(await lockBooking(tx, key))) return refused("gone");
	// An hour that is over holds no place any more.
	await cancelBooking(tx, key);
	await forgetAskingsAbout(tx, { kind: subjectKind, id: key.id });
	await eraseBooking(tx, key);
	return ok(null);
}

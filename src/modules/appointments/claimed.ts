import { endAskingsAbout } from "#accommodations";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { cancelOnClaim } from "./change-booking.ts";
import { eraseBooking } from "./forget.ts";
import { asKept, type Key, subjectKind } from "./slot.ts";
import { lockBooking } from "./store.ts";
import { appointmentsIn } from "./tables.ts";
import { terms } from "./terms.ts";

/** What whoever booked may have put right. */
export const claimable = ["word", "about"] as const;
export type Claimable = (typeof claimable)[number];

export type ClaimedRefusal = Refusal<"gone" | "too-long" | "held">;

const longest = { word: terms.longestWord, about: terms.longestWords } as const;

/** Puts a field right on the claim of whoever booked; whoever calls has asked who may, in their transaction. */
export async function correctBooking(
	tx: Context,
	key: Key,
	field: Claimable,
	value: string,
): Promise<Result<null, ClaimedRefusal>> {
	if (value.trim().length > longest[field])
		return refused("too-long", { n: longest[field] });
	const row = await appointmentsIn(tx.db)
		.updateTable("appointments.booking")
		.set((eb) => ({ [field]: asKept(value), version: eb("version", "+", 1) }))
		.where("unit_id", "=", key.unitId)
		.where("id", "=", key.id)
		.where("erased_on", "is", null)
		.returning("id")
		.executeTakeFirst();
	return row ? ok(null) : refused("gone");
}

/** Erases it on their claim: the place is free again; words, code and what was asked for with it are gone. */
export async function endBooking(
	tx: Context,
	key: Key,
): Promise<Result<null, ClaimedRefusal>> {
	if (!(await lockBooking(tx, key))) return refused("gone");
	const asked = await endAskingsAbout(tx, { kind: subjectKind, id: key.id });
	if (!asked.ok) return asked;
	// An hour that is over holds no place any more.
	await cancelOnClaim(tx, key);
	await eraseBooking(tx, key);
	return ok(null);
}

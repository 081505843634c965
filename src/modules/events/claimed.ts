import { endAskingsAbout } from "#accommodations";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import type { Key } from "./event.ts";
import { eraseRegistration } from "./forget.ts";
import { cancelOnClaim } from "./registering/change-registration.ts";
import {
	lockNames,
	lockRegistration,
} from "./registering/lock-registration.ts";
import { registrationKind } from "./registering/registration.ts";
import { eventsIn } from "./tables.ts";
import { terms } from "./terms.ts";
import { asKept } from "./words.ts";

/** What whoever registered may have put right; a name they put right by their code. */
export const claimable = ["institution", "words"] as const;
export type Claimable = (typeof claimable)[number];

type Done = Promise<Result<null, Refusal<"gone" | "too-long" | "held">>>;

const longest = {
	institution: terms.longestName,
	words: terms.longestNeed,
} as const;

/** Puts a field right on the claim of whoever registered; whoever calls has asked who may, in their transaction. */
export async function correctRegistration(
	tx: Context,
	key: Key,
	field: Claimable,
	value: string,
): Done {
	const kept = asKept(value);
	if (kept.length > longest[field])
		return refused("too-long", { n: longest[field] });
	const row = await eventsIn(tx.db)
		.updateTable("events.registration")
		.set((eb) => ({ [field]: kept, version: eb("version", "+", 1) }))
		.where("unit_id", "=", key.unitId)
		.where("id", "=", key.id)
		.where("erased_on", "is", null)
		.returning("id")
		.executeTakeFirst();
	return row ? ok(null) : refused("gone");
}

/** Erases it on their claim: places are free again; names, words, code and what was asked for with it are gone. */
export async function endRegistration(tx: Context, key: Key): Done {
	if (!(await lockRegistration(tx, key))) return refused("gone");
	await lockNames(tx, key.unitId, [key.id]);
	const about = { kind: registrationKind, id: key.id };
	const asked = await endAskingsAbout(tx, about);
	if (!asked.ok) return asked;
	// Once the event has begun no place is given up any more.
	await cancelOnClaim(tx, key);
	await eraseRegistration(tx, key);
	return ok(null);
}

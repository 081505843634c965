import { isFresh } from "#identity";
import { holds } from "#kernel/actor.ts";
import { isUuid } from "#kernel/id.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { workersAt } from "./my-key.ts";
import {
	type BeforeGiving,
	officeKeysOf,
	rotateOfficeKey,
	shareOfficeKey,
	takeSharesFrom,
} from "./office-key.ts";
import type { Unlocked } from "./person-key.ts";

export type OfficeRefusal = Refusal<
	"prove-again" | "locked" | "not-found" | "no-key" | "no-keeper"
>;

interface Whom {
	readonly unitId: string;
	readonly personId: string;
}

/**
 * Gives the key of one's office to a colleague who receives or examines reports there as well. `before` is told while the key
 * lies open: it opens everything that was ever sealed to it, also what this colleague must never learn of.
 */
export const giveOfficeKey = (
	cx: Context,
	unlocked: Unlocked | null,
	whom: Whom,
	before: BeforeGiving,
): Promise<Result<null, OfficeRefusal>> =>
	atMyOffice(cx, unlocked, whom, async (tx, mine) => {
		const working = await workersAt(tx, whom.unitId);
		if (!working.includes(whom.personId)) return refused("not-found");
		const { unitId, personId } = whom;
		const given = await shareOfficeKey(tx, mine, unitId, personId, before);
		if (given.ok) await trail(tx, "keys.given", whom);
		return given;
	});

/**
 * Takes the key of one's office back from a colleague: the office gets a new one, which all the others hold. What arrived
 * before is closed to them too, unless somebody hands it over.
 */
export const takeBackOfficeKey = (
	cx: Context,
	unlocked: Unlocked | null,
	whom: Whom,
): Promise<Result<null, OfficeRefusal>> =>
	atMyOffice(cx, unlocked, whom, async (tx, { personId: me }) => {
		const { unitId, personId } = whom;
		const office = (await officeKeysOf(tx, [unitId])).get(unitId);
		if (personId === me || !office?.holders.includes(personId))
			return refused("not-found");
		await takeSharesFrom(tx, personId, unitId);
		const keepers = office.holders.filter((id) => id !== personId);
		const rotated = await rotateOfficeKey(tx, unitId, keepers);
		if (!rotated.ok) return rotated;
		await trail(tx, "keys.taken-back", whom);
		return ok(null);
	});

const atMyOffice = (
	cx: Context,
	unlocked: Unlocked | null,
	{ unitId, personId }: Whom,
	then: (tx: Context, mine: Unlocked) => Promise<Result<null, OfficeRefusal>>,
): Promise<Result<null, OfficeRefusal>> =>
	inTransaction<Result<null, OfficeRefusal>>(cx, async (tx) => {
		if (!isFresh(tx.actor, tx.now)) return refused("prove-again");
		if (!unlocked || unlocked.personId !== tx.actor.id)
			return refused("locked");
		if (
			!isUuid(unitId) ||
			!isUuid(personId) ||
			!holds(tx.actor, "rights.receive", { unitId })
		)
			return refused("not-found");
		const office = (await officeKeysOf(tx, [unitId])).get(unitId);
		return office?.holders.includes(unlocked.personId)
			? then(tx, unlocked)
			: refused("not-found");
	});

const trail = (tx: Context, deed: string, { unitId, personId }: Whom) =>
	leaveTrail(tx, {
		chain: "operations",
		deed,
		subject: { kind: "unit", id: unitId },
		details: { person: personId },
	});

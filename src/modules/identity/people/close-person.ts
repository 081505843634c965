import { isUuid } from "#kernel/id.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { asDay, asDayOrNull, type Day, dayOf } from "#territory";
import { lockRoles, wouldLeaveNobody } from "../administrators.ts";
import { replaceOpenCode } from "../codes/make-code.ts";
import { type Ending, endNow } from "../end-role.ts";
import { endSessions } from "../end-sessions.ts";
import { mayManagePeople } from "../policy.ts";
import { forgetLinks } from "../provider/links.ts";
import { identityIn } from "../tables.ts";
import { isHeldOrComing } from "./state.ts";

export type CloseRefusal = Refusal<
	| "not-an-administrator"
	| "no-such-person"
	| "closed-already"
	| "last-administrator"
>;

/**
 * Closes an account today: all roles end, also those still to come, all sessions end, and no code opens.
 * The name stays, for the trail and for what this person did.
 */
export async function closePerson(
	cx: Context,
	id: string,
): Promise<Result<null, CloseRefusal>> {
	return inTransaction(cx, async (tx) => {
		const decision = mayManagePeople(tx.actor);
		if (!decision.may) return refused(decision.why);
		await lockRoles(tx);
		const person = isUuid(id) ? await lockPerson(tx, id) : undefined;
		if (!person) return refused("no-such-person");
		if (person.closed) return refused("closed-already");
		const today = dayOf(tx.now);
		const ending = await rolesToEnd(tx, id, today);
		const ids = ending.map((role) => role.id);
		if (await wouldLeaveNobody(tx, ids, today))
			return refused("last-administrator");
		for (const role of ending) await endNow(tx, role, later(today, role.from));
		await shut(tx, id, today);
		return ok(null);
	});
}

const later = (one: Day, other: Day): Day => (one < other ? other : one);

const lockPerson = (tx: Context, id: string) =>
	identityIn(tx.db)
		.selectFrom("identity.person")
		.select((select) => select("closed_on", "is not", null).as("closed"))
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirst();

const rolesToEnd = (
	tx: Context,
	personId: string,
	today: Day,
): Promise<Ending[]> =>
	identityIn(tx.db)
		.selectFrom("identity.role_held as held")
		.select([
			"held.id",
			"held.person_id as personId",
			"held.role",
			"held.programme",
			"held.unit_id as unitId",
		])
		.select([
			asDay("held.valid_from").as("from"),
			asDayOrNull("held.valid_until").as("until"),
		])
		.where("held.person_id", "=", personId)
		.where(isHeldOrComing(today))
		.orderBy("held.id")
		.execute();

async function shut(tx: Context, id: string, today: Day): Promise<void> {
	await identityIn(tx.db)
		.updateTable("identity.person")
		.set({ closed_on: today, updated_at: tx.now })
		.where("id", "=", id)
		.execute();
	await endSessions(tx, { personId: id });
	await forgetLinks(tx, id);
	await replaceOpenCode(tx, id);
	await leaveTrail(tx, {
		chain: "operations",
		deed: "identity.person-closed",
		subject: { kind: "person", id },
		details: { on: today },
	});
	await announce(tx, {
		name: "identity.person-closed",
		body: { personId: id },
	});
}

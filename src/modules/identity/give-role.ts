import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { asOf, type Day } from "#territory";
import { mayGiveRole } from "./policy.ts";
import { type RoleCode, roleNamed } from "./roles.ts";
import { identityIn } from "./tables.ts";

export interface NewRole {
	readonly personId: string;
	readonly role: RoleCode;
	/** `null` reaches every programme. */
	readonly programme: string | null;
	readonly unitId: string;
	readonly from: Day;
	/** First day on which it is held no more. */
	readonly until?: Day;
	/** Of a regional role: the provinces it covers; left out, the one in which the unit stands on the first day. */
	readonly provinces?: readonly string[];
}

export type GiveRoleRefusal = Refusal<
	| "not-an-administrator"
	| "own-role"
	| "no-such-person"
	| "no-such-unit"
	| "ends-before-it-begins"
>;

/** Gives a dated role. The provinces of a regional role are written down now, and do not follow the unit later. */
export async function giveRole(
	cx: Context,
	role: NewRole,
): Promise<Result<{ readonly id: string }, GiveRoleRefusal>> {
	return inTransaction(cx, async (tx) => {
		const decision = mayGiveRole(tx.actor, role.personId);
		if (!decision.may) return refused(decision.why);
		if (role.until !== undefined && role.until <= role.from)
			return refused("ends-before-it-begins");
		if (!(await personExists(tx, role.personId)))
			return refused("no-such-person");
		const province = await provinceOf(tx, role.unitId, role.from);
		if (province === null) return refused("no-such-unit");
		const id = tx.newId();
		await save(tx, id, role, province);
		await leaveTrail(tx, {
			chain: "operations",
			deed: "identity.role-given",
			subject: { kind: "person", id: role.personId },
			details: {
				role: role.role,
				programme: role.programme,
				unit: role.unitId,
				from: role.from,
				until: role.until ?? null,
			},
		});
		return ok({ id });
	});
}

const personExists = async (tx: Context, id: string): Promise<boolean> =>
	(await identityIn(tx.db)
		.selectFrom("identity.person")
		.select("id")
		.where("id", "=", id)
		.executeTakeFirst()) !== undefined;

async function provinceOf(
	tx: Context,
	unitId: string,
	day: Day,
): Promise<string | null> {
	const row = await identityIn(tx.db)
		.selectFrom("units.directory as unit")
		.select("province_code")
		.where("unit_id", "=", unitId)
		.where(asOf("unit", day))
		.executeTakeFirst();
	return row?.province_code ?? null;
}

async function save(
	tx: Context,
	id: string,
	role: NewRole,
	province: string,
): Promise<void> {
	await identityIn(tx.db)
		.insertInto("identity.role_held")
		.values({
			id,
			person_id: role.personId,
			role: role.role,
			programme: role.programme,
			unit_id: role.unitId,
			valid_from: role.from,
			valid_until: role.until ?? null,
			given_by: tx.actor.id,
		})
		.execute();
	if (roleNamed(role.role).reach !== "region") return;
	const covered = role.provinces ?? [province];
	await identityIn(tx.db)
		.insertInto("identity.role_province")
		.values(
			covered.map((province_code) => ({ role_held_id: id, province_code })),
		)
		.execute();
}

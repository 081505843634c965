import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { asOf, type Day, dayBefore, provincesAt, shared } from "#territory";
import { lockRoles } from "./administrators.ts";
import { mayGiveRole } from "./policy.ts";
import { rolesOf } from "./queries.ts";
import { fitsOneProgramme, type RoleCode, roleNamed } from "./roles.ts";
import { identityIn } from "./tables.ts";

export interface NewRole {
	readonly personId: string;
	readonly role: RoleCode;
	/** `null` reaches every programme; the only way to hold a role that looks after the house. */
	readonly programme: string | null;
	/** `null` only where the role reaches the nation. */
	readonly unitId: string | null;
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
	| "closed"
	| "every-programme"
	| "unit-missing"
	| "no-such-unit"
	| "no-such-province"
	| "ends-before-it-begins"
	| "held-already"
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
		await lockRoles(tx);
		const problem = await problemOf(tx, role);
		if (problem) return { ok: false, problem };
		const covered = await coveredBy(tx, role);
		if (!covered) return refused("no-such-unit");
		const id = tx.newId();
		await save(tx, id, role, covered);
		await tell(tx, role);
		return ok({ id });
	});
}

async function problemOf(
	tx: Context,
	role: NewRole,
): Promise<GiveRoleRefusal | null> {
	const person = await identityIn(tx.db)
		.selectFrom("identity.person")
		.select((select) => select("closed_on", "is not", null).as("closed"))
		.where("id", "=", role.personId)
		.executeTakeFirst();
	if (!person) return { reason: "no-such-person" };
	if (person.closed) return { reason: "closed" };
	return (await problemOfPlace(tx, role)) ?? heldAlready(tx, role);
}

/** What is wrong with how far the role is to reach: programme, unit and provinces. */
async function problemOfPlace(
	tx: Context,
	{ role, programme, unitId, provinces, from }: NewRole,
): Promise<GiveRoleRefusal | null> {
	if (programme !== null && !fitsOneProgramme(role))
		return { reason: "every-programme" };
	const { reach } = roleNamed(role);
	if (unitId === null && reach !== "nation") return { reason: "unit-missing" };
	if (reach !== "region" || !provinces) return null;
	const known = new Set((await provincesAt(tx, from)).map(({ code }) => code));
	return provinces.length === 0 || provinces.some((code) => !known.has(code))
		? { reason: "no-such-province" }
		: null;
}

/** The same role, programme and unit twice on one day would say nothing more, and be ended by halves. */
async function heldAlready(
	tx: Context,
	role: NewRole,
): Promise<GiveRoleRefusal | null> {
	const span = { from: role.from, until: role.until ?? null };
	const same = (await rolesOf(tx, role.personId)).find(
		(held) =>
			held.role === role.role &&
			held.programme === role.programme &&
			held.unitId === role.unitId &&
			(held.until === null || held.from < held.until) &&
			shared(held, span) !== null,
	);
	if (!same) return null;
	return {
		reason: "held-already",
		about: {
			from: same.from,
			last: same.until === null ? "" : dayBefore(same.until),
		},
	};
}

/** The provinces that the role covers, none where it is not regional; `null` when the unit is not there on the first day. */
async function coveredBy(
	tx: Context,
	{ role, unitId, from, provinces }: NewRole,
): Promise<readonly string[] | null> {
	const regional = roleNamed(role).reach === "region";
	if (unitId === null) return [];
	const unit = await identityIn(tx.db)
		.selectFrom("units.directory as unit")
		.select("province_code")
		.where("unit_id", "=", unitId)
		.where(asOf("unit", from))
		.executeTakeFirst();
	if (!unit) return null;
	return regional ? (provinces ?? [unit.province_code]) : [];
}

async function save(
	tx: Context,
	id: string,
	role: NewRole,
	covered: readonly string[],
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
	if (covered.length === 0) return;
	await identityIn(tx.db)
		.insertInto("identity.role_province")
		.values(
			[...new Set(covered)].map((province_code) => ({
				role_held_id: id,
				province_code,
			})),
		)
		.execute();
}

async function tell(tx: Context, role: NewRole): Promise<void> {
	const { personId, unitId, programme, from } = role;
	await leaveTrail(tx, {
		chain: "operations",
		deed: "identity.role-given",
		subject: { kind: "person", id: personId },
		details: {
			role: role.role,
			programme,
			unit: unitId,
			from,
			until: role.until ?? null,
		},
	});
	await announce(tx, {
		name: "identity.role-given",
		body: { personId, role: role.role, unitId, programme, from },
	});
}

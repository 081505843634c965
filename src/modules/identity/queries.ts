import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull, type Day, dayOf } from "#territory";
import type { RoleHeld } from "./grants.ts";
import { realEmail } from "./person.ts";
import { isRole } from "./roles.ts";
import { identityIn } from "./tables.ts";

/** A role with the name that its unit bears today, or bore when the role ended. */
export interface NamedRole extends RoleHeld {
	/** `null` where the role belongs to no unit. */
	readonly unitName: string | null;
}

/** All roles of a person, also past and coming ones; the youngest first. */
export const rolesOf = async (
	cx: Context,
	personId: string,
): Promise<readonly NamedRole[]> =>
	(await rolesOfMany(cx, [personId])).get(personId) ?? [];

/** The same of several people at once, by their id. */
export async function rolesOfMany(
	cx: Context,
	personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly NamedRole[]>> {
	if (personIds.length === 0) return new Map();
	const named = sql<Day>`least(${dayOf(cx.now)}::date, held.valid_until - 1)`;
	const rows = await identityIn(cx.db)
		.selectFrom("identity.role_held as held")
		.leftJoin("units.directory as unit", (join) =>
			join
				.onRef("unit.unit_id", "=", "held.unit_id")
				.on(
					sql<boolean>`unit.valid_from <= ${named} and (unit.valid_until is null or ${named} < unit.valid_until)`,
				),
		)
		.select([
			"held.id",
			"held.person_id as personId",
			"held.role",
			"held.programme",
			"held.unit_id as unitId",
			"unit.name as unitName",
		])
		.select([
			asDay("held.valid_from").as("from"),
			asDayOrNull("held.valid_until").as("until"),
		])
		.select(
			sql<string[]>`array(
        select province_code from identity.role_province where role_held_id = held.id order by province_code
      )`.as("provinces"),
		)
		.where("held.person_id", "in", personIds)
		.orderBy("held.valid_from", "desc")
		.orderBy("held.id")
		.execute();
	const held = Map.groupBy(
		rows.filter(({ role }) => isRole(role)),
		({ personId }) => personId,
	);
	return new Map(
		[...held].map(([personId, roles]) => [
			personId,
			roles.flatMap(({ personId: _, role, ...rest }) =>
				isRole(role) ? [{ ...rest, role }] : [],
			),
		]),
	);
}

/** A session of one's own, as the list shows it. */
export interface MySession {
	readonly id: string;
	readonly begun: Date;
	readonly lastUsed: Date;
	readonly address: string | null;
	/** What the browser called itself. */
	readonly agent: string | null;
	readonly factors: number;
}

/** What a person sees of their own account. */
export interface Account {
	readonly id: string;
	readonly name: string;
	readonly userName: string;
	readonly email: string | null;
	readonly hasSecondFactor: boolean;
	readonly roles: readonly NamedRole[];
	readonly sessions: readonly MySession[];
	readonly today: Day;
}

export async function accountOf(
	cx: Context,
	personId: string,
): Promise<Account | null> {
	const person = await identityIn(cx.db)
		.selectFrom("identity.person")
		.select([
			"id",
			"name",
			"user_name as userName",
			"email",
			"two_factor_enabled as hasSecondFactor",
		])
		.where("id", "=", personId)
		.executeTakeFirst();
	if (!person) return null;
	return {
		...person,
		email: realEmail(person.email),
		roles: await rolesOf(cx, personId),
		sessions: await sessionsOf(cx, personId),
		today: dayOf(cx.now),
	};
}

const sessionsOf = (cx: Context, personId: string): Promise<MySession[]> =>
	identityIn(cx.db)
		.selectFrom("identity.session")
		.select([
			"id",
			"created_at as begun",
			"updated_at as lastUsed",
			"ip_address as address",
			"user_agent as agent",
			"factors",
		])
		.where("person_id", "=", personId)
		// Sessions live by the clock of the sign-in library, which is the machine's.
		.where("expires_at", ">", sql<Date>`now()`)
		.orderBy("updated_at", "desc")
		.execute();

/** Who bears this user name. */
export async function personByUserName(
	cx: Context,
	userName: string,
): Promise<{ id: string; name: string } | null> {
	const person = await identityIn(cx.db)
		.selectFrom("identity.person")
		.select(["id", "name"])
		.where("user_name", "=", userName)
		.executeTakeFirst();
	return person ?? null;
}

/** Whether an invented person of the demonstration is in the data. Their password is public. */
export async function hasSamplePeople(cx: Context): Promise<boolean> {
	const sample = await identityIn(cx.db)
		.selectFrom("identity.person")
		.select("id")
		.where("sample", "=", true)
		.limit(1)
		.executeTakeFirst();
	return sample !== undefined;
}

import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { asOf, dayOf } from "#territory";
import { realEmail } from "./person.ts";
import { type Permission, type Role, roles } from "./roles.ts";
import { identityIn } from "./tables.ts";

/** A right, asked about a place. */
export interface Asked {
	readonly permission: string;
	/** Left out or null asks for no programme. */
	readonly programme?: string | null;
	/** Left out or null is no place: everyone who holds the right anywhere. */
	readonly unitId?: string | null;
	/** Province of the unit, for rights that reach a region. */
	readonly province?: string | null;
	/** Nobody who holds a role at the unit itself. */
	readonly othersOnly?: boolean;
}

export interface Holder {
	readonly personId: string;
	/** `null` where a person gave none. */
	readonly email: string | null;
}

/**
 * Who holds a right over a place today, by the same rules as `holds`. Roles that need a second factor count:
 * whoever holds one has the duty, whether or not they are signed in. `among` asks of these people only.
 */
export async function holdersOf(
	cx: Context,
	asked: Asked,
	among?: readonly string[],
): Promise<Holder[]> {
	const [holders = []] = await holdersOfEach(cx, [asked], among);
	return holders;
}

/** The same for many places, in the order asked: one question to the database for each right, however many places. */
export async function holdersOfEach(
	cx: Context,
	asked: readonly Asked[],
	among?: readonly string[],
): Promise<Holder[][]> {
	const found: Holder[][] = asked.map(() => []);
	if (among?.length === 0) return found;
	const numbered = asked.map((one, number) => ({ ...one, number }));
	for (const [permission, some] of Map.groupBy(
		numbered,
		(one) => one.permission,
	))
		for (const { number, personId, email } of await holding(
			cx,
			permission,
			some,
			among,
		))
			found[number]?.push({ personId, email: realEmail(email) });
	return found;
}

interface Found {
	readonly number: number;
	readonly personId: string;
	readonly email: string;
}

/** Each reach is a question of its own, which an index answers: thousands of places never meet thousands of roles one by one. */
async function holding(
	cx: Context,
	permission: string,
	asked: readonly (Asked & { readonly number: number })[],
	among: readonly string[] | undefined,
): Promise<readonly Found[]> {
	const today = dayOf(cx.now);
	const giving = (...reaches: readonly Role["reach"][]) => sql<boolean>`
		held.role = any(${rolesGiving(permission, reaches)}::text[])
		and ${asOf("held", today)}
		${among ? sql`and held.person_id = any(${[...among]}::uuid[])` : sql``}`;
	const { rows } = await sql<Found>`
		with asked as materialized (
			select * from jsonb_to_recordset(${placesIn(asked)}::text::jsonb)
				as asked (number integer, programme text, unit_id uuid, province text, others_only boolean)
		),
		reached as (
			select asked.*, held.person_id, held.programme as held_programme
			from asked join identity.role_held as held on held.unit_id = asked.unit_id
			where ${giving("unit")}
			union all
			select asked.*, held.person_id, held.programme
			from asked
			join identity.role_province as covered on covered.province_code = asked.province
			join identity.role_held as held on held.id = covered.role_held_id
			where asked.unit_id is not null and ${giving("region")}
			union all
			select asked.*, held.person_id, held.programme
			from asked cross join identity.role_held as held
			where ${giving("nation")}
			union all
			select asked.*, held.person_id, held.programme
			from asked cross join identity.role_held as held
			where asked.unit_id is null and ${giving("unit", "region")}
		)
		select distinct reached.number, person.id as "personId", person.email
		from reached join identity.person as person on person.id = reached.person_id
		where person.closed_on is null
			and (reached.programme is null or reached.held_programme is null or reached.held_programme = reached.programme)
			and not (reached.others_only and exists (
				select from identity.role_held as own
				where own.person_id = reached.person_id and own.unit_id = reached.unit_id and ${asOf("own", today)}
			))
		order by reached.number, person.id`.execute(cx.db);
	return rows;
}

const rolesGiving = (
	permission: string,
	reaches: readonly Role["reach"][],
): string[] =>
	Object.entries<Role>(roles).flatMap(([code, { permissions, reach }]) =>
		reaches.includes(reach) &&
		permissions.some((one: Permission) => one === permission)
			? [code]
			: [],
	);

/** As one value: a statement takes at most 65,535 of them. */
const placesIn = (
	asked: readonly (Asked & { readonly number: number })[],
): string =>
	JSON.stringify(
		asked.map(({ number, programme, unitId, province, othersOnly }) => ({
			number,
			programme: programme ?? null,
			unit_id: unitId ?? null,
			province: province ?? null,
			others_only: othersOnly ?? false,
		})),
	);

/** The units at which somebody holds a right today, of their own unit or more. */
export async function unitsHolding(
	cx: Context,
	{ permission, programme }: Pick<Asked, "permission" | "programme">,
): Promise<string[]> {
	const giving = Object.entries<Role>(roles).flatMap(
		([code, { permissions, reach }]) =>
			reach === "unit" &&
			permissions.some((one: Permission) => one === permission)
				? [code]
				: [],
	);
	if (giving.length === 0) return [];
	let query = identityIn(cx.db)
		.selectFrom("identity.role_held as held")
		.select("held.unit_id")
		.distinct()
		.where(asOf("held", dayOf(cx.now)))
		.where("held.role", "in", giving);
	if (programme != null)
		query = query.where((row) =>
			row.or([
				row("held.programme", "is", null),
				row("held.programme", "=", programme),
			]),
		);
	const rows = await query.execute();
	return rows.flatMap(({ unit_id }) => unit_id ?? []);
}

/** The addresses of people, for what is sent to them; whoever gave none is left out. */
export async function addressesOf(
	cx: Context,
	ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
	if (ids.length === 0) return new Map();
	const rows = await identityIn(cx.db)
		.selectFrom("identity.person")
		.select(["id", "email"])
		.where("id", "in", ids)
		.execute();
	return new Map(
		rows.flatMap(({ id, email }) => {
			const real = realEmail(email);
			return real === null ? [] : [[id, real] as const];
		}),
	);
}

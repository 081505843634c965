import { type ExpressionBuilder, sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { asOf, dayOf } from "#territory";
import { realEmail } from "./person.ts";
import { type Permission, type Role, roles } from "./roles.ts";
import { type IdentityTables, identityIn } from "./tables.ts";

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
	const giving = Object.entries<Role>(roles).filter(([, { permissions }]) =>
		permissions.some(
			(permission: Permission) => permission === asked.permission,
		),
	);
	if (giving.length === 0 || among?.length === 0) return [];
	const today = dayOf(cx.now);
	let query = identityIn(cx.db)
		.selectFrom("identity.role_held as held")
		.innerJoin("identity.person as person", "person.id", "held.person_id")
		.select(["person.id as personId", "person.email"])
		.distinct()
		.where("person.closed_on", "is", null)
		.where(asOf("held", today))
		.where((row) =>
			row.or(
				giving.map(([code, { reach }]) =>
					row.and([row("held.role", "=", code), within(row, reach, asked)]),
				),
			),
		)
		.orderBy("person.id");
	if (asked.programme != null)
		query = query.where((row) =>
			row.or([
				row("held.programme", "is", null),
				row("held.programme", "=", asked.programme ?? ""),
			]),
		);
	if (asked.othersOnly && asked.unitId != null)
		query = query.where(sql<boolean>`not exists (
			select from identity.role_held as own
			where own.person_id = held.person_id and own.unit_id = ${asked.unitId} and ${asOf("own", today)}
		)`);
	if (among) query = query.where("held.person_id", "in", among);
	const rows = await query.execute();
	return rows.map(({ personId, email }) => ({
		personId,
		email: realEmail(email),
	}));
}

type Row = ExpressionBuilder<
	{ held: IdentityTables["identity.role_held"] },
	"held"
>;

const within = (
	row: Row,
	reach: Role["reach"],
	{ unitId, province }: Asked,
) => {
	if (unitId == null || reach === "nation") return sql<boolean>`true`;
	if (reach === "unit") return row("held.unit_id", "=", unitId);
	return province == null
		? sql<boolean>`false`
		: sql<boolean>`exists (
			select from identity.role_province as covered
			where covered.role_held_id = held.id and covered.province_code = ${province}
		)`;
};

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

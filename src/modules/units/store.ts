import { sql } from "kysely";
import { ok, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull, type Day, type Span } from "#territory";
import { inACircle, type Standing, standingsOf } from "./closure.ts";
import { unitsIn } from "./tables.ts";
import type { Life, Membership, NewUnit, UnitRefusal } from "./unit.ts";

/** One change of the tree at a time: whoever comes second sees what the first one did. */
export async function lockTree(tx: Context): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtext('units.tree'))`.execute(
		tx.db,
	);
}

export interface Existing extends Span {
	readonly id: string;
	readonly slug: string;
}

/** The units among the ids that exist, with the time in which they exist. */
export const loadUnits = async (
	tx: Context,
	ids: readonly string[],
): Promise<Map<string, Existing>> => {
	const rows = await unitsIn(tx.db)
		.selectFrom("units.unit")
		.select([
			"id",
			"slug",
			asDay("opened_on").as("from"),
			asDayOrNull("closed_on").as("until"),
		])
		.where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
		.execute();
	return new Map(rows.map((row) => [row.id, row]));
};

export const loadUnit = async (
	tx: Context,
	id: string,
): Promise<Existing | null> => (await loadUnits(tx, [id])).get(id) ?? null;

/** Which of the slugs are in use. */
export async function takenSlugs(
	tx: Context,
	slugs: readonly string[],
): Promise<Set<string>> {
	const rows = await unitsIn(tx.db)
		.selectFrom("units.unit")
		.select("slug")
		.where(sql<boolean>`slug = any(${[...slugs]}::text[])`)
		.execute();
	return new Set(rows.map(({ slug }) => slug));
}

/** The codes of all regencies that our record knows. */
export async function knownRegencies(tx: Context): Promise<Set<string>> {
	const rows = await unitsIn(tx.db)
		.selectFrom("territory.regency_at")
		.select("regency_code")
		.distinct()
		.execute();
	return new Set(rows.map(({ regency_code }) => regency_code));
}

type WithLife = NewUnit & { readonly id: string; readonly life: Life };

/** Writes new units, all of them in four statements. */
export async function insertUnits(
	tx: Context,
	units: readonly WithLife[],
): Promise<void> {
	await sql`
    insert into units.unit (id, slug, kind, regency_code, address, opened_on, closed_on)
    select id, slug, kind, "regencyCode", address, "openedOn", "closedOn"
    from jsonb_to_recordset(${JSON.stringify(units.map(({ life, ...unit }) => unit))}::jsonb) as given (
      id uuid, slug text, kind text, "regencyCode" text, address text, "openedOn" date, "closedOn" date
    )`.execute(tx.db);
	const names = units.flatMap(({ id, life }) =>
		life.names.map(({ from, name }) => ({
			unit_id: id,
			valid_from: from,
			name,
		})),
	);
	await sql`
    insert into units.unit_name (unit_id, valid_from, name)
    select unit_id, valid_from, name
    from jsonb_to_recordset(${JSON.stringify(names)}::jsonb) as given (unit_id uuid, valid_from date, name text)`.execute(
		tx.db,
	);
	await insertMemberships(
		tx,
		units.flatMap(({ life }) => life.memberships),
	);
	const successors = units.flatMap(({ id, succeededBy = [], closedOn }) =>
		succeededBy.map((successorId) => ({
			unit_id: id,
			successor_id: successorId,
			since: closedOn ?? null,
		})),
	);
	await sql`
    insert into units.successor (unit_id, successor_id, since)
    select unit_id, successor_id, since
    from jsonb_to_recordset(${JSON.stringify(successors)}::jsonb)
      as given (unit_id uuid, successor_id uuid, since date)`.execute(tx.db);
}

export async function insertMemberships(
	tx: Context,
	memberships: readonly Membership[],
): Promise<void> {
	await sql`
    insert into units.membership (unit_id, parent_id, valid_from, valid_until)
    select "unitId", "parentId", "from", "until"
    from jsonb_to_recordset(${JSON.stringify(memberships)}::jsonb)
      as given ("unitId" uuid, "parentId" uuid, "from" date, "until" date)`.execute(
		tx.db,
	);
}

/** The memberships of the units, oldest first. */
export const loadMemberships = (
	tx: Context,
	unitIds: readonly string[],
): Promise<Membership[]> =>
	unitsIn(tx.db)
		.selectFrom("units.membership")
		.select([
			"unit_id as unitId",
			"parent_id as parentId",
			asDay("valid_from").as("from"),
			asDayOrNull("valid_until").as("until"),
		])
		.where(sql<boolean>`unit_id = any(${[...unitIds]}::uuid[])`)
		.orderBy("valid_from")
		.execute();

/** The unit itself and all that ever stood below it. */
export async function everBelow(
	tx: Context,
	unitId: string,
): Promise<string[]> {
	const rows = await unitsIn(tx.db)
		.selectFrom("units.closure")
		.select("descendant_id")
		.distinct()
		.where("ancestor_id", "=", unitId)
		.execute();
	return rows.map(({ descendant_id }) => descendant_id);
}

/** Spells out anew who stands above the units; refuses a tree in which one stands above itself. */
export async function refreshClosure(
	tx: Context,
	unitIds: readonly string[],
): Promise<Result<null, UnitRefusal>> {
	const ids = [...unitIds];
	const standings = standingsOf(ids, await membershipsUpFrom(tx, ids));
	if (standings === inACircle) return refused("own-ancestor");
	await sql`delete from units.closure where descendant_id = any(${ids}::uuid[])`.execute(
		tx.db,
	);
	await sql`
    insert into units.closure (ancestor_id, descendant_id, depth, valid_from, valid_until)
    select id, id, 0, opened_on, closed_on from units.unit where id = any(${ids}::uuid[])`.execute(
		tx.db,
	);
	await insertStandings(tx, standings);
	return ok(null);
}

/** Level by level upwards: as many statements as the tree is high. */
async function membershipsUpFrom(
	tx: Context,
	unitIds: readonly string[],
): Promise<Membership[]> {
	const seen = new Set<string>();
	const memberships: Membership[] = [];
	let level = [...unitIds];
	while (level.length > 0) {
		for (const id of level) seen.add(id);
		const found = await loadMemberships(tx, level);
		memberships.push(...found);
		level = [...new Set(found.map(({ parentId }) => parentId))].filter(
			(id) => !seen.has(id),
		);
	}
	return memberships;
}

async function insertStandings(
	tx: Context,
	standings: readonly Standing[],
): Promise<void> {
	await sql`
    insert into units.closure (ancestor_id, descendant_id, depth, valid_from, valid_until)
    select "ancestorId", "descendantId", depth, "from", "until"
    from jsonb_to_recordset(${JSON.stringify(standings)}::jsonb)
      as given ("ancestorId" uuid, "descendantId" uuid, depth smallint, "from" date, "until" date)`.execute(
		tx.db,
	);
}

/** Ends what lasts beyond the day: the membership of the unit. */
export async function endMembership(
	tx: Context,
	unitId: string,
	day: Day,
): Promise<void> {
	await sql`
    update units.membership set valid_until = ${day}::date
    where unit_id = ${unitId}
      and valid_from < ${day}::date
      and (valid_until is null or valid_until > ${day}::date)`.execute(tx.db);
}

import { sql } from "kysely";
import { z } from "zod";
import { isUuid } from "#kernel/id.ts";
import { ok, type Result, refused } from "#kernel/result.ts";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { lastDeedOn } from "#platform/read-trail.ts";
import { leaveTrail } from "#platform/trail.ts";
import { mayManageUnits } from "./policy.ts";
import { loadUnits, lockTree } from "./store.ts";
import { unitsIn } from "./tables.ts";
import type { UnitRefusal } from "./unit.ts";

/**
 * Takes units back as if they had never been opened: for an import that was a mistake. Refused while
 * anything else stands on one of them: another unit below it, one whose work it carries on, one that
 * carries on its own after it was closed by hand, or rows of other modules (roles, services, results).
 * All or none; answers how many.
 */
export async function takeBackUnits(
	cx: Context,
	unitIds: readonly string[],
): Promise<Result<number, UnitRefusal>> {
	return inTransaction(cx, async (tx) => {
		const decision = mayManageUnits(tx.actor);
		if (!decision.may) return refused(decision.why);
		await lockTree(tx);
		const ids = [...new Set(unitIds)];
		const units = await loadUnits(tx, ids.filter(isUuid));
		if (units.size < ids.length) return refused("unknown-unit");
		if (ids.length === 0) return ok(0);
		const leaning = await leanedOn(tx, ids);
		if (leaning) return refused("in-use", { slug: leaning });
		const usedBy = await removed(tx, ids);
		if (usedBy) {
			const slug = units.get(usedBy.unitId)?.slug ?? "";
			return refused("in-use", { slug, by: usedBy.table });
		}
		await leaveTrail(tx, {
			chain: "operations",
			deed: "units.taken-back",
			subject: { kind: "units", id: tx.newId() },
			details: {
				count: ids.length,
				slugs: [...units.values()].map(({ slug }) => slug),
			},
		});
		await announce(tx, { name: "units.taken-back", body: { unitIds: ids } });
		return ok(ids.length);
	});
}

/** The slug of one of the units on which a unit outside the list leans. */
async function leanedOn(
	tx: Context,
	ids: readonly string[],
): Promise<string | null> {
	const inside = [...ids];
	const { rows } = await sql<{ slug: string }>`
    select unit.slug
    from units.unit as unit
    where unit.id = any(${inside}::uuid[])
      and (
        exists (
          select from units.membership as below
          where below.parent_id = unit.id and below.unit_id <> all(${inside}::uuid[])
        )
        or exists (
          select from units.successor as older
          where older.successor_id = unit.id and older.unit_id <> all(${inside}::uuid[])
        )
      )
    order by unit.slug
    limit 1`.execute(tx.db);
	return rows[0]?.slug ?? closedByHand(tx, ids);
}

/** The slug of one that was opened first and closed later, with a successor outside the list. */
async function closedByHand(
	tx: Context,
	ids: readonly string[],
): Promise<string | null> {
	const inside = [...ids];
	const handedOn = await unitsIn(tx.db)
		.selectFrom("units.successor as successor")
		.innerJoin("units.unit as unit", "unit.id", "successor.unit_id")
		.select(["unit.id", "unit.slug"])
		.distinct()
		.where(sql<boolean>`unit.id = any(${inside}::uuid[])`)
		.where(sql<boolean>`successor.successor_id <> all(${inside}::uuid[])`)
		.orderBy("unit.slug")
		.execute();
	for (const { id, slug } of handedOn)
		if (await lastDeedOn(tx, { kind: "unit", id }, ["unit.closed"]))
			return slug;
	return null;
}

interface Use {
	readonly unitId: string;
	/** The table of another module that names the unit. */
	readonly table: string;
}

/** Removes every row of the units. Rows of other modules hold on to them by foreign keys: then nothing is removed. */
async function removed(
	tx: Context,
	ids: readonly string[],
): Promise<Use | null> {
	const gone = sql`any(${[...ids]}::uuid[])`;
	await sql`savepoint take_back`.execute(tx.db);
	try {
		for (const statement of [
			sql`delete from units.directory_row where unit_id = ${gone}`,
			sql`delete from units.closure where descendant_id = ${gone} or ancestor_id = ${gone}`,
			sql`delete from units.successor where unit_id = ${gone}`,
			sql`delete from units.membership where unit_id = ${gone}`,
			sql`delete from units.unit_name where unit_id = ${gone}`,
			sql`delete from units.unit where id = ${gone}`,
		])
			await statement.execute(tx.db);
	} catch (error) {
		const use = useOf(error);
		if (!use) throw error;
		await sql`rollback to savepoint take_back`.execute(tx.db);
		return use;
	}
	await sql`release savepoint take_back`.execute(tx.db);
	return null;
}

/** What a database says of a row that is still referenced (SQLSTATE 23503), as both of ours say it. */
function useOf(error: unknown): Use | null {
	const read = StillReferenced.safeParse(error);
	if (!read.success) return null;
	const [, unitId = ""] =
		/\(id\)=\(([0-9a-f-]{36})\)/.exec(read.data.detail) ?? [];
	return { unitId, table: read.data.table };
}

const StillReferenced = z.object({
	code: z.literal("23503"),
	detail: z.string().default(""),
	table: z.string().default(""),
});

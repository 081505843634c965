import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import type { Key } from "./question.ts";
import type { Declared, Readiness } from "./readiness.ts";
import { guidanceIn } from "./tables.ts";

const readinessRows = (cx: Context) =>
	guidanceIn(cx.db)
		.selectFrom("guidance.readiness")
		.select([
			"unit_id as unitId",
			"id",
			"programme",
			"state",
			"statement",
			"needs",
			"signed_by as signedBy",
			"why",
			"revision",
			"declared_by as declaredBy",
			"declared_at as declaredAt",
		]);

/** Every declaration of a unit, the newest first. */
export const declarationsOf = (
	cx: Context,
	unitId: string,
): Promise<readonly Readiness[]> =>
	readinessRows(cx)
		.where("unit_id", "=", unitId)
		.orderBy("declared_at", "desc")
		.orderBy("id", "desc")
		.execute();

/** Declarations that wait for their coach, the oldest first: so many of them after one, of some units or of all. */
export const waitingReadiness = (
	cx: Context,
	after: { readonly at: string; readonly id: string } | null,
	units: readonly string[] | null,
	most: number,
): Promise<readonly Readiness[]> =>
	readinessRows(cx)
		.where("state", "in", ["declared", "accompanied"])
		.$if(units !== null, (query) =>
			query.where(sql<boolean>`unit_id = any(${[...(units ?? [])]}::uuid[])`),
		)
		.$if(after !== null, (query) =>
			query.where(
				sql<boolean>`(declared_at, id) > (${after?.at}::timestamptz, ${after?.id}::uuid)`,
			),
		)
		.orderBy("declared_at")
		.orderBy("id")
		.limit(most)
		.execute();

export const readinessByKey = async (
	cx: Context,
	{ unitId, id }: Key,
): Promise<Readiness | null> =>
	(await readinessRows(cx)
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.executeTakeFirst()) ?? null;

/** A declaration, held until the end of the transaction. */
export const lockReadiness = async (
	tx: Context,
	{ unitId, id }: Key,
): Promise<Readiness | null> =>
	(await readinessRows(tx)
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirst()) ?? null;

/** `false` where the unit has an open one of the programme already. */
export async function insertReadiness(
	tx: Context,
	{ unitId, id }: Key,
	{ programme, statement, needs, signedBy }: Declared,
): Promise<boolean> {
	const { numInsertedOrUpdatedRows: written } = await guidanceIn(tx.db)
		.insertInto("guidance.readiness")
		.values({
			unit_id: unitId,
			id,
			programme,
			state: "declared",
			statement,
			needs,
			signed_by: signedBy,
			why: null,
			revision: 1,
			declared_by: tx.actor.id,
			declared_at: tx.now,
			changed_by: tx.actor.id,
			changed_at: tx.now,
		})
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirstOrThrow();
	return Number(written ?? 0) > 0;
}

export const saveReadiness = async (
	tx: Context,
	{ unitId, id, state, why, revision }: Readiness,
): Promise<void> =>
	void (await guidanceIn(tx.db)
		.updateTable("guidance.readiness")
		.set({
			state,
			why,
			revision,
			changed_by: tx.actor.id,
			changed_at: tx.now,
		})
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.execute());

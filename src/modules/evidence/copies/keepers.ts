import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { evidenceIn } from "../tables.ts";
import type { Kept, Side } from "./pair.ts";

/** What keeps the same bytes: one row for each unit, the first keeper first, at most so many. */
export async function keepersOf(
	cx: Context,
	sha256: string,
	atMost = 50,
): Promise<(Kept & { readonly isPicture: boolean })[]> {
	const rows = await evidenceIn(cx.db)
		.selectFrom("evidence.document_version")
		.select(({ fn }) => [
			"unit_id as unitId",
			fn.min("kept_at").as("keptAt"),
			fn.min("type").as("type"),
		])
		.where("sha256", "=", sha256)
		.groupBy("unit_id")
		.orderBy("keptAt")
		.orderBy("unit_id")
		.limit(atMost)
		.execute();
	const documents = await evidenceIn(cx.db)
		.selectFrom("evidence.document_version")
		.select(["unit_id as unitId", "document_id as id"])
		.distinct()
		.where("sha256", "=", sha256)
		.where(
			"unit_id",
			"in",
			rows.length > 0 ? rows.map(({ unitId }) => unitId) : [nobody],
		)
		.execute();
	return rows.map(({ unitId, keptAt, type }) => ({
		unitId,
		sha256,
		documentIds: documents
			.filter((document) => document.unitId === unitId)
			.map(({ id }) => id),
		year: Number(dayOf(keptAt).slice(0, 4)),
		isPicture: type.startsWith("image/"),
	}));
}

const nobody = "00000000-0000-0000-0000-000000000000";

/** Lets a file be compared in its turn. In the transaction that makes it comparable, so that none is forgotten. */
export async function waitForComparison(
	tx: Context,
	sides: readonly Side[],
): Promise<void> {
	if (sides.length === 0) return;
	await evidenceIn(tx.db)
		.insertInto("evidence.to_compare")
		.values(
			sides.map(({ unitId, sha256 }) => ({
				unit_id: unitId,
				sha256,
				since: tx.now,
			})),
		)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

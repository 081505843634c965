import { sql } from "kysely";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { mayKeep } from "../policy.ts";
import { libraryIn } from "../tables.ts";
import { differencesOf } from "./stocktake.ts";
import {
	listedAt,
	lockStocktake,
	readingsOf,
	type StocktakeKey,
} from "./store.ts";

export type CloseRefusal = Refusal<
	"unknown-stocktake" | "not-confirmed" | "changed-since"
>;

/**
 * Ends a session: what was not read is marked missing, what was found again is in use. `missing` is the number that
 * stood on the page: where it is another by now, whoever closes looks again.
 */
export const closeStocktake = (
	cx: Context,
	key: StocktakeKey,
	confirmed: { readonly yes: boolean; readonly missing: number },
): Promise<Result<{ readonly missing: number }, CloseRefusal>> =>
	inTransaction<Result<{ readonly missing: number }, CloseRefusal>>(
		cx,
		async (tx) => {
			if (!mayKeep(tx.actor, key).may) return refused("unknown-stocktake");
			const stocktake = await lockStocktake(tx, key);
			if (!stocktake) return refused("unknown-stocktake");
			if (stocktake.closedOn !== null)
				return ok({ missing: stocktake.missing ?? 0 });
			if (!confirmed.yes) return refused("not-confirmed");
			const found = differencesOf(
				stocktake,
				await listedAt(tx, key.unitId),
				await readingsOf(tx, key.id),
			);
			const of = (kind: string) =>
				found.differences
					.filter((difference) => difference.kind === kind)
					.map(({ barcode }) => barcode);
			const missing = of("missing");
			const again = of("found-again");
			if (missing.length !== confirmed.missing)
				return refused("changed-since", { n: missing.length });
			await mark(tx, key.unitId, missing, "missing");
			await mark(tx, key.unitId, again, "in-use");
			await libraryIn(tx.db)
				.updateTable("library.stocktake")
				.set({
					closed_on: dayOf(tx.now),
					expected: found.expected,
					missing: missing.length,
					found: again.length,
				})
				.where("id", "=", key.id)
				.execute();
			await leaveTrail(tx, {
				chain: "operations",
				deed: "library.stocktake-closed",
				subject: { kind: "library-stocktake", id: key.id },
				details: {
					unitId: key.unitId,
					missing: missing.length,
					found: again.length,
				},
			});
			return ok({ missing: missing.length });
		},
	);

async function mark(
	tx: Context,
	unitId: string,
	barcodes: readonly string[],
	state: "missing" | "in-use",
): Promise<void> {
	if (barcodes.length === 0) return;
	await libraryIn(tx.db)
		.updateTable("library.copy")
		.set((row) => ({ state, version: row("version", "+", 1) }))
		.where("unit_id", "=", unitId)
		.where(sql<boolean>`barcode = any(${[...barcodes]}::text[])`)
		.execute();
}

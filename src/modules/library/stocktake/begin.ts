import { createHash } from "node:crypto";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { mayKeep } from "../policy.ts";
import { libraryIn } from "../tables.ts";

export type BeginRefusal = Refusal<
	"not-yours" | "unknown-collection" | "place-too-long"
>;

/** Begins to take stock of a collection, of a shelf, or of all. The same form twice is one session. Answers its id. */
export const beginStocktake = (
	cx: Context,
	asked: {
		readonly unitId: string;
		readonly collectionId: string | null;
		readonly place: string;
		readonly form: string;
	},
): Promise<Result<string, BeginRefusal>> =>
	inTransaction<Result<string, BeginRefusal>>(cx, async (tx) => {
		const { unitId, collectionId } = asked;
		const place = asked.place.replace(/\s+/g, " ").trim();
		if (!mayKeep(tx.actor, { unitId }).may) return refused("not-yours");
		if (place.length > 100) return refused("place-too-long", { n: 100 });
		if (collectionId !== null && !(await isTheirs(tx, unitId, collectionId)))
			return refused("unknown-collection");
		const form_hash = new Uint8Array(
			createHash("sha256").update(`${unitId} ${asked.form}`).digest(),
		);
		const row = await libraryIn(tx.db)
			.insertInto("library.stocktake")
			.values({
				id: tx.newId(),
				unit_id: unitId,
				collection_id: collectionId,
				place,
				form_hash,
				begun_on: dayOf(tx.now),
				closed_on: null,
				expected: null,
				missing: null,
				found: null,
			})
			.onConflict((conflict) =>
				conflict.constraint("stocktake_of_form_once").doNothing(),
			)
			.returning("id")
			.executeTakeFirst();
		if (!row) return ok(await knownId(tx, unitId, form_hash));
		await leaveTrail(tx, {
			chain: "operations",
			deed: "library.stocktake-begun",
			subject: { kind: "library-stocktake", id: row.id },
			details: { unitId, collectionId, place },
		});
		return ok(row.id);
	});

const isTheirs = async (
	tx: Context,
	unitId: string,
	id: string,
): Promise<boolean> =>
	(await libraryIn(tx.db)
		.selectFrom("library.collection")
		.select("id")
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.executeTakeFirst()) !== undefined;

const knownId = async (
	tx: Context,
	unitId: string,
	formHash: Uint8Array,
): Promise<string> =>
	(
		await libraryIn(tx.db)
			.selectFrom("library.stocktake")
			.select("id")
			.where("unit_id", "=", unitId)
			.where("form_hash", "=", formHash)
			.executeTakeFirstOrThrow()
	).id;

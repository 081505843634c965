import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull } from "#territory";
import { libraryIn } from "../tables.ts";
import type { Listed, Reading, Stocktake } from "./stocktake.ts";

export const stocktakeRows = (cx: Context) =>
	libraryIn(cx.db)
		.selectFrom("library.stocktake as stocktake")
		.select([
			"stocktake.id",
			"stocktake.unit_id as unitId",
			"stocktake.collection_id as collectionId",
			"stocktake.place",
			asDay("stocktake.begun_on").as("begunOn"),
			asDayOrNull("stocktake.closed_on").as("closedOn"),
			"stocktake.expected",
			"stocktake.missing",
			"stocktake.found",
		]);

export interface StocktakeKey {
	readonly unitId: string;
	readonly id: string;
}

export const stocktakeByKey = async (
	cx: Context,
	{ unitId, id }: StocktakeKey,
): Promise<Stocktake | null> =>
	(await stocktakeRows(cx)
		.where("stocktake.unit_id", "=", unitId)
		.where("stocktake.id", "=", id)
		.executeTakeFirst()) ?? null;

/** The same, and nobody adds to it or closes it before the transaction ends. */
export const lockStocktake = async (
	tx: Context,
	{ unitId, id }: StocktakeKey,
): Promise<Stocktake | null> =>
	(await stocktakeRows(tx)
		.where("stocktake.unit_id", "=", unitId)
		.where("stocktake.id", "=", id)
		.forUpdate()
		.executeTakeFirst()) ?? null;

/** All copies of an office: what stands on the wrong shelf may be of any collection. */
export const listedAt = async (
	cx: Context,
	unitId: string,
): Promise<readonly Listed[]> =>
	(
		await libraryIn(cx.db)
			.selectFrom("library.copy as copy")
			.innerJoin("library.record as record", "record.id", "copy.record_id")
			.leftJoin("library.loan as loan", (join) =>
				join
					.onRef("loan.copy_id", "=", "copy.id")
					.on("loan.returned_on", "is", null),
			)
			// What lies ready for somebody stands behind the desk.
			.leftJoin("library.reservation as kept", (join) =>
				join
					.onRef("kept.copy_id", "=", "copy.id")
					.on("kept.state", "=", "kept"),
			)
			.select([
				"copy.id",
				"copy.barcode",
				"copy.place",
				"copy.state",
				"record.title",
				"record.collection_id as collectionId",
				"loan.id as loanId",
				"kept.id as keptId",
			])
			.where("copy.unit_id", "=", unitId)
			.execute()
	).map(({ loanId, keptId, ...copy }) => ({
		...copy,
		lent: loanId !== null,
		kept: keptId !== null,
	}));

export const readingsOf = (
	cx: Context,
	id: string,
): Promise<readonly Reading[]> =>
	libraryIn(cx.db)
		.selectFrom("library.stocktake_reading")
		.select(["barcode", "place"])
		.where("stocktake_id", "=", id)
		.orderBy("barcode")
		.orderBy("id")
		.execute();

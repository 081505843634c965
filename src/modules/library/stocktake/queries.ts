import type { Context } from "#platform/context.ts";
import { mayKeep } from "../policy.ts";
import { differencesOf, type Found, type Stocktake } from "./stocktake.ts";
import {
	listedAt,
	readingsOf,
	type StocktakeKey,
	stocktakeByKey,
	stocktakeRows,
} from "./store.ts";

/** The sessions of an office, the newest first; `null` to whoever does not keep its library. */
export const stocktakesOf = async (
	cx: Context,
	unitId: string,
): Promise<readonly Stocktake[] | null> =>
	mayKeep(cx.actor, { unitId }).may
		? stocktakeRows(cx)
				.where("stocktake.unit_id", "=", unitId)
				.orderBy("stocktake.begun_on", "desc")
				.orderBy("stocktake.id", "desc")
				.limit(50)
				.execute()
		: null;

export interface Taken {
	readonly stocktake: Stocktake;
	readonly found: Found;
}

/** A session with what it shows so far. */
export async function stocktakeAt(
	cx: Context,
	key: StocktakeKey,
): Promise<Taken | null> {
	if (!mayKeep(cx.actor, key).may) return null;
	const stocktake = await stocktakeByKey(cx, key);
	return (
		stocktake && {
			stocktake,
			found: differencesOf(
				stocktake,
				await listedAt(cx, key.unitId),
				await readingsOf(cx, key.id),
			),
		}
	);
}

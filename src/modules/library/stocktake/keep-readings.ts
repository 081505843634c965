import { createHash } from "node:crypto";
import { sql } from "kysely";
import { isUuid } from "#kernel/id.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { insertRows } from "#platform/database/insert-rows.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { mayKeep } from "../policy.ts";
import { terms } from "../terms.ts";
import { lockStocktake, type StocktakeKey } from "./store.ts";

export interface KeptReading {
	/** Made where it was read, a UUID: sent twice, it is one reading. */
	readonly id: string;
	readonly barcode: string;
	readonly place: string;
}

export type ReadingRefusal = Refusal<
	"unknown-stocktake" | "closed" | "nothing-typed" | "too-many" | "no-barcode"
>;

/** Takes what one or several people read, in any order and as often as it is sent. Answers how many are new. */
export const keepReadings = (
	cx: Context,
	key: StocktakeKey,
	readings: readonly KeptReading[],
): Promise<Result<number, ReadingRefusal>> =>
	inTransaction<Result<number, ReadingRefusal>>(cx, async (tx) => {
		if (!mayKeep(tx.actor, key).may) return refused("unknown-stocktake");
		const problem = problemOf(readings);
		if (problem) return { ok: false, problem };
		const stocktake = await lockStocktake(tx, key);
		if (!stocktake) return refused("unknown-stocktake");
		if (stocktake.closedOn !== null) return refused("closed");
		const { rows } = await insertRows<{ id: string }>(
			"library.stocktake_reading",
			readings.map(({ id, barcode, place }) => ({
				stocktake_id: key.id,
				id,
				barcode,
				place: place.replace(/\s+/g, " ").trim().slice(0, 100),
			})),
			sql`on conflict (stocktake_id, id) do nothing returning id`,
		).execute(tx.db);
		return ok(rows.length);
	});

function problemOf(readings: readonly KeptReading[]): ReadingRefusal | null {
	if (readings.length === 0) return { reason: "nothing-typed" };
	if (readings.length > terms.mostBarcodes)
		return { reason: "too-many", about: { n: terms.mostBarcodes } };
	const wrong = readings.find(
		({ id, barcode }) =>
			!isUuid(id) || barcode === "" || barcode.length > terms.longestBarcode,
	);
	return wrong
		? {
				reason: "no-barcode",
				about: { barcode: wrong.barcode.slice(0, terms.longestBarcode) },
			}
		: null;
}

/** One barcode a line, as a scanner or a hand typed them into a text area. The key of the form makes their ids: sent twice, they are the same. */
export const readLines = (
	typed: string,
	place: string,
	form: string,
): readonly KeptReading[] =>
	typed
		.split(/[\r\n,;]+/)
		.map((line) => line.trim())
		.filter(Boolean)
		.map((barcode, n) => ({ id: idOf(form, n, barcode), barcode, place }));

const idOf = (form: string, n: number, barcode: string): string =>
	createHash("sha256")
		.update(`${form} ${n} ${barcode}`)
		.digest("hex")
		.slice(0, 32)
		.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-8$3-8$4-$5");

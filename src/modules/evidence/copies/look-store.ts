import type { Context } from "#platform/context.ts";
import type { Inspected } from "../inspection/inspected.ts";
import { evidenceIn } from "../tables.ts";
import {
	bytesOfCoarse,
	type CoarseLook,
	coarseOf,
	keyOf,
	type Look,
	lookOf,
} from "./look.ts";
import type { Side } from "./pair.ts";
import { greyIn, jpegOf } from "./small-picture.ts";

/** The row of a look, worked out before a transaction is open; null for what has none. */
export interface NewLook {
	readonly key: Uint8Array;
	readonly ratio: number;
	readonly coarse: Uint8Array;
	readonly grey: Uint8Array;
}

/** The look of what the inspection saw: a photograph, or a first page that is one picture, a scan. */
export async function newLookOf({
	facts,
	pages,
}: Inspected): Promise<NewLook | null> {
	const [first] = pages;
	const scanned = first?.kind === "page" && facts.pages[0]?.raster;
	if (!first?.small || !(first.kind === "photo" || scanned)) return null;
	const ratio = Math.fround(first.width / first.height);
	const grey = await jpegOf(first.small.pixels);
	const look = lookOf(await greyIn(grey), ratio);
	return look && rowOf(look, grey);
}

export const rowOf = (look: CoarseLook, grey: Uint8Array): NewLook => ({
	key: bytesOfKey(keyOf(look)),
	ratio: look.ratio,
	coarse: bytesOfCoarse(look),
	grey,
});

/** A look never changes: it is of the bytes. */
export async function writeLook(
	tx: Context,
	{ unitId, sha256 }: Side,
	look: NewLook,
): Promise<void> {
	await evidenceIn(tx.db)
		.insertInto("evidence.look")
		.values({ unit_id: unitId, sha256, ...look, seen_at: tx.now })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** The look of a file, as it was kept. */
export async function lookOfFile(
	cx: Context,
	{ unitId, sha256 }: Side,
): Promise<Look | null> {
	const row = await evidenceIn(cx.db)
		.selectFrom("evidence.look")
		.select(["ratio", "grey"])
		.where("unit_id", "=", unitId)
		.where("sha256", "=", sha256)
		.executeTakeFirst();
	return row ? lookOf(await greyIn(row.grey), row.ratio) : null;
}

/** A look that may turn out to be a copy: coarse, and what is finer on demand. */
export interface LookKept {
	readonly sha256: string;
	readonly coarse: CoarseLook;
	readonly whole: () => Promise<Look | null>;
}

/** Looks by their numbers, with the bytes that they are of. */
export async function looksNumbered(
	cx: Context,
	numbers: readonly number[],
): Promise<ReadonlyMap<number, LookKept>> {
	if (numbers.length === 0) return new Map();
	const rows = await evidenceIn(cx.db)
		.selectFrom("evidence.look")
		.select(["number", "sha256", "ratio", "coarse", "grey"])
		.where("number", "in", numbers.map(String))
		.execute();
	return new Map(
		rows.map(({ number, sha256, ratio, coarse, grey }) => [
			Number(number),
			{
				sha256,
				coarse: coarseOf(coarse, ratio),
				whole: async () => lookOf(await greyIn(grey), ratio),
			},
		]),
	);
}

/** Keys of the looks after a number, in order, at most so many. */
export async function keysAfter(
	cx: Context,
	number: number,
	atMost: number,
): Promise<{ readonly number: number; readonly key: Int32Array }[]> {
	const rows = await evidenceIn(cx.db)
		.selectFrom("evidence.look")
		.select(["number", "key"])
		.where("number", ">", String(number))
		.orderBy("number")
		.limit(atMost)
		.execute();
	return rows.map((row) => ({
		number: Number(row.number),
		key: keyInBytes(row.key),
	}));
}

function bytesOfKey(key: Int32Array): Uint8Array {
	const bytes = new DataView(new ArrayBuffer(16));
	for (const [at, word] of key.entries()) bytes.setInt32(at * 4, word, true);
	return new Uint8Array(bytes.buffer);
}

function keyInBytes({ buffer, byteOffset, length }: Uint8Array): Int32Array {
	const bytes = new DataView(buffer, byteOffset, length);
	return Int32Array.from({ length: 4 }, (_, at) =>
		bytes.getInt32(at * 4, true),
	);
}

import { sql } from "kysely";
import { z } from "zod";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { insertRows } from "#platform/database/insert-rows.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { asDay, asDayOrNull, type Day, isDay } from "#territory";
import type { Format } from "../dataset.ts";
import { openDataIn } from "../tables.ts";
import type { KeptFile } from "./keep-file.ts";
import type { Given, Piece, Version, VersionFile } from "./version.ts";

export type NewVersion = Omit<Version, "files" | "withdrawn"> & {
	readonly files: readonly (KeptFile & { readonly format: Format })[];
};

/** What is told upwards when a dataset has other rows than before. */
export const versionMade = "open-data.version-made";
export const VersionMade = z.object({ dataset: z.string(), day: z.iso.date() });
export type VersionMade = z.output<typeof VersionMade>;

/** What is told upwards when one was taken back. */
export const versionTakenBack = "open-data.version-withdrawn";

/** Writes a version with where its files lie. Who came second on a day changes nothing. */
export const saveVersion = (
	cx: Context,
	{ dataset, day: on_day, ...version }: NewVersion,
): Promise<boolean> =>
	inTransaction(cx, async (tx) => {
		const { db } = tx;
		const { numInsertedOrUpdatedRows } = await openDataIn(db)
			.insertInto("open_data.version")
			.values({
				dataset,
				on_day,
				made_at: version.madeAt,
				rows: String(version.rows),
				columns: [...version.columns],
				totals: { ...version.totals },
				withdrawn_on: null,
				why_withdrawn: null,
			})
			.onConflict((conflict) => conflict.doNothing())
			.executeTakeFirst();
		if (Number(numInsertedOrUpdatedRows ?? 0) === 0) return false;
		await insertRows(
			"open_data.file",
			version.files.map(({ format, size, sha256 }) => ({
				dataset,
				on_day,
				format,
				size,
				sha256,
			})),
		).execute(db);
		await insertRows(
			"open_data.piece",
			version.files.flatMap(({ format, pieces }) =>
				pieces.map((piece) => ({
					dataset,
					on_day,
					format,
					from_byte: piece.fromByte,
					size: piece.size,
					from_row: piece.fromRow,
					sha256: piece.sha256,
				})),
			),
		).execute(db);
		await announce(tx, { name: versionMade, body: { dataset, day: on_day } });
		return true;
	});

/** The newest version that was not taken back, or that of a day, also where it was; `null` where there is none. */
export function versionOf(cx: Context, dataset: string): Promise<Given | null>;
export function versionOf(
	cx: Context,
	dataset: string,
	day: Day,
): Promise<Version | null>;
export async function versionOf(
	cx: Context,
	dataset: string,
	day?: Day,
): Promise<Version | null> {
	if (day !== undefined) return oneVersion(cx, dataset, day);
	const newest = await oneVersion(cx, dataset, "newest open");
	return newest?.withdrawn === null ? newest : null;
}

/** The last that was made, whatever became of it: what is compared with the tables. */
export const lastMade = (
	cx: Context,
	dataset: string,
): Promise<Version | null> => oneVersion(cx, dataset, "last made");

async function oneVersion(
	cx: Context,
	dataset: string,
	which: Day | "newest open" | "last made",
): Promise<Version | null> {
	const [row] = await versionRows(cx)
		.where("dataset", "=", dataset)
		.$if(which === "newest open", (query) =>
			query.where("withdrawn_on", "is", null),
		)
		.$if(isDay(which), (query) => query.where("on_day", "=", which))
		.orderBy("on_day", "desc")
		.limit(1)
		.execute();
	if (!row) return null;
	const files = await openDataIn(cx.db)
		.selectFrom("open_data.file")
		.select(["format", "size", "sha256"])
		.where("dataset", "=", dataset)
		.where("on_day", "=", row.day)
		.execute();
	return {
		...versionIn(row),
		files: files.map(
			({ format, size, sha256 }): VersionFile => ({
				format: format as Format,
				size: Number(size),
				sha256,
			}),
		),
	};
}

/** The days of all versions, the newest first. */
export const versionsOf = async (
	cx: Context,
	dataset: string,
	atMost: number,
): Promise<readonly Omit<Version, "files">[]> =>
	(
		await versionRows(cx)
			.where("dataset", "=", dataset)
			.orderBy("on_day", "desc")
			.limit(atMost)
			.execute()
	).map(versionIn);

/** All that were taken back, of every dataset. */
export const withdrawnVersions = async (
	cx: Context,
): Promise<readonly Omit<Version, "files">[]> =>
	(
		await versionRows(cx)
			.where("withdrawn_on", "is not", null)
			.orderBy("dataset")
			.orderBy("on_day")
			.execute()
	).map(versionIn);

/** The newest version of each dataset that was not taken back, and when it was looked at last, in two statements. */
export async function newestVersions(cx: Context): Promise<{
	readonly versions: ReadonlyMap<string, Omit<Version, "files">>;
	readonly looked: ReadonlyMap<string, Date>;
}> {
	const rows = await versionRows(cx)
		.distinctOn("dataset")
		.where("withdrawn_on", "is", null)
		.orderBy("dataset")
		.orderBy("on_day", "desc")
		.execute();
	const looked = await openDataIn(cx.db)
		.selectFrom("open_data.looked")
		.selectAll()
		.execute();
	return {
		versions: new Map(rows.map((row) => [row.dataset, versionIn(row)])),
		looked: new Map(looked.map((row) => [row.dataset, row.looked_at])),
	};
}

export const noteLook = (cx: Context, dataset: string) =>
	openDataIn(cx.db)
		.insertInto("open_data.looked")
		.values({ dataset, looked_at: cx.now })
		.onConflict((conflict) =>
			conflict.column("dataset").doUpdateSet({ looked_at: cx.now }),
		)
		.execute();

/** The pieces in which bytes from the first to the last lie, in order. */
export async function piecesBetween(
	cx: Context,
	{ dataset, day }: Pick<Version, "dataset" | "day">,
	format: Format,
	[first, last]: readonly [number, number],
): Promise<readonly Piece[]> {
	const rows = await pieceRows(cx, { dataset, day }, format)
		.where("from_byte", "<=", String(last))
		.where(sql<boolean>`from_byte + size > ${first}`)
		.orderBy("from_byte")
		.execute();
	return rows.map(pieceIn);
}

/** The pieces from the one in which a row lies, so many at most. */
export async function piecesFromRow(
	cx: Context,
	version: Pick<Version, "dataset" | "day">,
	row: number,
	atMost: number,
): Promise<readonly Piece[]> {
	const [first] = await pieceRows(cx, version, "jsonl")
		.where("from_row", "<=", String(row))
		.orderBy("from_row", "desc")
		.limit(1)
		.execute();
	if (!first) return [];
	const rows = await pieceRows(cx, version, "jsonl")
		.where("from_byte", ">=", first.from_byte)
		.orderBy("from_byte")
		.limit(atMost)
		.execute();
	return rows.map(pieceIn);
}

const versionRows = (cx: Context) =>
	openDataIn(cx.db)
		.selectFrom("open_data.version")
		.select([
			"dataset",
			asDay("on_day").as("day"),
			"made_at",
			"rows",
			"columns",
			"totals",
			asDayOrNull("withdrawn_on").as("withdrawnOn"),
			"why_withdrawn as whyWithdrawn",
		]);

const versionIn = ({
	made_at,
	rows,
	withdrawnOn: on,
	whyWithdrawn: why,
	...row
}: Awaited<ReturnType<ReturnType<typeof versionRows>["execute"]>>[number]) => ({
	...row,
	madeAt: made_at,
	rows: Number(rows),
	withdrawn: on === null || why === null ? null : { on, why },
});

const pieceRows = (
	cx: Context,
	{ dataset, day }: Pick<Version, "dataset" | "day">,
	format: Format,
) =>
	openDataIn(cx.db)
		.selectFrom("open_data.piece")
		.select(["from_byte", "size", "from_row", "sha256"])
		.where("dataset", "=", dataset)
		.where("on_day", "=", day)
		.where("format", "=", format);

const pieceIn = (row: {
	readonly from_byte: string;
	readonly size: number;
	readonly from_row: string;
	readonly sha256: string;
}): Piece => ({
	fromByte: Number(row.from_byte),
	size: row.size,
	fromRow: Number(row.from_row),
	sha256: row.sha256,
});

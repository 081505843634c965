import type { Context } from "#platform/context.ts";
import type { Column, Format, Row } from "../dataset.ts";
import { rowIn } from "../formats/json-lines.ts";
import { piecesBetween, piecesFromRow } from "./store.ts";
import type { Given, Version } from "./version.ts";

/** The bytes of a file from the first to the last, both in it; memory holds one piece. */
export async function* bytesOf(
	cx: Context,
	version: Pick<Version, "dataset" | "day">,
	format: Format,
	[first, last]: readonly [number, number],
): AsyncGenerator<Uint8Array> {
	for (const piece of await piecesBetween(cx, version, format, [first, last])) {
		const bytes = await cx.files.read(piece.sha256);
		yield bytes.subarray(
			Math.max(0, first - piece.fromByte),
			Math.min(piece.size, last + 1 - piece.fromByte),
		);
	}
}

/** Some rows of a version that was not taken back, from one on. */
export async function rowsOf(
	cx: Context,
	version: Given,
	columns: readonly Column[],
	from: number,
	atMost: number,
): Promise<readonly Row[]> {
	const rows: Row[] = [];
	// A piece holds far more rows than a page: the second one is for pages that lie in two.
	for (const piece of await piecesFromRow(cx, version, from, 2)) {
		const lines = linesIn(await cx.files.read(piece.sha256));
		const skip = Math.max(0, from - piece.fromRow);
		for (const line of lines.slice(skip, skip + atMost - rows.length))
			rows.push(rowIn(columns, line));
		if (rows.length === atMost) break;
	}
	return rows;
}

export const linesIn = (bytes: Uint8Array): readonly string[] =>
	new TextDecoder().decode(bytes).trimEnd().split("\n");

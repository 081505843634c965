import { type Exact, exact } from "#kernel/decimal.ts";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import type { Column, Dataset, Row } from "../dataset.ts";
import { csvHead, csvRows } from "../formats/csv.ts";
import { linesOf, rowIn } from "../formats/json-lines.ts";
import { workbookOf } from "../formats/workbook.ts";
import { type KeptFile, keepFile } from "./keep-file.ts";
import { linesIn } from "./read-version.ts";
import { lastMade, saveVersion } from "./store.ts";

/**
 * Keeps what a dataset is today as files that never change, and says whether that is a new version. Rows are read
 * once and written as they come: memory holds a page of them and a piece of each file. Where nothing changed since
 * the last version, and where today already has one, none is made.
 */
export async function makeVersion(
	cx: Context,
	{ slug: dataset, columns }: Pick<Dataset, "slug" | "columns">,
	pages: AsyncIterable<readonly Row[]>,
): Promise<boolean> {
	const day = dayOf(cx.now);
	const last = await lastMade(cx, dataset);
	if (last?.day === day) return false;
	const csv = keepFile(cx);
	const jsonl = keepFile(cx);
	const sums = adding(columns);
	let rows = 0;
	await csv.add(csvHead(columns));
	for await (const page of pages) {
		await csv.add(csvRows(columns, page), page.length);
		await jsonl.add(linesOf(columns, page), page.length);
		sums.add(page);
		rows += page.length;
	}
	const table = await csv.end();
	const before = last?.files.find(({ format }) => format === "csv");
	if (before?.sha256 === table.sha256) return false;
	const lines = await jsonl.end();
	const workbook = keepFile(cx);
	for await (const part of workbookOf(columns, rowsAgain(cx, columns, lines)))
		await workbook.add(part);
	return saveVersion(cx, {
		dataset,
		day,
		madeAt: cx.now,
		rows,
		columns: columns.map(({ name }) => name),
		totals: sums.totals(),
		files: [
			{ format: "csv", ...table },
			{ format: "xlsx", ...(await workbook.end()) },
			{ format: "jsonl", ...lines },
		],
	});
}

/** What was written is read back for the workbook, so that all files hold the same rows, and the tables are asked once. */
async function* rowsAgain(
	cx: Context,
	columns: readonly Column[],
	{ pieces }: KeptFile,
): AsyncGenerator<readonly Row[]> {
	for (const { sha256 } of pieces)
		yield linesIn(await cx.files.read(sha256)).map((line) =>
			rowIn(columns, line),
		);
}

/** Adds up the columns that may be added up, exactly. */
function adding(columns: readonly Column[]) {
	const sums = columns.flatMap(({ name, adds }, at) =>
		adds ? [{ name, at, sum: exact(0) as Exact }] : [],
	);
	return {
		add: (rows: readonly Row[]) => {
			for (const one of sums)
				for (const row of rows) {
					const cell = row[one.at] ?? null;
					if (cell !== null)
						one.sum = one.sum.plus(Number(cell) === 0 ? 0 : String(cell));
				}
		},
		totals: (): Record<string, string> =>
			Object.fromEntries(sums.map(({ name, sum }) => [name, sum.toFixed()])),
	};
}

import { z } from "zod";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { cleanedLines, withoutGuard } from "#platform/spreadsheet/clean.ts";
import { readSpreadsheet } from "#platform/spreadsheet/read-spreadsheet.ts";
import type { FileReason } from "#platform/spreadsheet/sheet.ts";
import type { Cells } from "./lapor-row.ts";
import {
	laporWords,
	plain,
	type ReadField,
	readFields,
} from "./lapor-words.ts";

/** Rows of one file. */
export const mostRows = 500;

export interface FileRead {
	readonly rows: readonly { readonly number: number; readonly cells: Cells }[];
	/** Fields for which the file has a column. */
	readonly found: readonly ReadField[];
	/** Heads that nobody asks for: they are passed over. */
	readonly passedOver: readonly string[];
}

export type FileRefusal = Refusal<
	FileReason | "file-no-json" | "columns-missing" | "too-many-rows"
>;

/** Reads a file of LAPOR, or one of ours that came back: CSV, XLSX or JSON, which its content says and not its name. */
export async function readLaporFile(
	bytes: Uint8Array,
	name: string,
): Promise<Result<FileRead, FileRefusal>> {
	const read = looksLikeJson(bytes)
		? readJson(bytes)
		: await readSheet(bytes, name);
	if (!read.ok) return read;
	const { rows, found } = read.value;
	const missing = (["tracking", "status", "reportedOn"] as const).filter(
		(field) => !found.includes(field),
	);
	if (missing.length > 0)
		return refused("columns-missing", {
			columns: missing
				.map((field) => laporWords().columns.find((c) => c.field === field))
				.map((column) => column?.heads[0] ?? "")
				.join(", "),
		});
	if (rows.length === 0) return refused("file-without-rows");
	if (rows.length > mostRows)
		return refused("too-many-rows", { rows: rows.length, n: mostRows });
	return read;
}

const looksLikeJson = (bytes: Uint8Array): boolean =>
	/^(?:\ufeff)?\s*[[{]/.test(new TextDecoder().decode(bytes.subarray(0, 200)));

async function readSheet(
	bytes: Uint8Array,
	name: string,
): Promise<Result<FileRead, FileRefusal>> {
	const read = await readSpreadsheet(bytes, name, { lines: true });
	if (!read.ok) return read;
	const rows = read.value.sheets[0]?.rows ?? [];
	// A title may stand above: the heads are in the first row in which some are known.
	const head = rows
		.slice(0, 10)
		.findIndex(({ cells }) => placesIn(cells).size >= 2);
	const heads = rows[Math.max(0, head)]?.cells ?? [];
	const places = placesIn(heads);
	return ok({
		found: [...places.keys()],
		passedOver: heads.filter(
			(text, at) => text.trim() !== "" && ![...places.values()].includes(at),
		),
		rows: rows.slice(Math.max(0, head) + 1).map(({ number, cells }) => ({
			number,
			cells: Object.fromEntries(
				[...places].map(([field, at]) => [
					field,
					withoutGuard(cells[at] ?? ""),
				]),
			),
		})),
	});
}

/** Where the column of each field stands. The order of columns is nobody's business. */
function placesIn(heads: readonly string[]): ReadonlyMap<ReadField, number> {
	const places = new Map<ReadField, number>();
	heads.forEach((head, at) => {
		const field = fieldOf(head);
		if (field && !places.has(field)) places.set(field, at);
	});
	return places;
}

function fieldOf(head: string): ReadField | null {
	const column = laporWords().columns.find(
		({ written, heads }) =>
			written !== "only" && heads.some((one) => plain(one) === plain(head)),
	);
	return readFields.find((field) => field === column?.field) ?? null;
}

const Json = z.union([
	z.array(z.record(z.string(), z.unknown())),
	z.object({ reports: z.array(z.record(z.string(), z.unknown())) }),
]);

/** A list of reports by the names of our fields, or by the heads of columns. */
function readJson(bytes: Uint8Array): Result<FileRead, FileRefusal> {
	let given: unknown;
	try {
		given = JSON.parse(
			new TextDecoder("utf-8", { fatal: true })
				.decode(bytes)
				.replace(/^\ufeff/, ""),
		);
	} catch {
		return refused("file-no-json");
	}
	const list = Json.safeParse(given);
	if (!list.success) return refused("file-no-json");
	const reports = Array.isArray(list.data) ? list.data : list.data.reports;
	const found = new Set<ReadField>();
	const passedOver = new Set<string>();
	const rows = reports.map((report, at) => {
		const cells: Partial<Record<ReadField, string>> = {};
		for (const [key, value] of Object.entries(report)) {
			const field = readFields.find((one) => one === key) ?? fieldOf(key);
			if (!field) {
				passedOver.add(key);
				continue;
			}
			found.add(field);
			if (typeof value === "string" || typeof value === "number")
				cells[field] = cleanedLines(String(value).toWellFormed()).text;
		}
		return { number: at + 1, cells };
	});
	return ok({ rows, found: [...found], passedOver: [...passedOver] });
}

import { mkdtempSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
	bytesOf,
	type Column,
	type Format,
	fileIn,
	formats,
	makeVersion,
	type Row,
	rowsOf,
	type Version,
	versionOf,
} from "#open-data";
import type { Context } from "#platform/context.ts";
import { openTestWorld } from "#platform/database/for-tests.ts";
import { folderStore } from "#platform/files/folder-store.ts";
import { asBody } from "#platform/http/respond.ts";
import type { Line } from "./line.ts";

/**
 * A dataset of 3,000,000 rows (30,000 unless `full`): written down once, then sent in each format beside a bare stream of
 * the very same bytes from one file, through the same kind of body. Flat memory: what the process takes grows hardly while
 * they are sent.
 */
export async function bench({ full }: { full: boolean }): Promise<Line[]> {
	const rows = full ? 3_000_000 : 30_000;
	const folder = mkdtempSync(join(tmpdir(), "rangkul-open-data-"));
	await using world = await openTestWorld();
	const cx: Context = { ...world.cx, files: folderStore(join(folder, "kept")) };
	try {
		const made = await timed(() =>
			makeVersion(cx, { slug: "besar", columns }, pagesOf(rows)),
		);
		const version = await versionOf(cx, "besar");
		if (!version || version.rows !== rows) throw new Error("no version");
		const size = rows.toLocaleString("en");
		const lines: Line[] = [
			{
				name: `writing down a version of ${size} rows in three formats`,
				figure: seconds(made),
				unit: "s",
				limit: null,
			},
		];
		for (const format of formats)
			lines.push(...(await sent(cx, version, format, folder)));
		const page = await best(() => rowsOf(cx, version, columns, rows - 60, 50));
		lines.push({
			name: `50 rows at the end of ${size}`,
			figure: Math.round(page),
			unit: "ms",
			limit: 50,
		});
		return lines;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** One format: how long 50 MB take (one second is 50 MB/s), beside the bare stream, and what memory it took. */
async function sent(
	cx: Context,
	version: Version,
	format: Format,
	folder: string,
): Promise<Line[]> {
	const { size } = fileIn(version, format);
	const whole = () => bytesOf(cx, version, format, [0, size - 1]);
	const copy = join(folder, `copy.${format}`);
	await writeFile(copy, whole());
	// Warm; then the best of three, for the machine has other work.
	await drain(asBody(whole()));
	const before = process.memoryUsage().rss;
	const ours = await best(() => drain(asBody(whole())));
	const grew = process.memoryUsage().rss - before;
	const bare = await best(() => drain(asBody(piecesOf(copy))));
	const megabytes = size / 1e6;
	const name = `${format}, ${megabytes.toFixed(1)} MB`;
	return [
		{
			name: `sending ${name}: time for each 50 MB`,
			figure: Math.round((ours / megabytes) * 50) / 1_000,
			unit: "s",
			limit: 1,
		},
		{
			name: `… a bare stream of the same bytes, ${format}`,
			figure: Math.round((bare / megabytes) * 50) / 1_000,
			unit: "s",
			limit: null,
		},
		{
			name: `… memory that sending took more, ${format}`,
			figure: Math.max(0, Math.round(grew / 2 ** 20)),
			unit: "MiB",
			limit: 64,
		},
	];
}

const columns: readonly Column[] = (
	[
		["kode_provinsi", "code"],
		["kode_kabupaten_kota", "code"],
		["unit", "code"],
		["indikator", "code"],
		["tahun", "year"],
		["jawaban", "text"],
		["nilai", "decimal"],
		["hari", "date"],
	] as const
).map(([name, type]) => ({
	name,
	type,
	title: { id: name },
	meaning: { id: name },
	adds: type === "decimal",
}));

async function* pagesOf(rows: number): AsyncGenerator<readonly Row[]> {
	const page = 2_000;
	for (let from = 0; from < rows; from += page)
		yield Array.from({ length: Math.min(page, rows - from) }, (_, i) =>
			rowAt(from + i),
		);
}

const rowAt = (at: number): Row => [
	String(11 + (at % 38)),
	`${11 + (at % 38)}.${String(1 + (at % 70)).padStart(2, "0")}`,
	`unit-contoh-${at % 25_000}`,
	`a.${1 + (at % 120)}`,
	2022 + (at % 5),
	at % 3 === 0 ? "ada" : "ada, dengan bukti",
	`${at % 100}.${String(at % 97).padStart(2, "0")}`,
	`2026-11-${String(1 + (at % 28)).padStart(2, "0")}`,
];

async function drain(body: ReadableStream<Uint8Array>): Promise<number> {
	let bytes = 0;
	for await (const part of body) bytes += part.byteLength;
	return bytes;
}

async function writeFile(
	path: string,
	parts: AsyncIterable<Uint8Array>,
): Promise<void> {
	await using file = await open(path, "w");
	for await (const part of parts) await file.write(part);
}

async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
	await using file = await open(path, "r");
	for (;;) {
		const { bytesRead, buffer } = await file.read({
			buffer: Buffer.alloc(1_000_000),
		});
		if (bytesRead === 0) return;
		yield buffer.subarray(0, bytesRead);
	}
}

/** In milliseconds. */
async function timed(work: () => Promise<unknown>): Promise<number> {
	const began = performance.now();
	await work();
	return performance.now() - began;
}

const best = async (work: () => Promise<unknown>): Promise<number> =>
	Math.min(await timed(work), await timed(work), await timed(work));

const seconds = (ms: number): number => Math.round(ms / 10) / 100;

import type { Alone } from "../database/alone.ts";
import { oneWayOfWriting, tablesOf } from "./catalogue.ts";
import { checkArchive, filesIn, partsIn } from "./check-archive.ts";
import type { Holdings } from "./export-all.ts";
import { type Manifest, names } from "./manifest.ts";
import { measureOf } from "./measured.ts";

/** What is not the same, by its name, and how. */
export interface Difference {
	readonly name: string;
	readonly how: string;
}

export interface Comparison {
	readonly tables: number;
	readonly rows: number;
	readonly files: number;
	readonly differing: readonly Difference[];
}

/** Holds every row and every file of a Rangkul against an archive. Reads only. */
export async function compareAll(
	here: Holdings,
	archive: string,
): Promise<Comparison> {
	const { tables, files, parts } = await checkArchive(archive);
	return {
		tables: tables.length,
		rows: tables.reduce((sum, { rows }) => sum + rows, 0),
		files: files.count,
		differing: [
			...(await here.database.alone("reading", (alone) =>
				differingTables(alone, tables),
			)),
			...(await differingFiles(here, archive)),
			...(parts.count > 0 ? await differingParts(here, archive) : []),
		],
	};
}

async function differingTables(
	alone: Alone,
	said: Manifest["tables"],
): Promise<Difference[]> {
	await alone.run(`set local row_security = off; ${oneWayOfWriting}`);
	const there = new Map(
		(await tablesOf(alone)).map((table) => [table.name, table]),
	);
	const differing: Difference[] = [];
	for (const { name, rows, sha256, columns } of said) {
		const table = there.get(name);
		there.delete(name);
		if (!table) differing.push({ name, how: "it is not here" });
		else if (table.columns.join() !== columns.join())
			differing.push({ name, how: "it has other columns here" });
		else {
			const read = await measureOf(alone.copyOut(table));
			if (read.sha256 !== sha256)
				differing.push({
					name,
					how: `${read.lines} rows here, ${rows} in the archive; they are not the same`,
				});
		}
	}
	for (const name of there.keys())
		differing.push({ name, how: "it is not in the archive" });
	return differing;
}

async function differingFiles(
	{ files }: Holdings,
	archive: string,
): Promise<Difference[]> {
	const here = new Set<string>();
	for await (const sha256 of files.list()) here.add(sha256);
	const differing: Difference[] = [];
	for await (const { sha256 } of filesIn(archive)) {
		here.delete(sha256);
		await files
			.read(sha256)
			.catch(({ message: how }: Error) =>
				differing.push({ name: names.file(sha256), how }),
			);
	}
	for (const sha256 of here)
		differing.push({
			name: names.file(sha256),
			how: "it is not in the archive",
		});
	return differing;
}

async function differingParts(
	{ parts }: Holdings,
	archive: string,
): Promise<Difference[]> {
	const differing: Difference[] = [];
	for await (const { id, sha256 } of partsIn(archive)) {
		const bytes = await parts.read(id).catch(() => new Uint8Array());
		if ((await measureOf(once(bytes))).sha256 !== sha256)
			differing.push({ name: names.part(id), how: "it is not the same here" });
	}
	return differing;
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
	yield bytes;
}

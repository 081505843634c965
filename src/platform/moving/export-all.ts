import { createHash, randomBytes } from "node:crypto";
import { createWriteStream, existsSync } from "node:fs";
import { chmod, mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { sql } from "kysely";
import { WrongSetting } from "../config.ts";
import type { Alone } from "../database/alone.ts";
import type { Database } from "../database/open.ts";
import type { PartStore } from "../files/parts.ts";
import { DamagedFile, type FileStore, NoFile } from "../files/store.ts";
import {
	type MovedTable,
	namesFiles,
	oneWayOfWriting,
	sequencesOf,
	tablesOf,
} from "./catalogue.ts";
import { hashLine, type Manifest, names } from "./manifest.ts";
import { measured, nothingYet } from "./measured.ts";

/** All that a Rangkul holds. */
export interface Holdings {
	readonly database: Database;
	readonly files: FileStore;
	readonly parts: PartStore;
}

export interface Exported {
	readonly archive: string;
	/** Of the manifest: whoever keeps it apart knows the archive again. */
	readonly manifest: string;
	readonly tables: number;
	readonly rows: number;
	readonly files: number;
	readonly bytes: number;
	readonly damaged: readonly string[];
}

interface Making {
	/** Marks of the keys by which these data are sealed. */
	readonly keys: Manifest["keys"];
	readonly rangkul: string;
	readonly now: Date;
}

/**
 * Writes everything into a new folder: tables as one picture of one moment, then every file. The folder bears its name only when
 * all of it is on the disk.
 */
export async function exportAll(
	from: Holdings,
	archive: string,
	making: Making,
): Promise<Exported> {
	if (existsSync(archive))
		throw new WrongSetting(
			`${archive} is there already. Name a folder that is not there yet: an archive is never written over.`,
		);
	const draft = `${archive}.${randomBytes(4).toString("hex")}.draft`;
	await mkdir(draft, { recursive: true, mode: 0o700 });
	try {
		await mkdir(join(draft, "tables"), { mode: 0o750 });
		const manifest = await write(from, draft, making);
		const text = `${JSON.stringify(manifest, null, "\t")}\n`;
		const sha256 = createHash("sha256").update(text).digest("hex");
		await writeWhole(join(draft, names.manifest), [text]);
		await writeWhole(join(draft, names.manifestHash), [
			hashLine(sha256, names.manifest),
		]);
		if (await isForItsGroup(dirname(archive))) await chmod(draft, 0o750);
		await syncFolder(draft);
		await rename(draft, archive);
		await syncFolder(dirname(archive));
		return reportOf(archive, sha256, manifest);
	} catch (error) {
		await rm(draft, { recursive: true, force: true });
		throw error;
	}
}

/**
 * Whoever makes a folder for a group and nobody else means its archives for that group too: another user restores them. Anywhere else an
 * archive is for its user alone.
 */
const isForItsGroup = async (folder: string): Promise<boolean> =>
	((await stat(folder)).mode & 0o057) === 0o050;

async function write(
	{ database, files, parts }: Holdings,
	draft: string,
	{ keys, rangkul, now }: Making,
): Promise<Manifest> {
	const read = await database.alone("reading", async (alone) => {
		await alone.run(`set local row_security = off; ${oneWayOfWriting}`);
		const tables = await tablesOf(alone);
		// What a migration rewrites would look empty in an older picture: from here on it waits, and what ran just before is seen.
		for (const { sql: table } of tables)
			await alone.run(`lock table ${table} in access share mode`);
		const migrations = await migrationsIn(alone);
		if (database.kind === "postgresql")
			refuseMoved(migrations, await migrationsIn(database));
		const written: Manifest["tables"] = [];
		for (const table of tables)
			written.push(await writeTable(alone, table, draft));
		return {
			from: { kind: database.kind, version: await versionOf(alone) },
			migrations,
			tables: written,
			sequences: await sequencesOf(alone),
			naming: await namesFiles(alone),
		};
	});
	const { naming, ...held } = read;
	const damaged: string[] = [];
	const written = await writeFiles(files, draft, damaged);
	if (naming !== null && written.count + damaged.length === 0)
		throw new WrongSetting(
			`${naming} names files, and there is not one where files are kept. Nothing was exported. See that RANGKUL_DATA names the right folder and that its disk is mounted, or that the bucket (RANGKUL_S3_…) is the right one.`,
		);
	return {
		format: "rangkul-archive/1",
		madeAt: now.toISOString(),
		rangkul,
		keys,
		...held,
		files: written,
		parts: await writeParts(parts, draft),
		damaged,
	};
}

async function writeTable(
	alone: Alone,
	table: MovedTable,
	draft: string,
): Promise<Manifest["tables"][number]> {
	const plain = nothingYet();
	const packed = nothingYet();
	await pipeline(
		Readable.from(measured(alone.copyOut(table), plain)),
		createGzip({ level: 1 }),
		(bytes: AsyncIterable<Uint8Array>) => measured(bytes, packed),
		createWriteStream(join(draft, names.table(table.name)), {
			mode: 0o640,
			flush: true,
		}),
	).catch((error: unknown) => {
		throw hiddenRows(error, table.name) ?? error;
	});
	return {
		name: table.name,
		columns: [...table.columns],
		rows: plain.lines,
		bytes: plain.bytes,
		sha256: plain.sha256,
		packed: packed.sha256,
	};
}

/** The code of PostgreSQL where row security would have left out rows, and it was told never to. */
function hiddenRows(error: unknown, table: string): WrongSetting | null {
	const code =
		error instanceof Error && "code" in error ? String(error.code) : "";
	if (code !== "42501") return null;
	return new WrongSetting(
		`This user of the database does not see every row of ${table}: what is told in confidence is hidden even from the owner of its table. Nothing was exported. Let the administrator of PostgreSQL make a user for backups, once: create role rangkul_backup login bypassrls in role pg_read_all_data; then name that user in DATABASE_URL for this command alone. It reads everything and writes nothing.`,
	);
}

async function versionOf({ db }: Alone): Promise<number> {
	const { rows } = await sql<{ version: string }>`
		select current_setting('server_version_num') as version`.execute(db);
	return Number(rows[0]?.version);
}

async function migrationsIn({
	db,
}: Pick<Alone, "db">): Promise<Manifest["migrations"]> {
	const { rows } = await sql<Manifest["migrations"][number]>`
		select owner, name, sha256 from platform.migration order by owner collate "C", name collate "C"`
		.execute(db)
		.catch(() => {
			throw new WrongSetting(
				"There is nothing to export: no server ever used these data. Name the data that you mean with RANGKUL_DATA or DATABASE_URL.",
			);
		});
	return rows;
}

function refuseMoved(
	pictured: Manifest["migrations"],
	now: Manifest["migrations"],
): void {
	if (pictured.length !== now.length)
		throw new WrongSetting(
			"The database was brought up to date in this very moment. Nothing was exported. Try again.",
		);
}

/** Every file under its hash. One that was thrown away since the tables were read is gone on purpose. */
async function writeFiles(
	files: FileStore,
	draft: string,
	damaged: string[],
): Promise<Manifest["files"]> {
	const lines = async function* () {
		for await (const sha256 of files.list()) {
			const bytes = await files.read(sha256).catch((error: unknown) => {
				if (error instanceof DamagedFile) damaged.push(sha256);
				else if (!(error instanceof NoFile)) throw error;
				return null;
			});
			if (bytes === null) continue;
			await writeWhole(join(draft, names.file(sha256)), [bytes]);
			yield { line: `${sha256} ${bytes.byteLength}\n`, size: bytes.byteLength };
		}
	};
	return writeList(join(draft, names.files), lines());
}

async function writeParts(
	parts: PartStore,
	draft: string,
): Promise<Manifest["parts"]> {
	const lines = async function* () {
		for (const id of await parts.list()) {
			const bytes = await parts.read(id).catch(() => null);
			if (bytes === null) continue;
			const sha256 = createHash("sha256").update(bytes).digest("hex");
			await writeWhole(join(draft, names.part(id)), [bytes]);
			yield {
				line: `${id} ${bytes.byteLength} ${sha256}\n`,
				size: bytes.byteLength,
			};
		}
	};
	return writeList(join(draft, names.parts), lines());
}

async function writeList(
	path: string,
	lines: AsyncIterable<{ line: string; size: number }>,
): Promise<Manifest["files"]> {
	const measure = nothingYet();
	let bytes = 0;
	const text = async function* () {
		for await (const { line, size } of lines) {
			bytes += size;
			yield new TextEncoder().encode(line);
		}
	};
	await writeWhole(path, measured(text(), measure));
	return { count: measure.lines, bytes, sha256: measure.sha256 };
}

/** Waits for the disk. */
async function writeWhole(
	path: string,
	bytes: Iterable<string | Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<void> {
	await mkdir(dirname(path), { recursive: true, mode: 0o750 });
	await pipeline(
		Readable.from(bytes),
		createWriteStream(path, { flags: "wx", mode: 0o640, flush: true }),
	);
}

async function syncFolder(folder: string): Promise<void> {
	if (process.platform === "win32") return;
	const handle = await open(folder, "r");
	await handle.sync().finally(() => handle.close());
}

const reportOf = (
	archive: string,
	sha256: string,
	{ tables, files, parts, damaged }: Manifest,
): Exported => ({
	archive,
	manifest: sha256,
	tables: tables.length,
	rows: tables.reduce((sum, { rows }) => sum + rows, 0),
	files: files.count,
	bytes:
		tables.reduce((sum, { bytes }) => sum + bytes, 0) +
		files.bytes +
		parts.bytes,
	damaged,
});
